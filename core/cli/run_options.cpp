#include "core/cli/run_options.h"

#include "core/base/error.h"

#include <limits>
#include <thread>

namespace cospread::cli {

namespace {

constexpr std::uint64_t most_threads = 1024;

} // namespace

void RunOptions::add_to(OptionSet& options) {
    options.group("Running");
    options.whole({"--seed", "N", "start of the random numbers (default 1)"}, 0,
                  std::numeric_limits<std::uint64_t>::max(), [this](std::uint64_t value) { seed = value; });
    options.group("Running", false);
    options.whole({"--threads", "N", "threads (default: all cores); never changes a result"}, 1, most_threads,
                  [this](std::uint64_t value) { threads = static_cast<unsigned>(value); });
    options.flag("--progress", "a progress bar even where stderr is no terminal", progress);
    options.flag("--no-progress", "no progress bar", no_progress);
    options.flag("--quiet", "only errors on stderr", quiet);
    options.flag("--timings", "last on stderr one line of json: seconds of each stage, memory", timings);
    options.rule([this] {
        if (progress && no_progress) {
            throw UsageError("--progress and --no-progress contradict each other");
        }
    });
}

RunContext RunOptions::context(std::stop_token stop) const {
    RunContext context;
    context.seed = seed;
    context.threads = threads;
    context.stop = std::move(stop);
    return context;
}

unsigned RunOptions::resolved_threads() const {
    return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

} // namespace cospread::cli
