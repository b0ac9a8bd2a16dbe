#pragma once

#include "core/diffusion/catalogue.h"

#include <vector>

namespace cospread {

/// Who had adopted among those who influence a node when it did, where no single tie is the cause.
struct TippingSet {
    NodeId node = no_node;
    std::vector<NodeId> tipped_by; ///< ascending
    double share = 0; ///< of the node's adoptions in which it was just these; 1 where there is one course
    double probability = 0; ///< that the node adopts at all
    double mean_time = 0;   ///< steps from the start to its adoptions by these
};

/// Of every node that adopts in any run its most frequent tipping set (of equal ones the first in order), in
/// the order of the nodes; starters have none. Runs are those of the model on the same seed; one run where
/// there is only one course. Cost: that of the runs and O(in-degree) an adoption; memory: a number a set met.
/// Throws as the model does. By hand: a ring of five, share 1/2, starters 0 and 2: node 1 is tipped by 0 and
/// 2 in step 1, 3 by 2, 4 by 0.
[[nodiscard]] std::vector<TippingSet> tipping_sets(DiffusionModel const& model, Parameters const& parameters,
                                                   InfluenceNetwork const& network,
                                                   SpreadOptions const& options, RunContext const& context);

} // namespace cospread
