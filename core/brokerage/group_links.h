#pragma once

#include "core/network/simple_rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cospread {

/// How often a node stands between two groups: open triads sender -> node -> receiver, both directions of the
/// pair of groups together.
struct GroupLink {
    std::uint32_t first = 0; ///< numbers of the groups, the smaller first
    std::uint32_t second = 0;
    double triads = 0;
};

/// Whom nodes connect, by group. Of sender and receiver and the node itself each must have a group, and no
/// tie leads from sender to receiver: the triads of brokerage_roles(). One object a thread.
class GroupLinks {
  public:
    GroupLinks(Network const& network, Column const& groups);

    /// The links of `broker`, most triads first, then in the order of the groups; triads with `without` at an
    /// end do not count. None for a node without group, and where its contacts are of so many groups that a
    /// list of pairs says nothing. Cost: O(arcs of its contacts).
    [[nodiscard]] std::vector<GroupLink> of(NodeId broker, NodeId without = no_node);

    /// The value that all nodes of the group have.
    [[nodiscard]] std::string const& name(std::uint32_t group) const { return names_[group]; }

    /// Nodes tied to `node` in either direction, those with most contacts first.
    [[nodiscard]] std::vector<NodeId> contacts(NodeId node) const;

  private:
    [[nodiscard]] bool counts(NodeId node, NodeId without) const;

    SimpleRows out_;
    SimpleRows in_;
    SimpleRows mutual_;
    std::vector<std::uint32_t> codes_;
    std::vector<std::string> names_;
    std::vector<NodeId> receives_from_; ///< the last broker that sends to the node
};

} // namespace cospread
