#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::viz {

/// What a layout must be given besides the ties.
enum class LayoutNeed : std::uint8_t { nothing, attribute, measure, coordinates };

/// Degrees, latitude north and longitude east; NaN where unknown.
struct GeoPoint {
    double lat = 0;
    double lon = 0;
};

/// What a layout goes by, a value a node: groups by a node attribute, the values of a measure that core
/// computed, or coordinates; only what the layout needs is filled.
struct LayoutBasis {
    std::string by;                    ///< "level", "betweenness"
    std::vector<std::string> names;    ///< of the groups, in their order: known words first, no value last
    std::vector<std::uint32_t> groups; ///< index into names
    std::vector<double> values;        ///< NaN = undefined
    std::vector<GeoPoint> coordinates;
    std::vector<std::string> places; ///< name of the place of each node; empty = unknown
};

/// Above these, groups are no longer told apart by eye.
constexpr std::size_t most_groups = 24;

/// Groups by a column. Throws UsageError where there is no such column, AnalysisError where it has more than
/// most_groups different values.
[[nodiscard]] LayoutBasis attribute_basis(Network const& network, std::string const& column);

/// Values of the measure of that key. Throws UsageError where there is none, and what the measure throws.
[[nodiscard]] LayoutBasis measure_basis(Network const& network, std::string_view key,
                                        RunContext const& context);

/// Coordinates from the columns lat or latitude and lon, lng, long or longitude, in capitals or not; names
/// from `place`. A node that lacks one of the two has none. Longitudes up to 360 are taken for the east.
/// Throws AnalysisError where columns are missing or hold no degrees.
[[nodiscard]] LayoutBasis coordinate_basis(Network const& network);

/// Whether coordinate_basis() finds its columns.
[[nodiscard]] bool has_coordinates(Network const& network);

} // namespace cospread::viz
