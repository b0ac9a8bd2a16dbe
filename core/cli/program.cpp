#include "core/cli/program.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/version.h"
#include "core/cli/catalogue.h"
#include "core/cli/completions.h"
#include "core/cli/help.h"

#include <algorithm>
#include <new>
#include <ostream>

namespace cospread::cli {

namespace {

bool asks_for_help(std::vector<std::string> const& words) {
    auto const end = std::ranges::find(words, "--");
    return std::find(words.begin(), end, "--help") != end || std::find(words.begin(), end, "-h") != end;
}

Verb const& find_verb(std::vector<Verb> const& verbs, std::string const& key) {
    if (auto const found = std::ranges::find(verbs, key, &Verb::key); found != verbs.end()) {
        return *found;
    }
    auto const& planned = planned_verbs();
    if (std::ranges::find(planned, key) != planned.end()) {
        throw UsageError("the verb '" + key + "' is not available yet in this version");
    }
    std::vector<std::string_view> keys;
    for (auto const& verb : verbs) {
        keys.push_back(verb.key);
    }
    auto const near = did_you_mean(key, keys);
    throw UsageError("there is no verb '" + key + "'" +
                     (near.empty() ? "; `cospread help` lists them" : near));
}

/// The options of one use of a verb, those of running last.
void add_all_options(VerbRun& use, RunOptions& run, OptionSet& options) {
    use.add_options(options);
    run.add_to(options);
}

void print_help(std::ostream& stream, Verb const& verb) {
    auto const use = verb.begin();
    RunOptions run;
    OptionSet options;
    add_all_options(*use, run, options);
    print_verb_help(stream, verb, options);
}

void run_verb(Verb const& verb, std::vector<std::string> const& words, Streams const& streams,
              std::stop_token stop) {
    auto const use = verb.begin();
    RunOptions run;
    OptionSet options;
    add_all_options(*use, run, options);
    options.parse(words);
    Session session(streams, run, options, std::move(stop));
    use->run(session);
    session.finish();
}

int run_words(std::vector<std::string> const& arguments, std::vector<Verb> const& verbs,
              Streams const& streams, std::stop_token stop) {
    if (arguments.empty()) {
        print_overview(streams.err, verbs);
        return exit_usage;
    }
    std::vector<std::string> const rest(arguments.begin() + 1, arguments.end());
    auto const& first = arguments.front();
    if (first == "--version") {
        streams.out << "cospread " << version << '\n';
    } else if (first == "help" || first == "--help" || first == "-h") {
        if (rest.empty()) {
            print_overview(streams.out, verbs);
        } else {
            print_help(streams.out, find_verb(verbs, rest.front()));
        }
    } else if (first == "completions") {
        print_completions(streams.out, verbs, rest);
    } else if (first.starts_with('-')) {
        throw UsageError("the verb comes first, '" + first + "' after it");
    } else if (auto const& verb = find_verb(verbs, first); asks_for_help(rest)) {
        print_help(streams.out, verb);
    } else {
        run_verb(verb, rest, streams, std::move(stop));
    }
    if (!streams.out.flush()) {
        throw SystemError("cannot write to stdout: is the disk full?");
    }
    return exit_done;
}

void print_usage_error(std::ostream& stream, std::vector<std::string> const& arguments,
                       std::vector<Verb> const& verbs, UsageError const& error) {
    bool const knows_verb =
        !arguments.empty() && std::ranges::find(verbs, arguments.front(), &Verb::key) != verbs.end();
    auto const what = printable(error.what());
    stream << "cospread" << (knows_verb ? " " + arguments.front() : "") << ": " << what
           << (what.ends_with('?') ? "\n" : ".\n") << "`cospread help"
           << (knows_verb ? " " + arguments.front() : "") << "` shows how it is used.\n";
}

} // namespace

int run_program(std::vector<std::string> const& arguments, std::vector<Verb> const& verbs,
                Streams const& streams, std::stop_token stop) {
    auto const say = [&](std::string_view what) { streams.err << "cospread: " << printable(what) << '\n'; };
    try {
        return run_words(arguments, verbs, streams, std::move(stop));
    } catch (UsageError const& error) {
        print_usage_error(streams.err, arguments, verbs, error);
        return exit_usage;
    } catch (InputError const& error) {
        print_findings(streams.err, error.findings(), error.total());
        return exit_input;
    } catch (AnalysisError const& error) {
        say(error.what());
        return exit_analysis;
    } catch (Stopped const&) {
        say("stopped");
        return exit_stopped;
    } catch (std::bad_alloc const&) {
        say("out of memory");
        return exit_system;
    } catch (std::exception const& error) {
        say(error.what());
        return exit_system;
    }
}

} // namespace cospread::cli
