#pragma once

#include "core/base/run_context.h"

#include <cstddef>
#include <string>
#include <utility>

namespace cospread {

/// The context for part `index` of `count` pieces of a larger work: its progress is its share of the whole,
/// said in `words`. `whole` must outlive it.
[[nodiscard]] inline RunContext run_part(RunContext const& whole, std::size_t index, std::size_t count,
                                         std::string words) {
    RunContext part = whole;
    if (whole.progress) {
        part.progress = [&whole, index, count, words = std::move(words)](double fraction, std::string_view) {
            whole.progress((static_cast<double>(index) + fraction) / static_cast<double>(count), words);
        };
    }
    return part;
}

/// The context for the piece of a larger work that takes its progress from `from` to `to`, in the piece's own
/// words. `whole` must outlive it.
[[nodiscard]] inline RunContext run_share(RunContext const& whole, double from, double to) {
    RunContext part = whole;
    if (whole.progress) {
        part.progress = [&whole, from, to](double fraction, std::string_view words) {
            whole.progress(from + fraction * (to - from), words);
        };
    }
    return part;
}

} // namespace cospread
