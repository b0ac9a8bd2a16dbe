#include "core/base/random.h"
#include "viz/scene/mark_geometry.h"
#include "viz/scene/scene_part.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(scene_part)

namespace {

/// Marks at random with a crowd of random ties; three ties, a path and two rings lie above it.
Scene crowded_scene(NodeId nodes, std::uint32_t ties) {
    RandomStream random(7, 0);
    auto const unit = [&] { return static_cast<float>(random.uniform()); };
    Scene scene;
    scene.bounds = {{0, 0}, {400, 300}};
    for (NodeId node = 0; node < nodes; ++node) {
        Mark mark;
        mark.position = {unit() * 400, unit() * 300};
        mark.radius = 2 + unit() * 4;
        scene.marks.push_back(mark);
    }
    auto crowd = std::make_shared<Crowd>();
    for (std::uint32_t i = 0; i < ties; ++i) {
        auto const from = static_cast<NodeId>(random.below(nodes));
        auto const step = static_cast<NodeId>(1 + random.below(nodes - 1));
        crowd->ends.push_back({from, (from + step) % nodes});
        crowd->forms.push_back({32, static_cast<std::uint8_t>(1 + i % 3), i % 2 == 0, true});
    }
    scene.crowd = crowd;
    scene.crowd_colour = {10, 20, 30, 200};
    for (NodeId i = 0; i < 3; ++i) {
        Line line;
        line.from = 40 - 10 * i;
        line.to = 5 + i;
        line.tie = 100 + i;
        scene.ties.push_back(line);
    }
    Line step;
    step.from = 5;
    step.to = 17;
    scene.paths.push_back(step);
    scene.marks[3].ring = Ring::selected;
    scene.marks[17].ring = Ring::path_end;
    scene.labels.push_back({3, "three"});
    return scene;
}

using Ends = std::tuple<float, float, float, float>;

Ends ends_of(Scene const& scene, NodeId from, NodeId to) {
    Point const a = scene.marks[from].position;
    Point const b = scene.marks[to].position;
    return {a.x, a.y, b.x, b.y};
}

std::vector<Ends> ends_of(Scene const& scene, std::vector<Line> const& lines) {
    std::vector<Ends> ends;
    for (Line const& line : lines) {
        ends.push_back(ends_of(scene, line.from, line.to));
    }
    return ends;
}

/// The ties of a crowd whose box, grown by the height of the arc, meets the view.
std::vector<Ends> by_brute_force(Scene const& scene, Camera const& camera) {
    Point const low = camera.to_scene({0, 0});
    Point const high = camera.to_scene({camera.width, camera.height});
    std::vector<Ends> ends;
    for (std::size_t i = 0; i < scene.crowd->ends.size(); ++i) {
        auto const [from, to] = scene.crowd->ends[i];
        Point const a = scene.marks[from].position;
        Point const b = scene.marks[to].position;
        float const height = scene.crowd->line(i, {}).bend * (std::abs(a.x - b.x) + std::abs(a.y - b.y));
        if (std::min(a.x, b.x) - height <= high.x && std::max(a.x, b.x) + height >= low.x &&
            std::min(a.y, b.y) - height <= high.y && std::max(a.y, b.y) + height >= low.y) {
            ends.push_back(ends_of(scene, from, to));
        }
    }
    return ends;
}

/// Whether a point of a line's curve is in the view.
bool is_seen(Scene const& scene, Line const& line, Camera const& camera) {
    Point const a = scene.marks[line.from].position;
    Point const b = scene.marks[line.to].position;
    Point const c = control_point(a, b, line.bend);
    for (int i = 0; i <= 200; ++i) {
        float const t = static_cast<float>(i) / 200;
        float const s = 1 - t;
        Point const p = camera.to_view(
            {s * s * a.x + 2 * s * t * c.x + t * t * b.x, s * s * a.y + 2 * s * t * c.y + t * t * b.y});
        if (p.x >= 0 && p.y >= 0 && p.x <= camera.width && p.y <= camera.height) {
            return true;
        }
    }
    return false;
}

Camera zoomed(Scene const& scene, float factor) {
    Camera camera = Camera::fitted(scene.bounds, 400, 300, 0);
    camera.zoom({130, 110}, factor);
    return camera;
}

BOOST_AUTO_TEST_CASE(above_the_crowd_are_its_lines_with_their_marks_and_those_with_a_ring) {
    auto const scene = crowded_scene(60, 200);
    auto const part = above_crowd(scene);
    BOOST_TEST((ends_of(part, part.ties) == ends_of(scene, scene.ties)));
    BOOST_TEST((ends_of(part, part.paths) == ends_of(scene, scene.paths)));
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(part.ties[i].tie == scene.ties[i].tie);
    }
    BOOST_TEST(part.marks.size() == 8U); // 40, 30, 20, 5, 6, 7, 17 and 3
    BOOST_TEST(std::ranges::count(part.marks, Ring::selected, &Mark::ring) == 1);
    BOOST_TEST(std::ranges::count(part.marks, Ring::path_end, &Mark::ring) == 1);
    BOOST_TEST(part.crowd == nullptr);
    BOOST_TEST(part.labels.empty());
    BOOST_TEST(part.bounds.width() == scene.bounds.width());
}

BOOST_AUTO_TEST_CASE(from_near_there_are_the_ties_whose_box_meets_the_view_and_what_lies_above) {
    auto const scene = crowded_scene(500, 4000);
    for (float const factor : {1.0F, 6.0F, 40.0F}) {
        auto const camera = zoomed(scene, factor);
        auto const part = near_part(scene, camera, 10'000);
        BOOST_TEST_REQUIRE(part.has_value());
        auto expected = by_brute_force(scene, camera);
        BOOST_TEST_MESSAGE("zoom " << factor << ": " << expected.size() << " ties");
        BOOST_TEST(!expected.empty());
        std::ranges::copy(ends_of(scene, scene.ties), std::back_inserter(expected));
        BOOST_TEST((ends_of(*part, part->ties) == expected));
        BOOST_TEST((ends_of(*part, part->paths) == ends_of(scene, scene.paths)));
        BOOST_TEST(part->crowd == nullptr);
    }
}

BOOST_AUTO_TEST_CASE(from_near_no_tie_and_no_mark_in_view_is_missing) {
    auto const scene = crowded_scene(500, 4000);
    auto const camera = zoomed(scene, 12);
    auto const part = near_part(scene, camera, 10'000);
    BOOST_TEST_REQUIRE(part.has_value());
    auto const there = ends_of(*part, part->ties);
    int seen = 0;
    for (std::size_t i = 0; i < scene.crowd->ends.size(); ++i) {
        Line const line = scene.crowd->line(i, {});
        if (is_seen(scene, line, camera)) {
            BOOST_REQUIRE(std::ranges::count(there, ends_of(scene, line.from, line.to)) > 0);
            ++seen;
        }
    }
    BOOST_TEST(seen > 10);
    for (Mark const& mark : scene.marks) {
        Point const at = camera.to_view(mark.position);
        if (at.x >= 0 && at.y >= 0 && at.x <= camera.width && at.y <= camera.height) {
            BOOST_TEST(std::ranges::any_of(part->marks, [&](Mark const& other) {
                return other.position.x == mark.position.x && other.position.y == mark.position.y;
            }));
        }
    }
}

BOOST_AUTO_TEST_CASE(from_near_a_tie_looks_as_its_form_says) {
    auto const scene = crowded_scene(60, 90);
    auto const part = near_part(scene, zoomed(scene, 1), 1000);
    BOOST_TEST_REQUIRE(part.has_value());
    for (std::size_t i = 0; i < 90; ++i) {
        BOOST_TEST(part->ties[i].dashed == (i % 2 == 0));
        BOOST_TEST(part->ties[i].bend == bend_share * static_cast<float>(1 + i % 3));
        BOOST_TEST((part->ties[i].colour == scene.crowd_colour)); // they are few
    }
}

BOOST_AUTO_TEST_CASE(more_ties_or_marks_than_may_be_are_no_part) {
    auto const many_ties = crowded_scene(60, 200);
    auto const whole = zoomed(many_ties, 1);
    BOOST_TEST(near_part(many_ties, whole, 200).has_value());
    BOOST_TEST(!near_part(many_ties, whole, 199).has_value());
    auto const many_marks = crowded_scene(200, 60);
    BOOST_TEST(near_part(many_marks, whole, 200).has_value());
    BOOST_TEST(!near_part(many_marks, whole, 199).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
