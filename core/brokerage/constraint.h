#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Burt's constraint of i = sum over alters j of c_ij, c_ij = (p_ij + sum_{q != i,j} p_iq p_qj)^2, where p_ij
/// = v_ij / sum_q v_iq and v_ij = w_ij + w_ji: how far i's contacts know each other. The whole network is
/// used, not the ego network. No unit. Blank for nodes without alters or whose ties all have strength 0.
/// `unweighted` counts every tie 1. Cost: O(m^1.5) at most, in practice little more than O(m). Throws
/// AnalysisError naming the first tie with a negative strength. Source: Burt 1992, Structural Holes, ch. 2
/// (ISBN 978-0674843714). Each corner of a triangle has constraint 2 (1/2
/// + 1/4)^2 = 1.125, the centre of a star with k leaves 1/k.
[[nodiscard]] NodeValues constraint(Network const& network, bool unweighted, RunContext const& context);

/// How unevenly the constraint of i is spread over its N alters: sum_j r_j ln r_j / (N ln N) with r_j = c_ij
/// / (constraint / N). 0 where all constrain alike, 1 where one does (and where N = 1). Blank, cost, errors
/// and source as constraint().
[[nodiscard]] NodeValues hierarchy(Network const& network, bool unweighted, RunContext const& context);

} // namespace cospread
