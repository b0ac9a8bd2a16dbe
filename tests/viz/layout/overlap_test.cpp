#include "viz/layout/overlap.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(overlaps)

BOOST_AUTO_TEST_CASE(circles_come_apart_even_from_one_point) {
    std::vector<Place> places(30);
    std::vector<double> radii;
    for (std::size_t i = 0; i < places.size(); ++i) {
        radii.push_back(0.5 + 0.1 * static_cast<double>(i % 5));
    }
    remove_overlaps(places, radii);
    for (std::size_t a = 0; a < places.size(); ++a) {
        for (std::size_t b = a + 1; b < places.size(); ++b) {
            double const apart = std::hypot(places[a].x - places[b].x, places[a].y - places[b].y);
            BOOST_TEST(apart >= 0.999 * (radii[a] + radii[b]));
        }
    }
}

BOOST_AUTO_TEST_CASE(circles_with_room_stay_where_they_are) {
    std::vector<Place> places{{0, 0}, {3, 0}, {0, 3}};
    remove_overlaps(places, {1, 1, 1});
    BOOST_TEST(places[1].x == 3);
    BOOST_TEST(places[2].y == 3);
}

BOOST_AUTO_TEST_CASE(two_circles_share_the_way) {
    std::vector<Place> places{{0, 0}, {1, 0}};
    remove_overlaps(places, {1, 1});
    BOOST_TEST(places[0].x == -0.5);
    BOOST_TEST(places[1].x == 1.5);
}

BOOST_AUTO_TEST_SUITE_END()
