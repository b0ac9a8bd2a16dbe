#include "viz/layout/coarsening.h"

#include "core/base/random.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cospread::viz {

namespace {

constexpr std::uint32_t no_group = 0xffffffff;
constexpr float most_mean_masses = 8;
/// A step that leaves more of the nodes than that is the last.
constexpr double least_shrinking = 0.95;

/// The nodes in an order that hangs on the seed and the step alone.
std::vector<std::uint32_t> random_order(std::size_t count, std::uint64_t seed, std::uint64_t step) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(count);
    for (std::uint32_t node = 0; node < count; ++node) {
        keys[node] = {hashed_bits(seed, step, node), node};
    }
    std::ranges::sort(keys);
    std::vector<std::uint32_t> order(count);
    std::ranges::transform(keys, order.begin(), [](auto const& key) { return key.second; });
    return order;
}

class Grouping {
  public:
    Grouping(MassGraph const& graph, std::uint64_t seed, std::uint64_t step)
        : graph_(graph)
        , order_(random_order(graph.size(), seed, step))
        , group_(graph.size(), no_group)
        , most_(most_mean_masses * std::reduce(graph.masses.begin(), graph.masses.end(), 0.0F) /
                static_cast<float>(graph.size())) {}

    /// [node]: its group, numbered by the first node.
    [[nodiscard]] std::vector<std::uint32_t> run() {
        std::vector<std::uint32_t> alone;
        for (std::uint32_t const node : order_) {
            if (group_[node] == no_group && gather_around(node)) {
                alone.push_back(node);
            }
        }
        join_by_neighbour(std::move(alone));
        std::vector<std::uint32_t> number(groups_, no_group);
        std::uint32_t numbered = 0;
        for (std::uint32_t& group : group_) {
            std::uint32_t& known = number[group];
            known = known == no_group ? numbered++ : known;
            group = known;
        }
        return std::move(group_);
    }

  private:
    /// True where nobody came.
    bool gather_around(std::uint32_t centre) {
        std::uint32_t const group = groups_++;
        group_[centre] = group;
        candidates_.clear();
        for (std::size_t at = graph_.offsets[centre]; at < graph_.offsets[centre + 1]; ++at) {
            std::uint32_t const other = graph_.neighbours[at];
            if (group_[other] == no_group) {
                candidates_.emplace_back(-graph_.weights[at] / graph_.masses[other], other);
            }
        }
        std::ranges::sort(candidates_);
        float mass = graph_.masses[centre];
        bool is_alone = true;
        for (auto const& [closeness, other] : candidates_) {
            if (mass + graph_.masses[other] <= most_) {
                group_[other] = group;
                mass += graph_.masses[other];
                is_alone = false;
            }
        }
        return is_alone;
    }

    [[nodiscard]] std::uint32_t closest_neighbour(std::uint32_t node) const {
        std::uint32_t closest = no_group;
        float most = 0;
        for (std::size_t at = graph_.offsets[node]; at < graph_.offsets[node + 1]; ++at) {
            if (graph_.weights[at] > most) {
                most = graph_.weights[at];
                closest = graph_.neighbours[at];
            }
        }
        return closest;
    }

    void join_by_neighbour(std::vector<std::uint32_t> alone) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> by_neighbour; // in the random order
        for (std::uint32_t const node : alone) {
            by_neighbour.emplace_back(closest_neighbour(node), node);
        }
        std::ranges::stable_sort(by_neighbour, {}, [](auto const& entry) { return entry.first; });
        std::uint32_t neighbour = no_group;
        std::uint32_t group = no_group;
        float mass = 0;
        for (auto const& [of, node] : by_neighbour) {
            if (of != neighbour || of == no_group || mass + graph_.masses[node] > most_) {
                neighbour = of;
                group = group_[node];
                mass = 0;
            }
            group_[node] = group;
            mass += graph_.masses[node];
        }
    }

    MassGraph const& graph_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> group_;
    float most_; ///< mass of a group
    std::uint32_t groups_ = 0;
    std::vector<std::pair<float, std::uint32_t>> candidates_;
};

/// [group]: begin of its members in the second list.
std::pair<std::vector<std::size_t>, std::vector<std::uint32_t>>
members_by_group(std::vector<std::uint32_t> const& group_of, std::size_t groups) {
    std::vector<std::size_t> offsets(groups + 1, 0);
    for (std::uint32_t const group : group_of) {
        ++offsets[group + 1];
    }
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    std::vector<std::uint32_t> members(group_of.size());
    auto next = offsets;
    for (std::uint32_t node = 0; node < group_of.size(); ++node) {
        members[next[group_of[node]]++] = node;
    }
    return {std::move(offsets), std::move(members)};
}

MassGraph graph_of_groups(MassGraph const& finer, std::vector<std::uint32_t> const& group_of) {
    std::size_t const groups = group_of.empty() ? 0 : *std::ranges::max_element(group_of) + std::size_t{1};
    auto const [offsets, members] = members_by_group(group_of, groups);
    MassGraph graph;
    graph.masses.assign(groups, 0);
    std::vector<std::uint32_t> seen_by(groups, no_group);
    std::vector<std::size_t> place(groups);
    for (std::uint32_t group = 0; group < groups; ++group) {
        for (std::size_t member = offsets[group]; member < offsets[group + 1]; ++member) {
            std::uint32_t const node = members[member];
            graph.masses[group] += finer.masses[node];
            for (std::size_t at = finer.offsets[node]; at < finer.offsets[node + 1]; ++at) {
                std::uint32_t const other = group_of[finer.neighbours[at]];
                if (other == group) {
                    continue;
                }
                if (seen_by[other] != group) {
                    seen_by[other] = group;
                    place[other] = graph.neighbours.size();
                    graph.neighbours.push_back(other);
                    graph.weights.push_back(0);
                }
                graph.weights[place[other]] += finer.weights[at];
            }
        }
        graph.offsets.push_back(graph.neighbours.size());
    }
    return graph;
}

} // namespace

MassGraph mass_graph(SimpleGraph const& graph) {
    return {graph.offsets, graph.neighbours, std::vector<float>(graph.neighbours.size(), 1.0F),
            std::vector<float>(graph.size(), 1.0F)};
}

std::vector<CoarseGraph> coarsened(MassGraph const& finest, std::size_t fewest, RunContext const& context) {
    std::vector<CoarseGraph> steps;
    MassGraph const* finer = &finest;
    while (finer->size() > fewest) {
        context.check_stop();
        auto groups = Grouping(*finer, context.seed, steps.size()).run();
        auto graph = graph_of_groups(*finer, groups);
        if (static_cast<double>(graph.size()) > least_shrinking * static_cast<double>(finer->size())) {
            break;
        }
        steps.push_back({std::move(groups), std::move(graph)});
        finer = &steps.back().graph;
    }
    return steps;
}

} // namespace cospread::viz
