#pragma once

#include "core/network/ids.h"

#include <memory>
#include <vector>

namespace cospread::studio {

/// A set of nodes. Never changes once made, and copies share it, for it may hold a million and stands in
/// every choice that can be taken back.
class NodeSet {
  public:
    NodeSet() = default;

    /// Of these, each once.
    explicit NodeSet(std::vector<NodeId> nodes);

    /// Ascending.
    [[nodiscard]] std::vector<NodeId> const& nodes() const;

    [[nodiscard]] std::size_t size() const { return nodes().size(); }

    [[nodiscard]] bool empty() const { return nodes().empty(); }

    [[nodiscard]] bool contains(NodeId node) const;

    /// With the node where it was without it, without it where it was in.
    [[nodiscard]] NodeSet toggled(NodeId node) const;

    friend bool operator==(NodeSet const& a, NodeSet const& b) {
        return a.nodes_ == b.nodes_ || a.nodes() == b.nodes();
    }

  private:
    std::shared_ptr<std::vector<NodeId> const> nodes_; ///< nullptr = none
};

} // namespace cospread::studio
