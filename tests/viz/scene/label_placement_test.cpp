#include "core/cases/case.h"
#include "core/formats/read_options.h"
#include "tests/support/small_networks.h"
#include "viz/layout/layout_request.h"
#include "viz/scene/label_obstacles.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/scene_builder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::random_network;

BOOST_AUTO_TEST_SUITE(label_placement)

namespace {

float text_width(std::string const& line, bool strong) {
    return (strong ? 6.4F : 6.0F) * static_cast<float>(line.size());
}

struct View {
    Scene scene;
    Camera camera;
};

View view_of(Network const& network, Highlight const& highlight = {}) {
    auto const positions = lay_out(network, layout_request("stress"), {}).positions;
    Appearance appearance;
    appearance.size_title = "degree";
    for (NodeId node = 0; node < network.node_count(); ++node) {
        appearance.size_values.push_back(static_cast<double>(network.out(node).size()));
    }
    View view{build_scene(network, positions, appearance, highlight, light_theme()), {}};
    view.camera = Camera::fitted(view.scene.bounds, 900, 650, 40);
    return view;
}

/// What must hold wherever labels stand.
void check_labels(View const& view, std::vector<PlacedLabel> const& labels, LabelStyle const& style) {
    LabelObstacles const obstacles(view.scene, view.camera);
    BOOST_TEST(labels.size() <= style.most);
    for (auto const& label : labels) {
        BOOST_TEST(label.box.low.x >= style.margin);
        BOOST_TEST(label.box.high.x <= view.camera.width - style.margin);
        BOOST_TEST(label.box.high.y <= view.camera.height - style.margin);
        for (NodeId node = 0; node < view.scene.marks.size(); ++node) {
            BOOST_TEST(!overlap(label.box, obstacles.mark_box(node), 0));
        }
        for (auto const& other : labels) {
            BOOST_TEST((&other == &label || !overlap(label.box, other.box, 0)));
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(labels_of_every_country_cover_nothing_and_name_the_first_four) {
    for (auto const* country : {"hungary", "italy", "finland", "spain", "estonia", "sweden"}) {
        BOOST_TEST_CONTEXT(country) {
            auto const opened = open_case(std::string(COSPREAD_SOURCE_DIR "/datasets/") + country, {}, {});
            auto const view = view_of(opened.network);
            LabelStyle const style;
            auto const labels = place_labels(view.scene, view.camera, style, text_width);
            check_labels(view, labels, style);
            BOOST_TEST(labels.size() >= 20U);
            for (std::size_t i = 0; i < 4; ++i) {
                auto const node = view.scene.labels[i].node;
                BOOST_TEST(
                    std::ranges::any_of(labels, [&](auto const& label) { return label.node == node; }));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(labels_of_random_networks_cover_nothing) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        auto const view = view_of(random_network(80, 0.03, seed));
        LabelStyle const style;
        check_labels(view, place_labels(view.scene, view.camera, style, text_width), style);
    }
}

BOOST_AUTO_TEST_CASE(every_node_of_a_path_is_named_and_no_label_lies_on_it) {
    auto const opened = open_case(COSPREAD_SOURCE_DIR "/datasets/finland", {}, {});
    Highlight highlight;
    highlight.path = {0, 1, 2};
    auto const view = view_of(opened.network, highlight);
    LabelStyle const style;
    auto const labels = place_labels(view.scene, view.camera, style, text_width);
    check_labels(view, labels, style);
    for (auto const node : highlight.path) {
        BOOST_TEST(std::ranges::any_of(labels, [&](auto const& label) { return label.node == node; }));
    }
    for (auto const& line : view.scene.paths) {
        auto const a = view.camera.to_view(view.scene.marks[line.from].position);
        auto const b = view.camera.to_view(view.scene.marks[line.to].position);
        auto const c = control_point(a, b, line.bend);
        for (int step = 0; step <= 50; ++step) {
            float const t = static_cast<float>(step) / 50;
            Point const at{(1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * c.x + t * t * b.x,
                           (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * c.y + t * t * b.y};
            BOOST_TEST(std::ranges::none_of(labels, [&](auto const& label) {
                return overlap(label.box, {at, at}, 0);
            }));
        }
    }
}

BOOST_AUTO_TEST_CASE(no_label_reaches_into_what_is_taken) {
    auto const view = view_of(random_network(80, 0.03, 1));
    std::vector<Box> const taken{{{0, 0}, {450, 200}}, {{700, 500}, {900, 650}}};
    auto const reaches = [&](PlacedLabel const& label) {
        return std::ranges::any_of(taken, [&](Box const& box) { return overlap(box, label.box, 0); });
    };
    BOOST_TEST(std::ranges::any_of(place_labels(view.scene, view.camera, {}, text_width), reaches));
    auto const labels = place_labels(view.scene, view.camera, {}, text_width, taken);
    check_labels(view, labels, {});
    BOOST_TEST(!labels.empty());
    BOOST_TEST(std::ranges::none_of(labels, reaches));
}

BOOST_AUTO_TEST_CASE(a_small_view_has_few_labels_and_an_empty_one_none) {
    auto view = view_of(random_network(40, 0.05, 1));
    view.camera = Camera::fitted(view.scene.bounds, 280, 200, 20);
    BOOST_TEST(place_labels(view.scene, view.camera, {}, text_width).size() <= 4U);
    view.camera.width = 0;
    BOOST_TEST(place_labels(view.scene, view.camera, {}, text_width).empty());
}

BOOST_AUTO_TEST_CASE(labels_of_a_hundred_thousand_marks_are_placed) {
    Scene scene;
    RandomStream random(1, 1);
    scene.bounds = {{0, 0}, {1, 1}};
    for (NodeId node = 0; node < 100'000; ++node) {
        Mark mark;
        mark.position = {static_cast<float>(random.uniform()), static_cast<float>(random.uniform())};
        mark.radius = 1;
        scene.marks.push_back(mark);
        if (node < 1000) {
            scene.labels.push_back({node, "Name " + std::to_string(node), false, false});
        }
    }
    auto const camera = Camera::fitted(scene.bounds, 1000, 700, 40);
    check_labels({scene, camera}, place_labels(scene, camera, {}, text_width), {});
}

BOOST_AUTO_TEST_SUITE_END()
