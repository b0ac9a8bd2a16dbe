#include "core/network/ties_of_set.h"

#include <vector>

namespace cospread {

SetTies ties_of_set(Network const& network, std::span<NodeId const> nodes, RunContext const& context) {
    constexpr TieId between_checks = 1 << 20;
    std::vector<bool> in_set(network.node_count(), false);
    for (NodeId const node : nodes) {
        in_set[node] = true;
    }
    SetTies count;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        if (tie % between_checks == 0) {
            context.check_stop();
        }
        int const ends = (in_set[network.source(tie)] ? 1 : 0) + (in_set[network.target(tie)] ? 1 : 0);
        count.within += ends == 2 ? 1 : 0;
        count.beyond += ends == 1 ? 1 : 0;
    }
    return count;
}

} // namespace cospread
