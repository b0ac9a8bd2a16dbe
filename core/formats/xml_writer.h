#pragma once

#include "core/network/columns.h"

#include <string>
#include <string_view>

namespace cospread {

/// `text` for an attribute or the content of an element: markup and line ends as references, what XML 1.0
/// cannot hold (control characters, U+FFFE, U+FFFF) as U+FFFD. The text must be UTF-8.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// The word of GraphML and GEXF for the type of a column; `whole` is theirs for whole numbers. Dates are
/// strings, which readers know by their form.
[[nodiscard]] std::string_view xml_type_word(Column const& column, std::string_view whole);

} // namespace cospread
