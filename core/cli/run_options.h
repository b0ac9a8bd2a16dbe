#pragma once

#include "core/base/run_context.h"
#include "core/cli/options.h"

#include <cstdint>

namespace cospread::cli {

/// How the work is run: the options every verb has.
struct RunOptions {
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: all cores
    bool progress = false;
    bool no_progress = false;
    bool quiet = false;
    bool timings = false;

    void add_to(OptionSet& options);

    [[nodiscard]] RunContext context(std::stop_token stop) const;

    [[nodiscard]] bool shows_progress(bool err_is_terminal) const {
        return progress || (err_is_terminal && !no_progress && !quiet);
    }

    /// The number of threads that the work uses.
    [[nodiscard]] unsigned resolved_threads() const;
};

} // namespace cospread::cli
