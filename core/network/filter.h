#pragma once

#include "core/network/network.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// A choice of nodes by their attributes, as users write it: `level=service,service_system;sector!=funder`.
/// Terms are joined by `;` (all must hold), values by `,` (any may hold); `id` is the node's id. A node
/// without a value in the column fulfils only `!=`. The empty filter chooses every node.
class Filter {
  public:
    Filter() = default;

    /// Throws UsageError where the text is no filter.
    static Filter parse(std::string_view text);

    /// Throws UsageError naming the first column that the network's nodes lack, and the nearest they have.
    void check_columns(Network const& network) const;

    [[nodiscard]] bool matches(Network const& network, NodeId node) const;

    /// As matches(), of anything whose value in a column `value_of` tells, empty where it has none.
    [[nodiscard]] bool matches(std::function<std::string(std::string_view column)> const& value_of) const;

    /// The columns that it names, as often as it does.
    [[nodiscard]] std::vector<std::string_view> columns() const;

    /// For each node of the network whether the filter chooses it.
    [[nodiscard]] std::vector<bool> chosen(Network const& network) const;

    [[nodiscard]] bool empty() const { return terms_.empty(); }

  private:
    struct Term {
        std::string column;
        bool negated = false;
        std::vector<std::string> values;
    };

    std::vector<Term> terms_;
};

} // namespace cospread
