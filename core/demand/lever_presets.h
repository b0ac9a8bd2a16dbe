#pragma once

#include <string_view>
#include <vector>

namespace cospread {

/// A lever that comes with the program: one for each of the six enablers of the documents, and learning. Its
/// numbers are assumptions, to be changed by whoever knows better.
struct LeverPreset {
    std::string_view key;   ///< on the command line
    std::string_view title; ///< a word or three, for a button
    std::string_view json;  ///< as parse_lever() reads it
};

[[nodiscard]] std::vector<LeverPreset> const& lever_presets();

} // namespace cospread
