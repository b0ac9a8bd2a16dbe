#pragma once

#include "core/brokerage/brokerage_roles.h"

namespace cospread {

/// What role counts are compared with.
enum class BrokerageNull : std::uint8_t {
    arcs,  ///< the groups as they are, every arc anew with the observed density: brokerage_moments()
    labels ///< the network as it is, the groups dealt out anew among the nodes that have one
};

/// Mean and standard deviation of each role count when the groups of all nodes with a group, the broker's
/// own included, are permuted, every order equally likely; the network stays. Exact, in closed form: a role's
/// count is a sum over the open triads a -> v -> b of v, and the chance that one triad, or two that share no,
/// one or two ends, have the role depends on the sizes of the groups alone. `total` is the same in every
/// permutation: its sd is 0. Blank for nodes without group. Cost: O(m^1.5) at most, in practice little more
/// than O(m). Throws Stopped. Source: the permutation of attributes as in Hubert 1987, Assignment Methods in
/// Combinatorial Data Analysis (ISBN 978-0824776176). In the directed path a -> v -> b with groups A, A, B
/// each of three orders is as likely: v is once itinerant, representative, gatekeeper; mean 1/3, sd
/// sqrt(2)/3.
[[nodiscard]] RoleMoments label_permutation_moments(Network const& network, Column const& groups,
                                                    RunContext const& context);

/// By either null.
[[nodiscard]] RoleMoments brokerage_moments(Network const& network, Column const& groups, BrokerageNull null,
                                            RunContext const& context);

} // namespace cospread
