#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>

namespace cospread {

/// How a piece of work is run: what never changes its result except the seed. Handed down by const reference;
/// an algorithm keeps no other state.
struct RunContext {
    /// Fraction done in [0, 1] and a few plain words; may be called from any thread.
    using Progress = std::function<void(double, std::string_view)>;
    /// A sentence on what the result must be read with, where it is no error.
    using Notice = std::function<void(std::string_view)>;

    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0 = all cores; results are the same bytes for every value
    std::stop_token stop;
    Progress progress;
    Notice notice;

    /// Throws Stopped once the user asked to stop. Cheap: call it at least every 50 ms of work.
    void check_stop() const {
        if (stop.stop_requested()) {
            throw Stopped();
        }
    }

    void report(double fraction, std::string_view words) const {
        if (progress) {
            progress(fraction, words);
        }
    }

    void notify(std::string_view sentence) const {
        if (notice) {
            notice(sentence);
        }
    }
};

} // namespace cospread
