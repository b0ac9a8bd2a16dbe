#pragma once

#include "core/cases/case.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/paths.h"

#include <string>
#include <vector>

namespace cospread::viz {

/// A most probable path with the chance of each of its steps.
struct ReportedPath {
    DiffusionPath way;
    std::vector<double> chances; ///< one a step; parallel arcs of the step count together
};

/// A place where the practice stays: actors behind it are reached in less than half the runs, and the weakest
/// step of their most probable path leaves from here.
struct Bottleneck {
    NodeId at = no_node;
    std::vector<NodeId> behind; ///< by their chance of being reached, the lowest first
    double reached = 0;         ///< their mean chance of being reached
    double weakest = 0;         ///< the lowest and the highest chance of the weakest steps
    double strongest = 0;
};

/// How far the practice comes in one group of actors.
struct GroupReach {
    std::string key; ///< value of the attribute
    std::size_t actors = 0;
    double adopters = 0; ///< expected number at the end
};

/// How the practice travels from the first adopters.
struct SpreadReport {
    std::vector<NodeId> starters;
    SpreadResult cascade;
    std::vector<ReportedPath> paths;     ///< best first
    std::vector<Bottleneck> bottlenecks; ///< by the adoptions missed behind them, most first
    std::size_t out_of_reach = 0;        ///< actors that count and that no path leads to
    std::vector<GroupReach> by_level;
    std::vector<GroupReach> by_sector;
};

struct SpreadReportOptions {
    std::uint32_t runs = 4000;
    std::size_t paths = 8;
    std::size_t bottlenecks = 5;
};

/// Whom the report speaks of when something is gained or reached: those that count (Case::value) and are
/// actors.
[[nodiscard]] std::vector<bool> counted_actors(Case const& subject);

/// Cascades from `starters`, the paths worth telling and the places where it stalls. Told are paths of two
/// steps or more: for every sector and level the most probable one that ends there, then the next best. Cost:
/// the cascades and O(a + n log n) a starter. Throws as cascade() does.
[[nodiscard]] SpreadReport spread_report(Case const& subject, InfluenceNetwork const& influence,
                                         std::vector<NodeId> starters, SpreadReportOptions const& options,
                                         RunContext const& context);

} // namespace cospread::viz
