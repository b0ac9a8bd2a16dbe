#include "tests/viz/raster/random_ties.h"
#include "viz/raster/density_map.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(density_map)

namespace {

/// A map of 4 pixels a scene unit: 400 pixels for the scene and 2 on either side.
constexpr Box bounds{{0, 0}, {100, 75}};
constexpr int longest_side = 404;
constexpr float map_scale = 4;

/// Nodes in all of the bounds, each tied to the next.
RandomTies scene_ties(std::uint32_t count) {
    RandomTies random;
    for (std::uint32_t i = 0; i < count; ++i) {
        random.at.push_back({random_unit(2 * i) * 100, random_unit(2 * i + 1) * 75});
        random.ties.push_back({i, (i + 1) % count});
    }
    return random;
}

struct Viewed {
    Point corner;
    float scale;
    int width;
    int height;
};

TieCounts directly(RandomTies const& random, Viewed const& view) {
    std::vector<Point> at;
    for (Point const p : random.at) {
        at.push_back({(p.x - view.corner.x) * view.scale - 0.5F, (p.y - view.corner.y) * view.scale - 0.5F});
    }
    return count_ties(random.ties, at, view.width, view.height, on_threads(1));
}

TieCounts by_map(DensityMap const& map, Viewed const& view, unsigned threads = 1) {
    return map.view(view.corner, view.scale, view.width, view.height, on_threads(threads));
}

DensityMap map_of(RandomTies const& random, unsigned threads = 1) {
    return {random.ties, random.at, bounds, longest_side, on_threads(threads)};
}

/// Mean difference of two pictures as a share of the mean of one.
double difference(TieCounts const& a, TieCounts const& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        sum += std::abs(static_cast<double>(a.values[i]) - static_cast<double>(b.values[i]));
    }
    return sum / TieCounts::unit / ink_of(a);
}

BOOST_AUTO_TEST_CASE(pixel_for_pixel_it_is_the_picture_of_the_ties) {
    auto const random = scene_ties(2000);
    Viewed const view{{-0.5F, -0.5F}, map_scale, 404, 304};
    BOOST_TEST((by_map(map_of(random), view).values == directly(random, view).values));
}

BOOST_AUTO_TEST_CASE(a_view_has_the_ink_of_the_ties_drawn_at_its_scale) {
    auto const random = scene_ties(2000);
    auto const map = map_of(random);
    for (Viewed const& view :
         {Viewed{{-0.4F, -0.3F}, map_scale, 404, 304}, // between the map's pixels
          Viewed{{20, 10}, map_scale, 200, 150}, Viewed{{20, 10}, 3, 150, 120},
          Viewed{{-1, -1}, map_scale / 2, 204, 154}, Viewed{{-1.2F, -1.3F}, 1.3F, 134, 102}}) {
        auto const expected = directly(random, view);
        auto const seen = by_map(map, view);
        BOOST_TEST_CONTEXT("scale " << view.scale) {
            BOOST_TEST(ink_of(seen) == ink_of(expected), boost::test_tools::tolerance(0.03));
            BOOST_TEST(difference(expected, seen) < 0.15);
        }
    }
}

BOOST_AUTO_TEST_CASE(it_serves_up_to_its_own_scale) {
    auto const map = map_of(scene_ties(10));
    BOOST_TEST(map.serves(0.01F));
    BOOST_TEST(map.serves(map_scale));
    BOOST_TEST(!map.serves(map_scale * 1.01F));
    BOOST_TEST(!DensityMap().serves(0.01F));
}

BOOST_AUTO_TEST_CASE(beside_the_scene_there_is_nothing) {
    auto const map = map_of(scene_ties(500));
    for (Point const corner : {Point{110, 0}, Point{-120, 0}, Point{0, 90}, Point{0, -120}}) {
        BOOST_TEST(ink_of(by_map(map, {corner, map_scale, 404, 404})) == 0.0);
        BOOST_TEST(ink_of(by_map(map, {corner, map_scale / 8, 50, 50})) == 0.0);
    }
}

BOOST_AUTO_TEST_CASE(it_is_the_same_on_any_number_of_threads) {
    auto const random = scene_ties(100'000);
    auto const alone = map_of(random);
    auto const shared = map_of(random, 2);
    for (float const scale : {map_scale, 1.7F, 0.5F}) {
        Viewed const view{{-3, -2}, scale, 210, 160};
        BOOST_TEST((by_map(alone, view).values == by_map(shared, view, 2).values));
    }
}

BOOST_AUTO_TEST_CASE(nodes_that_all_stand_in_one_place_make_an_empty_map) {
    Point const at[] = {{5, 5}, {5, 5}};
    TieEnds const tie{0, 1};
    DensityMap const map(std::span(&tie, 1), at, {{5, 5}, {5, 5}}, longest_side, on_threads(1));
    BOOST_TEST(ink_of(by_map(map, {{0, 0}, 10, 100, 100})) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
