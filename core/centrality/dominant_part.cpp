#include "core/centrality/dominant_part.h"

#include <algorithm>
#include <functional>

namespace cospread {

namespace {

/// Radii that differ by less than this share are the same.
constexpr double same_radius = 1e-10;

struct Candidate {
    std::uint32_t part = 0;
    double bound = 0; ///< from above, of its radius
};

/// The parts with a tie inside, by falling bound: the largest sum of a row or, if less, of a column.
std::vector<Candidate> candidates(IncomingRows const& rows, Components const& parts) {
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
    std::vector<Candidate> result;
    for (std::uint32_t part = 0; part < parts.count; ++part) {
        if (by_row[part] > 0) {
            result.push_back({part, std::min(by_row[part], by_column[part])});
        }
    }
    std::ranges::stable_sort(result, std::greater<>{}, &Candidate::bound);
    return result;
}

} // namespace

DominantParts dominant_parts(IncomingRows const& rows, bool symmetric, std::string_view measure,
                             RunContext const& context) {
    DominantParts result;
    auto const parts = strong_components(rows.offsets(), rows.nodes(), context);
    result.members = parts.members();
    for (auto const& candidate : candidates(rows, parts)) {
        double const best = result.radius();
        if (candidate.bound < best * (1 - same_radius)) {
            break;
        }
        auto const members = result.members.of(candidate.part);
        auto pair = members.size() == rows.node_count()
                        ? perron_pair(rows, symmetric, measure, context)
                        : perron_pair(rows.of_members(members), symmetric, measure, context);
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
