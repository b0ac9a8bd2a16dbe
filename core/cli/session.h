#pragma once

#include "core/base/error.h"
#include "core/base/run_context.h"
#include "core/cli/options.h"
#include "core/cli/progress_bar.h"
#include "core/cli/run_options.h"
#include "core/cli/timings.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

/// Where a program reads and writes.
struct Streams {
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
};

/// One use of the program by its user: the streams, how work is run, and how long its stages took.
class Session {
  public:
    Session(Streams const& streams, RunOptions const& run, OptionSet const& options, std::stop_token stop);

    [[nodiscard]] Streams const& streams() const { return streams_; }

    [[nodiscard]] RunContext const& context() const { return context_; }

    /// The context for column `index` of `count`: its progress is its share of the whole, what is to be known
    /// of it is said under its name.
    [[nodiscard]] RunContext column_context(std::size_t index, std::size_t count,
                                            std::string const& column) const;

    [[nodiscard]] OptionSet const& options() const { return options_; }

    /// The work goes on with the next stage; ends the progress bar of the one before.
    void enter(Stage stage);

    /// One line of words about the work, on stderr unless the user wants quiet.
    void say(std::string_view line) const;

    /// At most 20 findings, a line each, then how many more.
    void say_findings(std::vector<Finding> const& findings, std::uint64_t total) const;

    /// Ends the last stage; prints the timings where they were asked for.
    void finish();

  private:
    Streams streams_;
    RunOptions const& run_;
    OptionSet const& options_;
    RunContext context_;
    std::shared_ptr<ProgressBar> bar_;
    Timings timings_;
};

/// Prints at most 20 findings, a line each, then how many more.
void print_findings(std::ostream& stream, std::vector<Finding> const& findings, std::uint64_t total);

} // namespace cospread::cli
