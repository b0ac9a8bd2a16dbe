#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// A network of Pajek (http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf): names, places where nodes have the
/// attributes `x` and `y`, arcs and edges of each relation, strengths, two modes where the nodes of the first
/// stand before those of the second.
[[nodiscard]] NetworkWriting write_pajek(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
