#include "tests/viz/scene/shapes.h"
#include "viz/picking/node_grid.h"
#include "viz/scene/mark_geometry.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(node_grid)

namespace {

Scene random_scene(std::size_t count, unsigned seed, float height) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> unit(0, 1);
    Scene scene;
    scene.bounds = {{1e9F, 1e9F}, {-1e9F, -1e9F}};
    for (std::size_t i = 0; i < count; ++i) {
        Mark mark;
        mark.position = {unit(random) * 300 - 50, unit(random) * height + 20};
        mark.radius = 2 + unit(random) * 16;
        mark.shape = all_shapes[i % all_shapes.size()];
        mark.opacity = i % 3 == 0 ? 0.3F : 1.0F;
        scene.marks.push_back(mark);
        scene.bounds.low = {std::min(scene.bounds.low.x, mark.position.x),
                            std::min(scene.bounds.low.y, mark.position.y)};
        scene.bounds.high = {std::max(scene.bounds.high.x, mark.position.x),
                             std::max(scene.bounds.high.y, mark.position.y)};
    }
    return scene;
}

/// The definition, by looking at every mark in the order of drawing.
NodeId by_brute_force(Scene const& scene, Camera const& camera, Point view, float slop) {
    NodeId found = no_node;
    NodeId nearest = no_node;
    float nearest_distance = slop;
    for (NodeId const node : drawing_order(scene)) {
        Mark const& mark = scene.marks[node];
        Point const centre = camera.to_view(mark.position);
        float const distance = shape_distance(mark.shape, {view.x - centre.x, view.y - centre.y},
                                              mark.radius * camera.mark_scale()) -
                               outline_width / 2;
        if (distance <= 0) {
            found = node;
        } else if (distance <= nearest_distance) {
            nearest_distance = distance;
            nearest = node;
        }
    }
    return found != no_node ? found : nearest;
}

void compare(Scene const& scene, unsigned seed) {
    NodeGrid const grid(scene);
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> unit(0, 1);
    for (float const zoom : {0.1F, 1.0F, 9.0F}) {
        Camera camera = Camera::fitted(scene.bounds, 640, 440, 40);
        camera.zoom({320, 220}, zoom);
        int hits = 0;
        for (int i = 0; i < 2000; ++i) {
            Point const view{unit(random) * 700 - 30, unit(random) * 500 - 30};
            NodeId const expected = by_brute_force(scene, camera, view, 4);
            BOOST_REQUIRE_EQUAL(grid.at(camera, view), expected);
            hits += expected == no_node ? 0 : 1;
        }
        BOOST_TEST_MESSAGE("zoom " << zoom << ": " << hits << " hits");
        BOOST_TEST(hits > 0);
    }
}

BOOST_AUTO_TEST_CASE(finds_what_looking_at_every_mark_finds) {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        compare(random_scene(200, seed, 200), seed);
    }
}

BOOST_AUTO_TEST_CASE(finds_marks_that_stand_in_a_row) {
    compare(random_scene(60, 3, 0), 3);
}

BOOST_AUTO_TEST_CASE(finds_a_single_mark) {
    compare(random_scene(1, 4, 10), 4);
}

BOOST_AUTO_TEST_CASE(finds_nothing_in_an_empty_scene) {
    Scene const scene;
    NodeGrid const grid(scene);
    BOOST_TEST(grid.at(Camera::fitted(scene.bounds, 640, 440, 40), {320, 220}) == no_node);
    BOOST_TEST(NodeGrid().at(Camera{}, {0, 0}) == no_node);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
