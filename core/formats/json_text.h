#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace cospread {

/// The value of a JSON text of at most 16 MB and 100 levels, which a stranger may have written; `path` names
/// it in messages and `kind` says what it ought to be, "a datapackage.json". Throws InputError with the place
/// where it is none.
[[nodiscard]] nlohmann::json parse_json(std::string const& path, std::string_view bytes,
                                        std::string_view kind);

/// `text` as a JSON string with its quotes; bytes that are no UTF-8 are replaced.
[[nodiscard]] std::string json_quoted(std::string_view text);

} // namespace cospread
