#include "tests/support/small_networks.h"
#include "viz/appearance/scales.h"
#include "viz/scene/scene_builder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::text_column;

BOOST_AUTO_TEST_SUITE(scene_builder)

namespace {

std::vector<Point> row_of(std::size_t count) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < count; ++i) {
        points.push_back({static_cast<float>(i), 0});
    }
    return points;
}

Scene scene_of(Network const& network, Appearance const& appearance = {}, Highlight const& highlight = {}) {
    return build_scene(network, row_of(network.node_count()), appearance, highlight, light_theme());
}

Line const& line_between(Scene const& scene, NodeId from, NodeId to) {
    return *std::ranges::find_if(scene.ties,
                                 [&](Line const& line) { return line.from == from && line.to == to; });
}

/// Middle of the curve of a line.
Point middle(Scene const& scene, Line const& line) {
    auto const a = scene.marks[line.from].position;
    auto const b = scene.marks[line.to].position;
    auto const c = control_point(a, b, line.bend);
    return {(a.x + 2 * c.x + b.x) / 4, (a.y + 2 * c.y + b.y) / 4};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_returned_tie_shows_as_two_and_bends_by_its_share) {
    auto const scene = scene_of(network_of(2, {{0, 1}, {1, 0}}));
    auto const there = middle(scene, line_between(scene, 0, 1));
    auto const back = middle(scene, line_between(scene, 1, 0));
    BOOST_TEST(there.y == 0.055F, boost::test_tools::tolerance(1e-4F));
    BOOST_TEST(back.y == -0.055F, boost::test_tools::tolerance(1e-4F));
}

BOOST_AUTO_TEST_CASE(parallel_ties_lie_on_arcs_of_their_own) {
    auto const scene = scene_of(network_of(2, {{0, 1}, {0, 1}, {0, 1}}));
    std::vector<float> bends;
    for (auto const& line : scene.ties) {
        bends.push_back(line.bend);
    }
    std::ranges::sort(bends);
    BOOST_TEST(bends[1] - bends[0] > 0.05F);
    BOOST_TEST(bends[2] - bends[1] > 0.05F);
}

BOOST_AUTO_TEST_CASE(self_ties_are_not_drawn) {
    BOOST_TEST(scene_of(network_of(2, {{0, 0}, {0, 1}})).ties.size() == 1U);
}

BOOST_AUTO_TEST_CASE(fill_shape_and_size_follow_the_appearance) {
    auto const network = network_of(3, {}, true,
                                    {text_column("sector", {"public", "media", ""}),
                                     text_column("level", {"national", "service", "service"})});
    Appearance appearance;
    appearance.colour_scale = Appearance::ColourScale::category;
    appearance.colour_column = "sector";
    appearance.shape_column = "level";
    appearance.size_title = "degree";
    appearance.size_values = {8, 2, std::nan("")};
    auto const scene = scene_of(network, appearance);
    BOOST_TEST((scene.marks[0].fill == rgb(0x2D72A0)));
    BOOST_TEST((scene.marks[0].shape == Shape::diamond));
    BOOST_TEST(scene.marks[0].radius == 18.0F);
    BOOST_TEST((scene.marks[1].fill == rgb(0xF3AFDD)));
    BOOST_TEST(scene.marks[1].radius == 11.0F);
    BOOST_TEST((scene.marks[2].fill == other_fill));
    BOOST_TEST(scene.marks[2].radius == 4.0F);
}

BOOST_AUTO_TEST_CASE(a_selection_keeps_its_neighbours_and_ties_and_dims_the_rest) {
    auto const network = network_of(5, {{0, 1}, {2, 0}, {3, 4}, {1, 3}});
    Highlight highlight;
    highlight.selected = 0;
    auto const scene = scene_of(network, {}, highlight);
    BOOST_TEST((scene.marks[0].ring == Ring::selected));
    for (NodeId const full : {0U, 1U, 2U}) {
        BOOST_TEST(scene.marks[full].opacity == 1.0F);
    }
    for (NodeId const dim : {3U, 4U}) {
        BOOST_TEST(scene.marks[dim].opacity == 0.3F);
        BOOST_TEST(std::ranges::none_of(scene.labels, [&](Label const& label) { return label.node == dim; }));
    }
    BOOST_TEST((line_between(scene, 2, 0).colour == with_opacity(light_theme().tie_on, 0.62)));
    BOOST_TEST(line_between(scene, 2, 0).arrow);
    BOOST_TEST((line_between(scene, 3, 4).colour == with_opacity(light_theme().tie, 0.16)));
    BOOST_TEST(!line_between(scene, 3, 4).arrow);
    BOOST_TEST(scene.labels[0].node == 0U);
    BOOST_TEST(scene.labels[0].must);
    BOOST_TEST(scene.ties[0].from + scene.ties[1].from == 2U);
}

BOOST_AUTO_TEST_CASE(a_chosen_set_stays_full_with_the_ties_inside_it) {
    auto const network = network_of(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    Highlight highlight;
    highlight.chosen = {1, 2, 4};
    auto const scene = scene_of(network, {}, highlight);
    for (NodeId node = 0; node < 5; ++node) {
        bool const chosen = node == 1 || node == 2 || node == 4;
        BOOST_TEST(scene.marks[node].opacity == (chosen ? 1.0F : 0.3F));
        BOOST_TEST((scene.marks[node].ring == Ring::none));
        BOOST_TEST(std::ranges::any_of(scene.labels,
                                       [&](Label const& label) { return label.node == node; }) == chosen);
    }
    BOOST_TEST((line_between(scene, 1, 2).colour == with_opacity(light_theme().tie_on, 0.62)));
    BOOST_TEST((line_between(scene, 0, 1).colour == with_opacity(light_theme().tie, 0.16)));
    BOOST_TEST((line_between(scene, 2, 3).colour == with_opacity(light_theme().tie, 0.16)));
    BOOST_TEST(scene.ties[0].from == 1U);
    // One of them is selected: a ring, and its contacts outside stay dimmed.
    highlight.selected = 2;
    auto const with_one = scene_of(network, {}, highlight);
    BOOST_TEST((with_one.marks[2].ring == Ring::selected));
    BOOST_TEST(with_one.marks[3].opacity == 0.3F);
    BOOST_TEST((line_between(with_one, 2, 3).colour == with_opacity(light_theme().tie, 0.16)));
}

BOOST_AUTO_TEST_CASE(labels_come_by_selection_path_starters_and_size) {
    auto const network = network_of(6, {{0, 1}, {1, 2}});
    Appearance appearance;
    appearance.size_title = "x";
    appearance.size_values = {0, 1, 2, 3, 4, 5};
    Highlight highlight;
    highlight.path = {0, 1};
    highlight.starters = {2};
    auto const scene = scene_of(network, appearance, highlight);
    std::vector<NodeId> order;
    for (auto const& label : scene.labels) {
        order.push_back(label.node);
    }
    BOOST_TEST(order == (std::vector<NodeId>{0, 1, 2, 5, 4, 3}), boost::test_tools::per_element());
    BOOST_TEST((scene.marks[1].ring == Ring::path_end));
    BOOST_TEST((scene.marks[2].ring == Ring::starter));
}

BOOST_AUTO_TEST_CASE(a_path_against_its_tie_lies_on_the_arc_of_the_tie) {
    Highlight highlight;
    highlight.path = {1, 0};
    auto const scene = scene_of(network_of(2, {{0, 1}}), {}, highlight);
    BOOST_TEST(middle(scene, scene.paths[0]).y == middle(scene, scene.ties[0]).y);
}

BOOST_AUTO_TEST_CASE(inferred_ties_are_dashed_and_strong_ties_come_first) {
    NetworkBuilder builder;
    auto const a = builder.node("a");
    auto const b = builder.node("b");
    auto const c = builder.node("c");
    builder.tie({.source = a, .target = b, .weight = 1, .evidence = Evidence::inferred});
    builder.tie({.source = b, .target = c, .weight = 3});
    BuildReport report;
    auto const scene = scene_of(builder.build({}, report));
    BOOST_TEST(scene.ties[0].from == b);
    BOOST_TEST(scene.ties[0].width == 1.35F);
    BOOST_TEST(!scene.ties[0].dashed);
    BOOST_TEST(scene.ties[1].dashed);
}

BOOST_AUTO_TEST_SUITE_END()
