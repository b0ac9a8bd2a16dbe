#include "tests/support/small_networks.h"
#include "viz/scene/crowd.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/near_labels.h"

#include <boost/test/unit_test.hpp>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(near_labels)

namespace {

/// Ten marks at x = 0 to 9 with names "0" to "9"; the label of the scene is that of node 4.
Scene row_of_ten() {
    Scene scene;
    for (int i = 0; i < 10; ++i) {
        Mark mark;
        mark.position = {static_cast<float>(i), 0};
        mark.radius = static_cast<float>(i % 4);
        scene.marks.push_back(mark);
    }
    scene.bounds = {{0, 0}, {9, 0}};
    scene.labels = {{9, "last", true}, {4, "four", true}};
    scene.crowd = std::make_shared<Crowd const>(make_crowd(test::path_of(10), {}));
    return scene;
}

/// Sees x from 2.5 to 7.5.
Camera middle() {
    Camera camera;
    camera.centre = {5, 0};
    camera.scale = 100;
    camera.width = 500;
    camera.height = 100;
    return camera;
}

std::vector<NodeId> nodes_of(std::vector<Label> const& labels) {
    std::vector<NodeId> nodes;
    for (Label const& label : labels) {
        nodes.push_back(label.node);
    }
    return nodes;
}

BOOST_AUTO_TEST_CASE(labels_of_the_scene_come_first_then_the_largest_marks_in_view) {
    auto const labels = labels_near(row_of_ten(), middle(), 10);
    // Radii of 3, 5, 6, 7: 3, 1, 2, 3.
    BOOST_TEST((nodes_of(labels) == std::vector<NodeId>{4, 3, 7, 6, 5}));
    BOOST_TEST(labels[0].text == "four");
    BOOST_TEST(labels[0].strong);
    BOOST_TEST(labels[1].text == "3");
    BOOST_TEST(!labels[1].strong);
}

BOOST_AUTO_TEST_CASE(no_more_are_named_than_are_wanted) {
    BOOST_TEST((nodes_of(labels_near(row_of_ten(), middle(), 3)) == std::vector<NodeId>{4, 3, 7}));
    BOOST_TEST(labels_near(row_of_ten(), middle(), 0).empty());
}

BOOST_AUTO_TEST_CASE(dimmed_marks_stay_without) {
    auto scene = row_of_ten();
    scene.marks[3].opacity = 0.3F;
    BOOST_TEST((nodes_of(labels_near(scene, middle(), 10)) == std::vector<NodeId>{4, 7, 6, 5}));
}

BOOST_AUTO_TEST_CASE(a_near_view_of_a_crowd_names_who_is_there) {
    auto const width = [](std::string const& line, bool) { return 6.0F * static_cast<float>(line.size()); };
    auto scene = row_of_ten();
    scene.labels = {{9, "last", true}};
    Camera camera = middle();
    camera.height = 400;
    camera.fit_scale = 20;
    auto const placed = place_labels(scene, camera, LabelStyle{}, width);
    BOOST_TEST(placed.size() == 5U);
    // From afar the scene's own labels alone.
    camera.scale = camera.fit_scale;
    BOOST_TEST(place_labels(scene, camera, LabelStyle{}, width).size() <= 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
