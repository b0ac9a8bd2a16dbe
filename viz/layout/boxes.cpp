#include "viz/layout/boxes.h"

#include "viz/layout/arrangement.h"
#include "viz/layout/bands.h"
#include "viz/layout/box_map.h"
#include "viz/layout/overlap.h"
#include "viz/layout/sparse_stress.h"
#include "viz/layout/stress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cospread::viz {

namespace {

constexpr double gap = 10;     ///< between two boxes
constexpr double margin = 8;   ///< inside a box
constexpr double letter = 5.6; ///< mean width of a letter of a caption
constexpr std::size_t most_nodes_of_full_stress = 2000;
constexpr std::size_t pivots = 50;
constexpr int rounds_of_room = 6;

struct Group {
    std::vector<std::uint32_t> nodes; ///< ascending
    SheetBox box;
    SheetBox inside; ///< where the centres of marks may be
};

/// Places of the group's nodes by its own ties, around nothing in particular.
std::vector<Place> by_own_ties(SimpleGraph const& graph, RunContext const& context) {
    auto const members = components(graph);
    std::vector<std::vector<Place>> places;
    for (auto const& nodes : members) {
        auto const connected = part(graph, nodes);
        LiveView nobody;
        places.push_back(nodes.size() == 1 ? std::vector<Place>(1)
                         : nodes.size() <= most_nodes_of_full_stress
                             ? stress_places(connected, context, nobody)
                             : sparse_stress_places(connected, pivots, context, nobody));
        turn_to_canvas(places.back());
    }
    return packed(members, places, graph.size(), usual_gap);
}

/// Moves and stretches the places so that they fill a box.
void fit_into(SheetBox const& box, std::vector<Place>& places) {
    auto const fit = [&](double Place::*axis, double low, double length) {
        auto const [least, most] = std::ranges::minmax_element(places, {}, axis);
        double const from = (*least).*axis;
        double const span = (*most).*axis - from;
        for (auto& place : places) {
            place.*axis = span > 1e-9 ? low + (place.*axis - from) / span * length : low + length / 2;
        }
    };
    fit(&Place::x, box.x, box.width);
    fit(&Place::y, box.y, box.height);
}

void keep_inside(SheetBox const& box, std::vector<Place>& places) {
    for (auto& place : places) {
        place.x = std::clamp(place.x, box.x, box.x + box.width);
        place.y = std::clamp(place.y, box.y, box.y + box.height);
    }
}

class Boxes {
  public:
    Boxes(SimpleGraph const& graph, LayoutBasis const& basis)
        : graph_(graph)
        , basis_(basis)
        , rooms_(mark_rooms(graph))
        , places_(graph.size())
        , groups_(basis.names.size()) {
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            groups_[basis.groups[node]].nodes.push_back(node);
        }
    }

    [[nodiscard]] LaidOut draw(RunContext const& context) {
        place_boxes(context);
        for (auto& group : groups_) {
            fill(group, context);
        }
        for (int round = 0; round < 2; ++round) {
            for (auto const& group : groups_) {
                mirror(group);
            }
        }
        return scaled_to_ties(graph_, places_, guides());
    }

  private:
    void place_boxes(RunContext const& context) {
        std::vector<double> areas;
        for (auto const& group : groups_) {
            // A caption and the frame take room in small boxes too.
            double area = 4 * caption_height * caption_height;
            for (auto const node : group.nodes) {
                area += 4 * rooms_[node] * rooms_[node];
            }
            areas.push_back(area);
        }
        std::vector<std::vector<double>> ties(groups_.size(), std::vector<double>(groups_.size(), 0.0));
        for (std::size_t node = 0; node < graph_.size(); ++node) {
            for (auto const other : graph_.of(node)) {
                ties[basis_.groups[node]][basis_.groups[other]] += 1;
            }
        }
        auto const boxes = box_map(areas, ties, sheet_width, sheet_height, context);
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            auto const& box = boxes[i];
            groups_[i].box = {box.x + gap / 2, box.y + gap / 2, std::max(box.width - gap, 1.0),
                              std::max(box.height - gap, 1.0)};
        }
    }

    void fill(Group& group, RunContext const& context) {
        context.check_stop();
        std::vector<double> radii;
        double room = 0;
        for (auto const node : group.nodes) {
            radii.push_back(rooms_[node]);
            room = std::max(room, rooms_[node]);
        }
        auto const& box = group.box;
        auto const inset = [&](double length, double before, double after) {
            return std::max(length - before - after, 0.0);
        };
        double const side = std::min(room + margin / 2, box.width / 2);
        double const head = std::min(caption_height + room, box.height / 2);
        double const foot = std::min(room + margin / 2, box.height / 2);
        group.inside = {box.x + side, box.y + head, inset(box.width, side, side),
                        inset(box.height, head, foot)};
        auto places = by_own_ties(part(graph_, group.nodes), context);
        fit_into(group.inside, places);
        for (int round = 0; round < rounds_of_room; ++round) {
            context.check_stop();
            remove_overlaps(places, radii);
            keep_inside(group.inside, places);
        }
        for (std::size_t i = 0; i < group.nodes.size(); ++i) {
            places_[group.nodes[i]] = places[i];
        }
    }

    /// Length of the ties of a group to others if it were mirrored.
    [[nodiscard]] double length_to_others(Group const& group, bool across, bool down) const {
        double length = 0;
        for (auto const node : group.nodes) {
            auto const at = mirrored(group, places_[node], across, down);
            for (auto const other : graph_.of(node)) {
                if (basis_.groups[other] != basis_.groups[node]) {
                    length += std::hypot(at.x - places_[other].x, at.y - places_[other].y);
                }
            }
        }
        return length;
    }

    static Place mirrored(Group const& group, Place place, bool across, bool down) {
        return {across ? 2 * group.inside.middle_x() - place.x : place.x,
                down ? 2 * group.inside.middle_y() - place.y : place.y};
    }

    void mirror(Group const& group) {
        constexpr std::array<std::pair<bool, bool>, 4> ways{
            {{false, false}, {true, false}, {false, true}, {true, true}}};
        auto best = ways[0];
        double least = std::numeric_limits<double>::infinity();
        for (auto const& way : ways) {
            if (double const length = length_to_others(group, way.first, way.second);
                length < least * (1 - 1e-9)) {
                least = length;
                best = way;
            }
        }
        for (auto const node : group.nodes) {
            places_[node] = mirrored(group, places_[node], best.first, best.second);
        }
    }

    [[nodiscard]] Guides guides() const {
        Guides guides;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            auto const& box = groups_[i].box;
            auto const left = static_cast<float>(box.x);
            auto const top = static_cast<float>(box.y);
            guides.add_frame(
                {{left, top}, {left + static_cast<float>(box.width), top + static_cast<float>(box.height)}},
                GuideInk::firm);
            auto const letters =
                static_cast<std::size_t>(std::max((box.width - 2 * margin) / letter - 5, 3.0));
            guides.texts.push_back(
                {{left + static_cast<float>(margin), top + static_cast<float>(caption_height * 0.6)},
                 group_caption(basis_.names[i], groups_[i].nodes.size(), letters)});
        }
        guides.bounds = Box{{0, 0}, {static_cast<float>(sheet_width), static_cast<float>(sheet_height)}};
        return guides;
    }

    SimpleGraph const& graph_;
    LayoutBasis const& basis_;
    std::vector<double> rooms_;
    std::vector<Place> places_;
    std::vector<Group> groups_;
};

} // namespace

LaidOut boxes_layout(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context) {
    return graph.size() == 0 ? LaidOut{} : Boxes(graph, basis).draw(context);
}

} // namespace cospread::viz
