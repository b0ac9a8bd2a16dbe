#include "core/centrality/dominant_part.h"

#include <algorithm>
#include <functional>

namespace cospread {

namespace {

/// Radii that differ by less than this share are the same.
constexpr double same_radius = 1e-10;

/// The bound is the largest sum of a row or, if less, of a column.
std::vector<PartBound> bounds_of(IncomingRows const& rows, Components const& parts) {
    std::vector<double> by_row(parts.count, 0.0);
    std::vector<double> by_column(parts.count, 0.0);
    std::vector<double> columns(rows.node_count(), 0.0);
    for (NodeId node = 0; node < rows.node_count(); ++node) {
        double sum = 0;
        for (std::uint64_t arc = rows.offsets()[node]; arc < rows.offsets()[node + 1]; ++arc) {
            NodeId const start = rows.nodes()[arc];
            if (parts.of_node[start] == parts.of_node[node]) {
                sum += rows.strength(arc);
                columns[start] += rows.strength(arc);
            }
        }
        by_row[parts.of_node[node]] = std::max(by_row[parts.of_node[node]], sum);
    }
    for (NodeId node = 0; node < rows.node_count(); ++node) {
        by_column[parts.of_node[node]] = std::max(by_column[parts.of_node[node]], columns[node]);
    }
    std::vector<PartBound> result;
    for (std::uint32_t part = 0; part < parts.count; ++part) {
        if (by_row[part] > 0) {
            result.push_back({part, std::min(by_row[part], by_column[part])});
        }
    }
    return result;
}

} // namespace

DominantParts dominant_parts(IncomingRows const& rows, bool symmetric, std::string_view measure,
                             RunContext const& context) {
    auto parts = strong_components(rows.offsets(), rows.nodes(), context);
    auto bounds = bounds_of(rows, parts);
    auto members = parts.members();
    parts.of_node = {};
    return dominant_among(std::move(members), std::move(bounds), [&](std::span<NodeId const> of_part) {
        return perron_pair(rows, of_part, symmetric, measure, context);
    });
}

DominantParts dominant_among(ComponentMembers members, std::vector<PartBound> bounds,
                             std::function<PerronPair(std::span<NodeId const>)> const& pair_of) {
    DominantParts result;
    result.members = std::move(members);
    std::ranges::stable_sort(bounds, std::greater<>{}, &PartBound::bound);
    for (auto const& candidate : bounds) {
        double const best = result.radius();
        if (candidate.bound < best * (1 - same_radius)) {
            break;
        }
        auto pair = pair_of(result.members.of(candidate.part));
        if (pair.radius > best * (1 + same_radius)) {
            result.dominant.clear();
        }
        if (pair.radius >= best * (1 - same_radius)) {
            result.dominant.push_back({candidate.part, std::move(pair)});
        }
    }
    return result;
}

} // namespace cospread
