#include "core/brokerage/catalogue.h"

#include "core/base/error.h"
#include "core/brokerage/brokerage_roles.h"
#include "core/brokerage/constraint.h"
#include "core/brokerage/cut_points.h"
#include "core/brokerage/effective_size.h"
#include "core/brokerage/everett_valente.h"
#include "core/brokerage/fragmentation.h"
#include "core/brokerage/honest_broker.h"
#include "core/brokerage/reach.h"

namespace cospread {

namespace {

using Row = NodeMeasure;

constexpr std::string_view triangle_cost = "O(m^1.5) at most";

using Compute = NodeValues (*)(Network const&, MeasureOptions const&, RunContext const&);

NodeValues constraint_values(Network const& network, MeasureOptions const& options,
                             RunContext const& context) {
    return constraint(network, options.unweighted, context);
}

NodeValues hierarchy_values(Network const& network, MeasureOptions const& options,
                            RunContext const& context) {
    return hierarchy(network, options.unweighted, context);
}

NodeValues effective_size_values(Network const& network, MeasureOptions const& options,
                                 RunContext const& context) {
    return effective_size(network, options.unweighted, context).effective_size;
}

NodeValues efficiency_values(Network const& network, MeasureOptions const& options,
                             RunContext const& context) {
    return effective_size(network, options.unweighted, context).efficiency;
}

/// Burt's measures.
Row burt_row(std::string_view key, std::string_view title, std::string_view meaning, std::string_view unit,
             Compute compute) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = unit,
            .cost_words = triangle_cost,
            .source = "Burt 1992, Structural Holes, ch. 2 (ISBN 978-0674843714)",
            .by_strength = true,
            .memory = 12,
            .compute = compute};
}

Row role_row(BrokerageRole role, std::string_view title, std::string_view meaning) {
    std::string_view const key = brokerage_role_keys[static_cast<std::size_t>(role)];
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "triads",
            .cost_words = triangle_cost,
            .source = "Gould and Fernandez 1989, doi:10.2307/270949",
            .needs_groups = true,
            .memory = 5,
            .compute = [role, key](Network const& network, MeasureOptions const& options,
                                   RunContext const& context) {
                if (options.groups == nullptr) {
                    throw UsageError(std::string(key) + " needs groups: name a node column with --groups");
                }
                return brokerage_role(network, *options.groups, role, context);
            }};
}

Row cut_row(std::string_view key, std::string_view title, std::string_view meaning, std::string_view unit,
            NodeValues CutPointValues::*values) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = unit,
            .cost_words = "O(n + m)",
            .source = "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
            .compute = [values](Network const& network, MeasureOptions const&, RunContext const& context) {
                return cut_points(network, context).*values;
            }};
}

Row honest_row(std::string_view key, std::string_view title, std::string_view meaning,
               NodeValues HonestBrokerValues::*values) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "pairs of alters",
            .cost_words = triangle_cost,
            .source = "Borgatti, Everett and Freeman 2002, UCINET 6, Honest Broker",
            .memory = 5,
            .compute = [values](Network const& network, MeasureOptions const&, RunContext const& context) {
                return honest_broker(network, context).*values;
            }};
}

/// What the rows share that say how good a node is for key-players.
Row key_player_row(std::string_view key, std::string_view title, std::string_view meaning,
                   std::string_view unit, NodeValues (*measure)(Network const&, RunContext const&)) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = unit,
            .cost_words = "O(n + m)",
            .source = "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
            .compute = [measure](Network const& network, MeasureOptions const&, RunContext const& context) {
                return measure(network, context);
            }};
}

Row distance_fragmentation_row() {
    Row row = key_player_row("distance_fragmentation", "Distance fragmentation",
                             "How far apart all others are without the node: 0 where tied, 1 where cut off.",
                             "share of pairs", distance_fragmentation);
    row.cost_words = "O(n^2 m / 64) times the longest distance";
    row.cost = MeasureCost::more;
    return row;
}

Row reach_row(std::string_view key, std::string_view title, std::string_view meaning, std::string_view unit,
              NodeValues (*measure)(Network const&, RunContext const&)) {
    Row row = key_player_row(key, title, meaning, unit, measure);
    row.cost_words = "O(n m)";
    row.cost = MeasureCost::nodes_times_ties;
    return row;
}

} // namespace

std::vector<NodeMeasure> const& brokerage_measures() {
    static std::vector<NodeMeasure> const rows{
        burt_row("constraint", "Constraint",
                 "How far the node's contacts know each other and so leave it no room to broker.", "none",
                 constraint_values),
        burt_row("effective_size", "Effective size",
                 "Number of the node's contacts when those who know each other count once.", "nodes",
                 effective_size_values),
        burt_row("efficiency", "Efficiency", "Effective size as a share of the number of contacts.", "share",
                 efficiency_values),
        burt_row("hierarchy", "Hierarchy",
                 "How far the constraint comes from one contact: 0 from all alike, 1 from one alone.", "none",
                 hierarchy_values),
        role_row(BrokerageRole::coordinator, "Coordinator",
                 "Triads in which the node joins two of its own group."),
        role_row(BrokerageRole::itinerant, "Itinerant",
                 "Triads in which the node joins two of one other group."),
        role_row(BrokerageRole::representative, "Representative",
                 "Triads in which the node passes on from its own group to another."),
        role_row(BrokerageRole::gatekeeper, "Gatekeeper",
                 "Triads in which the node lets in from another group to its own."),
        role_row(BrokerageRole::liaison, "Liaison", "Triads in which the node joins two other groups."),
        role_row(BrokerageRole::total, "Brokerage, all roles",
                 "Triads in which the node joins two others that have no tie of their own."),
        cut_row("cut_point", "Cut point", "1 where the network falls apart without the node, else 0.",
                "0 or 1", &CutPointValues::cut_point),
        cut_row("pairs_separated", "Pairs separated",
                "Number of pairs of other nodes that are connected only through the node.", "pairs of nodes",
                &CutPointValues::pairs_separated),
        honest_row("honest_broker_0", "Honest broker, no tie",
                   "Number of pairs of the node's contacts that have no tie of their own.",
                   &HonestBrokerValues::no_tie),
        honest_row("honest_broker_1", "Honest broker, one arc",
                   "Number of pairs of the node's contacts that are tied one way only.",
                   &HonestBrokerValues::one_arc),
        honest_row("honest_broker_2", "Honest broker, two arcs",
                   "Number of pairs of the node's contacts that are tied both ways.",
                   &HonestBrokerValues::two_arcs),
        {.key = "everett_valente",
         .title = "Everett-Valente brokerage",
         .meaning = "Number of pairs of nodes whose shortest paths a tie of the node carries, on average.",
         .unit = "pairs of nodes a tie",
         .cost_words = "O(n m)",
         .source = "Everett and Valente 2016, doi:10.1016/j.socnet.2015.09.001",
         .cost = MeasureCost::nodes_times_ties,
         .compute = [](Network const& network, MeasureOptions const&,
                       RunContext const& context) { return everett_valente(network, context); }},
        key_player_row("fragmentation", "Fragmentation",
                       "Share of the pairs of other nodes that have no connection without the node.",
                       "share of pairs", fragmentation),
        distance_fragmentation_row(),
        reach_row("reach2", "Reach in two steps", "Number of nodes within two steps of the node, and itself.",
                  "nodes", reach2),
        reach_row("distance_reach", "Distance-weighted reach",
                  "Share of all nodes that it reaches, each counting 1/distance and itself 1.",
                  "share of nodes", distance_reach),
    };
    return rows;
}

} // namespace cospread
