#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether the text begins with graph, digraph or strict, after comments.
[[nodiscard]] bool looks_like_dot(InputBytes const& input);

/// Reads a graph in DOT, the language of GraphViz. Nodes are made by mention. `weight` is the strength,
/// `dir=none` says that a tie of a digraph has no direction, `pos` becomes x and y; of a strict graph the
/// first of parallel ties holds. Ports, subgraphs' own attributes and the courses of drawn ties are left out.
[[nodiscard]] Network read_dot(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                               RunContext const& context);

} // namespace cospread
