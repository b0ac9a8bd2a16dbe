#pragma once

#include "core/network/network.h"
#include "viz/layout/layout_course.h"
#include "viz/layout/live_view.h"
#include "viz/layout/simple_graph.h"
#include "viz/layout/warm_start.h"

#include <functional>
#include <vector>

namespace cospread::viz {

/// How a connected graph of two nodes or more is laid out.
struct ConnectedLayout {
    std::function<std::vector<Place>(SimpleGraph const&, LiveView&)> afresh;
    /// Turns, scales and clears what was laid out afresh.
    std::function<void(SimpleGraph const&, std::vector<Place>&)> arrange;
    /// From places that are there, in their form and unit.
    std::function<std::vector<Place>(WarmStart const&, SimpleGraph const&, LiveView&)> onward;
};

/// Lays out each connected part of a network by itself. Afresh they are put side by side, in networks of more
/// than `few` nodes those that would take too much room made smaller; with a start each stays where it
/// is, and up to `few` nodes make room for each other's marks.
[[nodiscard]] std::vector<Point> part_by_part(Network const& network, ConnectedLayout const& layout,
                                              std::size_t few, LayoutCourse const& course,
                                              RunContext const& context);

} // namespace cospread::viz
