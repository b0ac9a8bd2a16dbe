#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// GEXF 1.2 (https://gexf.net/), which networkx reads too: label, strength and relation (`kind`) as Gephi
/// knows them, typed attributes, and places and colours of nodes that have the attributes `x`, `y` and
/// `color` (#rrggbb).
[[nodiscard]] NetworkWriting write_gexf(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
