#include "core/brokerage/brokerage_roles.h"

#include "core/base/parallel.h"
#include "core/network/simple_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

constexpr std::uint32_t no_group = Column::missing_code;
constexpr double blank = std::numeric_limits<double>::quiet_NaN();

std::size_t group_count(std::vector<std::uint32_t> const& groups) {
    std::uint32_t count = 0;
    for (std::uint32_t const group : groups) {
        count = group == no_group ? count : std::max(count, group + 1);
    }
    return count;
}

RoleValues blank_values(NodeId nodes) {
    RoleValues values;
    values.fill(NodeValues(nodes, blank));
    return values;
}

/// Counts the roles of one node after the other. Marks the receivers of the node at hand and counts them by
/// group; of these every sender subtracts those it reaches itself.
class RoleCounter {
  public:
    using Counts = std::array<std::uint64_t, brokerage_role_count>;

    RoleCounter(SimpleRows const& out, SimpleRows const& in, std::vector<std::uint32_t> const& groups)
        : out_(out)
        , in_(in)
        , groups_(groups)
        , receives_(groups.size(), false)
        , receivers_(group_count(groups), 0) {}

    Counts of(NodeId broker) {
        Counts counts{};
        set_receivers(broker, true);
        for (NodeId const sender : in_.of(broker)) {
            if (groups_[sender] != no_group) {
                add_sender(sender, groups_[broker], counts);
            }
        }
        set_receivers(broker, false);
        for (std::size_t role = 0; role + 1 < brokerage_role_count; ++role) {
            counts.back() += counts[role];
        }
        return counts;
    }

  private:
    void set_receivers(NodeId broker, bool mark) {
        all_receivers_ = 0;
        for (NodeId const receiver : out_.of(broker)) {
            std::uint32_t const group = groups_[receiver];
            if (group != no_group) {
                receives_[receiver] = mark;
                receivers_[group] = mark ? receivers_[group] + 1 : 0;
                ++all_receivers_;
            }
        }
    }

    void add_sender(NodeId sender, std::uint32_t own, Counts& counts) const {
        std::uint32_t const theirs = groups_[sender];
        std::uint64_t all = all_receivers_;
        std::uint64_t in_own = receivers_[own];
        std::uint64_t in_theirs = receivers_[theirs];
        auto const leave_out = [&](NodeId node) {
            if (receives_[node]) {
                --all;
                in_own -= groups_[node] == own ? 1 : 0;
                in_theirs -= groups_[node] == theirs ? 1 : 0;
            }
        };
        leave_out(sender);
        for (NodeId const reached : out_.of(sender)) {
            leave_out(reached);
        }
        auto const add = [&counts](BrokerageRole role, std::uint64_t count) {
            counts[static_cast<std::size_t>(role)] += count;
        };
        if (theirs == own) {
            add(BrokerageRole::coordinator, in_own);
            add(BrokerageRole::representative, all - in_own);
        } else {
            add(BrokerageRole::gatekeeper, in_own);
            add(BrokerageRole::itinerant, in_theirs);
            add(BrokerageRole::liaison, all - in_own - in_theirs);
        }
    }

    SimpleRows const& out_;
    SimpleRows const& in_;
    std::vector<std::uint32_t> const& groups_;
    std::vector<char> receives_;
    std::vector<std::uint64_t> receivers_; ///< by group
    std::uint64_t all_receivers_ = 0;
};

/// Number of triads of each role around a node (T), and of ordered pairs of such triads that share an arc
/// (S).
struct TriadNumbers {
    double triads = 0;
    double pairs = 0;
};

std::array<TriadNumbers, brokerage_role_count> triad_numbers(std::vector<double> const& sizes,
                                                             std::size_t own) {
    double all = 0;
    for (double const size : sizes) {
        all += size;
    }
    double const n = sizes[own];
    double const others = all - n;
    TriadNumbers itinerant;
    TriadNumbers liaison{others * others, 0};
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        if (group == own) {
            continue;
        }
        double const size = sizes[group];
        double const further = others - size;
        itinerant.triads += size * (size - 1);
        itinerant.pairs += 2 * size * (size - 1) * (size - 2);
        liaison.triads -= size * size;
        liaison.pairs += 2 * size * further * (further - 1);
    }
    TriadNumbers const outward{(n - 1) * others, (n - 1) * others * (all - 3)};
    return {TriadNumbers{(n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)},
            itinerant,
            outward,
            outward,
            liaison,
            TriadNumbers{(all - 1) * (all - 2), 2 * (all - 1) * (all - 2) * (all - 3)}};
}

/// Arcs between nodes with a group / pairs of such nodes.
double grouped_density(Network const& network, std::vector<std::uint32_t> const& groups) {
    auto const out = simple_out_rows(network);
    double nodes = 0;
    double arcs = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (groups[node] != no_group) {
            ++nodes;
            arcs += static_cast<double>(std::ranges::count_if(
                out.of(node), [&groups](NodeId other) { return groups[other] != no_group; }));
        }
    }
    return arcs / (nodes * (nodes - 1));
}

} // namespace

RoleValues brokerage_roles(Network const& network, Column const& groups, RunContext const& context) {
    auto const codes = group_codes(groups);
    auto const out = simple_out_rows(network);
    auto const in = simple_in_rows(network);
    auto values = blank_values(network.node_count());
    for_each_chunk(context, network.node_count(), coarse_chunk(network.node_count()),
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       RoleCounter counter(out, in, codes);
                       for (auto node = static_cast<NodeId>(begin); node < end; ++node) {
                           context.check_stop();
                           if (codes[node] == no_group) {
                               continue;
                           }
                           auto const counts = counter.of(node);
                           for (std::size_t role = 0; role < brokerage_role_count; ++role) {
                               values[role][node] = static_cast<double>(counts[role]);
                           }
                       }
                   });
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
    std::vector<std::array<TriadNumbers, brokerage_role_count>> numbers;
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        numbers.push_back(triad_numbers(sizes, group));
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
