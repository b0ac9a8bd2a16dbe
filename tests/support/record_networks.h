#pragma once

#include "core/diffusion/adoption_times.h"
#include "tests/support/small_networks.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cospread::test {

/// The record with these times of adoption.
inline AdoptionTimes times_of(std::vector<int> const& of_node) {
    AdoptionTimes times;
    times.of_node = of_node;
    times.first = std::ranges::min(of_node);
    times.last = times.first;
    for (int const time : of_node) {
        times.last = time < AdoptionTimes::unknown ? std::max(times.last, time) : times.last;
    }
    return times;
}

/// Periods 1 to `periods`, a quarter of the nodes never.
inline AdoptionTimes random_times(NodeId nodes, std::uint64_t periods, std::uint64_t seed) {
    RandomStream random(seed, 1);
    std::vector<int> of_node;
    for (NodeId node = 0; node < nodes; ++node) {
        int const time = 1 + static_cast<int>(random.below(periods));
        of_node.push_back(random.below(4) == 0 ? AdoptionTimes::never : time);
    }
    of_node.front() = 1;
    return times_of(of_node);
}

struct RelatedPair {
    NodeId source = no_node;
    NodeId target = no_node;
    std::string relation;
    double strength = 1;
};

/// Directed ties with relations and strengths.
inline Network network_of_relations(NodeId nodes, std::vector<RelatedPair> const& ties) {
    NetworkBuilder builder;
    for (NodeId node = 0; node < nodes; ++node) {
        (void)builder.node(std::to_string(node));
    }
    for (auto const& tie : ties) {
        builder.tie(
            {.source = tie.source, .target = tie.target, .weight = tie.strength, .relation = tie.relation});
    }
    BuildReport report;
    return builder.build({.merge = Merge::none}, report);
}

} // namespace cospread::test
