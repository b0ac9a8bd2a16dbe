#include "viz/figure/network_picture.h"

#include "viz/figure/mark_outline.h"
#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace cospread::viz {

namespace {

constexpr float outline_points = 0.55F;
constexpr float leader_points = 0.6F;
constexpr float ring_scale = points_of_mark_pixel;
constexpr float halo_of_text = 1.0F;

struct Curve {
    Point from;
    Point control;
    Point to;

    [[nodiscard]] Point at(float t) const {
        float const u = 1 - t;
        return {u * u * from.x + 2 * u * t * control.x + t * t * to.x,
                u * u * from.y + 2 * u * t * control.y + t * t * to.y};
    }

    /// The part up to t.
    [[nodiscard]] Curve until(float t) const {
        return {from, {from.x + (control.x - from.x) * t, from.y + (control.y - from.y) * t}, at(t)};
    }
};

class Picture {
  public:
    Picture(Page& page, Scene const& scene, Camera const& camera, Theme const& theme)
        : page_(page)
        , scene_(scene)
        , camera_(camera)
        , theme_(theme) {}

    void guide_lines() {
        auto const& guides = scene_.guides;
        Box const view{{0, 0}, {camera_.width, camera_.height}};
        std::map<GuideInk, PageShape> inks;
        for (auto const& line : guides.lines) {
            auto& shape = inks[line.ink];
            shape.stroke = Stroke{guide_colour(line.ink, theme_), guide_width * points_of_line_pixel, 0, 0};
            // Pieces that hang together are one part of the outline.
            Point end{-1, -1};
            for (std::uint32_t i = 1; i < line.count; ++i) {
                auto from = camera_.to_view(guides.points[line.first + i - 1]);
                auto to = camera_.to_view(guides.points[line.first + i]);
                if (!clip_line(view, from, to)) {
                    continue;
                }
                if (from.x != end.x || from.y != end.y || shape.outline.empty() || i == 1) {
                    shape.outline.move_to(from);
                }
                shape.outline.line_to(to);
                end = to;
            }
        }
        add_all("guides", inks);
    }

    void guide_texts(float size) {
        for (auto const& text : scene_.guides.texts) {
            auto const at = camera_.to_view(text.at);
            if (at.x >= 0 && at.y >= 0 && at.x <= camera_.width && at.y <= camera_.height) {
                page_.items.emplace_back(guide_caption(text, at, size, theme_));
            }
        }
    }

    void ties() {
        using Key = std::tuple<std::uint32_t, int, bool>;
        std::map<Key, PageShape> styles;
        std::map<std::uint32_t, PageShape> arrowheads;
        for (auto const& line : scene_.ties) {
            auto const packed = packed_colour(line.colour);
            // Widths to a hundredth of a point, so that equal-looking ties share a path.
            int const width = static_cast<int>(std::lround(line.width * 100));
            auto& shape = styles[{packed, width, line.dashed}];
            if (shape.outline.empty()) {
                float const points = static_cast<float>(width) / 100;
                float const dash = line.dashed ? points / (dash_width * points_of_line_pixel) : 0;
                shape.stroke = Stroke{line.colour, points, dash * dash_length * points_of_line_pixel,
                                      dash * dash_gap * points_of_line_pixel};
            }
            auto curve = curve_of(line);
            if (line.arrow) {
                auto& heads = arrowheads[packed];
                heads.fill = line.colour;
                curve = pointed(curve, line, tie_arrow_length * points_of_line_pixel, heads.outline);
            }
            shape.outline.move_to(curve.from);
            shape.outline.quad_to(curve.control, curve.to);
        }
        add_all("ties", styles);
        add_all("arrows", arrowheads);
    }

    void paths() {
        PageShape lines;
        PageShape heads;
        for (auto const& line : scene_.paths) {
            heads.fill = line.colour;
            lines.stroke = Stroke{line.colour, line.width, 0, 0};
            auto const curve =
                pointed(curve_of(line), line, path_arrow_length * points_of_line_pixel, heads.outline);
            lines.outline.move_to(curve.from);
            lines.outline.quad_to(curve.control, curve.to);
        }
        add("path", std::move(lines));
        add("path-heads", std::move(heads));
    }

    void marks() {
        using Key = std::tuple<std::uint32_t, std::uint32_t>;
        std::map<Key, PageShape> styles;
        std::map<Ring, PageShape> rings;
        PageShape halos;
        for (NodeId const node : drawing_order(scene_)) {
            auto const& mark = scene_.marks[node];
            auto const at = camera_.to_view(mark.position);
            auto const fill = mixed(theme_.canvas, mark.fill, mark.opacity);
            auto const edge = mixed(theme_.canvas, mark.outline, mark.opacity);
            auto& shape = styles[{packed_colour(fill), packed_colour(edge)}];
            shape.fill = fill;
            shape.stroke = Stroke{edge, outline_points, 0, 0};
            add_mark(shape.outline, mark.shape, at, mark.radius);
            if (mark.halo > 0) {
                add_circle(halos.outline, at, mark.halo);
            }
            if (mark.ring != Ring::none) {
                auto& ring = rings[mark.ring];
                float const width = ring_width(mark.ring) * ring_scale;
                ring.stroke = Stroke{ring_colour(mark.ring), width, 0, 0};
                add_mark(ring.outline, mark.shape, at, mark.radius,
                         outline_points / 2 + ring_gap * ring_scale + width / 2);
            }
        }
        halos.fill = with_opacity(theme_.text, halo_fill_opacity);
        halos.stroke = Stroke{with_opacity(theme_.text, halo_edge_opacity), outline_points, 0, 0};
        add("halos", std::move(halos));
        add_all("marks", styles);
        add_all("rings", rings);
    }

    void labels(std::span<PlacedLabel const> placed, LabelStyle const& style, float size) {
        PageShape leaders;
        leaders.stroke = Stroke{theme_.text2, leader_points, 0, 0};
        for (auto const& label : placed) {
            if (label.leader) {
                leaders.outline.move_to(label.leader_from);
                leaders.outline.line_to(label.leader_to);
            }
        }
        add("leaders", std::move(leaders));
        for (auto const& label : placed) {
            for (std::size_t line = 0; line < label.lines.size(); ++line) {
                PageText text;
                text.text = label.lines[line];
                text.size = size;
                text.weight = label.strong ? FontWeight::semi_bold : FontWeight::medium;
                text.colour = label.strong ? theme_.text : theme_.text2;
                text.halo = theme_.canvas;
                text.halo_width = halo_of_text;
                // Capitals stand in the middle of the line: half the rest above, half below.
                float const baseline = style.line_height / 2 + size * 0.36F;
                text.at.y = label.box.low.y + style.line_height * static_cast<float>(line) + baseline;
                text.at.x = place(label, text);
                page_.items.emplace_back(std::move(text));
            }
        }
    }

  private:
    static std::uint32_t packed_colour(Colour c) {
        return static_cast<std::uint32_t>(c.red) << 24 | static_cast<std::uint32_t>(c.green) << 16 |
               static_cast<std::uint32_t>(c.blue) << 8 | c.alpha;
    }

    /// Sets the anchor and gives its x.
    static float place(PlacedLabel const& label, PageText& text) {
        switch (label.align) {
        case PlacedLabel::Align::left:
            return label.box.low.x;
        case PlacedLabel::Align::right:
            text.anchor = PageText::Anchor::end;
            return label.box.high.x;
        case PlacedLabel::Align::centre:
            break;
        }
        text.anchor = PageText::Anchor::middle;
        return (label.box.low.x + label.box.high.x) / 2;
    }

    [[nodiscard]] Colour ring_colour(Ring ring) const {
        return ring == Ring::starter ? theme_.text : ring == Ring::selected ? theme_.accent : theme_.path;
    }

    [[nodiscard]] Curve curve_of(Line const& line) const {
        auto const a = camera_.to_view(scene_.marks[line.from].position);
        auto const b = camera_.to_view(scene_.marks[line.to].position);
        return {a, control_point(a, b, line.bend), b};
    }

    /// The curve shortened to the base of an arrowhead whose tip touches the target's edge.
    Curve pointed(Curve const& curve, Line const& line, float length, Outline& heads) const {
        auto const& mark = scene_.marks[line.to];
        auto const beyond = mark.ring == Ring::none
                                ? outline_points / 2
                                : outline_points / 2 + (ring_gap + ring_width(mark.ring)) * ring_scale;
        auto const distance = [&](float t) {
            auto const p = curve.at(t);
            return shape_distance(mark.shape, {p.x - curve.to.x, p.y - curve.to.y}, mark.radius) - beyond;
        };
        float const tip = last_outside(distance);
        // From the tip itself: past a corner the distance to the edge grows more slowly than the way there.
        Point const at_tip = curve.at(tip);
        float const base = last_outside([&](float t) {
            Point const p = curve.at(t);
            return t >= tip ? -1.0F : std::hypot(p.x - at_tip.x, p.y - at_tip.y) - length;
        });
        add_arrowhead(heads, curve.at(base), curve.at(tip), length);
        return curve.until(base);
    }

    /// The end of the part of 0..1 where the distance is positive, by bisection.
    template<class Distance>
    static float last_outside(Distance const& distance) {
        float low = 0;
        float high = 1;
        for (int step = 0; step < 24; ++step) {
            float const middle = (low + high) / 2;
            (distance(middle) > 0 ? low : high) = middle;
        }
        return low;
    }

    void add(std::string const& id, PageShape shape) {
        if (!shape.outline.empty()) {
            shape.id = id;
            page_.items.emplace_back(std::move(shape));
        }
    }

    template<class Key>
    void add_all(std::string const& id, std::map<Key, PageShape>& shapes) {
        std::size_t number = 0;
        for (auto& [key, shape] : shapes) {
            add(id + "-" + std::to_string(++number), std::move(shape));
        }
    }

    Page& page_;
    Scene const& scene_;
    Camera const& camera_;
    Theme const& theme_;
};

} // namespace

PageText guide_caption(GuideText const& text, Point at, float size, Theme const& theme) {
    PageText caption;
    caption.text = text.text;
    caption.anchor = text.align == GuideText::Align::left     ? PageText::Anchor::start
                     : text.align == GuideText::Align::centre ? PageText::Anchor::middle
                                                              : PageText::Anchor::end;
    caption.at = {at.x, at.y + size * 0.36F};
    caption.size = size;
    caption.colour = theme.text3;
    caption.halo = theme.canvas;
    caption.halo_width = halo_of_text;
    return caption;
}

void draw_network(Page& page, Scene const& scene, Camera const& camera, std::span<PlacedLabel const> labels,
                  LabelStyle const& style, float label_size, Theme const& theme) {
    Picture picture(page, scene, camera, theme);
    picture.guide_lines();
    picture.ties();
    picture.paths();
    picture.guide_texts(label_size);
    picture.marks();
    picture.labels(labels, style, label_size);
}

} // namespace cospread::viz
