#pragma once

#include "core/diffusion/adoption_record.h"
#include "core/network/columns.h"
#include "core/network/network.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace cospread {

/// When each node adopted, in periods: whole numbers such as waves of a survey, months or calendar years. The
/// record spans the periods from the first adoption to the last, those without any included.
struct AdoptionTimes {
    static constexpr int never = std::numeric_limits<int>::max(); ///< not by the end of the record: censored
    static constexpr int unknown = never - 1;                     ///< has adopted, nobody knows when

    std::vector<int> of_node;
    int first = 0; ///< period of the first adoption
    int last = 0;  ///< period of the last

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(of_node.size()); }

    [[nodiscard]] std::size_t period_count() const { return static_cast<std::size_t>(last - first) + 1; }

    /// True where the period of adoption is known.
    [[nodiscard]] bool is_dated(NodeId node) const { return of_node[node] < unknown; }

    /// True where the node is known to have adopted in `period` or before.
    [[nodiscard]] bool adopted_by(NodeId node, int period) const {
        return is_dated(node) && of_node[node] <= period;
    }

    /// How many nodes adopted in each period; [0] is the first.
    [[nodiscard]] std::vector<std::size_t> adoptions() const;

    [[nodiscard]] std::size_t count(int time) const;
};

/// Times that stand in a column of the nodes: whole numbers, missing = never. `last_is_never`: the file codes
/// those who never adopted as the last period; the record then ends with the last adoption before it. Throws
/// UsageError where the column holds no numbers; AnalysisError, naming the node, where a time is no whole
/// number or where the record spans more than 100,000 periods, and where nobody has adopted.
[[nodiscard]] AdoptionTimes adoption_times(Network const& network, Column const& column, bool last_is_never);

/// Calendar years of the first adoption of every adopter; an interval counts from its first year (as in
/// AdoptionRecord::adopters_until). Undated adopters are `unknown`, all others `never`. Throws AnalysisError
/// where nobody has a date.
[[nodiscard]] AdoptionTimes adoption_years(AdoptionRecord const& record, NodeId node_count);

} // namespace cospread
