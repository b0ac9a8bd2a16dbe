#pragma once

#include <string>
#include <string_view>

namespace cospread {

/// The text of an HTML-like label: without its tags, runs of blanks as one, `&amp;` and its like as
/// characters.
[[nodiscard]] std::string text_of_html(std::string_view html);

} // namespace cospread
