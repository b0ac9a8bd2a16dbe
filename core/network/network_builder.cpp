#include "core/network/network_builder.h"

#include "core/base/error.h"

#include <algorithm>
#include <functional>
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

void NetworkBuilder::expect_ties(std::size_t ties) {
    ties_.source.reserve(ties);
    ties_.target.reserve(ties);
}

TieId NetworkBuilder::tie(TieFacts const& facts) {
    if (ties_.size() >= most_ties) {
        throw InputError(Finding{.what = "more than 2,147,483,647 ties", .remedy = "Split the network"});
    }
    // A column is there from the first tie that needs it; the ties before have the usual value.
    auto const add = [before = ties_.size()](auto& column, bool is_usual, auto usual, auto value) {
        if (!is_usual && column.empty()) {
            column.assign(before, usual);
        }
        if (!is_usual || !column.empty()) {
            column.push_back(value);
        }
    };
    any_weight_ = any_weight_ || facts.weight.has_value();
    any_certainty_ = any_certainty_ || facts.certainty.has_value();
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    add(ties_.weight, !any_weight_, 1.0, facts.weight.value_or(1.0));
    add(ties_.evidence, facts.evidence == Evidence::stated, Evidence::stated, facts.evidence);
    add(ties_.certainty, !any_certainty_, unknown, facts.certainty.value_or(unknown));
    add_relation(facts.relation);
    add_row(facts.row);
    ties_.undirected.push_back(!facts.directed);
    ties_.source.push_back(facts.source);
    ties_.target.push_back(facts.target);
    return static_cast<TieId>(ties_.size() - 1);
}

void NetworkBuilder::add_row(std::optional<std::uint32_t> row) {
    // As long as rows are numbered as ties are, they stay unsaid.
    auto const usual = static_cast<std::uint32_t>(ties_.size() + 1);
    std::uint32_t const number = row.value_or(ties_.row.empty() ? usual : ties_.row.back() + 1);
    if (ties_.row.empty() && number != usual) {
        ties_.row.resize(ties_.size());
        std::iota(ties_.row.begin(), ties_.row.end(), std::uint32_t{1});
    }
    if (number != usual || !ties_.row.empty()) {
        ties_.row.push_back(number);
    }
}

void NetworkBuilder::add_relation(std::string_view relation) {
    if (relations_.empty() && relation.empty()) {
        return;
    }
    if (relations_.empty()) {
        if (ties_.size() > 0) {
            relations_.emplace_back();
        }
        ties_.relation.assign(ties_.size(), 0);
    }
    // Few relations, and neighbouring rows mostly share one: a search from the first beats a hash.
    auto found = std::find(relations_.begin(), relations_.end(), relation);
    if (found == relations_.end()) {
        if (relations_.size() > std::numeric_limits<RelationId>::max()) {
            throw InputError(Finding{.column = "relation",
                                     .what = "more than 65,536 different relations",
                                     .remedy = "Is this a column of relations? Choose another"});
        }
        found = relations_.insert(relations_.end(), std::string(relation));
    }
    ties_.relation.push_back(static_cast<RelationId>(found - relations_.begin()));
}

void NetworkBuilder::settle_directions(DirectionUse use) {
    if (use != DirectionUse::as_read) {
        std::fill(ties_.undirected.begin(), ties_.undirected.end(), use == DirectionUse::undirected);
    }
}

namespace {

/// The ties that do not lead back to where they start.
std::vector<TieId> without_loops(TieTable const& ties) {
    std::vector<TieId> kept;
    for (TieId tie = 0; tie < ties.size(); ++tie) {
        if (ties.source[tie] != ties.target[tie]) {
            kept.push_back(tie);
        }
    }
    return kept;
}

bool has_loops(TieTable const& ties) {
    return std::ranges::mismatch(ties.source, ties.target, std::not_equal_to<>{}).in1 != ties.source.end();
}

/// The ties that may have to be merged with another, in their order: their target stands twice in the row of
/// their source.
std::vector<TieId> parallel_ties(TieTable const& ties, AdjacencyRows const& rows) {
    std::vector<bool> has_parallel(rows.offsets.size() - 1, false);
    for (NodeId node = 0; node + 1 < rows.offsets.size(); ++node) {
        auto const neighbours = rows.of(node).nodes;
        has_parallel[node] = std::ranges::adjacent_find(neighbours) != neighbours.end();
    }
    std::vector<TieId> parallel;
    for (TieId tie = 0; tie < ties.size(); ++tie) {
        if (!has_parallel[ties.source[tie]]) {
            continue;
        }
        auto const neighbours = rows.of(ties.source[tie]).nodes;
        auto const first = std::ranges::lower_bound(neighbours, ties.target[tie]);
        if (first + 1 != neighbours.end() && first[1] == ties.target[tie]) {
            parallel.push_back(tie);
        }
    }
    return parallel;
}

/// Merges ties of the same relation between the same ends into the first of them; returns the ties that
/// remain. `order` holds those that may have to be.
std::vector<TieId> merge_ties(TieTable& ties, std::vector<TieId> order, bool directed, Merge merge,
                              bool weighted) {
    auto const key = [&](TieId tie) {
        NodeId const a = ties.source[tie];
        NodeId const b = ties.target[tie];
        bool const undirected = ties.undirected.empty() ? !directed : ties.undirected[tie];
        return std::tuple(undirected ? std::min(a, b) : a, undirected ? std::max(a, b) : b, undirected,
                          ties.relation.empty() ? RelationId{0} : ties.relation[tie]);
    };
    std::ranges::stable_sort(order, std::less<>{}, key);
    std::vector<bool> gone(ties.size(), false);
    for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
        if (i == first || key(order[i]) != key(order[first])) {
            first = i;
            continue;
        }
        TieId const into = order[first];
        TieId const from = order[i];
        if (!weighted && merge == Merge::sum && ties.weight.empty()) {
            ties.weight.assign(ties.size(), 1.0);
        }
        if (!ties.weight.empty()) {
            ties.weight[into] = combined(ties.weight[into], ties.weight[from], merge);
        }
        // Two records of one tie: it is stated as soon as one source states it.
        if (!ties.evidence.empty() && ties.evidence[from] == Evidence::stated) {
            ties.evidence[into] = Evidence::stated;
        }
        if (!ties.certainty.empty() && !(ties.certainty[into] >= ties.certainty[from])) {
            ties.certainty[into] = ties.certainty[from];
        }
        gone[from] = true;
    }
    std::vector<TieId> kept;
    for (TieId tie = 0; tie < ties.size(); ++tie) {
        if (!gone[tie]) {
            kept.push_back(tie);
        }
    }
    return kept;
}

} // namespace

Network NetworkBuilder::build(BuildOptions const& options, BuildReport& report) {
    report = {};
    report.ties_read = ties_.size();
    report.strengths_read = any_weight_;
    settle_directions(options.direction);

    Network network;
    ids_.shrink();
    network.ids_ = std::make_shared<IdTable const>(std::move(ids_));
    network.two_mode_ = two_mode_;
    network.weight_meaning_ = weight_meaning_;
    network.node_columns_ = std::move(node_columns_);
    network.tie_columns_ = std::move(tie_columns_);
    auto const undirected = static_cast<std::size_t>(std::ranges::count(ties_.undirected, true));
    network.directed_ =
        ties_.size() == 0 ? options.direction != DirectionUse::undirected : undirected < ties_.size();
    if (undirected == 0 || undirected == ties_.size()) {
        std::vector<bool>().swap(ties_.undirected);
    }
    network.relations_ = std::move(relations_);
    network.ties_ = std::move(ties_);
    bool const weighted = any_weight_;
    *this = NetworkBuilder();

    if (!options.keep_loops && has_loops(network.ties_)) {
        auto const kept = without_loops(network.ties_);
        report.dropped_loops = network.ties_.size() - kept.size();
        network.retain_ties(kept);
    }
    network.index_arcs();
    if (options.merge != Merge::none) {
        if (auto parallel = parallel_ties(network.ties_, network.out_); !parallel.empty()) {
            auto const kept =
                merge_ties(network.ties_, std::move(parallel), network.directed_, options.merge, weighted);
            report.merged_ties = network.ties_.size() - kept.size();
            if (report.merged_ties > 0) {
                network.retain_ties(kept);
                network.index_arcs();
            }
        }
    }
    if (std::ranges::count(network.ties_.evidence, Evidence::inferred) == 0) {
        network.ties_.evidence.clear();
    }
    return network;
}

} // namespace cospread
