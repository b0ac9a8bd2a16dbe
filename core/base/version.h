#pragma once

#include <string_view>

namespace cospread {

/// The version of this program, as results and files name it.
extern std::string_view const version;

} // namespace cospread
