#include "core/groups/partition_measures.h"

#include "core/network/simple_rows.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

/// The weight of arcs by the groups of their ends.
struct GroupArcs {
    double all = 0;
    double within = 0;
    std::vector<double> out; ///< by group of the start
    std::vector<double> in;  ///< by group of the end

    /// Chance that both ends of an arc are of one group, times the square of `all`.
    [[nodiscard]] double by_chance() const {
        double sum = 0;
        for (std::size_t group = 0; group < out.size(); ++group) {
            sum += out[group] * in[group];
        }
        return sum;
    }
};

/// Arcs with an end in no group are left out; `weight` says what the arcs of a tie count.
template<class Weight>
GroupArcs group_arcs(Network const& network, std::vector<std::uint32_t> const& groups, Weight const& weight) {
    std::size_t count = 0;
    for (auto const group : groups) {
        count = group == Column::missing_code ? count : std::max(count, std::size_t{group} + 1);
    }
    GroupArcs arcs{.out = std::vector<double>(count, 0.0), .in = std::vector<double>(count, 0.0)};
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const out = network.out(node);
        auto const ties = network.out_ties(node);
        for (std::size_t k = 0; k < out.size(); ++k) {
            std::uint32_t const start = groups[node];
            std::uint32_t const end = groups[out.nodes[k]];
            if (start == Column::missing_code || end == Column::missing_code) {
                continue;
            }
            double const value = weight(ties[k]);
            arcs.all += value;
            arcs.within += start == end ? value : 0;
            arcs.out[start] += value;
            arcs.in[end] += value;
        }
    }
    return arcs;
}

} // namespace

double attribute_modularity(Network const& network, Column const& groups, bool unweighted) {
    if (!unweighted) {
        refuse_unusable_strengths(network, "modularity");
    }
    auto codes = group_codes(groups);
    auto next = static_cast<std::uint32_t>(codes.size()); // above every code
    for (auto& code : codes) {
        code = code == Column::missing_code ? next++ : code;
    }
    auto const arcs =
        group_arcs(network, codes, [&](TieId tie) { return unweighted ? 1.0 : network.strength(tie); });
    return arcs.within / arcs.all - arcs.by_chance() / arcs.all / arcs.all;
}

double attribute_assortativity(Network const& network, Column const& groups) {
    auto const arcs = group_arcs(network, group_codes(groups), [](TieId) { return 1.0; });
    // Whole numbers: 0/0 exactly where all ends are of one group.
    return (arcs.within * arcs.all - arcs.by_chance()) / (arcs.all * arcs.all - arcs.by_chance());
}

double share_between_groups(Network const& network, Column const& groups) {
    auto const codes = group_codes(groups);
    double known = 0;
    double between = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        std::uint32_t const a = codes[network.source(tie)];
        std::uint32_t const b = codes[network.target(tie)];
        bool const is_known = a != Column::missing_code && b != Column::missing_code;
        known += is_known ? 1 : 0;
        between += is_known && a != b ? 1 : 0;
    }
    return between / known;
}

} // namespace cospread
