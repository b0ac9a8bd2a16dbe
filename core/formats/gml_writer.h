#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// GML in ASCII, with character references, as networkx and igraph read it. Nodes are numbered, as GML wants
/// it; their `label` is the id and their attribute `label` stands as `displayLabel`. Names of attributes that
/// are no keys of GML are changed and said.
[[nodiscard]] NetworkWriting write_gml(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
