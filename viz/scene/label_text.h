#pragma once

#include "viz/scene/label_placement.h"

namespace cospread::viz {

/// The text in one line, or broken at a word into two lines of nearly equal width, none wider than `most`;
/// what does not fit is elided at a word ("…"), a single long word at a letter. Control characters become
/// blanks.
[[nodiscard]] std::vector<std::string> label_lines(std::string const& text, float most, bool strong,
                                                   TextWidth const& width);

} // namespace cospread::viz
