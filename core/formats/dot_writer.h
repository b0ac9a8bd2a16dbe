#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// DOT (https://graphviz.org/doc/info/lang.html): everything quoted, `weight` as strength, `dir=none` for a
/// tie without direction among directed ones, `pos` where nodes have the attributes `x` and `y`.
[[nodiscard]] NetworkWriting write_dot(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
