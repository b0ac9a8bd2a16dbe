#include "viz/scene/scene_builder.h"

#include "core/base/random.h"
#include "viz/appearance/scales.h"
#include "viz/scene/crowd.h"
#include "viz/scene/scene_labels.h"

#include <algorithm>
#include <numeric>

namespace cospread::viz {

namespace {

constexpr double resting_tie = 0.5;
constexpr double chosen_tie = 0.62;
constexpr double dimmed_tie = 0.16;
constexpr float plain_radius = 5.5F; ///< of marks of one size, where there is room for them
constexpr std::size_t few_marks = 200;
constexpr std::size_t most_set_lines = 2'000; ///< over a crowd

/// What stays full: a set of nodes with the ties inside it, or the selection with its neighbours and ties, or
/// all nodes.
class Focus {
  public:
    Focus(Network const& network, Highlight const& highlight)
        : full_(network.node_count(), highlight.chosen.empty() && highlight.selected == no_node)
        , is_set_(!highlight.chosen.empty())
        , selected_(highlight.selected) {
        for (NodeId const node : highlight.chosen) {
            full_[node] = true;
        }
        if (is_set_ || selected_ == no_node) {
            return;
        }
        full_[selected_] = true;
        for (auto const* rows : {&network.out_rows(), &network.in_rows()}) {
            for (NodeId const other : rows->of(selected_).nodes) {
                full_[other] = true;
            }
        }
    }

    [[nodiscard]] std::vector<bool> const& full() const { return full_; }

    [[nodiscard]] bool is_set() const { return is_set_; }

    /// Whether some ties are in focus and the others are not.
    [[nodiscard]] bool any() const { return is_set_ || selected_ != no_node; }

    [[nodiscard]] bool holds(NodeId from, NodeId to) const {
        return is_set_ ? full_[from] && full_[to] : any() && (from == selected_ || to == selected_);
    }

  private:
    std::vector<bool> full_;
    bool is_set_;
    NodeId selected_;
};

void set_fills(Network const& network, Appearance const& appearance, Theme const& theme,
               std::vector<Mark>& marks) {
    using Scale = Appearance::ColourScale;
    if (appearance.colour_scale == Scale::category) {
        auto const resolved = categorise(network, appearance.colour_column);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            marks[i].fill = resolved.categories[resolved.of_node[i]].fill;
        }
    } else if (appearance.colour_scale != Scale::plain) {
        double const most = colour_top(appearance);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            marks[i].fill = value_colour(appearance, appearance.colour_values[i], most, theme);
        }
    } else {
        for (auto& mark : marks) {
            mark.fill = other_fill;
        }
    }
    for (auto& mark : marks) {
        mark.outline = outline_of(mark.fill, theme);
    }
}

void set_shapes(Network const& network, std::string const& column, std::vector<Mark>& marks) {
    if (column.empty()) {
        return;
    }
    auto const resolved = categorise(network, column);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i].shape = resolved.categories[resolved.of_node[i]].shape;
    }
}

void set_sizes(Appearance const& appearance, std::vector<Mark>& marks) {
    double const most = largest(appearance.size_values);
    if (appearance.size_values.empty() && marks.size() <= few_marks) {
        std::ranges::for_each(marks, [](Mark& mark) { mark.radius = plain_radius; });
    } else if (appearance.size_values.empty()) {
        std::ranges::for_each(marks, [&](Mark& mark) { mark.radius = mark_radius(0, 0, marks.size()); });
    }
    for (std::size_t i = 0; i < appearance.size_values.size(); ++i) {
        marks[i].radius = mark_radius(appearance.size_values[i], most, marks.size());
    }
    for (std::size_t i = 0; i < appearance.halo_values.size(); ++i) {
        if (appearance.halo_values[i] > 0) {
            marks[i].halo = mark_radius(appearance.halo_values[i], most, marks.size());
        }
    }
}

void set_rings(Highlight const& highlight, std::vector<Mark>& marks) {
    for (NodeId const node : highlight.starters) {
        marks[node].ring = Ring::starter;
    }
    if (highlight.path.size() > 1) {
        marks[highlight.path.back()].ring = Ring::path_end;
    }
    if (highlight.selected != no_node) {
        marks[highlight.selected].ring = Ring::selected;
    }
}

bool something_shown(Focus const& focus, Highlight const& highlight) {
    return focus.any() || highlight.path.size() > 1;
}

Line chosen_line(Line line, bool directed, Theme const& theme) {
    line.arrow = directed;
    line.colour = with_opacity(theme.tie_on, chosen_tie);
    return line;
}

/// A tie in one direction bends to its own right, and so lies beside one in the other.
std::vector<Line> tie_lines(Network const& network, Focus const& focus, bool dimmed, Theme const& theme) {
    auto const arcs = arcs_of_ties(network);
    // Colour of a tie that is not in focus.
    Colour const resting =
        with_opacity(theme.tie, tie_opacity_share(network.tie_count()) * (dimmed ? dimmed_tie : resting_tie));
    std::vector<Line> lines;
    lines.reserve(network.tie_count());
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        Line line;
        line.tie = tie;
        line.from = network.source(tie);
        line.to = network.target(tie);
        if (line.from == line.to) {
            continue;
        }
        if (network.weighted()) {
            line.width = tie_width(network.strength(tie));
        }
        line.bend = bend_share * static_cast<float>(arcs[tie]);
        line.dashed = network.evidence(tie) == Evidence::inferred;
        line.colour = resting;
        lines.push_back(focus.holds(line.from, line.to) ? chosen_line(line, network.is_directed(tie), theme)
                                                        : line);
    }
    // What is in focus first, then the strong; equals in an order that belongs to the tie, so that the first
    // k are a fair sample of the picture.
    auto const importance = [&](Line const& line) {
        return std::tuple(!focus.holds(line.from, line.to), -network.strength(line.tie), mix_bits(line.tie));
    };
    std::ranges::sort(lines, {}, importance);
    return lines;
}

/// The ties in focus, out of the crowd; of a set the most important ones, as many as are drawn in a moment.
std::vector<Line> chosen_lines(Crowd const& crowd, Focus const& focus, Theme const& theme) {
    std::size_t const most = focus.is_set() ? most_set_lines : crowd.ends.size();
    std::vector<Line> lines;
    for (std::size_t i = 0; focus.any() && i < crowd.ends.size() && lines.size() < most; ++i) {
        if (focus.holds(crowd.ends[i][0], crowd.ends[i][1])) {
            lines.push_back(chosen_line(crowd.line(i, {}), crowd.forms[i].directed, theme));
        }
    }
    return lines;
}

/// The steps of the path lie on the arcs of the ties they use.
std::vector<Line> path_lines(Network const& network, Highlight const& highlight, Theme const& theme) {
    std::vector<Line> lines;
    for (std::size_t i = 1; i < highlight.path.size(); ++i) {
        Line line;
        line.from = highlight.path[i - 1];
        line.to = highlight.path[i];
        line.width = 3;
        line.colour = theme.path;
        line.arrow = true;
        auto const runs = [&](NodeId from, NodeId to) {
            auto const arcs = network.out(from);
            for (std::size_t arc = 0; arc < arcs.size(); ++arc) {
                if (arcs.nodes[arc] == to && network.source(network.out_ties(from)[arc]) == from) {
                    return true;
                }
            }
            return false;
        };
        line.bend = runs(line.from, line.to) || !runs(line.to, line.from) ? bend_share : -bend_share;
        lines.push_back(line);
    }
    return lines;
}

Box bounds_of(std::span<Point const> positions) {
    if (positions.empty()) {
        return {};
    }
    Box box{positions[0], positions[0]};
    for (auto const& point : positions) {
        box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
        box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
    }
    return box;
}

} // namespace

Scene build_scene(Network const& network, std::span<Point const> positions, Appearance const& appearance,
                  Highlight const& highlight, Theme const& theme, std::shared_ptr<Crowd const> crowd,
                  Guides guides) {
    Scene scene;
    scene.bounds = bounds_of(positions);
    if (guides.bounds) {
        scene.bounds = joined(scene.bounds, *guides.bounds);
    }
    scene.guides = std::move(guides);
    scene.marks.resize(network.node_count());
    Focus const focus(network, highlight);
    bool const dimmed = something_shown(focus, highlight);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        scene.marks[node].position = positions[node];
        scene.marks[node].opacity = focus.full()[node] ? 1.0F : dimmed_mark;
    }
    set_fills(network, appearance, theme, scene.marks);
    set_shapes(network, appearance.shape_column, scene.marks);
    set_sizes(appearance, scene.marks);
    set_rings(highlight, scene.marks);
    scene.ties = crowd ? chosen_lines(*crowd, focus, theme) : tie_lines(network, focus, dimmed, theme);
    scene.crowd = std::move(crowd);
    scene.crowd_colour = with_opacity(theme.tie, dimmed ? dimmed_tie : resting_tie);
    scene.paths = path_lines(network, highlight, theme);
    scene.labels = scene_labels(network, appearance, highlight, focus.full());
    return scene;
}

} // namespace cospread::viz
