#pragma once

#include "tests/support/small_networks.h"

#include <array>

namespace cospread::viz {

/// A column of numbers.
inline Column number_column(std::string name, std::vector<double> values) {
    return {std::move(name), std::move(values)};
}

/// Columns that every layout finds what it needs in: level (one unknown word, one missing), sector, mode (odd
/// and even numbers), lat and lon (every seventh missing).
inline Columns equipment(NodeId nodes) {
    constexpr std::array levels{"service", "international", "", "service_system", "national", "village"};
    constexpr std::array sectors{"public", "business", "public", "citizens"};
    std::vector<std::string> level;
    std::vector<std::string> sector;
    std::vector<std::string> mode;
    std::vector<double> lat;
    std::vector<double> lon;
    for (NodeId node = 0; node < nodes; ++node) {
        level.emplace_back(levels[node % levels.size()]);
        sector.emplace_back(sectors[node % sectors.size()]);
        mode.emplace_back(node % 2 == 0 ? "even" : "odd");
        bool const known = node % 7 != 6;
        lat.push_back(known ? 40 + 0.05 * node : std::numeric_limits<double>::quiet_NaN());
        lon.push_back(known ? 10 + node % 5 : std::numeric_limits<double>::quiet_NaN());
    }
    Columns columns;
    columns.push_back(test::text_column("level", level));
    columns.push_back(test::text_column("sector", sector));
    columns.push_back(test::text_column("mode", mode));
    columns.push_back(number_column("lat", std::move(lat)));
    columns.push_back(number_column("lon", std::move(lon)));
    return columns;
}

inline Network equipped(NodeId nodes, std::vector<std::pair<NodeId, NodeId>> const& ties) {
    return test::network_of(nodes, ties, true, equipment(nodes));
}

inline Network equipped_path(NodeId nodes) {
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId node = 1; node < nodes; ++node) {
        ties.emplace_back(node - 1, node);
    }
    return equipped(nodes, ties);
}

/// Ties between odd and even numbers, each with the same chance.
inline Network equipped_random(NodeId nodes, double chance, std::uint64_t seed) {
    RandomStream random(seed, 0);
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId a = 0; a < nodes; a += 2) {
        for (NodeId b = 1; b < nodes; b += 2) {
            if (random.uniform() < chance) {
                ties.emplace_back(a, b);
            }
        }
    }
    return equipped(nodes, ties);
}

} // namespace cospread::viz
