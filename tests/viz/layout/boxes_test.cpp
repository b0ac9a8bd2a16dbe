#include "tests/viz/layout/equipped_networks.h"
#include "viz/layout/box_map.h"
#include "viz/layout/layout_request.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(boxes)

namespace {

std::vector<Box> boxes_of(Guides const& guides) {
    std::vector<Box> boxes;
    for (auto const& line : guides.lines) {
        boxes.push_back({guides.points[line.first], guides.points[line.first + 2]});
    }
    return boxes;
}

bool disjoint(Box const& a, Box const& b) {
    return a.high.x <= b.low.x || b.high.x <= a.low.x || a.high.y <= b.low.y || b.high.y <= a.low.y;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_node_is_in_the_box_of_its_group_and_boxes_are_apart) {
    for (NodeId const nodes : {4U, 60U, 500U}) {
        auto const network = equipped_random(nodes, 5.0 / nodes, 3);
        for (auto const* words : {"boxes", "boxes:by=level"}) {
            auto const found = lay_out(network, layout_request(words), {});
            auto const boxes = boxes_of(found.guides);
            BOOST_REQUIRE(boxes.size() == found.guides.texts.size());
            for (std::size_t a = 0; a < boxes.size(); ++a) {
                for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                    BOOST_TEST(disjoint(boxes[a], boxes[b]));
                }
            }
            std::size_t inside = 0;
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                auto const within = std::ranges::count_if(found.positions, [&](Point at) {
                    return at.x > boxes[i].low.x && at.x < boxes[i].high.x && at.y > boxes[i].low.y &&
                           at.y < boxes[i].high.y;
                });
                // The caption counts the nodes of the group.
                BOOST_TEST(found.guides.texts[i].text.ends_with(", " + std::to_string(within)));
                inside += static_cast<std::size_t>(within);
            }
            BOOST_TEST(inside == nodes);
        }
    }
}

BOOST_AUTO_TEST_CASE(squarified_boxes_have_their_areas_and_fill_the_sheet) {
    std::vector<double> const areas{6, 6, 4, 3, 2, 2, 1};
    std::vector<std::uint32_t> order(areas.size());
    std::iota(order.begin(), order.end(), 0U);
    // The example of Bruls, Huizing and van Wijk: a sheet of 6 x 4, the first strip holds 6 and 6, each 3
    // x 2.
    auto const found = squarified(areas, order, 6, 4);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        BOOST_TEST(found[i].width * found[i].height == areas[i], boost::test_tools::tolerance(1e-9));
    }
    for (std::size_t const i : {0U, 1U}) {
        BOOST_TEST(found[i].width == 3, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(found[i].height == 2, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(groups_with_many_ties_between_them_are_near_each_other) {
    // Six equal boxes; 0-5, 1-4, 2-3 belong together.
    std::vector<double> const areas(6, 1.0);
    std::vector<std::vector<double>> ties(6, std::vector<double>(6, 0.0));
    for (std::size_t i = 0; i < 6; ++i) {
        ties[i][5 - i] = 10;
    }
    auto const found = box_map(areas, ties, 1000, 714, {});
    for (std::size_t i = 0; i < 3; ++i) {
        auto const& a = found[i];
        auto const& b = found[5 - i];
        double const apart = std::hypot(a.middle_x() - b.middle_x(), a.middle_y() - b.middle_y());
        BOOST_TEST(apart <= std::max(a.width, a.height) * 1.01);
    }
}

BOOST_AUTO_TEST_SUITE_END()
