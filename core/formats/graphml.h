#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

[[nodiscard]] bool looks_like_graphml(InputBytes const& input);

/// Reads GraphML as networkx, igraph, graph-tool, Gephi and yEd write it. yEd's labels, colours and places
/// become node columns `label`, `color`, `x`, `y` (the middle of the mark). Graphs within nodes are laid
/// flat: the node around a node is its `parent`. Hyperedges are set aside. A break late in the file sets the
/// rest aside. Source: http://graphml.graphdrawing.org/
[[nodiscard]] Network read_graphml(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                   RunContext const& context);

} // namespace cospread
