#pragma once

#include "viz/layout/layout_basis.h"
#include "viz/layout/stress_descent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cospread::viz {

/// The nodes of one place.
struct Town {
    GeoPoint where;
    Place on_map = {}; ///< radii of the Earth from the middle
    std::string name;
    std::vector<std::uint32_t> nodes = {};
    std::vector<Place> around = {}; ///< where they stand from the middle of the group, pixels
    double radius = 0;              ///< of the group
    bool in_focus = true;           ///< the map is about it
    Place at = {};                  ///< of the group on the sheet

    /// Whether its name is shown: where more stand than their own labels can tell.
    [[nodiscard]] bool is_named() const { return nodes.size() >= 3 && !name.empty(); }
};

/// Puts the nodes of a place round its middle like the seeds of a sunflower, the largest in the middle,
/// with room for every mark (`rooms`: radii by node). Cost: that of removing their overlaps.
void stand_together(Town& town, std::vector<double> const& rooms);

/// Where four fifths of the nodes are in a part of the map in which their places could not be told apart,
/// the map is about that part: says which places are in it, and gives their middle. Cost: O(k^2), k <=
/// 2000.
[[nodiscard]] std::optional<GeoPoint> choose_focus(std::vector<Town>& all);

} // namespace cospread::viz
