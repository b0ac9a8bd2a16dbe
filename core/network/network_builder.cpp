#include "core/network/network_builder.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace cospread {

namespace {

double combined(double first, double second, Merge merge) {
    switch (merge) {
    case Merge::sum:
        return first + second;
    case Merge::max:
        return std::max(first, second);
    case Merge::first:
    case Merge::none:
        break;
    }
    return first;
}

} // namespace

TieId NetworkBuilder::tie(TieFacts const& facts) {
    if (ties_.size() >= no_tie) {
        throw InputError(Finding{.what = "more than 4,294,967,294 ties", .remedy = "Split the network"});
    }
    ties_.source.push_back(facts.source);
    ties_.target.push_back(facts.target);
    ties_.undirected.push_back(!facts.directed);
    ties_.weight.push_back(facts.weight.value_or(1.0));
    ties_.evidence.push_back(facts.evidence);
    ties_.certainty.push_back(facts.certainty.value_or(std::numeric_limits<double>::quiet_NaN()));
    ties_.row.push_back(facts.row.value_or(ties_.row.empty() ? 1 : ties_.row.back() + 1));
    any_weight_ = any_weight_ || facts.weight.has_value();
    any_certainty_ = any_certainty_ || facts.certainty.has_value();
    any_relation_ = any_relation_ || !facts.relation.empty();

    // Few relations, and neighbouring rows mostly share one: a search from the last beats a hash.
    auto found = std::find(relations_.begin(), relations_.end(), facts.relation);
    if (found == relations_.end()) {
        if (relations_.size() > std::numeric_limits<RelationId>::max()) {
            throw InputError(Finding{.column = "relation",
                                     .what = "more than 65,536 different relations",
                                     .remedy = "Is this a column of relations? Choose another"});
        }
        found = relations_.insert(relations_.end(), std::string(facts.relation));
    }
    ties_.relation.push_back(static_cast<RelationId>(found - relations_.begin()));
    return static_cast<TieId>(ties_.size() - 1);
}

void NetworkBuilder::settle_directions(DirectionUse use) {
    if (use != DirectionUse::as_read) {
        std::fill(ties_.undirected.begin(), ties_.undirected.end(), use == DirectionUse::undirected);
    }
}

std::vector<TieId> NetworkBuilder::without_loops(BuildReport& report) const {
    std::vector<TieId> kept;
    kept.reserve(ties_.size());
    for (TieId tie = 0; tie < ties_.size(); ++tie) {
        if (ties_.source[tie] != ties_.target[tie]) {
            kept.push_back(tie);
        }
    }
    report.dropped_loops = ties_.size() - kept.size();
    return kept;
}

std::vector<TieId> NetworkBuilder::merged(std::vector<TieId> kept, Merge merge, BuildReport& report) {
    auto const key = [this](TieId tie) {
        NodeId const a = ties_.source[tie];
        NodeId const b = ties_.target[tie];
        bool const undirected = ties_.undirected[tie];
        return std::tuple(undirected ? std::min(a, b) : a, undirected ? std::max(a, b) : b, undirected,
                          ties_.relation[tie]);
    };
    std::vector<TieId> order = kept;
    std::ranges::stable_sort(order, std::less<>{}, key);
    std::vector<bool> gone(ties_.size(), false);
    for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
        if (i == first || key(order[i]) != key(order[first])) {
            first = i;
            continue;
        }
        TieId const into = order[first];
        TieId const from = order[i];
        ties_.weight[into] = combined(ties_.weight[into], ties_.weight[from], merge);
        // Two records of one tie: it is stated as soon as one source states it.
        if (ties_.evidence[from] == Evidence::stated) {
            ties_.evidence[into] = Evidence::stated;
        }
        if (!(ties_.certainty[into] >= ties_.certainty[from])) {
            ties_.certainty[into] = ties_.certainty[from];
        }
        gone[from] = true;
    }
    std::erase_if(kept, [&gone](TieId tie) { return gone[tie]; });
    report.merged_ties = order.size() - kept.size();
    return kept;
}

Network NetworkBuilder::build(BuildOptions const& options, BuildReport& report) {
    report = {};
    report.ties_read = ties_.size();
    report.strengths_read = any_weight_;
    settle_directions(options.direction);
    std::vector<TieId> kept;
    if (options.keep_loops) {
        kept.resize(ties_.size());
        std::iota(kept.begin(), kept.end(), TieId{0});
    } else {
        kept = without_loops(report);
    }
    if (options.merge != Merge::none) {
        kept = merged(std::move(kept), options.merge, report);
    }

    Network network;
    network.ids_ = std::make_shared<IdTable const>(std::move(ids_));
    network.two_mode_ = two_mode_;
    network.weight_meaning_ = weight_meaning_;
    network.node_columns_ = std::move(node_columns_);
    network.tie_columns_ = std::move(tie_columns_);

    auto const undirected = static_cast<std::size_t>(std::ranges::count(ties_.undirected, true));
    network.directed_ =
        ties_.size() == 0 ? options.direction != DirectionUse::undirected : undirected < ties_.size();
    if (undirected == 0 || undirected == ties_.size()) {
        ties_.undirected.clear();
    }
    if (!any_weight_ && (report.merged_ties == 0 || options.merge != Merge::sum)) {
        ties_.weight.clear();
    }
    if (any_relation_) {
        network.relations_ = std::move(relations_);
    } else {
        ties_.relation.clear();
    }
    if (std::ranges::count(ties_.evidence, Evidence::inferred) == 0) {
        ties_.evidence.clear();
    }
    if (!any_certainty_) {
        ties_.certainty.clear();
    }
    bool const rows_as_ties = ties_.row.empty() || ties_.row.back() == ties_.row.size();
    if (rows_as_ties) {
        ties_.row.clear();
    }
    network.ties_ = std::move(ties_);
    *this = NetworkBuilder();
    if (kept.size() == network.ties_.size()) {
        network.index_arcs();
        return network;
    }
    return network.with_ties(kept);
}

} // namespace cospread
