#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Effective size of every node, and the share of its alters that this is.
struct EffectiveSizeValues {
    NodeValues effective_size;
    NodeValues efficiency;
};

/// Effective size of i = sum over alters j of [1 - sum_{q != i,j} p_iq m_jq], with p_iq as in constraint()
/// and m_jq = v_jq / max_r v_jr: how many contacts remain when those who know each other count once.
/// Undirected and unweighted it is d - 2t/d with t ties among d alters (Borgatti 1997). Efficiency =
/// effective size / number of alters. Unit: alters. Blank for nodes without alters or whose ties all have
/// strength 0. `unweighted` counts every tie 1. Cost: O(m^1.5) at most, in practice little more than O(m).
/// Throws AnalysisError naming the first tie with a negative strength. Source: Burt 1992, Structural Holes,
/// ch. 2 (ISBN 978-0674843714). Each corner of a triangle has 2 - 2/2 = 1, the centre of a star with k leaves
/// k.
[[nodiscard]] EffectiveSizeValues effective_size(Network const& network, bool unweighted,
                                                 RunContext const& context);

} // namespace cospread
