#include "core/centrality/catalogue.h"

#include "core/centrality/betweenness.h"
#include "core/centrality/closeness.h"
#include "core/centrality/clustering.h"
#include "core/centrality/component_size.h"
#include "core/centrality/coreness.h"
#include "core/centrality/current_flow_betweenness.h"
#include "core/centrality/degree.h"
#include "core/centrality/eccentricity.h"
#include "core/centrality/eigenvector.h"
#include "core/centrality/flow_betweenness.h"
#include "core/centrality/harmonic.h"
#include "core/centrality/hub_authority.h"
#include "core/centrality/information.h"
#include "core/centrality/katz.h"
#include "core/centrality/pagerank.h"
#include "core/centrality/sampled_betweenness.h"
#include "core/centrality/sampled_closeness.h"
#include "core/centrality/strength.h"
#include "core/centrality/stress.h"
#include "core/network/nodes_named.h"

#include <algorithm>
#include <array>

namespace cospread {

namespace {

using Row = NodeMeasure;

constexpr std::string_view freeman = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7";

Row degree_row(std::string_view key, std::string_view title, std::string_view meaning,
               TieDirection direction) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "ties",
            .cost_words = "O(n)",
            .source = freeman,
            .compute = [direction](Network const& network, MeasureOptions const&, RunContext const&) {
                return degree(network, direction);
            }};
}

Row strength_row(std::string_view key, std::string_view title, std::string_view meaning,
                 TieDirection direction) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "strength",
            .cost_words = "O(n + m)",
            .source = "Barrat et al. 2004, doi:10.1073/pnas.0400087101",
            .by_strength = true,
            .compute = [direction](Network const& network, MeasureOptions const& options, RunContext const&) {
                return strength(network, direction, options.unweighted);
            }};
}

/// What the rows that sum distances share.
Row distance_row(std::string_view key, std::string_view title, std::string_view meaning,
                 std::string_view source) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "1/length",
            .cost_words = "O(n m); with lengths O(n m log m)",
            .source = source,
            .cost = MeasureCost::nodes_times_ties,
            .by_length = true};
}

Row closeness_row(std::string_view key, std::string_view title, std::string_view meaning,
                  PathDirection direction) {
    Row row = distance_row(key, title, meaning, freeman);
    row.parameters = {{.key = "scaling",
                       .meaning = "compared with the nodes reached, or with all nodes",
                       .choices = {"component", "wasserman_faust"}}};
    auto const scaling = [](MeasureOptions const& options) {
        bool const whole =
            options.parameters.is_set("scaling") && options.parameters.word("scaling") == "wasserman_faust";
        return whole ? ClosenessScaling::wasserman_faust : ClosenessScaling::component;
    };
    row.compute = [=](Network const& network, MeasureOptions const& options, RunContext const& context) {
        return closeness(network, options, direction, scaling(options), context);
    };
    row.sample = [=](Network const& network, MeasureOptions const& options, double epsilon,
                     RunContext const& context) {
        return sampled_closeness(network, options, direction, scaling(options), epsilon, context);
    };
    return row;
}

Row harmonic_row(std::string_view key, std::string_view title, std::string_view meaning,
                 PathDirection direction) {
    Row row =
        distance_row(key, title, meaning, "Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3");
    row.normalises = true;
    row.compute = [direction](Network const& network, MeasureOptions const& options,
                              RunContext const& context) {
        return harmonic(network, options, direction, context);
    };
    return row;
}

Row component_row(std::string_view key, std::string_view title, std::string_view meaning,
                  NodeValues (*sizes)(Network const&, RunContext const&)) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "nodes",
            .cost_words = "O(n + m)",
            .source = "Tarjan 1972, doi:10.1137/0201010",
            .compute = [sizes](Network const& network, MeasureOptions const&, RunContext const& context) {
                return sizes(network, context);
            }};
}

Row coreness_row(std::string_view key, std::string_view title, std::string_view meaning,
                 TieDirection direction) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "ties",
            .cost_words = "O(n + m)",
            .source = "Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj and Zaversnik 2003, "
                      "arXiv:cs/0310049",
            .compute = [direction](Network const& network, MeasureOptions const&, RunContext const& context) {
                return coreness(network, direction, context);
            }};
}

/// In the order of ClusteringVariant.
constexpr std::array<std::string_view, 4> clustering_variants{"local", "barrat", "onnela", "fagiolo"};

Row clustering_row() {
    return {.key = "clustering",
            .title = "Clustering",
            .meaning = "Share of the pairs of the node's alters that are tied.",
            .unit = "share",
            .cost_words = "O(m^1.5) at most",
            .source = "Watts and Strogatz 1998, doi:10.1038/30918; Barrat et al. 2004, "
                      "doi:10.1073/pnas.0400087101; Onnela et al. 2005, doi:10.1103/PhysRevE.71.065103; "
                      "Fagiolo 2007, doi:10.1103/PhysRevE.76.026107",
            .memory = 4,
            .parameters = {{.key = "variant",
                            .meaning = "what a triangle counts: one, its strength (barrat, onnela), or its "
                                       "directions (fagiolo)",
                            .choices = {clustering_variants.begin(), clustering_variants.end()}}},
            .compute = [](Network const& network, MeasureOptions const& options, RunContext const& context) {
                auto const& given = options.parameters;
                auto const word = given.is_set("variant") ? given.word("variant") : clustering_variants[0];
                auto const place = std::ranges::find(clustering_variants, word) - clustering_variants.begin();
                auto const variant = static_cast<ClusteringVariant>(place);
                return clustering(network, variant, options.unweighted, context);
            }};
}

/// What the rows share that iterate over ties until values settle.
Row settling_row(std::string_view key, std::string_view title, std::string_view meaning,
                 std::string_view source) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = "none",
            .cost_words = "O(n + m) a step, some tens of steps",
            .source = source,
            .by_strength = true};
}

Row eigenvector_row() {
    Row row = settling_row("eigenvector", "Eigenvector centrality",
                           "High where nodes with high values have strong ties to the node; largest value 1.",
                           "Bonacich 1972, doi:10.1080/0022250X.1972.9989806");
    row.compute = [](Network const& network, MeasureOptions const& options, RunContext const& context) {
        return eigenvector(network, options.unweighted, context);
    };
    return row;
}

Row katz_row() {
    Row row = settling_row("katz", "Katz centrality",
                           "Number of walks that end at the node, longer ones counting less.",
                           "Katz 1953, doi:10.1007/BF02289026");
    row.parameters = {{.key = "alpha",
                       .meaning = "share that each tie passes on; not set: 0.85 / largest eigenvalue",
                       .low = 0},
                      {.key = "beta", .meaning = "what each node has by itself", .initial = 1}};
    row.compute = [](Network const& network, MeasureOptions const& options, RunContext const& context) {
        auto const& given = options.parameters;
        KatzOptions katz_options{.unweighted = options.unweighted};
        if (given.is_set("alpha")) {
            katz_options.alpha = given.number("alpha");
        }
        if (given.is_set("beta")) {
            katz_options.beta = given.number("beta");
        }
        return katz(network, katz_options, context);
    };
    return row;
}

Row pagerank_row() {
    Row row = settling_row("pagerank", "PageRank",
                           "Share of time that a walk along the ties, which now and then starts anew, spends "
                           "at the node.",
                           "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X");
    row.unit = "share";
    row.parameters = {
        {.key = "damping",
         .meaning = "chance to follow a tie rather than to start anew, below 1",
         .initial = 0.85,
         .low = 0,
         .high = 1},
        {.key = "reset",
         .meaning = "ids of the nodes where the walk starts anew, joined by +; not set: anywhere",
         .is_text = true},
        {.key = "dangling",
         .meaning = "where it goes from a node that no tie leaves: anywhere, or where it starts anew "
                    "(igraph, networkx)",
         .choices = {"uniform", "reset"}}};
    row.compute = [](Network const& network, MeasureOptions const& options, RunContext const& context) {
        auto const& given = options.parameters;
        PageRankOptions walk{.unweighted = options.unweighted};
        if (given.is_set("damping")) {
            walk.damping = given.number("damping");
        }
        if (given.is_set("dangling") && given.word("dangling") == "reset") {
            walk.from_dead_ends = DeadEnds::reset;
        }
        if (given.is_set("reset")) {
            walk.reset = nodes_named(network, "pagerank: reset", {std::string(given.text("reset"))}, '+');
        }
        return pagerank(network, walk, context);
    };
    return row;
}

Row hits_row(std::string_view key, std::string_view title, std::string_view meaning,
             NodeValues HubAuthorityValues::*side) {
    Row row = settling_row(key, title, meaning, "Kleinberg 1999, doi:10.1145/324133.324140");
    row.compute = [side](Network const& network, MeasureOptions const& options, RunContext const& context) {
        return hub_authority(network, options.unweighted, context).*side;
    };
    return row;
}

/// Rows that take ties as wires or pipes: `parameter` says whether each carries one unit or its strength.
Row flow_row(std::string_view key, std::string_view title, std::string_view meaning, std::string_view unit,
             std::string_view cost_words, std::string_view source, std::string_view parameter,
             NodeValues (*values)(Network const&, TieCapacity, RunContext const&)) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = unit,
            .cost_words = cost_words,
            .source = source,
            .cost = MeasureCost::more,
            .parameters = {{.key = parameter,
                            .meaning = "what a tie carries: one unit, or as much as its strength",
                            .choices = {"one", "strength"}}},
            .compute = [parameter, values](Network const& network, MeasureOptions const& options,
                                           RunContext const& context) {
                bool const by_strength = !options.unweighted && options.parameters.is_set(parameter) &&
                                         options.parameters.word(parameter) == "strength";
                return values(network, by_strength ? TieCapacity::strength : TieCapacity::one, context);
            }};
}

} // namespace

std::vector<NodeMeasure> const& centrality_measures() {
    static std::vector<NodeMeasure> const rows{
        degree_row("degree", "Degree", "Number of ties of the node, in both directions.", TieDirection::both),
        degree_row("in_degree", "In-degree", "Number of ties that enter the node.", TieDirection::in),
        degree_row("out_degree", "Out-degree", "Number of ties that leave the node.", TieDirection::out),
        strength_row("strength", "Strength", "Summed strength of the node's ties, in both directions.",
                     TieDirection::both),
        strength_row("in_strength", "In-strength", "Summed strength of the ties that enter the node.",
                     TieDirection::in),
        strength_row("out_strength", "Out-strength", "Summed strength of the ties that leave the node.",
                     TieDirection::out),
        {.key = "alters",
         .title = "Alters",
         .meaning = "Number of different nodes that the node is tied to, in either direction.",
         .unit = "nodes",
         .cost_words = "O(n + m)",
         .source = freeman,
         .compute = [](Network const& network, MeasureOptions const&,
                       RunContext const&) { return alters(network); }},
        closeness_row("closeness", "Closeness",
                      "How near the node is to the nodes it reaches: 1 / mean distance from it.",
                      PathDirection::forward),
        closeness_row("in_closeness", "In-closeness",
                      "How near the nodes that reach the node are to it: 1 / mean distance to it.",
                      PathDirection::backward),
        harmonic_row("harmonic", "Harmonic centrality",
                     "Sum of 1/distance to every node it reaches; fair where the network falls into parts.",
                     PathDirection::forward),
        harmonic_row("in_harmonic", "In-harmonic centrality",
                     "Sum of 1/distance from every node that reaches it.", PathDirection::backward),
        {.key = "betweenness",
         .title = "Betweenness",
         .meaning = "Number of pairs of other nodes whose shortest paths run through the node; where a pair "
                    "has several, the node's share of them.",
         .unit = "pairs of nodes",
         .cost_words = "O(n m); with lengths O(n m log m)",
         .source = "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
         .cost = MeasureCost::nodes_times_ties,
         .by_length = true,
         .normalises = true,
         .compute = betweenness,
         .sample = sampled_betweenness},
        {.key = "stress",
         .title = "Stress",
         .meaning = "Number of shortest paths between other nodes that run through the node.",
         .unit = "paths",
         .cost_words = "O(n m)",
         .source = "Shimbel 1953, doi:10.1007/BF02476438",
         .cost = MeasureCost::nodes_times_ties,
         .compute = [](Network const& network, MeasureOptions const&,
                       RunContext const& context) { return stress(network, context); }},
        {.key = "eccentricity",
         .title = "Eccentricity",
         .meaning = "Distance from the node to the farthest node that it reaches.",
         .unit = "length",
         .cost_words = "O(n m); with lengths O(n m log m)",
         .source = "Hage and Harary 1995, doi:10.1016/0378-8733(94)00248-9",
         .cost = MeasureCost::nodes_times_ties,
         .by_length = true,
         .compute = eccentricity},
        eigenvector_row(),
        katz_row(),
        pagerank_row(),
        hits_row("hub", "Hub", "High where the node has ties to good authorities; largest value 1.",
                 &HubAuthorityValues::hub),
        hits_row("authority", "Authority", "High where good hubs have ties to the node; largest value 1.",
                 &HubAuthorityValues::authority),
        flow_row("current_flow_betweenness", "Current-flow betweenness",
                 "Mean current through the node when a unit runs between two others, every tie a wire; "
                 "directions left aside.",
                 "share of the current", "O(n^3 + n m log n), memory n^2",
                 "Newman 2005, doi:10.1016/j.socnet.2004.11.009; Brandes and Fleischer 2005, "
                 "doi:10.1007/978-3-540-31856-9_44",
                 "conductance", current_flow_betweenness),
        flow_row("flow_betweenness", "Flow betweenness",
                 "Part of the maximum flow between pairs of others that is lost without the node.", "flow",
                 "O(n^2) maximum flows", "Freeman, Borgatti and White 1991, doi:10.1016/0378-8733(91)90017-N",
                 "capacity", flow_betweenness),
        flow_row(
            "information", "Information centrality",
            "How near the node is to the others of its component over all paths at once; directions left "
            "aside.",
            "conductance", "O(n^3), memory n^2",
            "Stephenson and Zelen 1989, doi:10.1016/0378-8733(89)90016-6", "conductance", information),
        component_row("component_size", "Component size",
                      "Number of nodes that the node is connected with, directions left aside, and itself.",
                      component_size),
        component_row("strong_component_size", "Strong component size",
                      "Number of nodes that the node reaches and that reach it, and itself.",
                      strong_component_size),
        coreness_row("coreness", "Coreness",
                     "Largest k for which the node is among nodes that all have k ties to each other.",
                     TieDirection::both),
        coreness_row("in_coreness", "In-coreness", "The same of the ties that enter a node.",
                     TieDirection::in),
        coreness_row("out_coreness", "Out-coreness", "The same of the ties that leave a node.",
                     TieDirection::out),
        clustering_row(),
    };
    return rows;
}

} // namespace cospread
