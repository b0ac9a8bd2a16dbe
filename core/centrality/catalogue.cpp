#include "core/centrality/catalogue.h"

#include "core/centrality/betweenness.h"
#include "core/centrality/closeness.h"
#include "core/centrality/degree.h"
#include "core/centrality/harmonic.h"
#include "core/centrality/strength.h"
#include "core/centrality/stress.h"

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
    row.compute = [direction](Network const& network, MeasureOptions const& options,
                              RunContext const& context) {
        bool const whole =
            options.parameters.is_set("scaling") && options.parameters.word("scaling") == "wasserman_faust";
        return closeness(network, options, direction,
                         whole ? ClosenessScaling::wasserman_faust : ClosenessScaling::component, context);
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
         .compute = betweenness},
        {.key = "stress",
         .title = "Stress",
         .meaning = "Number of shortest paths between other nodes that run through the node.",
         .unit = "paths",
         .cost_words = "O(n m)",
         .source = "Shimbel 1953, doi:10.1007/BF02476438",
         .cost = MeasureCost::nodes_times_ties,
         .compute = [](Network const& network, MeasureOptions const&,
                       RunContext const& context) { return stress(network, context); }},
    };
    return rows;
}

} // namespace cospread
