#include "core/cli/catalogue.h"
#include "core/cli/program.h"
#include "tests/core/cli/program_run.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(program)

namespace {

std::string const kite = in_repository("datasets/kite");

} // namespace

BOOST_AUTO_TEST_CASE(every_verb_has_help_with_two_examples_that_run) {
    TemporaryFolder const folder;
    for (auto const& verb : cli::analysis_verbs()) {
        auto const help = run({std::string(verb.key), "--help"});
        BOOST_TEST(help.exit_code == cli::exit_done);
        BOOST_TEST(help.out == run({"help", std::string(verb.key)}).out);
        BOOST_TEST(verb.examples.size() >= 2U, verb.key << " has too few examples");
        for (auto const example : verb.examples) {
            BOOST_TEST(help.out.find(example) != std::string::npos);
            auto words = words_of(example);
            for (auto& word : words) {
                if (word.starts_with("datasets/")) {
                    word = in_repository(word);
                } else if (word.starts_with("out/")) {
                    word = folder.path(word);
                }
            }
            auto const done = run(words);
            BOOST_TEST(done.exit_code == cli::exit_done, example << ": " << done.err);
            // What a verb makes stands on stdout, or in the file that it names.
            BOOST_TEST((!done.out.empty() || done.says("wrote ")), example);
        }
    }
}

BOOST_AUTO_TEST_CASE(without_a_verb_the_overview_stands_on_stderr) {
    auto const nothing = run({});
    BOOST_TEST(nothing.exit_code == cli::exit_usage);
    BOOST_TEST(nothing.out.empty());
    BOOST_TEST(nothing.err == run({"help"}).out);
}

BOOST_AUTO_TEST_CASE(the_version_is_printed) {
    BOOST_TEST(run({"--version"}).out.starts_with("cospread 0."));
}

BOOST_AUTO_TEST_CASE(a_wrong_word_is_named_with_the_nearest_right_one) {
    struct Wrong {
        std::vector<std::string> words;
        std::string_view message;
    };

    std::vector<Wrong> const cases{
        {{"chek", kite}, "there is no verb 'chek'; did you mean 'check'?"},
        {{"compare", kite, kite}, "'compare' is not available yet"},
        {{"convert", kite}, "OUT"},
        {{"convert", kite, "x.tulip"}, "the ending of 'x.tulip' says no format that can be written"},
        {{"check", kite, "--undirectd"},
         "there is no option '--undirectd' here; did you mean '--undirected'?"},
        {{"check", kite, "--undirectd=yes"}, "'--undirectd' here; did you mean '--undirected'?"},
        {{"check", kite, "second"}, "what is 'second'?"},
        {{"check"}, "lacks its INPUT"},
        {{"check", kite, "--merge", "summ"},
         "--merge: 'summ' is not one of sum max first none; did you mean 'sum'?"},
        {{"check", kite, "--from", "cvs"}, "--from: there is no format 'cvs'; did you mean 'csv'?"},
        {{"check", "-"}, "needs --from FORMAT"},
        {{"check", kite, "--directed", "--undirected"}, "contradict each other"},
        {{"check", kite, "--threads", "0"}, "--threads: '0' is not a whole number from 1"},
        {{"check", kite, "--seed", "-1"}, "--seed: '-1' is not a whole number"},
        {{"check", kite, "--seed"}, "--seed"},
        {{"check", kite, "--format", "xml"}, "--format: 'xml' is not one of csv json text"},
        {{"check", kite, "--out", "result.dat"}, "the ending of 'result.dat' is none of"},
        {{"measure", kite}, "lacks --measures"},
        {{"measure", kite, "--measures", "degre"}, "there is no measure 'degre'; did you mean 'degree'?"},
        {{"measure", kite, "--measures", "degree", "--network"}, "'degree' is a measure of nodes"},
        {{"measure", kite, "--measures", "bridge"}, "'bridge' is a measure of ties: say --of ties"},
        {{"measure", kite, "--measures", "density", "--of", "ties"}, "say --network"},
        {{"measure", kite, "--measures", "densty", "--network"}, "did you mean 'density'?"},
        {{"measure", kite, "--of", "ties"}, "lacks --measures"},
        {{"measure", kite, "--network", "--of", "ties"}, "contradict each other"},
        {{"measure", kite, "--measures", "degree", "--set", "Jane"}, "say --network"},
        {{"measure", kite, "--network", "--measures", "group_betweenness"}, "needs --set"},
        {{"measure", kite, "--network", "--measures", "density", "--set", "Jane"}, "not asked for"},
        {{"measure", kite, "--network", "--set", "Jan"}, "--set: there is no node 'Jan'"},
        {{"measure", kite, "--network", "--bands"}, "--bands is for measures of nodes"},
        {{"measure", kite, "--measures", "degree", "--approximate", "0.9"},
         "--approximate: '0.9' is not a number from 0.0001 to 0.5"},
        {{"measure", kite, "--measures", "degree", "--missing", "0.1"}, "belong to --bands"},
        {{"measure", kite, "--measures", "degree", "--approximate", "0.1", "--bands"},
         "one of them at a time"},
        {{"measure", kite, "--measures", "degree", "--evidence", "weighted"}, "--evidence weighted"},
        {{"spread", kite}, "lacks who starts"},
        {{"spread", kite, "--seeds", "Heathr"},
         "--seeds: there is no node 'Heathr'; did you mean 'Heather'?"},
        {{"spread", kite, "--seeds", "Jane", "--model", "casacde"},
         "no model 'casacde'; did you mean 'cascade'?"},
        {{"demand", kite, "--model", "bass"}, "the model bass knows no nodes"},
        {{"spread", kite, "--seeds", "Jane", "--model", "threshold", "--probability", "0.2"},
         "--probability has no meaning"},
        {{"spread", kite, "--seeds", "Jane", "--model", "sis", "--param", "beta=0.2", "--probability", "0.2"},
         "beta is the chance from everybody"},
        {{"spread", kite, "--seeds", "Jane", "--probability", "1.5"},
         "--probability: '1.5' is not a number from 0 to 1"},
        {{"spread", kite, "--seeds", "Jane", "--seeds-from-record"}, "contradict each other"},
        {{"spread", kite, "--seeds-from-record", "--until", "soon"}, "--until: 'soon' is not a date"},
        {{"spread", kite, "--seeds", "Jane", "--curve", "--total"}, "one of them at a time"},
        {{"spread", kite, "--seeds", "Jane", "--probability-column", "chance"},
         "the ties have no column 'chance'"},
        {{"spread", kite, "--seeds", "Jane", "--param", "tie_probabilty=x"},
         "did you mean 'tie_probability'?"},
        {{"what-if", kite, "--preset", "evidense"}, "did you mean 'evidence'?"},
        {{"demand", kite, "--candidates", "labl=Jane"}, "labl"},
        {{"choose", kite}, "lacks how many starters"},
        {{"paths", kite}, "--from ID"},
        {{"brokers", kite}, "lacks --groups COLUMN"},
        {{"brokers", kite, "--groups", "labl"}, "the nodes have no column 'labl'; did you mean 'label'?"},
        {{"brokers", kite, "--groups", "label", "--null", "label"},
         "--null: 'label' is not one of arcs labels"},
    };
    for (auto const& [words, message] : cases) {
        auto const wrong = run(words);
        BOOST_TEST(wrong.exit_code == cli::exit_usage, words.back() << ": " << wrong.err);
        BOOST_TEST(wrong.says(message), wrong.err << " lacks " << message);
        BOOST_TEST(wrong.out.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_input_has_a_line_a_finding_and_says_how_many_more) {
    TemporaryFolder const folder;
    auto const missing = run({"check", folder.path("none.csv")});
    BOOST_TEST(missing.exit_code == cli::exit_input);
    BOOST_TEST(missing.says("none.csv"));
    std::string rows = "source,target,weight\na,b,1\n";
    for (int row = 0; row < 25; ++row) {
        rows += ",b,1\n";
    }
    auto const partly = run({"check", folder.write("partly.csv", rows), "--format", "json"});
    BOOST_TEST(partly.exit_code == cli::exit_done);
    BOOST_TEST(partly.json()["results"][0]["rejected_count"] == 25);
    BOOST_TEST(partly.json()["results"][0]["rejected"].size() == 25U);
    BOOST_TEST(partly.says("partly.csv:3:"));
    BOOST_TEST(partly.says("partly.csv:22:"));
    BOOST_TEST(!partly.says("partly.csv:23:"));
    BOOST_TEST(partly.says("... and 5 more"));
    BOOST_TEST(run({"check", folder.path("partly.csv"), "--quiet"}).err.empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_on_an_input_ends_with_3) {
    auto const no_record = run({"spread", kite, "--seeds-from-record"});
    BOOST_TEST(no_record.exit_code == cli::exit_analysis);
    BOOST_TEST(no_record.says("has no adoption record"));
    BOOST_TEST(run({"spread", kite, "--seeds", "Jane", "--exact"}).exit_code == cli::exit_analysis);
}

BOOST_AUTO_TEST_CASE(a_file_appears_whole_or_not_at_all) {
    TemporaryFolder const folder;
    auto const file = folder.path("result.json");
    auto const done = run({"check", kite, "--out", file});
    BOOST_TEST(done.exit_code == cli::exit_done);
    BOOST_TEST(done.out.empty());
    BOOST_TEST(std::filesystem::file_size(file) > 100U);
    auto const nowhere = run({"check", kite, "--out", folder.path("none/result.csv")});
    BOOST_TEST(nowhere.exit_code == cli::exit_system);
    BOOST_TEST(nowhere.says("cannot write"));
    auto const full = run({"check", kite, "--format", "csv", "--out", "/dev/full"});
    BOOST_TEST(full.exit_code == cli::exit_system);
    auto const entries = std::filesystem::directory_iterator(folder.path(""));
    BOOST_TEST(std::distance(begin(entries), end(entries)) == 1);
}

BOOST_AUTO_TEST_CASE(a_stop_ends_with_130_and_writes_nothing) {
    TemporaryFolder const folder;
    std::stop_source stop;
    stop.request_stop();
    std::ostringstream out;
    std::ostringstream err;
    auto const file = folder.path("result.csv");
    int const code = cli::run_program({"measure", kite, "--measures", "betweenness", "--out", file},
                                      cli::analysis_verbs(), {out, err}, stop.get_token());
    BOOST_TEST(code == cli::exit_stopped);
    BOOST_TEST(std::filesystem::is_empty(folder.path("")));
}

BOOST_AUTO_TEST_CASE(timings_are_the_last_line_of_stderr) {
    auto const timed = run({"measure", kite, "--measures", "degree", "--threads", "2", "--timings"});
    std::istringstream err(timed.err);
    std::string last;
    for (std::string line; std::getline(err, line);) {
        last = line;
    }
    auto const timings = nlohmann::json::parse(last);
    for (auto const* key : {"read_s", "compute_s", "write_s", "cpu_s"}) {
        BOOST_TEST(timings.at(key).get<double>() >= 0);
    }
    BOOST_TEST(timings.at("peak_mb").get<double>() > 1);
    BOOST_TEST(timings.at("threads") == 2);
}

BOOST_AUTO_TEST_CASE(control_characters_of_a_file_never_reach_the_terminal) {
    TemporaryFolder const folder;
    auto const file = folder.write("steer.csv", "source,target\na\x1b[2J,b\n");
    auto const shown = run({"measure", file, "--measures", "degree", "--format", "text"});
    BOOST_TEST(shown.out.find('\x1b') == std::string::npos);
    BOOST_TEST(shown.out.find("a\\x1b[2J") != std::string::npos);
    auto const wrong = run({"spread", file, "--seeds", "\x1b[31mred"});
    BOOST_TEST(wrong.err.find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(shell_completion_knows_verbs_and_options) {
    for (auto const* shell : {"bash", "zsh", "fish"}) {
        auto const completion = run({"completions", shell});
        BOOST_TEST(completion.exit_code == cli::exit_done);
        BOOST_TEST(completion.out.find("measure") != std::string::npos);
        BOOST_TEST(completion.out.find("path-lengths") != std::string::npos);
    }
    BOOST_TEST(run({"completions", "bsh"}).says("did you mean 'bash'?"));
}

BOOST_AUTO_TEST_SUITE_END()
