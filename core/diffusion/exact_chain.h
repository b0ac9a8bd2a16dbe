#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/spread_result.h"

#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// Number of one of the states that a node can be in.
using NodeState = std::uint16_t;

struct StateChance {
    NodeState state = 0;
    double probability = 0;
};

/// A model in which, given where everybody stands, what each node does in the next step is independent of
/// what the others do.
class ChainModel {
  public:
    virtual ~ChainModel() = default;

    [[nodiscard]] virtual std::size_t state_count() const = 0;

    /// 0 is the state of a node that nothing has reached.
    [[nodiscard]] virtual NodeState seed_state() const = 0;

    [[nodiscard]] virtual bool is_adopter(NodeState state) const = 0;

    /// Whether a node in this state is or was an adopter.
    [[nodiscard]] virtual bool has_adopted(NodeState state) const = 0;

    /// The next states of `node` and their chances, which add up to 1; `states` says where everybody stands.
    virtual void next_states(NodeId node, std::span<NodeState const> states,
                             std::vector<StateChance>& next) const = 0;
};

/// Throws AnalysisError where the tie of an arc may not exist, which only runs can take in; `name` is the
/// model's.
void need_certain_ties(InfluenceNetwork const& network, std::string_view name);

/// The course of a model by the probability of every joint state. Only nodes that the starters can reach
/// count. Ends at the horizon or when nothing changes any more. Cost: O(joint states x outcomes of each x
/// steps); memory 16 bytes a joint state. Throws AnalysisError where there are more than 16 million of them,
/// and as need_certain_ties(); Stopped.
[[nodiscard]] SpreadResult exact_spread(InfluenceNetwork const& network, ChainModel const& model,
                                        SpreadOptions const& options, std::string_view name,
                                        RunContext const& context);

} // namespace cospread
