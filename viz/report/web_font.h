#pragma once

#include <string>
#include <string_view>

namespace cospread::viz {

/// An OpenType or TrueType font as WOFF 1.0 (https://www.w3.org/TR/WOFF/): each table compressed where that
/// makes it smaller. Nothing is left out, so the licence in the font's name table stays. Throws SystemError
/// where the bytes are no such font.
[[nodiscard]] std::string woff(std::string_view font);

/// CSS that brings along the program's own font in its regular and its bold weight as data: URLs, so that a
/// page looks the same where the font is not installed, without asking the network.
[[nodiscard]] std::string font_faces();

} // namespace cospread::viz
