#include "core/brokerage/brokerage_null.h"

#include "core/network/node_groups.h"
#include "core/network/triangles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

constexpr double rounding = 1e-30; ///< of a variance that is 0, against the square of the count
constexpr std::size_t roles = brokerage_role_count - 1; // without the total

/// Pairs of triads around a hub are many, and differ by little from what they are by chance: neither may be
/// rounded to a double.
__extension__ using Count = __int128;
#ifdef __SIZEOF_FLOAT128__
__extension__ using Wide = __float128;
#else
using Wide = long double; // as wide where there is no other
#endif
using WideByRole = std::array<Wide, roles>;

/// How two open triads of the same middle may share their ends.
enum Overlap : std::uint8_t { same, reversed, same_sender, same_receiver, chained, apart };

constexpr std::size_t overlap_count = 6;
constexpr std::array<int, overlap_count> ends_of{2, 2, 3, 3, 3, 4};

/// Ordered pairs of the open triads of a node, by what they share.
using PairsByOverlap = std::array<Count, overlap_count>;

/// x (x - 1) ... of `factors` factors.
template<class Number>
Number falling(Number x, int factors) {
    Number product = 1;
    for (int k = 0; k < factors; ++k) {
        product *= std::max<Number>(x - k, 0);
    }
    return product;
}

/// Sums over groups.
struct GroupSums {
    Wide nodes = 0;
    Wide pairs = 0; ///< of n (n-1)
    Wide triples = 0;
    Wide quadruples = 0;
    Wide squared_pairs = 0;

    void add(Wide size, Wide times) {
        Wide const two = falling(size, 2);
        nodes += times * size;
        pairs += times * two;
        triples += times * falling(size, 3);
        quadruples += times * falling(size, 4);
        squared_pairs += times * two * two;
    }
};

/// In how many ways the ends of two triads can have labels that give both the role, by role: `own` other
/// nodes have the middle's label, `rest` sums over the other groups.
WideByRole label_choices(Overlap overlap, Wide own, GroupSums const& rest) {
    Wide const others = rest.nodes;
    switch (overlap) {
    case same:
    case reversed: {
        // Reversed, who sends for its group receives for it: both cannot be in one role.
        Wide const outward = overlap == same ? own * others : 0;
        return {falling(own, 2), rest.pairs, outward, outward, falling(others, 2) - rest.pairs};
    }
    case same_sender:
    case same_receiver:
    case chained: {
        Wide const one_own = own * falling(others, 2);
        Wide const two_own = falling(own, 2) * others;
        Wide const different = falling(others, 3) - 2 * rest.pairs * (others - 2) + rest.triples;
        WideByRole choices{falling(own, 3), rest.triples, one_own, two_own, different};
        if (overlap == same_receiver) {
            std::swap(choices[2], choices[3]);
        }
        if (overlap == chained) {
            choices[2] = choices[3] = 0;
        }
        return choices;
    }
    case apart:
        break;
    }
    Wide const both_pairs = rest.quadruples + rest.pairs * rest.pairs - rest.squared_pairs;
    Wide const outward = falling(own, 2) * falling(others, 2);
    return {falling(own, 4), both_pairs, outward, outward,
            falling(others, 4) - 2 * rest.pairs * falling(others - 2, 2) + both_pairs};
}

/// Chance that two triads both have the role, by overlap and role; `same` is that of one triad.
std::array<WideByRole, overlap_count> label_chances(std::vector<double> const& sizes) {
    GroupSums all;
    for (double const size : sizes) {
        all.add(size, 1);
    }
    std::array<WideByRole, overlap_count> chances{};
    for (double const size : sizes) {
        GroupSums rest = all;
        rest.add(size, -1);
        for (std::size_t overlap = 0; overlap < overlap_count; ++overlap) {
            Wide const choices = falling<Wide>(all.nodes - 1, ends_of[overlap]);
            auto const with_role = label_choices(static_cast<Overlap>(overlap), size - 1, rest);
            for (std::size_t role = 0; role < roles && choices > 0; ++role) {
                chances[overlap][role] += size / all.nodes * (with_role[role] / choices);
            }
        }
    }
    return chances;
}

/// The open triads of every node with a group, among such nodes.
class OpenTriads {
  public:
    OpenTriads(MutualEdges const& edges, std::vector<std::uint32_t> const& groups)
        : edges_(edges)
        , groups_(groups)
        , closed_(edges.edge_count())
        , senders_(edges.rank_count(), 0)
        , receivers_(edges.rank_count(), 0)
        , mutual_(edges.rank_count(), 0)
        , tied_mutual_(edges.rank_count(), 0) {}

    /// By rank.
    std::vector<PairsByOverlap> pairs(RunContext const& context) {
        count_alters();
        count_closed(context);
        std::vector<PairsByOverlap> result(edges_.rank_count(), PairsByOverlap{});
        for_each_grouped_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
            add_alter(lower, ways(edge, false), closed_[edge].at_lower, result[lower]);
            add_alter(upper, ways(edge, true), closed_[edge].at_upper, result[upper]);
        });
        for (Rank rank = 0; rank < edges_.rank_count(); ++rank) {
            auto& pairs = result[rank];
            Count const both = falling(Count{mutual_[rank]}, 2) - 2 * Count{tied_mutual_[rank]};
            Count const triads = pairs[same];
            pairs[reversed] = both;
            pairs[chained] = 2 * (pairs[chained] - both);
            pairs[apart] =
                triads * triads - triads - both - pairs[same_sender] - pairs[same_receiver] - pairs[chained];
        }
        return result;
    }

  private:
    /// Triads of one end of an edge that are closed and begin, or end, at the edge's other end.
    struct Closed {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };

    struct ClosedAtEdge {
        Closed at_lower;
        Closed at_upper;
    };

    /// Which arcs lead from an alter to the node and back.
    struct Ways {
        bool from = false;
        bool to = false;
    };

    [[nodiscard]] bool grouped(Rank rank) const { return groups_[edges_.node[rank]] != no_group; }

    [[nodiscard]] Ways ways(std::uint64_t edge, bool at_upper) const {
        bool const up = (edges_.arcs_of(edge) & MutualEdges::forward) != 0;
        bool const down = (edges_.arcs_of(edge) & MutualEdges::backward) != 0;
        return at_upper ? Ways{up, down} : Ways{down, up};
    }

    template<class Visit>
    void for_each_grouped_edge(Visit const& visit) const {
        edges_.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
            if (grouped(lower) && grouped(upper)) {
                visit(lower, upper, edge);
            }
        });
    }

    void count_alters() {
        auto const count = [this](Rank rank, Ways const& way) {
            senders_[rank] += way.from ? 1 : 0;
            receivers_[rank] += way.to ? 1 : 0;
            mutual_[rank] += way.from && way.to ? 1 : 0;
        };
        for_each_grouped_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
            count(lower, ways(edge, false));
            count(upper, ways(edge, true));
        });
    }

    void count_closed(RunContext const& context) {
        for_each_triangle(edges_, context, [this](Triangle const& t) {
            if (!grouped(t.u) || !grouped(t.v) || !grouped(t.w)) {
                return;
            }
            Ways const v_at_u = ways(t.uv, false);
            Ways const w_at_u = ways(t.uw, false);
            Ways const w_at_v = ways(t.vw, false);
            Ways const u_at_v = ways(t.uv, true);
            close(t.u, {v_at_u, closed_[t.uv].at_lower}, {w_at_u, closed_[t.uw].at_lower}, w_at_v);
            close(t.v, {u_at_v, closed_[t.uv].at_upper}, {w_at_v, closed_[t.vw].at_lower}, w_at_u);
            close(t.w, {ways(t.uw, true), closed_[t.uw].at_upper}, {ways(t.vw, true), closed_[t.vw].at_upper},
                  v_at_u);
        });
    }

    struct AlterAt {
        Ways way; ///< seen from the middle
        Closed& closed;
    };

    /// `second_at_first`: the arcs from the second alter to the first and back.
    void close(Rank middle, AlterAt const& first, AlterAt const& second, Ways const& second_at_first) {
        if (first.way.from && second.way.to && second_at_first.to) {
            ++first.closed.from;
            ++second.closed.to;
        }
        if (second.way.from && first.way.to && second_at_first.from) {
            ++second.closed.from;
            ++first.closed.to;
        }
        bool const both_mutual = first.way.from && first.way.to && second.way.from && second.way.to;
        tied_mutual_[middle] += both_mutual ? 1 : 0;
    }

    void add_alter(Rank middle, Ways const& way, Closed const& closed, PairsByOverlap& pairs) const {
        Count const back = way.from && way.to ? 1 : 0;
        Count const begun = way.from ? Count{receivers_[middle]} - back - Count{closed.from} : 0;
        Count const ended = way.to ? Count{senders_[middle]} - back - Count{closed.to} : 0;
        pairs[same] += begun;
        pairs[same_sender] += falling(begun, 2);
        pairs[same_receiver] += falling(ended, 2);
        pairs[chained] += begun * ended;
    }

    MutualEdges const& edges_;
    std::vector<std::uint32_t> const& groups_;
    std::vector<ClosedAtEdge> closed_;   ///< by edge
    std::vector<std::uint32_t> senders_; ///< by rank
    std::vector<std::uint32_t> receivers_;
    std::vector<std::uint32_t> mutual_;      ///< alters that are both
    std::vector<std::uint64_t> tied_mutual_; ///< pairs of these with a tie
};

} // namespace

RoleMoments label_permutation_moments(Network const& network, Column const& groups,
                                      RunContext const& context) {
    auto const codes = group_codes(groups);
    std::vector<double> sizes;
    for (std::uint32_t const group : codes) {
        if (group != no_group) {
            sizes.resize(std::max<std::size_t>(sizes.size(), std::size_t{group} + 1), 0.0);
            ++sizes[group];
        }
    }
    auto const chances = label_chances(sizes);
    auto const edges = mutual_edges(network, EdgeFacts::arcs);
    auto const pairs = OpenTriads(edges, codes).pairs(context);
    NodeValues const blank(network.node_count(), std::numeric_limits<double>::quiet_NaN());
    RoleMoments moments;
    moments.expected.fill(blank);
    moments.sd.fill(blank);
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        NodeId const node = edges.node[rank];
        if (codes[node] == no_group) {
            continue;
        }
        Wide const triads = static_cast<Wide>(pairs[rank][same]);
        for (std::size_t role = 0; role < roles; ++role) {
            Wide const chance = chances[same][role];
            // E[x^2] - E[x]^2, pair by pair.
            Wide variance = 0;
            for (std::size_t overlap = 0; overlap < overlap_count; ++overlap) {
                variance +=
                    static_cast<Wide>(pairs[rank][overlap]) * (chances[overlap][role] - chance * chance);
            }
            bool const varies = variance > rounding * triads * triads * chance;
            moments.expected[role][node] = static_cast<double>(triads * chance);
            moments.sd[role][node] = varies ? std::sqrt(static_cast<double>(variance)) : 0.0;
        }
        moments.expected.back()[node] = static_cast<double>(triads);
        moments.sd.back()[node] = 0;
    }
    return moments;
}

RoleMoments brokerage_moments(Network const& network, Column const& groups, BrokerageNull null,
                              RunContext const& context) {
    return null == BrokerageNull::labels ? label_permutation_moments(network, groups, context)
                                         : brokerage_moments(network, groups);
}

} // namespace cospread
