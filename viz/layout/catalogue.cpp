#include "viz/layout/catalogue.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "viz/layout/arrangement.h"
#include "viz/layout/bands.h"
#include "viz/layout/boxes.h"
#include "viz/layout/circular.h"
#include "viz/layout/columns.h"
#include "viz/layout/concentric.h"
#include "viz/layout/force.h"
#include "viz/layout/geographic.h"
#include "viz/layout/part_by_part.h"
#include "viz/layout/sparse_stress.h"
#include "viz/layout/stress.h"

#include <algorithm>
#include <numbers>

namespace cospread::viz {

namespace {

/// Up to here every pair of nodes has its say; beyond, pivots stand for the far ones.
constexpr std::size_t most_nodes_of_full_stress = 2000;

bool is_large(SimpleGraph const& graph) {
    return graph.size() > most_nodes_of_full_stress;
}

std::size_t pivots(Parameters const& parameters) {
    return static_cast<std::size_t>(parameters.number("pivots"));
}

std::vector<Point> stress(Network const& network, Parameters const& parameters, LayoutCourse const& course,
                          RunContext const& context) {
    ConnectedLayout const stress{
        .afresh =
            [&](SimpleGraph const& graph, LiveView& view) {
                return is_large(graph) ? sparse_stress_places(graph, pivots(parameters), context, view)
                                       : stress_places(graph, context, view);
            },
        .arrange =
            [](SimpleGraph const& graph, std::vector<Place>& places) {
                turn_to_canvas(places);
                make_room(graph, places);
            },
        .onward =
            [&](WarmStart const& start, SimpleGraph const& graph, LiveView& view) {
                return is_large(graph)
                           ? sparse_stress_places_from(start, graph, pivots(parameters), context, view)
                           : stress_places_from(start, graph, context, view);
            }};
    return part_by_part(network, stress, most_nodes_of_full_stress, course, context);
}

std::vector<Point> force(Network const& network, Parameters const& parameters, LayoutCourse const& course,
                         RunContext const& context) {
    ForceOptions const options{.pivots = pivots(parameters)};
    ConnectedLayout const force{
        .afresh = [&](SimpleGraph const& graph,
                      LiveView& view) { return force_places(graph, options, context, view); },
        .arrange =
            [](SimpleGraph const& graph, std::vector<Place>& places) {
                // Large ones lie well enough by now: a turn by more would surprise who looks on.
                constexpr double little = std::numbers::pi / 9;
                scale_to_ties(graph, places);
                if (is_large(graph)) {
                    turn_to_canvas(places, -little, little);
                } else {
                    turn_to_canvas(places);
                    make_room(graph, places);
                }
            },
        .onward = [&](WarmStart const& start, SimpleGraph const& graph,
                      LiveView& view) { return force_places_from(start, graph, options, context, view); }};
    return part_by_part(network, force, most_nodes_of_full_stress, course, context);
}

std::vector<Point> circular(Network const& network, Parameters const&, LayoutCourse const&,
                            RunContext const&) {
    auto const graph = simple_graph(network);
    return scaled_to_ties(graph, circular_places(graph));
}

/// A layout that goes by more than the ties.
template<auto arrange>
LaidOut by_basis(Network const& network, LayoutBasis const& basis, RunContext const& context) {
    context.check_stop();
    return arrange(simple_graph(network), basis, context);
}

} // namespace

std::vector<Layout> const& layouts() {
    static std::vector<Layout> const rows{
        {.key = "stress",
         .title = "Stress",
         .meaning = "Distances on the canvas come near the steps between nodes.",
         .cost_words = "n^2 a round up to 2,000 nodes, then m + pivots n",
         .source = "Zheng, Pawar, Goodman 2019, doi:10.1109/TVCG.2018.2859997",
         .parameters = {{.key = "pivots",
                         .meaning = "nodes that stand for the far ones in networks of more than 2,000 nodes",
                         .initial = 50,
                         .low = 3,
                         .high = 500}},
         .goes_on_from = true,
         .lay_out = stress},
        {.key = "force",
         .title = "Force",
         .meaning = "Ties pull, nodes push each other apart; for networks of thousands of nodes and more.",
         .cost_words = "pivots (n + m), then n log n + m + pivots n a round",
         .source = "Walshaw 2003, doi:10.7155/jgaa.00070; Barnes, Hut 1986, doi:10.1038/324446a0",
         .parameters = {{.key = "pivots",
                         .meaning = "nodes whose steps to all others keep the whole in form (fewer beyond "
                                    "200,000 nodes, for memory); 0: forces alone",
                         .initial = 320,
                         .low = 0,
                         .high = 500}},
         .goes_on_from = true,
         .lay_out = force},
        {.key = "circular",
         .title = "Circle",
         .meaning = "All nodes on one circle, neighbours near each other.",
         .cost_words = "n + m log m",
         .source = "Six, Tollis 2013, Handbook of Graph Drawing and Visualization, ch. 9",
         .lay_out = circular},
        {.key = "bands",
         .title = "Bands",
         .meaning =
             "Levels above each other like an iceberg; within one, nodes stand near those they are tied to.",
         .cost_words = "200 (n + m)",
         .source = "Sugiyama, Tagawa, Toda 1981, doi:10.1109/TSMC.1981.4308636",
         .parameters = {{.key = "by", .meaning = "node attribute (default level)", .is_text = true}},
         .need = LayoutNeed::attribute,
         .usual_by = "level",
         .arrange = by_basis<bands_layout>},
        {.key = "concentric",
         .title = "Circles",
         .meaning = "The higher a measure, the nearer to the middle; circles tell the values.",
         .cost_words = "20 (n + m), and that of the measure",
         .source = "Brandes, Kenis, Wagner 2003, doi:10.1109/TVCG.2003.1196010",
         .parameters = {{.key = "by", .meaning = "key of a measure (default degree)", .is_text = true}},
         .need = LayoutNeed::measure,
         .usual_by = "degree",
         .arrange = by_basis<concentric_layout>},
        {.key = "boxes",
         .title = "Boxes",
         .meaning = "Each group in a box of its own, laid out by its own ties; groups tied to each other "
                    "side by side.",
         .cost_words = "that of stress for the largest group",
         .source = "Chaturvedi, Dunne, Ashktorab, Zacharia, Shneiderman 2014, doi:10.1111/cgf.12400",
         .parameters = {{.key = "by", .meaning = "node attribute (default sector)", .is_text = true}},
         .need = LayoutNeed::attribute,
         .usual_by = "sector",
         .arrange = by_basis<boxes_layout>},
        {.key = "geographic",
         .title = "Map",
         .meaning = "Nodes at their latitude and longitude, with coasts and borders; an equal-area map round "
                    "their middle (Lambert's azimuthal).",
         .cost_words = "n log n + places^2",
         .source = "Snyder 1987, doi:10.3133/pp1395, p. 185",
         .need = LayoutNeed::coordinates,
         .arrange = by_basis<geographic_layout>},
        {.key = "columns",
         .title = "Columns",
         .meaning = "The two modes of a two-mode network in two columns, so that few ties cross.",
         .cost_words = "200 (n + m) + m log n",
         .source = "Eades, Wormald 1994, doi:10.1007/BF01187020",
         .parameters = {{.key = "by",
                         .meaning = "node attribute of two values (default mode)",
                         .is_text = true}},
         .need = LayoutNeed::attribute,
         .usual_by = "mode",
         .arrange = by_basis<columns_layout>}};
    return rows;
}

Layout const& layout(std::string_view key) {
    auto const found = std::ranges::find(layouts(), key, &Layout::key);
    if (found != layouts().end()) {
        return *found;
    }
    std::vector<std::string_view> keys;
    for (auto const& row : layouts()) {
        keys.push_back(row.key);
    }
    auto const near = nearest_word(key, keys);
    throw UsageError(
        "there is no layout '" + std::string(key) + "'" +
        (near.empty() ? "; `cospread layouts` lists them" : "; did you mean '" + std::string(near) + "'?"));
}

Layout const& usual_layout(Network const& network) {
    return layout(network.node_count() <= most_nodes_of_full_stress ? "stress" : "force");
}

} // namespace cospread::viz
