#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether the text is JSON and names nodes, links, edges or elements.
[[nodiscard]] bool looks_like_json_graph(InputBytes const& input);

/// Reads a graph in JSON: nodes and links of networkx and d3, networkx' adjacency, the elements of
/// Cytoscape.js, the nodes and edges of graphology, Gephi Lite, graphlib, ngraph and GoJS, ties that are
/// lists of two ends. Ends are ids, or else places in the list of nodes (from 0) or names. A file that says
/// nothing about direction is directed. The bytes are walked once without a tree of them.
[[nodiscard]] Network read_json_graph(InputBytes const& input, ReadOptions const& options,
                                      ImportReport& report, RunContext const& context);

} // namespace cospread
