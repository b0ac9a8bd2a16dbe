#include "viz/scene/label_placement.h"

#include "viz/scene/label_obstacles.h"
#include "viz/scene/label_text.h"
#include "viz/scene/near_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace cospread::viz {

namespace {

using Align = PlacedLabel::Align;

constexpr float gap_between_labels = 2;
constexpr int leader_angles = 32;
constexpr std::array leader_reaches{26.0F, 44.0F, 66.0F, 92.0F, 122.0F, 156.0F, 194.0F, 236.0F, 282.0F};

struct Size {
    float width = 0;
    float height = 0;
};

/// Where the captions of guides are.
std::vector<Box> caption_boxes(Guides const& guides, Camera const& camera, float height,
                               TextWidth const& width) {
    std::vector<Box> boxes;
    for (auto const& text : guides.texts) {
        auto const at = camera.to_view(text.at);
        float const length = width(text.text, false);
        float const before = text.align == GuideText::Align::left     ? 0
                             : text.align == GuideText::Align::centre ? length / 2
                                                                      : length;
        boxes.push_back({{at.x - before, at.y - height / 2}, {at.x - before + length, at.y + height / 2}});
    }
    return boxes;
}

class Placer {
  public:
    Placer(Scene const& scene, Camera const& camera, LabelStyle const& style, TextWidth const& width,
           std::span<Box const> taken)
        : camera_(camera)
        , style_(style)
        , width_(width)
        , taken_(caption_boxes(scene.guides, camera, style.line_height, width))
        , obstacles_(scene, camera) {
        taken_.insert(taken_.end(), taken.begin(), taken.end());
    }

    void place(Label const& label) {
        if (!in_view(obstacles_.mark_box(label.node))) {
            return;
        }
        PlacedLabel placed;
        placed.node = label.node;
        placed.strong = label.strong;
        placed.lines = label_lines(label.text, style_.most_width, label.strong, width_);
        if (placed.lines.empty()) {
            return;
        }
        if (beside_mark(placed) || ((label.strong || label.must) && on_leader(placed))) {
            placed_.push_back(std::move(placed));
        }
    }

    [[nodiscard]] std::vector<PlacedLabel> take() { return std::move(placed_); }

    [[nodiscard]] std::size_t count() const { return placed_.size(); }

  private:
    [[nodiscard]] bool in_view(Box const& mark) const {
        float const x = (mark.low.x + mark.high.x) / 2;
        float const y = (mark.low.y + mark.high.y) / 2;
        return x >= 0 && y >= 0 && x <= camera_.width && y <= camera_.height;
    }

    [[nodiscard]] Size size_of(PlacedLabel const& label) const {
        Size size{0, style_.line_height * static_cast<float>(label.lines.size())};
        for (auto const& line : label.lines) {
            size.width = std::max(size.width, width_(line, label.strong));
        }
        return size;
    }

    [[nodiscard]] bool is_free(Box const& box, NodeId node) const {
        float const margin = style_.margin;
        return box.low.x >= margin && box.low.y >= margin && box.high.x <= camera_.width - margin &&
               box.high.y <= camera_.height - margin &&
               std::ranges::none_of(taken_, [&](Box const& other) { return overlap(other, box, 0); }) &&
               std::ranges::none_of(
                   placed_,
                   [&](PlacedLabel const& other) { return overlap(other.box, box, gap_between_labels); }) &&
               !obstacles_.blocks(box, node);
    }

    /// The free one of eight places that the fewest ties cross; of equals the first.
    [[nodiscard]] bool beside_mark(PlacedLabel& label) const {
        auto const mark = obstacles_.mark_box(label.node);
        auto const size = size_of(label);
        float const gap = style_.gap;
        float const right = mark.high.x + gap;
        float const left = mark.low.x - gap - size.width;
        float const above = mark.low.y - gap / 2 - size.height;
        float const below = mark.high.y + gap / 2;
        float const middle_x = (mark.low.x + mark.high.x - size.width) / 2;
        float const middle_y = (mark.low.y + mark.high.y - size.height) / 2;
        // Diagonal places start at the corner of the mark, drawn in a little where the mark is round.
        float const corner = (mark.high.x - mark.low.x) * 0.15F;

        struct Candidate {
            float x;
            float y;
            Align align;
        };

        std::array<Candidate, 8> const candidates{
            Candidate{right, middle_y, Align::left},
            {left, middle_y, Align::right},
            {middle_x, below, Align::centre},
            {middle_x, above, Align::centre},
            {right - gap - corner, above + gap / 2, Align::left},
            {right - gap - corner, below - gap / 2, Align::left},
            {left + gap + corner, above + gap / 2, Align::right},
            {left + gap + corner, below - gap / 2, Align::right},
        };
        std::optional<int> least;
        for (auto const& [x, y, align] : candidates) {
            Box const box{{x, y}, {x + size.width, y + size.height}};
            if (!is_free(box, label.node) || overlap(box, mark, 0)) {
                continue;
            }
            int const crossed = obstacles_.ties_through(box);
            if (!least || crossed < *least) {
                least = crossed;
                label.box = box;
                label.align = align;
            }
        }
        return least.has_value();
    }

    /// Away from the mark on a thin line: near, over few ties and over no other mark or label.
    [[nodiscard]] bool on_leader(PlacedLabel& label) {
        auto const mark = obstacles_.mark_box(label.node);
        Point const centre{(mark.low.x + mark.high.x) / 2, (mark.low.y + mark.high.y) / 2};
        auto const size = size_of(label);
        std::optional<float> least;
        for (float const reach : leader_reaches) {
            for (int i = 0; i < leader_angles; ++i) {
                double const angle = 2 * std::numbers::pi * i / leader_angles;
                auto const found = leader_at(label, centre, size, reach, angle);
                if (found && (!least || found->cost < *least)) {
                    least = found->cost;
                    label = found->label;
                }
            }
        }
        if (least) {
            label.leader = true;
            obstacles_.add_leader(label.leader_from, label.leader_to);
        }
        return least.has_value();
    }

    struct Led {
        PlacedLabel label;
        float cost = 0;
    };

    [[nodiscard]] std::optional<Led> leader_at(PlacedLabel label, Point centre, Size size, float reach,
                                               double angle) const {
        auto const across = static_cast<float>(std::cos(angle));
        auto const down = static_cast<float>(std::sin(angle));
        auto const mark = obstacles_.mark_box(label.node);
        float const radius = (mark.high.x - mark.low.x) / 2;
        // Where the leader ends; the label lies beyond, its near side or edge at that end.
        Point const end{centre.x + across * (radius + reach * scale()),
                        centre.y + down * (radius + reach * scale())};
        label.align = across > 0.5F ? Align::left : across < -0.5F ? Align::right : Align::centre;
        Point low{end.x - size.width / 2, end.y - size.height / 2};
        if (label.align == Align::centre) {
            low.y = down > 0 ? end.y : end.y - size.height;
        } else {
            low.x = label.align == Align::left ? end.x + 1 : end.x - size.width - 1;
        }
        label.box = {low, {low.x + size.width, low.y + size.height}};
        if (!is_free(label.box, no_node) || overlap(label.box, mark, 0)) {
            return std::nullopt;
        }
        label.leader_from = {centre.x + across * radius, centre.y + down * radius};
        label.leader_to = end;
        if (crosses_label(label.leader_from, end)) {
            return std::nullopt;
        }
        float const covered =
            static_cast<float>(obstacles_.marks_on(label.leader_from, end, label.node)) * 120;
        float const crossed = static_cast<float>(obstacles_.ties_through(label.box)) * 7;
        return Led{label, reach + covered + crossed};
    }

    [[nodiscard]] bool crosses_label(Point from, Point to) const {
        constexpr int steps = 24;
        return std::ranges::any_of(placed_, [&](PlacedLabel const& other) {
            for (int step = 0; step <= steps; ++step) {
                float const share = static_cast<float>(step) / steps;
                Point const at{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
                if (overlap(other.box, {at, at}, 1)) {
                    return true;
                }
            }
            return false;
        });
    }

    /// Reaches are for the line height of the screen.
    [[nodiscard]] float scale() const { return style_.line_height / LabelStyle{}.line_height; }

    Camera const& camera_;
    LabelStyle const& style_;
    TextWidth const& width_;
    std::vector<Box> taken_;
    LabelObstacles obstacles_;
    std::vector<PlacedLabel> placed_;
};

} // namespace

std::vector<PlacedLabel> place_labels(Scene const& scene, Camera const& camera, LabelStyle const& style,
                                      TextWidth const& width, std::span<Box const> taken) {
    if (!(camera.width > 0) || !(camera.height > 0) || scene.marks.empty()) {
        return {};
    }
    auto const by_area = static_cast<std::size_t>(camera.width * camera.height / style.area_each);
    auto const most = std::min(style.most, by_area);
    // Near by, few of the most important are in view: then others are named, several for each place there is.
    constexpr float near = 1.5F;
    constexpr std::size_t tries = 8;
    bool const is_near = scene.crowd && camera.scale > near * camera.fit_scale;
    auto const near_by = is_near ? labels_near(scene, camera, tries * most) : std::vector<Label>();
    Placer placer(scene, camera, style, width, taken);
    for (auto const& label : is_near ? near_by : scene.labels) {
        if (placer.count() >= most) {
            break;
        }
        placer.place(label);
    }
    return placer.take();
}

} // namespace cospread::viz
