#pragma once

#include <string>
#include <string_view>

namespace cospread {

/// `text` for an attribute or the content of an element: markup and line ends as references, what XML 1.0
/// cannot hold (control characters, U+FFFE, U+FFFF) as U+FFFD. The text must be UTF-8.
[[nodiscard]] std::string xml_escaped(std::string_view text);

} // namespace cospread
