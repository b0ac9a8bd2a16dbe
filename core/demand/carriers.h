#pragma once

#include "core/demand/demand_map.h"

#include <vector>

namespace cospread {

/// A way of influence along which part of a gain arrives.
struct CarryingTie {
    ArcId arc = 0;
    double share = 0; ///< of the gain beyond the place itself: by value, whose way from there leads along it
};

/// A node without which part of a gain would not arrive.
struct CarryingBroker {
    NodeId node = no_node;
    double share = 0; ///< of the gain beyond the place itself, its own adoption not counted
};

/// What carries the gain of one place.
struct Carriers {
    NodeId place = no_node;
    double gain = 0;                     ///< expected further value if demand is built here, over the runs
    double beyond = 0;                   ///< of it what others than the place itself bring
    std::vector<CarryingTie> ties;       ///< the fewest of the most used along which alone at least 80 % of
                                         ///< `beyond` arrives, most used first
    std::vector<CarryingBroker> brokers; ///< all with a share of at least 5 %, largest first
};

/// What carries the gains of `places` that have not adopted, by independent cascades on the luck of
/// demand_map()'s forward runs. In every run whoever is reached thanks to the place is reached along one way,
/// that of the first arc to get there; a broker stands on every way there is, of any length. Same bytes for
/// any number of threads. Cost: O(places x runs x arcs reached). Errors: those of demand_map(). By hand: a ->
/// b -> c, both sure: of a's gain beyond itself, 2, all uses a -> b and half b -> c; both ties carry it; b is
/// broker of 1/2.
[[nodiscard]] std::vector<Carriers> carriers(InfluenceNetwork const& network, DemandOptions const& options,
                                             std::vector<NodeId> const& places, RunContext const& context);

} // namespace cospread
