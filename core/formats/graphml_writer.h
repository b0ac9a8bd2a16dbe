#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// GraphML (http://graphml.graphdrawing.org/) as yEd, Gephi, networkx and igraph read it: typed keys, one
/// graph, each tie's own direction where ties differ.
[[nodiscard]] NetworkWriting write_graphml(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
