#pragma once

#include "core/cli/options.h"
#include "core/network/node_measure.h"

#include <string_view>

namespace cospread::cli {

/// The option `--path-lengths hops|inverse|weight`.
void add_path_lengths(OptionSet& options, PathLengths& target);

[[nodiscard]] std::string_view path_lengths_word(PathLengths lengths);

} // namespace cospread::cli
