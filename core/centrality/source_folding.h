#pragma once

#include "core/centrality/path_graph.h"

namespace cospread {

/// Lets one search of hops stand for several sources, where no arc enters these, so that no path runs through
/// them: sources with the same arcs reach the same nodes along the same paths (twins), and a source whose
/// arcs all lead to one node goes on as that node does. Sources that reach nobody need no search. Changes
/// `block.sources` and `block.before`. Cost: O(n + m). Source: Sarıyüce et al. 2013,
/// doi:10.1137/1.9781611972832.76.
void fold_sources(Block& block);

} // namespace cospread
