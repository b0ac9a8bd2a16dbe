#pragma once

#include "core/cli/verb.h"

#include <string>
#include <vector>

namespace cospread::cli {

/// Runs the program with these verbs on the process's own streams and signals; its exit code.
[[nodiscard]] int run_command_line(std::vector<std::string> const& arguments, std::vector<Verb> const& verbs);

} // namespace cospread::cli
