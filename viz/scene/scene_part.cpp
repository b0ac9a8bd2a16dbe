#include "viz/scene/scene_part.h"

#include "viz/appearance/scales.h"
#include "viz/scene/mark_geometry.h"

#include <algorithm>

namespace cospread::viz {
namespace {

/// Takes marks over as they are needed.
class Part {
  public:
    explicit Part(Scene const& whole)
        : whole_(whole)
        , numbers_(whole.marks.size(), no_node) {}

    NodeId take(NodeId node) {
        if (numbers_[node] == no_node) {
            numbers_[node] = static_cast<NodeId>(scene_.marks.size());
            scene_.marks.push_back(whole_.marks[node]);
        }
        return numbers_[node];
    }

    void take_tie(Line line) {
        line.from = take(line.from);
        line.to = take(line.to);
        scene_.ties.push_back(line);
    }

    void take_what_lies_above() {
        std::ranges::for_each(whole_.ties, [&](Line const& line) { take_tie(line); });
        for (Line line : whole_.paths) {
            line.from = take(line.from);
            line.to = take(line.to);
            scene_.paths.push_back(line);
        }
        for (NodeId node = 0; node < whole_.marks.size(); ++node) {
            if (whole_.marks[node].ring != Ring::none || whole_.marks[node].halo > 0) {
                take(node);
            }
        }
    }

    [[nodiscard]] Scene& scene() { return scene_; }

  private:
    Scene const& whole_;
    std::vector<NodeId> numbers_;
    Scene scene_;
};

bool meet(Box const& a, Box const& b) {
    return a.low.x <= b.high.x && b.low.x <= a.high.x && a.low.y <= b.high.y && b.low.y <= a.high.y;
}

} // namespace

Scene above_crowd(Scene const& scene) {
    Part part(scene);
    part.take_what_lies_above();
    part.scene().bounds = scene.bounds;
    return std::move(part.scene());
}

std::optional<Scene> near_part(Scene const& scene, Camera const& camera, std::size_t most) {
    Part part(scene);
    part.scene().bounds = scene.bounds;
    part.scene().guides = scene.guides;
    Box const view{camera.to_scene({0, 0}), camera.to_scene({camera.width, camera.height})};
    auto const& ends = scene.crowd->ends;
    for (std::size_t tie = 0; tie < ends.size(); ++tie) {
        Point const from = scene.marks[ends[tie][0]].position;
        Point const to = scene.marks[ends[tie][1]].position;
        // A curve keeps within its bend of the chord.
        float const bend = bend_share * static_cast<float>(scene.crowd->forms[tie].arc) *
                           (std::abs(to.x - from.x) + std::abs(to.y - from.y));
        Box const reach{{std::min(from.x, to.x) - bend, std::min(from.y, to.y) - bend},
                        {std::max(from.x, to.x) + bend, std::max(from.y, to.y) + bend}};
        if (meet(reach, view)) {
            if (part.scene().ties.size() == most) {
                return std::nullopt;
            }
            part.take_tie(scene.crowd->line(tie, scene.crowd_colour));
        }
    }
    std::size_t seen = 0;
    for (NodeId node = 0; node < scene.marks.size(); ++node) {
        Mark const& mark = scene.marks[node];
        float const grown = std::max(mark.halo * camera.mark_scale(), reach_beyond_edge(mark.ring));
        float const reach = shape_extent(mark.shape, mark.radius * camera.mark_scale(), grown) / camera.scale;
        Point const at = mark.position;
        if (meet({{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}}, view)) {
            if (++seen > most) {
                return std::nullopt;
            }
            part.take(node);
        }
    }
    float const share = tie_opacity_share(part.scene().ties.size());
    for (Line& line : part.scene().ties) {
        line.colour.alpha = static_cast<std::uint8_t>(static_cast<float>(line.colour.alpha) * share + 0.5F);
    }
    part.take_what_lies_above();
    return std::move(part.scene());
}

} // namespace cospread::viz
