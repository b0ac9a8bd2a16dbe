#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

/// Ends this program and starts the one of that name which lies beside it, in the same process. Throws
/// SystemError where it cannot be started.
[[noreturn]] void become_program(std::string_view name, std::vector<std::string> arguments);

} // namespace cospread::cli
