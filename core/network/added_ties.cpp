#include "core/network/added_ties.h"

#include <algorithm>

namespace cospread {

namespace {

TieFacts facts_of(Network const& network, TieId tie) {
    TieFacts facts{.source = network.source(tie),
                   .target = network.target(tie),
                   .directed = network.is_directed(tie),
                   .relation = network.relation(tie),
                   .evidence = network.evidence(tie),
                   .row = network.row(tie)};
    if (network.weighted()) {
        facts.weight = network.weight(tie);
    }
    if (!network.ties().certainty.empty()) {
        facts.certainty = network.ties().certainty[tie];
    }
    return facts;
}

} // namespace

Network with_added_ties(Network const& network, std::vector<TieFacts> const& added) {
    NetworkBuilder builder;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        builder.node(network.id(node));
    }
    std::size_t const ties = network.tie_count() + added.size();
    builder.expect_ties(ties);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        builder.tie(facts_of(network, tie));
    }
    bool const has_certainties = !network.ties().certainty.empty();
    for (TieFacts facts : added) {
        if (has_certainties && !facts.certainty) {
            facts.certainty = Certainty().of(facts.evidence);
        }
        builder.tie(facts);
    }
    Columns tie_columns;
    std::ranges::transform(network.tie_columns(), std::back_inserter(tie_columns),
                           [&](Column const& column) { return column.lengthened(ties); });
    builder.set_two_mode(network.two_mode());
    builder.set_weight_meaning(network.weight_meaning());
    builder.set_node_columns(network.node_columns());
    builder.set_tie_columns(std::move(tie_columns));
    BuildReport unchanged;
    return builder.build({.merge = Merge::none, .keep_loops = true}, unchanged);
}

} // namespace cospread
