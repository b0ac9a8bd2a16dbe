#pragma once

#include "core/brokerage/key_players.h"
#include "core/network/simple_rows.h"

#include <memory>
#include <span>

namespace cospread {

/// The ties of a network as the values of sets need them.
struct SetNetwork {
    explicit SetNetwork(Network const& network)
        : out(simple_out_rows(network))
        , mutual(mutual_rows(network, true)) {}

    SimpleRows out;
    SimpleRows mutual;
};

/// How good sets of nodes are for one goal. One object a thread: it keeps memory from one question to the
/// next.
class SetValues {
  public:
    virtual ~SetValues() = default;

    /// The value of `set` with each of the nodes `first`... added in turn, one entry of `values` a node; NaN
    /// for a node of the set. Throws Stopped.
    virtual void with_each(std::span<NodeId const> set, NodeId first, std::span<double> values,
                           RunContext const& context) = 0;
};

/// `network` must outlive it.
[[nodiscard]] std::unique_ptr<SetValues> set_values(KeyPlayerGoal goal, SetNetwork const& network);

/// About how many steps along an arc it takes to find the value of one set with each node added.
[[nodiscard]] double steps_of_each(KeyPlayerGoal goal, SetNetwork const& network, RunContext const& context);

} // namespace cospread
