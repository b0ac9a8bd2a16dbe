#include "core/brokerage/set_values.h"

#include "core/base/blank.h"
#include "core/brokerage/all_distances.h"
#include "core/brokerage/fragmentation.h"

#include <algorithm>

namespace cospread {

namespace {

bool holds(std::span<NodeId const> set, NodeId node) {
    return std::ranges::find(set, node) != set.end();
}

/// One search for cut points tells what each further node would do.
class FragmentationValues : public SetValues {
  public:
    explicit FragmentationValues(SimpleRows const& mutual)
        : mutual_(mutual)
        , removed_(mutual.node_count(), false) {}

    void with_each(std::span<NodeId const> set, NodeId first, std::span<double> values,
                   RunContext const& context) override {
        std::ranges::for_each(set, [this](NodeId node) { removed_[node] = true; });
        auto const found = cut_points(mutual_, removed_, context);
        double const connected = connected_pairs(found);
        double const left = static_cast<double>(mutual_.node_count()) - static_cast<double>(set.size()) - 1;
        for (std::size_t index = 0; index < values.size(); ++index) {
            auto const node = static_cast<NodeId>(first + index);
            values[index] = removed_[node] ? blank : share_apart(connected - pairs_lost(found, node), left);
        }
        std::ranges::for_each(set, [this](NodeId node) { removed_[node] = false; });
    }

  private:
    SimpleRows const& mutual_;
    std::vector<bool> removed_;
};

class DistanceFragmentationValues : public SetValues {
  public:
    explicit DistanceFragmentationValues(SimpleRows const& mutual)
        : distances_(mutual)
        , nodes_(mutual.node_count()) {}

    void with_each(std::span<NodeId const> set, NodeId first, std::span<double> values,
                   RunContext const& context) override {
        std::vector<NodeId> removed(set.begin(), set.end());
        double const left = static_cast<double>(nodes_) - static_cast<double>(set.size()) - 1;
        for (std::size_t index = 0; index < values.size(); ++index) {
            auto const node = static_cast<NodeId>(first + index);
            if (holds(set, node)) {
                values[index] = blank;
                continue;
            }
            removed.push_back(node);
            values[index] = share_apart(sum_of_inverses(distances_.pairs_without(removed, context)), left);
            removed.pop_back();
        }
    }

  private:
    AllDistances distances_;
    NodeId nodes_;
};

/// Distances from the nearest member, and which of them a further node would shorten, up to `farthest`.
class NearestMember {
  public:
    NearestMember(SimpleRows const& out, NodeId farthest)
        : out_(out)
        , farthest_(farthest)
        , distance_(out.node_count(), no_node) {}

    /// By distance, how many nodes are that far from the nearest member.
    std::vector<double> const& begin(std::span<NodeId const> set) {
        std::ranges::fill(distance_, no_node);
        counts_.assign(1, 0.0);
        for (NodeId const node : set) {
            if (distance_[node] != 0) {
                settle({&node, 1}, false);
            }
        }
        return counts_;
    }

    /// The same with `node` too, as if it had not been asked.
    std::vector<double> const& with(NodeId node) {
        before_ = counts_;
        settle({&node, 1}, true);
        std::swap(before_, counts_);
        return before_;
    }

  private:
    /// Goes on only where a node comes nearer: behind the others none does.
    void settle(std::span<NodeId const> starts, bool undo) {
        changed_.clear();
        queue_.clear();
        for (NodeId const start : starts) {
            move(start, 0);
        }
        for (std::size_t place = 0; place < queue_.size(); ++place) {
            NodeId const node = queue_[place];
            NodeId const next = distance_[node] + 1;
            if (next > farthest_) {
                break;
            }
            for (NodeId const other : out_.of(node)) {
                if (next < distance_[other]) {
                    move(other, next);
                }
            }
        }
        if (undo) {
            for (std::size_t place = queue_.size(); place-- > 0;) {
                distance_[queue_[place]] = changed_[place];
            }
        }
    }

    void move(NodeId node, NodeId distance) {
        changed_.push_back(distance_[node]);
        queue_.push_back(node);
        if (distance_[node] != no_node) {
            --counts_[distance_[node]];
        }
        counts_.resize(std::max<std::size_t>(counts_.size(), std::size_t{distance} + 1), 0.0);
        ++counts_[distance];
        distance_[node] = distance;
    }

    SimpleRows const& out_;
    NodeId farthest_;
    std::vector<NodeId> distance_; ///< no_node: not reached
    std::vector<double> counts_;
    std::vector<double> before_;
    std::vector<NodeId> queue_;
    std::vector<NodeId> changed_; ///< by place in queue_: the distance before
};

class ReachValues : public SetValues {
  public:
    ReachValues(SimpleRows const& out, bool two_steps)
        : nearest_(out, two_steps ? 2 : no_node - 1)
        , two_steps_(two_steps)
        , nodes_(out.node_count()) {}

    void with_each(std::span<NodeId const> set, NodeId first, std::span<double> values,
                   RunContext const& context) override {
        (void)nearest_.begin(set);
        for (std::size_t index = 0; index < values.size(); ++index) {
            context.check_stop();
            auto const node = static_cast<NodeId>(first + index);
            values[index] = holds(set, node) ? blank : value_of(nearest_.with(node));
        }
    }

  private:
    [[nodiscard]] double value_of(std::vector<double> const& counts) const {
        double sum = 0;
        for (std::size_t distance = 0; distance < counts.size(); ++distance) {
            bool const shared = !two_steps_ && distance > 1;
            sum += shared ? counts[distance] / static_cast<double>(distance) : counts[distance];
        }
        return two_steps_ ? sum : sum / nodes_;
    }

    NearestMember nearest_;
    bool two_steps_;
    NodeId nodes_;
};

} // namespace

std::unique_ptr<SetValues> set_values(KeyPlayerGoal goal, SetNetwork const& network) {
    switch (goal) {
    case KeyPlayerGoal::fragmentation:
        return std::make_unique<FragmentationValues>(network.mutual);
    case KeyPlayerGoal::distance_fragmentation:
        return std::make_unique<DistanceFragmentationValues>(network.mutual);
    case KeyPlayerGoal::reach2:
    case KeyPlayerGoal::distance_reach:
        break;
    }
    return std::make_unique<ReachValues>(network.out, goal == KeyPlayerGoal::reach2);
}

double steps_of_each(KeyPlayerGoal goal, SetNetwork const& network, RunContext const& context) {
    double const nodes = network.out.node_count();
    switch (goal) {
    case KeyPlayerGoal::fragmentation:
        return nodes + static_cast<double>(network.mutual.nodes.size());
    case KeyPlayerGoal::distance_fragmentation:
        return nodes * AllDistances(network.mutual).steps_needed(context);
    case KeyPlayerGoal::reach2: {
        double steps = nodes;
        for (NodeId const node : network.out.nodes) {
            steps += 1 + static_cast<double>(network.out.count(node));
        }
        return steps;
    }
    case KeyPlayerGoal::distance_reach:
        break;
    }
    return nodes * (nodes + static_cast<double>(network.out.nodes.size()));
}

} // namespace cospread
