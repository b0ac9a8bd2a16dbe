#include "core/brokerage/broker_loss.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

/// Breadth-first searches that may leave a node out.
class StepSearch {
  public:
    explicit StepSearch(SimpleRows const& mutual)
        : mutual_(mutual)
        , steps_(mutual.node_count(), no_node) {}

    /// Nodes reached, the source first.
    std::vector<NodeId> const& run(NodeId source, NodeId without) {
        for (NodeId const node : order_) {
            steps_[node] = no_node;
        }
        order_.assign(1, source);
        steps_[source] = 0;
        for (std::size_t place = 0; place < order_.size(); ++place) {
            NodeId const node = order_[place];
            for (NodeId const other : mutual_.of(node)) {
                if (steps_[other] == no_node && other != without) {
                    steps_[other] = steps_[node] + 1;
                    order_.push_back(other);
                }
            }
        }
        return order_;
    }

    /// no_node where not reached.
    [[nodiscard]] NodeId steps(NodeId node) const { return steps_[node]; }

  private:
    SimpleRows const& mutual_;
    std::vector<NodeId> steps_;
    std::vector<NodeId> order_;
};

/// The parts that the node's own falls into without it, in the order of their first contacts of the node.
std::vector<std::vector<NodeId>> parts_without(SimpleRows const& mutual, NodeId node) {
    std::vector<std::vector<NodeId>> parts;
    std::vector<bool> met(mutual.node_count(), false);
    StepSearch search(mutual);
    for (NodeId const contact : mutual.of(node)) {
        if (!met[contact]) {
            parts.push_back(search.run(contact, node));
            for (NodeId const member : parts.back()) {
                met[member] = true;
            }
        }
    }
    return parts;
}

/// By node: to how many others its way is longer without `removed`.
std::vector<double> longer_ways(SimpleRows const& mutual, NodeId removed, RunContext const& context) {
    std::size_t const nodes = mutual.node_count();
    std::vector<double> longer(nodes, 0.0);
    for_each_chunk(context, nodes, coarse_chunk(nodes), [&](std::size_t begin, std::size_t end, std::size_t) {
        StepSearch with(mutual);
        StepSearch without(mutual);
        for (auto source = static_cast<NodeId>(begin); source < end; ++source) {
            context.check_stop();
            if (source == removed) {
                continue;
            }
            (void)with.run(source, no_node);
            if (with.steps(removed) == no_node) {
                continue;
            }
            for (NodeId const node : without.run(source, removed)) {
                longer[source] += without.steps(node) > with.steps(node) ? 1 : 0;
            }
        }
    });
    return longer;
}

} // namespace

BrokerLoss broker_loss(SimpleRows const& mutual, NodeId node, double most_steps, RunContext const& context) {
    BrokerLoss loss;
    auto const parts = parts_without(mutual, node);
    loss.parts = static_cast<double>(parts.size());
    auto const largest = std::ranges::max_element(parts, {}, [](auto const& part) { return part.size(); });
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part != largest) {
            loss.cut_off.insert(loss.cut_off.end(), part->begin(), part->end());
        }
    }
    std::ranges::sort(loss.cut_off);
    double const nodes = mutual.node_count();
    if (2 * nodes * (nodes + static_cast<double>(mutual.nodes.size())) > most_steps) {
        loss.pairs_lengthened = std::numeric_limits<double>::quiet_NaN();
        return loss;
    }
    auto const longer = longer_ways(mutual, node, context);
    for (NodeId other = 0; other < longer.size(); ++other) {
        if (longer[other] > 0) {
            loss.longer.push_back({other, longer[other]});
            loss.pairs_lengthened += longer[other] / 2; // every pair was met from both ends
        }
    }
    std::ranges::stable_sort(loss.longer, std::greater<>{}, &BrokerLoss::Longer::pairs);
    return loss;
}

} // namespace cospread
