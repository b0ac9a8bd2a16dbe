#include "viz/layout/part_by_part.h"

#include "viz/layout/arrangement.h"

#include <algorithm>
#include <utility>

namespace cospread::viz {

namespace {

using Members = std::vector<std::vector<std::uint32_t>>;

std::vector<Point> side_by_side(SimpleGraph const& graph, Members const& members,
                                std::vector<std::vector<Place>> places, bool is_large) {
    double const kept = is_large ? even_room(places) : 1.0;
    return scaled_to_ties(graph, packed(members, places, graph.size(), kept * usual_gap));
}

std::vector<Point> afresh(SimpleGraph const& graph, ConnectedLayout const& layout, bool is_large,
                          LayoutCourse const& course, RunContext const& context) {
    auto const members = components(graph);
    std::vector<std::vector<Place>> places(members.size());
    std::size_t index = 0;
    SimpleGraph connected;
    LiveView view;
    if (course.preview) {
        // Those without places yet stand in a square of about the size that they will need.
        for (std::size_t i = 0; i < members.size(); ++i) {
            places[i] = random_places(members[i].size(), context.seed, i);
        }
        view = LiveView(
            [&](std::vector<Place> found) {
                scale_to_ties(connected, found);
                places[index] = std::move(found);
                course.preview(side_by_side(graph, members, places, is_large));
            },
            course.preview_every);
    }
    for (index = 0; index < members.size(); ++index) {
        if (members[index].size() == 1) {
            places[index] = std::vector<Place>(1);
            continue;
        }
        connected = part(graph, members[index]);
        auto found = layout.afresh(connected, view);
        layout.arrange(connected, found);
        places[index] = std::move(found);
    }
    return side_by_side(graph, members, std::move(places), is_large);
}

void hold(WarmStart const& start, std::vector<Place>& places) {
    for (std::size_t node = 0; node < places.size(); ++node) {
        if (start.is_pinned[node]) {
            places[node] = start.places[node];
        }
    }
}

/// Marks beside a pinned one have to give way alone.
void make_room_around(WarmStart const& start, SimpleGraph const& graph, std::vector<Place>& places) {
    constexpr int times = 3;
    for (int time = 0; time < times; ++time) {
        make_room(graph, places);
        hold(start, places);
    }
}

std::vector<Point> onward(SimpleGraph const& graph, ConnectedLayout const& layout, bool is_large,
                          LayoutCourse const& course) {
    std::vector<Place> places(graph.size());
    std::ranges::transform(course.start, places.begin(), [](Point point) {
        return Place{double{point.x}, double{point.y}};
    });
    fill_in_places(graph, places);
    std::vector<bool> is_pinned(graph.size(), false);
    for (NodeId const node : course.pinned) {
        is_pinned[node] = true;
    }
    std::vector<Point> points(graph.size());
    std::ranges::transform(places, points.begin(), [](Place const& place) {
        return Point{static_cast<float>(place.x), static_cast<float>(place.y)};
    });
    for (auto const& nodes : components(graph)) {
        if (nodes.size() == 1) {
            continue;
        }
        auto const note = [&](std::vector<Place> const& found) {
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                points[nodes[i]] = {static_cast<float>(found[i].x), static_cast<float>(found[i].y)};
            }
        };
        WarmStart start;
        for (auto const node : nodes) {
            start.places.push_back(places[node]);
            start.is_pinned.push_back(is_pinned[node]);
        }
        LiveView view;
        if (course.preview) {
            view = LiveView(
                [&](std::vector<Place> const& found) {
                    note(found);
                    course.preview(points);
                },
                course.preview_every);
        }
        auto const connected = part(graph, nodes);
        auto found = layout.onward(start, connected, view);
        if (!is_large) {
            make_room_around(start, connected, found);
        }
        note(found);
    }
    return points;
}

} // namespace

std::vector<Point> part_by_part(Network const& network, ConnectedLayout const& layout, std::size_t few,
                                LayoutCourse const& course, RunContext const& context) {
    auto const graph = simple_graph(network);
    bool const is_large = graph.size() > few;
    return course.start.empty() ? afresh(graph, layout, is_large, course, context)
                                : onward(graph, layout, is_large, course);
}

} // namespace cospread::viz
