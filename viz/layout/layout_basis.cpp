#include "viz/layout/layout_basis.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/measure_catalogue.h"
#include "viz/appearance/scales.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace cospread::viz {

namespace {

constexpr std::array<std::string_view, 2> latitude_names{"lat", "latitude"};
constexpr std::array<std::string_view, 4> longitude_names{"lon", "lng", "long", "longitude"};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::string in_words(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
}

Column const* column_named(Network const& network, std::span<std::string_view const> names) {
    auto const& columns = network.node_columns();
    auto const found = std::ranges::find_if(columns, [&](Column const& column) {
        return std::ranges::any_of(names, [&](auto name) { return lower_case(column.name()) == name; });
    });
    return found == columns.end() ? nullptr : &*found;
}

/// The number in a column of degrees; NaN where there is none.
double degrees(Network const& network, Column const& column, NodeId node, double low, double high) {
    if (column.is_missing(node)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double const value = column.number(node);
    if (value >= low && value <= high) {
        return value;
    }
    throw AnalysisError("node '" + std::string(network.id(node)) + "': " + column.name() + " " +
                        column.text(node) + " is not from " + format_number(low) + " to " +
                        format_number(high) +
                        "; coordinates are decimal degrees: are latitude and longitude swapped, or metres?");
}

} // namespace

LayoutBasis attribute_basis(Network const& network, std::string const& column) {
    auto resolved = categorise(network, column);
    if (resolved.categories.size() > most_groups) {
        throw AnalysisError("column '" + column + "' has " + std::to_string(resolved.categories.size()) +
                            " different values, too many to stand in groups (at most " +
                            std::to_string(most_groups) + "); choose another with by=COLUMN");
    }
    LayoutBasis basis;
    basis.by = in_words(column);
    for (auto& category : resolved.categories) {
        basis.names.push_back(std::move(category.title));
    }
    basis.groups = std::move(resolved.of_node);
    return basis;
}

LayoutBasis measure_basis(Network const& network, std::string_view key, RunContext const& context) {
    auto const& measure = node_measure(key);
    if (measure.needs_groups) {
        throw UsageError("a layout cannot go by '" + std::string(measure.key) +
                         "', which needs groups besides; degree, betweenness and the like are possible");
    }
    MeasureOptions options;
    options.parameters = Parameters(measure.key, measure.parameters);
    LayoutBasis basis;
    basis.by = lower_case(measure.title);
    basis.values = measure.compute(network, options, context);
    return basis;
}

LayoutBasis coordinate_basis(Network const& network) {
    Column const* const lat = column_named(network, latitude_names);
    Column const* const lon = column_named(network, longitude_names);
    if (lat == nullptr || lon == nullptr) {
        throw AnalysisError("the nodes have no coordinates: a map needs columns lat and lon in decimal "
                            "degrees; --nodes FILE adds them");
    }
    Column const* const place = find_column(network.node_columns(), "place");
    LayoutBasis basis;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        GeoPoint at{degrees(network, *lat, node, -90, 90), degrees(network, *lon, node, -180, 360)};
        if (at.lon > 180) {
            at.lon -= 360;
        }
        if (std::isnan(at.lat) || std::isnan(at.lon)) {
            at = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
        }
        basis.coordinates.push_back(at);
        basis.places.push_back(place == nullptr ? std::string() : place->text(node));
    }
    return basis;
}

bool has_coordinates(Network const& network) {
    return column_named(network, latitude_names) != nullptr &&
           column_named(network, longitude_names) != nullptr;
}

} // namespace cospread::viz
