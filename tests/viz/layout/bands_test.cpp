#include "tests/viz/layout/equipped_networks.h"
#include "viz/layout/bands.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/spaced_row.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace cospread;
using namespace cospread::viz;

namespace {

/// Heights of the hairlines above the bands, from the top, and the lower edge.
std::vector<float> edges_of(Guides const& guides) {
    std::vector<float> edges;
    for (auto const& line : guides.lines) {
        edges.push_back(guides.points[line.first].y);
    }
    edges.push_back(guides.bounds->high.y);
    return edges;
}

} // namespace

BOOST_AUTO_TEST_SUITE(bands)

BOOST_AUTO_TEST_CASE(every_node_is_in_its_band_and_bands_follow_each_other) {
    for (NodeId const nodes : {6U, 50U, 400U}) {
        auto const network = equipped_random(nodes, 6.0 / nodes, 2);
        auto const found = lay_out(network, layout_request("bands"), {});
        auto const edges = edges_of(found.guides);
        BOOST_TEST(std::ranges::is_sorted(edges));
        // The iceberg's order, then words it does not know, then none.
        std::vector<std::string> const order{"service",       "service_system", "national",
                                             "international", "village",        ""};
        BOOST_REQUIRE(edges.size() == order.size() + 1);
        auto const& level = *find_column(network.node_columns(), "level");
        for (NodeId node = 0; node < nodes; ++node) {
            auto const band =
                static_cast<std::size_t>(std::ranges::find(order, level.text(node)) - order.begin());
            BOOST_TEST(found.positions[node].y > edges[band]);
            BOOST_TEST(found.positions[node].y < edges[band + 1]);
        }
    }
}

BOOST_AUTO_TEST_CASE(bands_are_named_with_their_number_of_nodes) {
    auto const found = lay_out(equipped_path(13), layout_request("bands"), {});
    std::vector<std::string> names;
    for (auto const& text : found.guides.texts) {
        names.push_back(text.text);
    }
    std::vector<std::string> const expected{"Service, 3",       "Service system, 2", "National, 2",
                                            "International, 2", "Village, 2",        "Not given, 2"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nodes_stand_near_those_they_are_tied_to) {
    // Two ladders of one service and one national node each, and stars: each pair belongs together.
    constexpr NodeId pairs = 12;
    std::vector<std::string> level;
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId i = 0; i < pairs; ++i) {
        level.emplace_back("service");
    }
    for (NodeId i = 0; i < pairs; ++i) {
        level.emplace_back("national");
        ties.emplace_back((i * 5) % pairs, pairs + i);
    }
    Columns columns;
    columns.push_back(test::text_column("level", level));
    auto const network = test::network_of(2 * pairs, ties, true, std::move(columns));
    auto const found = lay_out(network, layout_request("bands"), {});
    float const width = found.guides.bounds->width();
    for (auto const& [service, national] : ties) {
        BOOST_TEST(std::abs(found.positions[service].x - found.positions[national].x) < width / 12);
    }
}

BOOST_AUTO_TEST_CASE(long_names_are_cut_between_characters) {
    BOOST_TEST(group_caption("Service", 3, 20) == "Service, 3");
    BOOST_TEST(group_caption("äöüäöü", 3, 4) == "äöü…, 3");
    BOOST_TEST(group_caption("äöüä", 3, 4) == "äöüä, 3");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(spaced_rows)

BOOST_AUTO_TEST_CASE(circles_that_push_each_other_stand_round_their_mean_by_hand) {
    // Both want 5 and need 2 between them: 4 and 6.
    std::vector<double> const pair = spaced_row(std::array{5.0, 5.0}, std::array{1.0, 1.0}, 0, 10);
    BOOST_TEST(pair == (std::vector{4.0, 6.0}), boost::test_tools::per_element());
    // At the edge they are pushed in.
    std::vector<double> const edge = spaced_row(std::array{0.0, 0.0}, std::array{1.0, 1.0}, 0, 10);
    BOOST_TEST(edge == (std::vector{1.0, 3.0}), boost::test_tools::per_element());
    // Who has room stays where it wants to be.
    std::vector<double> const far = spaced_row(std::array{2.0, 8.0}, std::array{1.0, 1.0}, 0, 10);
    BOOST_TEST(far == (std::vector{2.0, 8.0}), boost::test_tools::per_element());
    BOOST_TEST(spaced_row({}, {}, 0, 10).empty());
}

BOOST_AUTO_TEST_CASE(no_two_are_nearer_than_their_radii_and_none_leaves_the_line) {
    RandomStream random(4, 0);
    for (int trial = 0; trial < 50; ++trial) {
        std::vector<double> targets;
        std::vector<double> radii;
        for (int i = 0; i < 12; ++i) {
            targets.push_back(100 * random.uniform());
            radii.push_back(0.5 + 3 * random.uniform());
        }
        auto const at = spaced_row(targets, radii, 0, 100);
        for (std::size_t i = 0; i < at.size(); ++i) {
            BOOST_TEST(at[i] - radii[i] >= -1e-9);
            BOOST_TEST(at[i] + radii[i] <= 100 + 1e-9);
            if (i > 0) {
                BOOST_TEST(at[i] - at[i - 1] >= radii[i] + radii[i - 1] - 1e-9);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
