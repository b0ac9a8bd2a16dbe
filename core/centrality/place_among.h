#pragma once

#include "core/network/ids.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace cospread {

/// Where a node stands among `members` (ascending; they must outlive it), `nodes` of which there are in all.
class PlaceAmong {
  public:
    PlaceAmong(std::span<NodeId const> members, std::size_t nodes)
        : members_(members) {
        // A list of all nodes costs more than a search in a small part.
        if (members.size() >= nodes / 64) {
            place_.assign(nodes, no_node);
            for (std::size_t i = 0; i < members.size(); ++i) {
                place_[members[i]] = static_cast<NodeId>(i);
            }
        }
    }

    /// no_node where it is no member.
    [[nodiscard]] NodeId operator()(NodeId node) const {
        if (!place_.empty()) {
            return place_[node];
        }
        auto const found = std::ranges::lower_bound(members_, node);
        return found != members_.end() && *found == node ? static_cast<NodeId>(found - members_.begin())
                                                         : no_node;
    }

  private:
    std::span<NodeId const> members_;
    std::vector<NodeId> place_; ///< by node; empty: searched for
};

} // namespace cospread
