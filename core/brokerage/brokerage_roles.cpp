#include "core/brokerage/brokerage_roles.h"

#include "core/base/blank.h"
#include "core/network/node_groups.h"
#include "core/network/triangles.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

RoleValues blank_values(NodeId nodes) {
    RoleValues values;
    values.fill(NodeValues(nodes, blank));
    return values;
}

using RoleCounts = std::array<std::uint64_t, brokerage_role_count>;

/// The role of the middle of a triad by the groups of sender, middle and receiver.
BrokerageRole role_of(std::uint32_t sender, std::uint32_t middle, std::uint32_t receiver) {
    if (sender == middle) {
        return receiver == middle ? BrokerageRole::coordinator : BrokerageRole::representative;
    }
    if (receiver == middle) {
        return BrokerageRole::gatekeeper;
    }
    return sender == receiver ? BrokerageRole::itinerant : BrokerageRole::liaison;
}

/// Calls `visit` for the other ends of the arcs, each once, the node itself left out.
template<class Visit>
void for_each_alter(Neighbours const& arcs, NodeId self, Visit const& visit) {
    for (std::size_t k = 0; k < arcs.size(); ++k) {
        if (arcs.nodes[k] != self && (k == 0 || arcs.nodes[k] != arcs.nodes[k - 1])) {
            visit(arcs.nodes[k]);
        }
    }
}

/// Ordered pairs of a sender and another receiver of each node, by role: the triads that would count if none
/// were closed.
class PairCounter {
  public:
    PairCounter(Network const& network, std::vector<std::uint32_t> const& groups)
        : network_(network)
        , groups_(groups)
        , sends_to_(groups.size(), no_node)
        , senders_(group_count(groups), 0) {}

    RoleCounts of(NodeId broker) {
        std::uint32_t const own = groups_[broker];
        std::uint64_t all_senders = 0;
        for_each_alter(network_.in(broker), broker, [&](NodeId sender) {
            if (groups_[sender] != no_group) {
                sends_to_[sender] = broker;
                ++senders_[groups_[sender]];
                ++all_senders;
            }
        });
        RoleCounts pairs{};
        for_each_alter(network_.out(broker), broker, [&](NodeId receiver) {
            std::uint32_t const theirs = groups_[receiver];
            if (theirs == no_group) {
                return;
            }
            std::uint64_t const from_own = senders_[own];
            std::uint64_t const from_theirs = theirs == own ? 0 : senders_[theirs];
            add(pairs, role_of(own, own, theirs), from_own);
            add(pairs, role_of(theirs, own, theirs), from_theirs);
            add(pairs, theirs == own ? BrokerageRole::gatekeeper : BrokerageRole::liaison,
                all_senders - from_own - from_theirs);
            if (sends_to_[receiver] == broker) {
                // Nobody brokers between a node and itself.
                add(pairs, role_of(theirs, own, theirs), std::uint64_t(0) - 1);
            }
        });
        for_each_alter(network_.in(broker), broker, [&](NodeId sender) {
            if (groups_[sender] != no_group) {
                senders_[groups_[sender]] = 0;
            }
        });
        return pairs;
    }

  private:
    static void add(RoleCounts& counts, BrokerageRole role, std::uint64_t count) {
        counts[static_cast<std::size_t>(role)] += count;
    }

    Network const& network_;
    std::vector<std::uint32_t> const& groups_;
    std::vector<NodeId> sends_to_;       ///< the last broker that the node sends to
    std::vector<std::uint64_t> senders_; ///< by group
};

/// Calls `visit(node, pairs)` with what PairCounter finds for every node with a group.
template<class Visit>
void for_each_broker(Network const& network, std::vector<std::uint32_t> const& groups,
                     RunContext const& context, Visit const& visit) {
    PairCounter counter(network, groups);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        context.check_stop();
        if (groups[node] != no_group) {
            visit(node, counter.of(node));
        }
    }
}

/// Calls `closed(middle, role)` for the pairs that have a tie of their own: every way round a triangle whose
/// arcs run sender -> middle -> receiver and sender -> receiver.
template<class Closed>
void for_each_closed(Network const& network, std::vector<std::uint32_t> const& groups,
                     RunContext const& context, Closed const& closed) {
    auto const edges = mutual_edges(network, EdgeFacts::arcs);
    for_each_triangle(edges, context, [&](Triangle const& t) {
        std::array const node{edges.node[t.u], edges.node[t.v], edges.node[t.w]};
        std::array const group{groups[node[0]], groups[node[1]], groups[node[2]]};
        if (std::ranges::find(group, no_group) != group.end()) {
            return;
        }
        auto const subtract = [&](std::size_t sender, std::size_t middle, std::size_t receiver) {
            closed(node[middle], role_of(group[sender], group[middle], group[receiver]));
        };
        auto const uv = edges.arcs_of(t.uv);
        auto const uw = edges.arcs_of(t.uw);
        auto const vw = edges.arcs_of(t.vw);
        constexpr auto forward = MutualEdges::forward;
        constexpr auto backward = MutualEdges::backward;
        if ((uv & vw & uw & forward) != 0) {
            subtract(0, 1, 2);
        }
        if ((uv & vw & uw & backward) != 0) {
            subtract(2, 1, 0);
        }
        if ((uv & backward) != 0 && (uw & vw & forward) != 0) {
            subtract(1, 0, 2);
        }
        if ((uv & forward) != 0 && (uw & vw & backward) != 0) {
            subtract(2, 0, 1);
        }
        if ((vw & backward) != 0 && (uv & uw & forward) != 0) {
            subtract(0, 2, 1);
        }
        if ((vw & forward) != 0 && (uv & uw & backward) != 0) {
            subtract(1, 2, 0);
        }
    });
}

/// Number of triads of each role around a node (T), and of ordered pairs of such triads that share an arc
/// (S).
struct TriadNumbers {
    double triads = 0;
    double pairs = 0;
};

/// Sums over the groups of the first three powers of their sizes.
struct SizeSums {
    double sizes = 0;
    double squares = 0;
    double cubes = 0;

    void add(double size, double times) {
        sizes += times * size;
        squares += times * size * size;
        cubes += times * size * size * size;
    }
};

/// The numbers for a node of a group of size n, where `all` sums over every group.
std::array<TriadNumbers, brokerage_role_count> triad_numbers(SizeSums const& all, double n) {
    SizeSums rest = all;
    rest.add(n, -1);
    double const nodes = all.sizes;
    double const others = rest.sizes;
    TriadNumbers const itinerant{rest.squares - others, 2 * (rest.cubes - 3 * rest.squares + 2 * others)};
    // The sum over the other groups, of size h, of 2 h (others - h) (others - h - 1).
    TriadNumbers const liaison{
        others * others - rest.squares,
        2 * (others * others * (others - 1) - rest.squares * (2 * others - 1) + rest.cubes)};
    TriadNumbers const outward{(n - 1) * others, (n - 1) * others * (nodes - 3)};
    return {TriadNumbers{(n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)},
            itinerant,
            outward,
            outward,
            liaison,
            TriadNumbers{(nodes - 1) * (nodes - 2), 2 * (nodes - 1) * (nodes - 2) * (nodes - 3)}};
}

/// Arcs between nodes with a group / pairs of such nodes.
double grouped_density(Network const& network, std::vector<std::uint32_t> const& groups) {
    double nodes = 0;
    double arcs = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (groups[node] != no_group) {
            ++nodes;
            for_each_alter(network.out(node), node,
                           [&](NodeId other) { arcs += groups[other] != no_group ? 1 : 0; });
        }
    }
    return arcs / (nodes * (nodes - 1));
}

} // namespace

NodeValues brokerage_role(Network const& network, Column const& groups, BrokerageRole role,
                          RunContext const& context) {
    auto const codes = group_codes(groups);
    auto const counts = [role](BrokerageRole found) { return role == BrokerageRole::total || role == found; };
    std::vector<std::uint64_t> triads(network.node_count(), 0);
    for_each_broker(network, codes, context, [&](NodeId node, RoleCounts const& pairs) {
        for (std::size_t found = 0; found < pairs.size(); ++found) {
            triads[node] += counts(static_cast<BrokerageRole>(found)) ? pairs[found] : 0;
        }
    });
    for_each_closed(network, codes, context,
                    [&](NodeId middle, BrokerageRole found) { triads[middle] -= counts(found) ? 1 : 0; });
    NodeValues values(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        values[node] = codes[node] == no_group ? blank : static_cast<double>(triads[node]);
    }
    return values;
}

RoleValues brokerage_roles(Network const& network, Column const& groups, RunContext const& context) {
    auto const codes = group_codes(groups);
    std::vector<RoleCounts> counts(network.node_count());
    for_each_broker(network, codes, context,
                    [&](NodeId node, RoleCounts const& pairs) { counts[node] = pairs; });
    for_each_closed(network, codes, context, [&](NodeId middle, BrokerageRole role) {
        --counts[middle][static_cast<std::size_t>(role)];
    });
    auto values = blank_values(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (codes[node] == no_group) {
            continue;
        }
        std::uint64_t total = 0;
        for (std::size_t role = 0; role + 1 < brokerage_role_count; ++role) {
            values[role][node] = static_cast<double>(counts[node][role]);
            total += counts[node][role];
        }
        values.back()[node] = static_cast<double>(total);
    }
    return values;
}

RoleMoments brokerage_moments(Network const& network, Column const& groups) {
    auto const codes = group_codes(groups);
    std::vector<double> sizes(group_count(codes), 0.0);
    for (std::uint32_t const group : codes) {
        if (group != no_group) {
            ++sizes[group];
        }
    }
    double const d = grouped_density(network, codes);
    double const q = d * d * (1 - d);
    SizeSums all;
    for (double const size : sizes) {
        all.add(size, 1);
    }
    std::vector<std::array<TriadNumbers, brokerage_role_count>> numbers;
    for (double const size : sizes) {
        numbers.push_back(triad_numbers(all, size));
    }
    RoleMoments moments{blank_values(network.node_count()), blank_values(network.node_count())};
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (codes[node] == no_group) {
            continue;
        }
        for (std::size_t role = 0; role < brokerage_role_count; ++role) {
            auto const [triads, pairs] = numbers[codes[node]][role];
            moments.expected[role][node] = q * triads;
            moments.sd[role][node] = std::sqrt(q * (1 - q) * triads + d * d * d * std::pow(1 - d, 3) * pairs);
        }
    }
    return moments;
}

RoleValues brokerage_z(RoleValues const& counted, RoleMoments const& moments) {
    RoleValues z = counted;
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        for (std::size_t node = 0; node < z[role].size(); ++node) {
            double const sd = moments.sd[role][node];
            z[role][node] = sd > 0 ? (counted[role][node] - moments.expected[role][node]) / sd : blank;
        }
    }
    return z;
}

} // namespace cospread
