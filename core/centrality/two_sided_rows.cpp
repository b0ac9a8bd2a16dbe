#include "core/centrality/two_sided_rows.h"

#include "core/centrality/place_among.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cospread {

namespace {

constexpr NodeId rows_between_stops = NodeId{1} << 16U;

/// The first of a group, by steps towards it, each of which shortens the way for later ones.
NodeId first_of_group(std::vector<NodeId>& before, NodeId node) {
    while (before[node] != node) {
        before[node] = before[before[node]];
        node = before[node];
    }
    return node;
}

} // namespace

/// By joining the groups of both ends of each tie (Galler and Fischer 1964), which needs no search.
Components TwoSidedRows::parts(RunContext const& context) const {
    std::vector<NodeId> before(std::size_t{nodes()} * 2);
    std::iota(before.begin(), before.end(), NodeId{0});
    for (NodeId node = 0; node < nodes(); ++node) {
        if (node % rows_between_stops == 0) {
            context.check_stop();
        }
        for (ArcId arc = of_authorities_.offsets()[node]; arc < of_authorities_.offsets()[node + 1]; ++arc) {
            NodeId const hub = first_of_group(before, of_authorities_.nodes()[arc]);
            NodeId const authority = first_of_group(before, nodes() + node);
            before[std::max(hub, authority)] = std::min(hub, authority);
        }
    }
    // A group begins with its first node, so that its number is known when it is asked for.
    Components parts;
    for (NodeId node = 0; node < before.size(); ++node) {
        before[node] = before[node] == node ? parts.count++ : before[before[node]];
    }
    parts.of_node = std::move(before);
    return parts;
}

/// The bound is the largest sum of a row.
std::vector<PartBound> TwoSidedRows::bounds(Components const& parts) const {
    std::vector<double> largest(parts.count, 0.0);
    auto const meet = [&](IncomingRows const& rows, NodeId first) {
        for (NodeId node = 0; node < nodes(); ++node) {
            double sum = 0;
            for (ArcId arc = rows.offsets()[node]; arc < rows.offsets()[node + 1]; ++arc) {
                sum += rows.strength(arc);
            }
            double& so_far = largest[parts.of_node[first + node]];
            so_far = std::max(so_far, sum);
        }
    };
    meet(of_hubs_, 0);
    meet(of_authorities_, nodes());
    std::vector<PartBound> result;
    for (std::uint32_t part = 0; part < parts.count; ++part) {
        if (largest[part] > 0) {
            result.push_back({part, largest[part]});
        }
    }
    return result;
}

/// A part's matrix; all that its members have ties to are members.
IncomingRows TwoSidedRows::written_out(std::span<NodeId const> members) const {
    std::vector<ArcId> offsets{0};
    std::vector<NodeId> ends;
    std::vector<double> strengths;
    PlaceAmong const place_of(members, std::size_t{nodes()} * 2);
    for (NodeId const member : members) {
        bool const is_hub = member < nodes();
        IncomingRows const& rows = is_hub ? of_hubs_ : of_authorities_;
        NodeId const node = is_hub ? member : member - nodes();
        for (ArcId arc = rows.offsets()[node]; arc < rows.offsets()[node + 1]; ++arc) {
            ends.push_back(place_of(rows.nodes()[arc] + (is_hub ? nodes() : 0)));
            if (rows.weighted()) {
                strengths.push_back(rows.strength(arc));
            }
        }
        offsets.push_back(static_cast<ArcId>(ends.size()));
    }
    return {std::move(offsets), std::move(ends), std::move(strengths)};
}

/// With vectors of hubs only: what goes to the authorities and back is the square of the matrix.
PerronPair TwoSidedRows::pair_in_place(std::span<NodeId const> members, std::string_view measure,
                                       RunContext const& context) const {
    auto const hub_count =
        static_cast<std::size_t>(std::ranges::lower_bound(members, nodes()) - members.begin());
    auto const hubs = members.first(hub_count);
    auto const authorities = members.subspan(hub_count);
    std::vector<double> authority(nodes());
    MatrixProduct const square{nodes(), true, [&](std::span<double const> from, std::span<double> to) {
                                   of_authorities_.multiply(authorities, nodes(), from, authority, context);
                                   of_hubs_.multiply(hubs, 0, authority, to, context);
                               }};
    std::vector<double> start(nodes(), 0.0);
    for (NodeId const hub : hubs) {
        start[hub] = 1;
    }
    auto square_pair = leading_pair(square, std::move(start), measure, context);
    PerronPair pair{std::sqrt(square_pair.radius), {}};
    std::vector<double> hub = std::move(square_pair.vector);
    of_authorities_.multiply(authorities, nodes(), hub, authority, context);
    for (double& entry : authority) {
        entry /= pair.radius;
    }
    polish(
        members.size(), pair.radius,
        [&](std::size_t i) -> double& {
            return i < hub_count ? hub[members[i]] : authority[members[i] - nodes()];
        },
        [&](std::size_t i) {
            return i < hub_count ? of_hubs_.sum(members[i], authority)
                                 : of_authorities_.sum(members[i] - nodes(), hub);
        },
        context);
    for (std::size_t i = 0; i < hub_count; ++i) {
        hub[i] = hub[members[i]];
    }
    hub.resize(members.size());
    for (std::size_t i = hub_count; i < members.size(); ++i) {
        hub[i] = authority[members[i] - nodes()];
    }
    pair.vector = std::move(hub);
    return pair;
}

PerronPair TwoSidedRows::pair_of(std::span<NodeId const> members, std::string_view measure,
                                 RunContext const& context) const {
    if (!pays_to_copy(members.size(), std::size_t{nodes()} * 2)) {
        return pair_in_place(members, measure, context);
    }
    std::vector<NodeId> all(members.size());
    std::iota(all.begin(), all.end(), NodeId{0});
    return perron_pair(written_out(members), all, true, measure, context);
}

DominantParts TwoSidedRows::dominant(std::string_view measure, RunContext const& context) const {
    auto parts = this->parts(context);
    auto bounds = this->bounds(parts);
    auto members = parts.members();
    parts.of_node = {};
    return dominant_among(std::move(members), std::move(bounds), [&](std::span<NodeId const> of_part) {
        return pair_of(of_part, measure, context);
    });
}

} // namespace cospread
