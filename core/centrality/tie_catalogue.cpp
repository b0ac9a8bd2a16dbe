#include "core/centrality/tie_catalogue.h"

#include "core/centrality/edge_betweenness.h"
#include "core/network/biconnected.h"

namespace cospread {

namespace {

TieValues bridges(Network const& network, MeasureOptions const&, RunContext const& context) {
    auto const is_bridge = biconnected(network, context).is_bridge;
    return {is_bridge.begin(), is_bridge.end()};
}

} // namespace

std::vector<TieMeasure> const& tie_measures() {
    static std::vector<TieMeasure> const rows{
        {.key = "edge_betweenness",
         .title = "Edge betweenness",
         .meaning = "Number of pairs of nodes whose shortest paths run along the tie; where a pair has "
                    "several, the tie's share of them.",
         .unit = "pairs of nodes",
         .cost_words = "O(n m); with lengths O(n m log m)",
         .source = "Girvan and Newman 2002, doi:10.1073/pnas.122653799",
         .cost = MeasureCost::nodes_times_ties,
         .by_length = true,
         .normalises = true,
         .compute = edge_betweenness},
        {.key = "bridge",
         .title = "Bridge",
         .meaning = "1 where the tie alone connects its ends, directions left aside, else 0.",
         .unit = "0 or 1",
         .cost_words = "O(n + m)",
         .source = "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
         .compute = bridges},
    };
    return rows;
}

} // namespace cospread
