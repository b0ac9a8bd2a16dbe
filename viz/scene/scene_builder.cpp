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
constexpr float dimmed_mark = 0.3F;
constexpr float plain_radius = 5.5F; ///< of marks of one size, where there is room for them
constexpr std::size_t few_marks = 200;

/// Everything that stays full: all nodes, or the selection with its neighbours.
std::vector<bool> full_nodes(Network const& network, NodeId selected) {
    std::vector<bool> full(network.node_count(), selected == no_node);
    if (selected != no_node) {
        full[selected] = true;
        for (auto const* rows : {&network.out_rows(), &network.in_rows()}) {
            for (NodeId const other : rows->of(selected).nodes) {
                full[other] = true;
            }
        }
    }
    return full;
}

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

bool something_shown(Highlight const& highlight) {
    return highlight.selected != no_node || highlight.path.size() > 1;
}

Line chosen_line(Line line, bool directed, Theme const& theme) {
    line.arrow = directed;
    line.colour = with_opacity(theme.tie_on, chosen_tie);
    return line;
}

/// A tie in one direction bends to its own right, and so lies beside one in the other.
std::vector<Line> tie_lines(Network const& network, Highlight const& highlight, Theme const& theme) {
    auto const arcs = arcs_of_ties(network);
    // Colour of a tie that the selection does not touch.
    Colour const resting =
        with_opacity(theme.tie, tie_opacity_share(network.tie_count()) *
                                    (something_shown(highlight) ? dimmed_tie : resting_tie));
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
        bool const chosen = line.from == highlight.selected || line.to == highlight.selected;
        lines.push_back(chosen ? chosen_line(line, network.is_directed(tie), theme) : line);
    }
    // The selection first, then the strong; equals in an order that belongs to the tie, so that the first k
    // are a fair sample of the picture.
    auto const importance = [&](Line const& line) {
        return std::tuple(!(line.from == highlight.selected || line.to == highlight.selected),
                          -network.strength(line.tie), mix_bits(line.tie));
    };
    std::ranges::sort(lines, {}, importance);
    return lines;
}

/// The ties of the selection, out of the crowd.
std::vector<Line> chosen_lines(Crowd const& crowd, NodeId selected, Theme const& theme) {
    std::vector<Line> lines;
    for (std::size_t i = 0; selected != no_node && i < crowd.ends.size(); ++i) {
        if (crowd.ends[i][0] == selected || crowd.ends[i][1] == selected) {
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
    auto const full = full_nodes(network, highlight.selected);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        scene.marks[node].position = positions[node];
        scene.marks[node].opacity = full[node] ? 1.0F : dimmed_mark;
    }
    set_fills(network, appearance, theme, scene.marks);
    set_shapes(network, appearance.shape_column, scene.marks);
    set_sizes(appearance, scene.marks);
    set_rings(highlight, scene.marks);
    scene.ties =
        crowd ? chosen_lines(*crowd, highlight.selected, theme) : tie_lines(network, highlight, theme);
    scene.crowd = std::move(crowd);
    scene.crowd_colour = with_opacity(theme.tie, something_shown(highlight) ? dimmed_tie : resting_tie);
    scene.paths = path_lines(network, highlight, theme);
    scene.labels = scene_labels(network, appearance, highlight, full);
    return scene;
}

} // namespace cospread::viz
