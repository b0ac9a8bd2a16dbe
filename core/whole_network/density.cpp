#include "core/whole_network/density.h"

#include "core/base/blank.h"

#include <cstdint>

namespace cospread {

namespace {

/// Arcs between two different nodes; an undirected tie is two.
std::uint64_t arcs_between(Network const& network) {
    std::uint64_t arcs = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        if (network.source(tie) != network.target(tie)) {
            arcs += network.is_directed(tie) ? 1 : 2;
        }
    }
    return arcs;
}

/// Arcs out of `node` that can be paired with arcs into it from the same other end.
std::uint64_t answered_at(Network const& network, NodeId node) {
    auto const out = network.out(node).nodes;
    auto const in = network.in(node).nodes;
    std::uint64_t answered = 0;
    for (std::size_t i = 0, j = 0; i < out.size() && j < in.size();) {
        if (out[i] == in[j]) {
            answered += out[i] != node ? 1 : 0;
            ++i;
            ++j;
        } else if (out[i] < in[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return answered;
}

} // namespace

double density(Network const& network) {
    double const nodes = network.node_count();
    return nodes < 2 ? blank : static_cast<double>(arcs_between(network)) / (nodes * (nodes - 1));
}

double reciprocity(Network const& network) {
    std::uint64_t const arcs = arcs_between(network);
    std::uint64_t answered = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        answered += answered_at(network, node);
    }
    return arcs == 0 ? blank : static_cast<double>(answered) / static_cast<double>(arcs);
}

} // namespace cospread
