#include "core/cli/session.h"

#include "core/base/run_part.h"
#include "core/base/text.h"

#include <algorithm>
#include <ostream>

namespace cospread::cli {

namespace {

constexpr std::size_t most_findings = 20;

} // namespace

void print_findings(std::ostream& stream, std::vector<Finding> const& findings, std::uint64_t total) {
    std::size_t const shown = std::min(findings.size(), most_findings);
    for (std::size_t index = 0; index < shown; ++index) {
        stream << printable(findings[index].line()) << '\n';
    }
    if (total > shown) {
        stream << "... and " << total - shown << " more\n";
    }
}

Session::Session(Streams const& streams, RunOptions const& run, OptionSet const& options,
                 std::stop_token stop)
    : streams_(streams)
    , run_(run)
    , options_(options)
    , context_(run.context(std::move(stop))) {
    if (run.shows_progress(streams.err_is_terminal)) {
        bar_ = std::make_shared<ProgressBar>(streams.err);
        context_.progress = [bar = bar_](double fraction, std::string_view words) {
            bar->show(fraction, words);
        };
    }
}

RunContext Session::column_context(std::size_t index, std::size_t count, std::string const& column) const {
    auto context = run_part(context_, index, count, column);
    context.notice = [this, column](std::string_view sentence) {
        say(column + ": " + std::string(sentence));
    };
    return context;
}

void Session::enter(Stage stage) {
    if (bar_) {
        bar_->clear();
    }
    context_.check_stop();
    timings_.enter(stage);
}

void Session::say(std::string_view line) const {
    if (!run_.quiet) {
        if (bar_) {
            bar_->clear();
        }
        streams_.err << printable(line) << '\n';
    }
}

void Session::say_findings(std::vector<Finding> const& findings, std::uint64_t total) const {
    if (!run_.quiet) {
        print_findings(streams_.err, findings, total);
    }
}

void Session::finish() {
    if (bar_) {
        bar_->clear();
    }
    timings_.end_stage();
    if (run_.timings) {
        streams_.err << timings_.json_line(run_.resolved_threads()) << '\n';
    }
}

} // namespace cospread::cli
