#include "tests/viz/gl/golden_scenes.h"

#include "tests/viz/scene/shapes.h"

namespace cospread::viz::gl {
namespace {

constexpr Colour fill = rgb(0x3BA48F);
constexpr Colour outline = rgb(0x2C6A62);

Mark mark_at(Point position, float radius, Shape shape = Shape::circle) {
    Mark mark;
    mark.position = position;
    mark.radius = radius;
    mark.shape = shape;
    mark.fill = fill;
    mark.outline = outline;
    return mark;
}

/// The number of a new mark that cannot be seen, for a line to end at.
NodeId end_at(Scene& scene, Point position) {
    Mark mark = mark_at(position, 0.01F);
    mark.fill = mark.outline = {0, 0, 0, 0};
    scene.marks.push_back(mark);
    return static_cast<NodeId>(scene.marks.size() - 1);
}

Line line_between(NodeId from, NodeId to, float width, float bend) {
    Line line;
    line.from = from;
    line.to = to;
    line.width = width;
    line.bend = bend;
    line.colour = rgb(0x37474F);
    return line;
}

} // namespace

Scene golden_lines() {
    Scene scene;
    float y = 8;
    for (float const width : {0.7F, 0.95F, 1.35F, 3.0F, 8.0F}) {
        NodeId const left = end_at(scene, {8, y});
        NodeId const right = end_at(scene, {76, y + 6});
        scene.ties.push_back(line_between(left, right, width, 0));
        Line dashed = line_between(end_at(scene, {86, y}), end_at(scene, {154, y + 6}), width, 0.055F);
        dashed.dashed = true;
        scene.ties.push_back(dashed);
        y += 13;
    }
    NodeId const a = end_at(scene, {14, 96});
    NodeId const b = end_at(scene, {74, 96});
    for (float const bend : {0.055F, 0.25F}) {
        scene.ties.push_back(line_between(a, b, 1.35F, bend));
        scene.ties.push_back(line_between(b, a, 1.35F, bend));
    }
    NodeId const corners[] = {end_at(scene, {92, 80}), end_at(scene, {150, 112}), end_at(scene, {92, 112}),
                              end_at(scene, {150, 80})};
    for (int i = 0; i < 2; ++i) {
        Line pale = line_between(corners[2 * i], corners[2 * i + 1], 6, 0);
        pale.colour.alpha = 128;
        scene.ties.push_back(pale);
    }
    return scene;
}

Scene golden_arrows() {
    Scene scene;
    // A row of paths below two rows of ties, the star at the right, for its ring reaches furthest.
    float const path_x[] = {40, 140, 92};
    for (std::size_t i = 0; i < all_shapes.size(); ++i) {
        bool const path = i >= 6;
        Point const at =
            path ? Point{path_x[i - 6], 96}
                 : Point{38 + 52 * static_cast<float>(i % 3), 18 + 32 * static_cast<float>(i / 3)};
        Mark mark = mark_at(at, path ? 5.0F : 6.0F, all_shapes[i]);
        mark.ring = path ? Ring::path_end : Ring::none;
        scene.marks.push_back(mark);
        auto const target = static_cast<NodeId>(scene.marks.size() - 1);
        NodeId const from = end_at(scene, {at.x - 36, at.y - (path ? 14.0F : 8.0F)});
        Line line = line_between(from, target, path ? 3.0F : 1.35F, i % 2 == 0 ? 0.055F : 0.15F);
        line.arrow = true;
        if (path) {
            line.colour = rgb(0xC2410C);
            scene.paths.push_back(line);
        } else {
            scene.ties.push_back(line);
        }
    }
    return scene;
}

Scene golden_halos() {
    Scene scene;
    float const halos[] = {12, 20, 34};
    float const x[] = {22, 62, 112};
    for (int i = 0; i < 3; ++i) {
        Mark mark =
            mark_at({x[i], 52}, 5.0F + 3.0F * static_cast<float>(i), all_shapes[static_cast<std::size_t>(i)]);
        mark.halo = halos[i];
        scene.marks.push_back(mark);
    }
    Mark beside = mark_at({134, 88}, 6, Shape::star);
    beside.halo = 24;
    scene.marks.push_back(beside);
    NodeId const left = end_at(scene, {4, 20});
    NodeId const right = end_at(scene, {156, 112});
    scene.ties.push_back(line_between(left, right, 3, 0.055F));
    return scene;
}

Scene golden_shapes() {
    Scene scene;
    float const radii[] = {4, 5, 6, 8};
    float const rows[] = {12, 34, 60, 94};
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t i = 0; i < all_shapes.size(); ++i) {
            Mark mark = mark_at({12 + 17 * static_cast<float>(i), rows[row]}, radii[row], all_shapes[i]);
            if (row == 3) {
                // Large ones need two lines, and stand between pixels.
                mark.position.y += i % 2 == 0 ? -8.3F : 10.6F;
                mark.opacity = i % 3 == 2 ? 0.3F : 1.0F;
            }
            scene.marks.push_back(mark);
        }
    }
    return scene;
}

Scene golden_rings() {
    Scene scene;
    for (std::size_t i = 0; i < all_shapes.size(); ++i) {
        Mark mark = mark_at({27 + 53 * static_cast<float>(i % 3), 22 + 39 * static_cast<float>(i / 3)}, 6,
                            all_shapes[i]);
        mark.ring = static_cast<Ring>(1 + (i + i / 3) % 3);
        scene.marks.push_back(mark);
    }
    return scene;
}

} // namespace cospread::viz::gl
