#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Everett-Valente brokerage: how much of the shortest paths a tie of the node carries on average. Undirected
/// (2b + n - 1) / d with betweenness b (unordered pairs) and degree d; directed the mean of (b + reach_in) /
/// in_degree and (b + reach_out) / out_degree with b of ordered pairs and the number of other nodes that
/// reach the node and that it reaches. 0 where b = 0; with b > 0 no degree is 0. Degrees as degree() counts
/// them, every path by hops. Unit: pairs of nodes a tie. In an undirected network that falls into parts n
/// counts all nodes, as the source has it. Cost: O(n m). Errors: those of betweenness(). Source: Everett and
/// Valente 2016, doi:10.1016/j.socnet.2015.09.001. The centre of a star of n: ((n-1)(n-2) + n - 1) / (n-1) =
/// n - 1.
[[nodiscard]] NodeValues everett_valente(Network const& network, RunContext const& context);

} // namespace cospread
