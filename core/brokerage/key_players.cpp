#include "core/brokerage/key_players.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/text.h"
#include "core/brokerage/all_distances.h"
#include "core/brokerage/set_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace cospread {

namespace {

constexpr double rounding = 1e-12;

struct Chosen {
    std::vector<NodeId> set;
    double value = std::numeric_limits<double>::quiet_NaN();

    /// True where `other` is larger by more than rounding.
    [[nodiscard]] bool is_below(double other) const {
        return std::isnan(value) ? !std::isnan(other) : other > value + rounding * value;
    }
};

/// Number of sets of `size` of `nodes`; more than most_sets_tried is infinite.
double set_count(NodeId nodes, NodeId size) {
    if (size > nodes) {
        return 0;
    }
    double count = 1;
    NodeId const fewer = std::min(size, nodes - size);
    for (NodeId k = 0; k < fewer; ++k) {
        count = std::round(count * (nodes - k) / (k + 1));
        if (count > most_sets_tried) {
            return std::numeric_limits<double>::infinity();
        }
    }
    return count;
}

/// The set at place `index` when all are sorted.
std::vector<NodeId> set_at(double index, NodeId nodes, NodeId size) {
    std::vector<NodeId> set;
    NodeId node = 0;
    while (set.size() < size) {
        double const with_node = set_count(nodes - node - 1, size - static_cast<NodeId>(set.size()) - 1);
        if (index < with_node) {
            set.push_back(node);
        } else {
            index -= with_node;
        }
        ++node;
    }
    return set;
}

/// Moves to the next set that differs in more than its last node. False where there is none.
bool advance_before_last(std::vector<NodeId>& set, NodeId nodes) {
    for (std::size_t place = set.size() - 1; place-- > 0;) {
        if (set[place] + (set.size() - place) < nodes) {
            std::iota(set.begin() + static_cast<std::ptrdiff_t>(place), set.end(), set[place] + 1);
            return true;
        }
    }
    return false;
}

/// The best of `count` sets from place `index` on.
Chosen best_from(std::size_t index, std::size_t count, SetValues& values, NodeId nodes, NodeId size,
                 RunContext const& context) {
    Chosen best;
    std::vector<double> found;
    auto set = set_at(static_cast<double>(index), nodes, size);
    while (count > 0) {
        context.check_stop();
        NodeId const first = set.back();
        std::size_t const lasts = std::min<std::size_t>(count, nodes - first);
        found.resize(lasts);
        values.with_each(std::span(set).first(size - 1), first, found, context);
        for (std::size_t last = 0; last < lasts; ++last) {
            if (best.is_below(found[last])) {
                best = {set, found[last]};
                best.set.back() = static_cast<NodeId>(first + last);
            }
        }
        count -= lasts;
        if (count > 0) {
            advance_before_last(set, nodes);
        }
    }
    return best;
}

/// Tries every set.
Chosen best_of_all(SetNetwork const& network, KeyPlayerGoal goal, NodeId size, double sets,
                   RunContext const& context) {
    NodeId const nodes = network.out.node_count();
    auto const count = static_cast<std::size_t>(sets);
    // One search for cut points serves all sets of one node.
    bool const at_once = goal == KeyPlayerGoal::fragmentation && size == 1;
    std::size_t const chunk = at_once ? count : coarse_chunk(count);
    std::vector<Chosen> partial(chunk_count(count, chunk));
    ProgressCount progress(context, partial.size(), "sets of key players");
    for_each_chunk(context, count, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        auto const values = set_values(goal, network);
        partial[index] = best_from(begin, end - begin, *values, nodes, size, context);
        progress.advance();
    });
    Chosen best;
    for (auto& candidate : partial) {
        if (best.is_below(candidate.value)) {
            best = std::move(candidate);
        }
    }
    return best;
}

class GreedySearch {
  public:
    GreedySearch(SetNetwork const& network, KeyPlayerGoal goal, RunContext const& context)
        : network_(network)
        , goal_(goal)
        , context_(context)
        , values_(network.out.node_count()) {}

    Chosen run(NodeId size) {
        Chosen chosen;
        while (chosen.set.size() < size) {
            context_.report(static_cast<double>(chosen.set.size()) / (2.0 * size), "key players one by one");
            chosen = best_with(chosen.set);
        }
        std::ranges::sort(chosen.set);
        while (auto better = best_exchange(chosen)) {
            chosen = std::move(*better);
        }
        return chosen;
    }

  private:
    /// `set` with the best further node.
    Chosen best_with(std::vector<NodeId> const& set) {
        std::size_t const nodes = values_.size();
        std::size_t const chunk = goal_ == KeyPlayerGoal::fragmentation ? nodes : coarse_chunk(nodes);
        for_each_chunk(context_, nodes, chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
            set_values(goal_, network_)
                ->with_each(set, static_cast<NodeId>(begin), std::span(values_).subspan(begin, end - begin),
                            context_);
        });
        Chosen best;
        for (NodeId node = 0; node < nodes; ++node) {
            if (best.is_below(values_[node])) {
                best.value = values_[node];
                best.set.assign(1, node);
            }
        }
        best.set.insert(best.set.begin(), set.begin(), set.end());
        return best;
    }

    /// The best set that differs from `chosen` by one node and is better.
    std::optional<Chosen> best_exchange(Chosen const& chosen) {
        Chosen best = chosen;
        for (std::size_t place = 0; place < chosen.set.size(); ++place) {
            context_.report(0.5 + static_cast<double>(place) / (2.0 * static_cast<double>(chosen.set.size())),
                            "exchange of key players");
            auto others = chosen.set;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(place));
            auto candidate = best_with(others);
            std::ranges::sort(candidate.set);
            if (best.is_below(candidate.value)) {
                best = std::move(candidate);
            }
        }
        return chosen.is_below(best.value) ? std::optional(best) : std::nullopt;
    }

    SetNetwork const& network_;
    KeyPlayerGoal goal_;
    RunContext const& context_;
    std::vector<double> values_;
};

} // namespace

KeyPlayers key_players(Network const& network, KeyPlayerGoal goal, NodeId size, RunContext const& context) {
    NodeId const nodes = network.node_count();
    if (size == 0 || size > nodes) {
        throw AnalysisError("key players: a set of " + plural(size, "node") + " cannot be chosen from " +
                            plural(nodes, "node"));
    }
    KeyPlayers result;
    result.sets = set_count(nodes, size);
    result.exact = std::isfinite(result.sets);
    bool const removes =
        goal == KeyPlayerGoal::fragmentation || goal == KeyPlayerGoal::distance_fragmentation;
    if (removes && nodes - size < 2) {
        result.set.resize(size);
        std::iota(result.set.begin(), result.set.end(), NodeId{0});
        result.value = std::numeric_limits<double>::quiet_NaN();
        result.exact = true;
        return result;
    }
    SetNetwork const rows(network);
    // Adding the nodes, and one round of exchanges at least.
    double const rounds = result.exact ? result.sets / nodes : 2.0 * size;
    refuse_endless_searches(rounds * steps_of_each(goal, rows, context),
                            key_player_goal_keys[static_cast<std::size_t>(goal)],
                            "ask for a smaller set, another goal or a smaller network");
    auto chosen = result.exact ? best_of_all(rows, goal, size, result.sets, context)
                               : GreedySearch(rows, goal, context).run(size);
    result.set = std::move(chosen.set);
    result.value = chosen.value;
    return result;
}

} // namespace cospread
