#include "core/diffusion/paths.h"

#include "core/diffusion/step_graph.h"
#include "core/diffusion/wave.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <set>

namespace cospread {

namespace {

/// Costs are logarithms: a difference of this much is a relative difference of probabilities.
constexpr double equal_within = 1e-12;
constexpr double unreachable = std::numeric_limits<double>::infinity();
constexpr std::uint32_t no_hops = std::numeric_limits<std::uint32_t>::max();

/// What Yen's method takes out of the graph: nodes, and steps out of one node.
struct Ban {
    std::vector<bool> node;
    NodeId steps_from = no_node;
    std::set<NodeId> steps_to;

    [[nodiscard]] bool forbids(NodeId from, NodeId to) const {
        return (!node.empty() && (node[from] || node[to])) || (from == steps_from && steps_to.contains(to));
    }
};

/// Least cost from `start` to every node along `steps`; forbidden(node, other) leaves a step out.
template<class Forbidden>
std::vector<double> least_costs(StepGraph::Steps const& steps, NodeId start, RunContext const& context,
                                Forbidden const& forbidden) {
    std::vector<double> cost(steps.size(), unreachable);
    using Entry = std::pair<double, NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    cost[start] = 0;
    queue.emplace(0.0, start);
    for (std::size_t settled = 0; !queue.empty(); ++settled) {
        if (settled % 4096 == 0) {
            context.check_stop();
        }
        auto const [reached_at, node] = queue.top();
        queue.pop();
        if (reached_at > cost[node]) {
            continue;
        }
        for (auto const& step : steps[node]) {
            double const candidate = reached_at + step.cost;
            if (candidate < cost[step.node] && !forbidden(node, step.node)) {
                cost[step.node] = candidate;
                queue.emplace(candidate, step.node);
            }
        }
    }
    return cost;
}

/// The best path by the rule of most_probable_paths() with what `ban` leaves, or no nodes. Costs are counted
/// back from the end; among steps that lose nothing, hops decide and then the first text id, one node after
/// the other.
std::vector<NodeId> best_path(StepGraph const& graph, NodeId from, NodeId to, Ban const& ban,
                              RunContext const& context) {
    auto const cost = least_costs(graph.in(), to, context,
                                  [&](NodeId node, NodeId before) { return ban.forbids(before, node); });
    if (cost[from] == unreachable) {
        return {};
    }
    auto const loses_nothing = [&](NodeId node, StepGraph::Step const& step, NodeId next) {
        return step.cost + cost[next] <= cost[node] + equal_within;
    };
    std::vector<std::uint32_t> hops(graph.node_count(), no_hops);
    std::vector<NodeId> queue{to};
    hops[to] = 0;
    for (std::size_t next = 0; next < queue.size() && hops[from] == no_hops; ++next) {
        NodeId const node = queue[next];
        for (auto const& step : graph.in()[node]) {
            if (hops[step.node] == no_hops && !ban.forbids(step.node, node) &&
                loses_nothing(step.node, step, node)) {
                hops[step.node] = hops[node] + 1;
                queue.push_back(step.node);
            }
        }
    }
    std::vector<NodeId> path{from};
    while (path.back() != to) {
        NodeId const node = path.back();
        auto const next = std::ranges::find_if(graph.out()[node], [&](StepGraph::Step const& step) {
            return hops[step.node] == hops[node] - 1 && !ban.forbids(node, step.node) &&
                   loses_nothing(node, step, step.node);
        });
        path.push_back(next->node);
    }
    return path;
}

/// As best_path(), of at most `horizon` hops: least costs to the end by the hops that are left.
std::vector<NodeId> best_short_path(StepGraph const& graph, NodeId from, NodeId to, Ban const& ban,
                                    std::uint32_t horizon, RunContext const& context) {
    std::vector<std::vector<double>> cost{std::vector<double>(graph.node_count(), unreachable)};
    cost[0][to] = 0;
    for (std::uint32_t hops = 1; hops <= horizon; ++hops) {
        context.check_stop();
        auto next = cost.back();
        for (NodeId node = 0; node < graph.node_count(); ++node) {
            for (auto const& step : graph.out()[node]) {
                if (!ban.forbids(node, step.node)) {
                    next[node] = std::min(next[node], step.cost + cost.back()[step.node]);
                }
            }
        }
        if (next == cost.back()) {
            break;
        }
        cost.push_back(std::move(next));
    }
    double const least = cost.back()[from];
    if (least == unreachable) {
        return {};
    }
    std::size_t left = 0;
    while (cost[left][from] > least + equal_within) {
        ++left;
    }
    std::vector<NodeId> path{from};
    for (; left > 0; --left) {
        NodeId const node = path.back();
        auto const next = std::ranges::find_if(graph.out()[node], [&](StepGraph::Step const& step) {
            return !ban.forbids(node, step.node) &&
                   step.cost + cost[left - 1][step.node] <= cost[left][node] + equal_within;
        });
        path.push_back(next->node);
    }
    return path;
}

DiffusionPath with_probability(StepGraph const& graph, std::vector<NodeId> nodes) {
    double probability = 1;
    for (std::size_t hop = 0; hop + 1 < nodes.size(); ++hop) {
        auto const& steps = graph.out()[nodes[hop]];
        probability *= std::ranges::find(steps, nodes[hop + 1], &StepGraph::Step::node)->probability;
    }
    return {std::move(nodes), probability};
}

std::vector<NodeId> best_within(StepGraph const& graph, NodeId from, NodeId to, Ban const& ban,
                                std::uint32_t horizon, RunContext const& context) {
    // No path has as many hops as there are nodes.
    return horizon >= graph.node_count() - 1 ? best_path(graph, from, to, ban, context)
                                             : best_short_path(graph, from, to, ban, horizon, context);
}

/// Index of the best path of a list that is not empty.
std::size_t best_of(InfluenceNetwork const& network, std::vector<DiffusionPath> const& paths) {
    auto const before = [&](DiffusionPath const& a, DiffusionPath const& b) {
        auto const place = [&](NodeId node) { return network.place_of(node); };
        return a.hops() != b.hops()
                   ? a.hops() < b.hops()
                   : std::ranges::lexicographical_compare(a.nodes, b.nodes, {}, place, place);
    };
    double const most = std::ranges::max_element(paths, {}, &DiffusionPath::probability)->probability;
    std::size_t best = paths.size();
    for (std::size_t index = 0; index < paths.size(); ++index) {
        bool const among_best = paths[index].probability >= most * (1 - equal_within);
        if (among_best && (best == paths.size() || before(paths[index], paths[best]))) {
            best = index;
        }
    }
    return best;
}

/// Yen: every way to leave the last path found at one of its nodes, without a way already taken there.
void add_branches(StepGraph const& graph, std::vector<DiffusionPath> const& found,
                  std::vector<DiffusionPath>& candidates, std::uint32_t horizon, RunContext const& context) {
    auto const& last = found.back().nodes;
    Ban ban;
    ban.node.assign(graph.node_count(), false);
    for (std::size_t spur = 0; spur + 1 < last.size(); ++spur) {
        ban.steps_from = last[spur];
        ban.steps_to.clear();
        auto const root_end = last.begin() + static_cast<std::ptrdiff_t>(spur) + 1;
        for (auto const& path : found) {
            if (path.nodes.size() > spur + 1 && std::equal(last.begin(), root_end, path.nodes.begin())) {
                ban.steps_to.insert(path.nodes[spur + 1]);
            }
        }
        auto const branch = best_within(graph, last[spur], last.back(), ban,
                                        horizon - static_cast<std::uint32_t>(spur), context);
        if (!branch.empty()) {
            std::vector<NodeId> nodes(last.begin(), root_end - 1);
            nodes.insert(nodes.end(), branch.begin(), branch.end());
            if (std::ranges::find(candidates, nodes, &DiffusionPath::nodes) == candidates.end()) {
                candidates.push_back(with_probability(graph, std::move(nodes)));
            }
        }
        ban.node[last[spur]] = true;
    }
}

/// For every node the one before it on the best path from `from`: level by level over steps that lose
/// nothing, each level in the order of its paths, so that the first path to reach a node is the first by
/// text ids.
std::vector<NodeId> best_predecessors(StepGraph const& graph, NodeId from, RunContext const& context) {
    auto const cost = least_costs(graph.out(), from, context, [](NodeId, NodeId) { return false; });
    std::vector<NodeId> before(graph.node_count(), no_node);
    std::vector<NodeId> queue{from};
    before[from] = from;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        NodeId const node = queue[next];
        for (auto const& step : graph.out()[node]) {
            if (before[step.node] == no_node && cost[node] + step.cost <= cost[step.node] + equal_within) {
                before[step.node] = node;
                queue.push_back(step.node);
            }
        }
    }
    return before;
}

} // namespace

PathFinder::PathFinder(InfluenceNetwork const& network)
    : network_(network)
    , graph_(std::make_unique<StepGraph const>(network)) {}

PathFinder::~PathFinder() = default;

std::vector<DiffusionPath> PathFinder::between(NodeId from, NodeId to, std::uint32_t count,
                                               std::uint32_t horizon, RunContext const& context) const {
    std::vector<DiffusionPath> found;
    if (from == to || count == 0) {
        return found;
    }
    std::vector<DiffusionPath> candidates;
    if (auto first = best_within(*graph_, from, to, {}, horizon, context); !first.empty()) {
        candidates.push_back(with_probability(*graph_, std::move(first)));
    }
    while (!candidates.empty()) {
        auto const best = candidates.begin() + static_cast<std::ptrdiff_t>(best_of(network_, candidates));
        found.push_back(std::move(*best));
        candidates.erase(best);
        if (found.size() == count) {
            break;
        }
        add_branches(*graph_, found, candidates, horizon, context);
    }
    return found;
}

std::vector<DiffusionPath> PathFinder::from(NodeId from, RunContext const& context) const {
    auto const before = best_predecessors(*graph_, from, context);
    std::vector<DiffusionPath> paths;
    for (NodeId node = 0; node < graph_->node_count(); ++node) {
        if (node == from || before[node] == no_node) {
            continue;
        }
        std::vector<NodeId> nodes{node};
        while (nodes.back() != from) {
            nodes.push_back(before[nodes.back()]);
        }
        std::ranges::reverse(nodes);
        paths.push_back(with_probability(*graph_, std::move(nodes)));
    }
    return paths;
}

std::vector<NodeId> PathFinder::within(NodeId from, std::uint32_t horizon) const {
    ReachWave wave(network_);
    wave.run(std::span(&from, 1), horizon, {}, [](ArcId, InfluenceArc const&) { return true; });
    std::vector<NodeId> nodes(wave.reached().begin() + 1, wave.reached().end());
    std::ranges::sort(nodes);
    return nodes;
}

std::vector<DiffusionPath> most_probable_paths(InfluenceNetwork const& network, NodeId from, NodeId to,
                                               std::uint32_t count, std::uint32_t horizon,
                                               RunContext const& context) {
    return PathFinder(network).between(from, to, count, horizon, context);
}

std::vector<DiffusionPath> most_probable_paths_from(InfluenceNetwork const& network, NodeId from,
                                                    RunContext const& context) {
    return PathFinder(network).from(from, context);
}

} // namespace cospread
