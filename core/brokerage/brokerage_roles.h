#pragma once

#include "core/network/node_measure.h"

#include <array>
#include <string_view>

namespace cospread {

/// The roles of the middle of a triad a -> v -> b by the groups of a, v and b.
enum class BrokerageRole : std::uint8_t {
    coordinator,    ///< AAA: within its own group
    itinerant,      ///< ABA: between two of another group
    representative, ///< AAB: from its own group outward
    gatekeeper,     ///< ABB: from outside into its own group
    liaison,        ///< ABC: between two other groups
    total,          ///< the sum of the five
};

constexpr std::size_t brokerage_role_count = 6;

/// The keys in files, in the order of BrokerageRole.
constexpr std::array<std::string_view, brokerage_role_count> brokerage_role_keys{
    "coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"};

/// One vector a role, in the order of BrokerageRole, with one value a node.
using RoleValues = std::array<NodeValues, brokerage_role_count>;

/// Gould-Fernandez roles: for every node v and role the number of ordered triads a -> v -> b of three
/// different nodes with no tie a -> b. Parallel ties count once, self ties never, an undirected tie as two
/// arcs, strengths do not matter. A node without group has no role (blank), and triads with such a node are
/// not counted: what remains is the network of the nodes with a group. `groups` has a row a node. Unit:
/// triads. Cost: O(m^1.5) at most, in practice little more than O(m). Source: Gould and Fernandez 1989,
/// doi:10.2307/270949 (R sna's w_I, w_O, b_IO, b_OI, b_O, t). In the directed path a -> v -> b with groups 1,
/// 2, 3 the node v is a liaison once.
[[nodiscard]] RoleValues brokerage_roles(Network const& network, Column const& groups,
                                         RunContext const& context);

/// One of these, in a sixth of the memory.
[[nodiscard]] NodeValues brokerage_role(Network const& network, Column const& groups, BrokerageRole role,
                                        RunContext const& context);

/// Mean and standard deviation of each role count by chance.
struct RoleMoments {
    RoleValues expected;
    RoleValues sd;
};

/// What brokerage_roles() would count if every arc existed independently with the observed density of the
/// nodes with a group, groups fixed (closed form). Blank for nodes without group, and everywhere if fewer
/// than 2 nodes have one. Cost: O(n + m). Source: Gould and Fernandez 1989,
/// doi:10.2307/270949. Three nodes in one group at density 1/2: a node's expected coordinator count is 2
/// (1/4) (1/2) = 0.25.
[[nodiscard]] RoleMoments brokerage_moments(Network const& network, Column const& groups);

/// (counted - expected) / sd; blank where sd is 0.
[[nodiscard]] RoleValues brokerage_z(RoleValues const& counted, RoleMoments const& moments);

} // namespace cospread
