#include "core/whole_network/triad_census.h"

#include "core/network/triangles.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace cospread {

namespace {

/// Three of a million nodes are 1.7e17, times a few dyads each: 64 bits are soon too few.
__extension__ using Count = __int128;

enum Kind : std::uint8_t {
    t003,
    t012,
    t102,
    t021D,
    t021U,
    t021C,
    t111D,
    t111U,
    t030T,
    t030C,
    t201,
    t120D,
    t120U,
    t120C,
    t210,
    t300
};

using Census = std::array<Count, triad_kinds.size()>;

/// What lies between two nodes, seen from one: arcs of MutualEdges.
using Dyad = std::uint8_t;

constexpr Dyad out = MutualEdges::forward;
constexpr Dyad in = MutualEdges::backward;
constexpr Dyad mutual = MutualEdges::both_ways;

constexpr Dyad from_other_end(Dyad dyad) {
    return dyad == mutual ? mutual : static_cast<Dyad>(dyad ^ mutual);
}

/// The kind of a triad of two dyads, both seen from the node that they share.
constexpr Kind open_kind(Dyad a, Dyad b) {
    if (a == mutual || b == mutual) {
        Dyad const other = a == mutual ? b : a;
        return other == mutual ? t201 : other == out ? t111U : t111D;
    }
    return a != b ? t021C : a == out ? t021D : t021U;
}

/// A triad of three dyads, u to v, u to w and v to w.
struct Closed {
    Dyad uv = 0;
    Dyad uw = 0;
    Dyad vw = 0;

    /// The two dyads at each node, seen from it.
    [[nodiscard]] constexpr std::array<std::array<Dyad, 2>, 3> corners() const {
        return {{{uv, uw}, {from_other_end(uv), vw}, {from_other_end(uw), from_other_end(vw)}}};
    }

    [[nodiscard]] constexpr int count(Dyad dyad) const {
        return (uv == dyad ? 1 : 0) + (uw == dyad ? 1 : 0) + (vw == dyad ? 1 : 0);
    }

    [[nodiscard]] constexpr Kind kind() const {
        int const mutuals = count(mutual);
        if (mutuals >= 2) {
            return mutuals == 3 ? t300 : t210;
        }
        int sources = 0;
        int sinks = 0;
        for (auto const& [a, b] : corners()) {
            sources += a == out && b == out ? 1 : 0;
            sinks += a == in && b == in ? 1 : 0;
        }
        if (mutuals == 1) {
            return sources == 1 ? t120D : sinks == 1 ? t120U : t120C;
        }
        return sources == 1 ? t030T : t030C;
    }
};

/// Nodes by rising number of arcs, by a counting sort: enough for few triangles to be tried in vain, and
/// sooner had than the number of alters.
std::vector<NodeId> by_arcs(Network const& network) {
    auto const arcs = [&network](NodeId node) { return network.out(node).size() + network.in(node).size(); };
    std::size_t most = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        most = std::max(most, arcs(node));
    }
    std::vector<NodeId> next(most + 2, 0); // by number of arcs
    for (NodeId node = 0; node < network.node_count(); ++node) {
        ++next[arcs(node) + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<NodeId> order(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        order[next[arcs(node)]++] = node;
    }
    return order;
}

/// Finds the dyads that are not empty, each once, from the node of lower rank, in rows that do not rise. Adds
/// the triads of two dyads as if every pair of dyads at a node made one.
MutualEdges add_pairs_of_dyads(Network const& network, RunContext const& context, Census& census) {
    constexpr Rank between_stops = Rank{1} << 16U;
    MutualEdges edges;
    edges.node = by_arcs(network);
    std::vector<Rank> rank(edges.node.size());
    for (Rank place = 0; place < edges.rank_count(); ++place) {
        rank[edges.node[place]] = place;
    }
    edges.offsets.assign(1, 0);
    edges.offsets.reserve(edges.node.size() + 1);
    edges.upper.resize(std::size_t{network.tie_count()} + 1);
    edges.arcs.resize(edges.upper.size());
    std::vector<Dyad> to(edges.node.size(), 0); // seen from the node at hand
    std::vector<NodeId> alters;
    ArcId edge = 0;
    for (Rank place = 0; place < edges.rank_count(); ++place) {
        if (place % between_stops == 0) {
            context.check_stop();
        }
        NodeId const node = edges.node[place];
        auto const meet = [&](std::span<NodeId const> others, Dyad arc) {
            for (NodeId const other : others) {
                if (to[other] == 0 && other != node) {
                    alters.push_back(other);
                }
                to[other] |= arc;
            }
        };
        meet(network.out(node).nodes, out);
        meet(network.in(node).nodes, in);
        to[node] = 0; // a self tie
        std::array<std::uint32_t, 4> here{};
        for (NodeId const other : alters) {
            ++here[to[other]];
            // Written in any case, kept where the other end is of higher rank.
            edges.upper[edge] = rank[other];
            edges.arcs[edge] = to[other];
            edge += rank[other] > place ? 1 : 0;
            to[other] = 0;
        }
        alters.clear();
        edges.offsets.push_back(edge);
        for (Dyad const a : {out, in, mutual}) {
            census[open_kind(a, a)] += Count{here[a]} * (Count{here[a]} - 1) / 2;
            for (Dyad b = a + 1; b <= mutual; ++b) {
                census[open_kind(a, b)] += Count{here[a]} * here[b];
            }
        }
    }
    edges.upper.resize(edge);
    edges.arcs.resize(edge);
    return edges;
}

/// Triads of three dyads; each takes its three pairs of dyads back.
void add_triangles(MutualEdges const& edges, RunContext const& context, Census& census) {
    std::array<std::uint64_t, 64> found{};
    for_each_triangle(edges, context, [&](Triangle const& t) {
        ++found[edges.arcs_of(t.uv) | edges.arcs_of(t.uw) << 2U | edges.arcs_of(t.vw) << 4U];
    });
    for (std::uint8_t code = 0; code < found.size(); ++code) {
        if (found[code] > 0) {
            Closed const triad{static_cast<Dyad>(code & 3U), static_cast<Dyad>(code >> 2U & 3U),
                               static_cast<Dyad>(code >> 4U)};
            census[triad.kind()] += Count{found[code]};
            for (auto const& [a, b] : triad.corners()) {
                census[open_kind(a, b)] -= Count{found[code]};
            }
        }
    }
}

/// Triads of one dyad, and of none, from the sums that all kinds must give.
void add_the_rest(MutualEdges const& edges, Census& census) {
    Count const nodes = edges.rank_count();
    Count mutuals = 0;
    for (Dyad const dyad : edges.arcs) {
        mutuals += dyad == mutual ? 1 : 0;
    }
    // Every dyad stands in n-2 triads; a kind's name begins with its numbers of mutual and one-sided dyads.
    census[t102] = mutuals * (nodes - 2);
    census[t012] = (Count{edges.edge_count()} - mutuals) * (nodes - 2);
    Count others = 0;
    for (std::size_t kind = t021D; kind < census.size(); ++kind) {
        census[t102] -= census[kind] * (triad_kinds[kind][0] - '0');
        census[t012] -= census[kind] * (triad_kinds[kind][1] - '0');
        others += census[kind];
    }
    census[t003] = nodes * (nodes - 1) * (nodes - 2) / 6 - others - census[t012] - census[t102];
}

NetworkNumber number_of(Count count) {
    bool const fits = count <= Count{std::numeric_limits<std::uint64_t>::max()};
    return fits ? NetworkNumber(static_cast<std::uint64_t>(count))
                : NetworkNumber(static_cast<double>(count));
}

} // namespace

NetworkValues triad_census(Network const& network, RunContext const& context) {
    Census census{};
    auto const edges = add_pairs_of_dyads(network, context, census);
    add_triangles(edges, context, census);
    add_the_rest(edges, census);
    NetworkValues values;
    for (std::size_t kind = 0; kind < census.size(); ++kind) {
        values.push_back({"triad_" + std::string(triad_kinds[kind]), number_of(census[kind])});
    }
    return values;
}

} // namespace cospread
