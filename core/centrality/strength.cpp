#include "core/centrality/strength.h"

#include "core/network/simple_rows.h"

namespace cospread {

namespace {

double sum_of(Network const& network, std::span<TieId const> ties) {
    double sum = 0;
    for (TieId const tie : ties) {
        sum += network.strength(tie);
    }
    return sum;
}

} // namespace

NodeValues strength(Network const& network, TieDirection direction, bool unweighted) {
    if (unweighted || !network.weighted()) {
        return degree(network, direction);
    }
    if (network.weight_meaning() == WeightMeaning::distance) {
        refuse_unusable_strengths(network, "strength");
    }
    NodeValues values(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (direction == TieDirection::in) {
            values[node] = sum_of(network, network.in_ties(node));
        } else {
            bool const add_in = direction == TieDirection::both && network.directed();
            values[node] = sum_of(network, network.out_ties(node)) +
                           (add_in ? sum_of(network, network.in_ties(node)) : 0.0);
        }
    }
    return values;
}

} // namespace cospread
