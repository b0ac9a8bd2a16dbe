#include "core/demand/levered_scenario.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/network/added_ties.h"
#include "core/network/nodes_named.h"

#include <algorithm>
#include <set>

namespace cospread {

namespace {

/// A lever that counts from the first step on changes nothing on the way.
std::uint32_t phase_of(Lever const& lever) {
    return lever.from <= 1 ? 0 : lever.from;
}

std::vector<std::uint8_t> closed_gates(ScenarioSetting const& setting, NodeConditions const& conditions) {
    std::vector<std::uint8_t> closed(setting.network.node_count(), 0);
    if (conditions.known == 0) {
        return closed;
    }
    for (NodeId node = 0; node < closed.size(); ++node) {
        closed[node] = conditions.count(node) < setting.gate ? 1 : 0;
    }
    for (NodeId const seed : setting.seeds) {
        closed[seed] = 0;
    }
    return closed;
}

/// Whom a move is for.
std::vector<bool> nodes_of(Network const& network, LeverMove const& move) {
    move.nodes.check_columns(network);
    move.near.check_columns(network);
    auto chosen = move.nodes.chosen(network);
    if (move.near.empty()) {
        return chosen;
    }
    auto const met = move.near.chosen(network);
    std::vector<bool> is_near(network.node_count(), false);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        NodeId const source = network.source(tie);
        NodeId const target = network.target(tie);
        if (source != target) {
            is_near[source] = is_near[source] || met[target];
            is_near[target] = is_near[target] || met[source];
        }
    }
    for (NodeId node = 0; node < network.node_count(); ++node) {
        chosen[node] = chosen[node] && is_near[node];
    }
    return chosen;
}

NodeId end_of(Network const& network, std::string const& lever, std::string const& id) {
    return nodes_named(network, "lever '" + lever + "'", {id}, '\0').front();
}

/// The ties that levers bring in the phases up to `from`, in the order of their phases.
std::vector<TieFacts> new_ties(Network const& network, std::vector<Lever> const& levers, std::uint32_t from) {
    std::vector<TieFacts> ties;
    for (auto const& lever : levers) {
        if (phase_of(lever) != from) {
            continue;
        }
        for (auto const& move : lever.moves) {
            for (auto const& tie : move.new_ties) {
                bool const distance = network.weight_meaning() == WeightMeaning::distance;
                ties.push_back({.source = end_of(network, lever.name, tie.source),
                                .target = end_of(network, lever.name, tie.target),
                                .directed = tie.directed,
                                .weight = distance ? 1 / tie.strength : tie.strength,
                                .relation = tie.relation});
            }
        }
    }
    return ties;
}

bool has(DiffusionModel const& model, LeverKind kind) {
    return std::ranges::find(model.levers, kind) != model.levers.end();
}

/// Whom and what the moves of a lever reach, each counted once however many moves reach it.
struct Touched {
    std::vector<bool> adopters;   ///< [node]
    std::vector<bool> conditions; ///< [node]
    std::vector<bool> nodes;      ///< [node]: of another threshold or relapse
    std::vector<bool> ways;       ///< [arc]

    Touched(std::size_t node_count, std::size_t arc_count)
        : adopters(node_count)
        , conditions(node_count)
        , nodes(node_count)
        , ways(arc_count) {}

    void count(LeverReach& reach) const {
        auto const size = [](std::vector<bool> const& marks) {
            return static_cast<std::size_t>(std::ranges::count(marks, true));
        };
        reach.adopters = size(adopters);
        reach.conditions = size(conditions);
        reach.nodes = size(nodes);
        reach.ways = size(ways);
    }
};

/// One phase in the making.
class PhaseBuilder {
  public:
    PhaseBuilder(ScenarioSetting const& setting, std::uint32_t from, Network const& network)
        : setting_(setting)
        , from_(from)
        , network_(network)
        , conditions_(setting.conditions)
        , influence_(
              taken_by(setting.model, influence_network(network, setting.influence), setting.parameters)) {
        arcs_.assign(influence_.arcs().begin(), influence_.arcs().end());
    }

    void add(Lever const& lever, LeverReach& reach) {
        Touched touched(network_.node_count(), arcs_.size());
        for (auto const& move : lever.moves) {
            auto const nodes = nodes_of(network_, move);
            move.ties.check_columns(network_);
            adopt(move, nodes, lever, touched);
            fulfil(move, nodes, reach, touched);
            move_probability(move, nodes, reach, touched);
            move_threshold(move, nodes, reach, touched);
            move_relapse(move, nodes, reach, touched);
            move_learning(move, reach, touched);
            reach.new_ties += move.new_ties.size();
        }
        touched.count(reach);
    }

    Circumstances finish(std::vector<std::unique_ptr<InfluenceNetwork const>>& networks) {
        if (moved_arcs_) {
            InfluenceNetwork moved(network_.node_count(), std::move(arcs_));
            std::vector<NodeId> places(network_.node_count());
            for (NodeId node = 0; node < places.size(); ++node) {
                places[node] = influence_.place_of(node);
            }
            moved.set_places(std::move(places));
            influence_ = std::move(moved);
        }
        networks.push_back(std::make_unique<InfluenceNetwork const>(std::move(influence_)));
        circumstances_.network = networks.back().get();
        circumstances_.closed = closed_gates(setting_, conditions_);
        return std::move(circumstances_);
    }

  private:
    void adopt(LeverMove const& move, std::vector<bool> const& nodes, Lever const& lever, Touched& touched) {
        if (!move.adopt) {
            return;
        }
        for (NodeId node = 0; node < nodes.size(); ++node) {
            bool const is_seed = std::ranges::find(setting_.seeds, node) != setting_.seeds.end();
            if (nodes[node] && !is_seed && !touched.adopters[node]) {
                touched.adopters[node] = true;
                if (phase_of(lever) == from_) {
                    circumstances_.joining.push_back(node);
                }
            }
        }
    }

    void fulfil(LeverMove const& move, std::vector<bool> const& nodes, LeverReach& reach, Touched& touched) {
        if (move.fulfil.empty() || conditions_.known == 0) {
            return;
        }
        std::uint8_t bits = 0;
        for (auto const& key : move.fulfil) {
            auto const& keys = condition_keys();
            bits |= static_cast<std::uint8_t>(1U << (std::ranges::find(keys, key) - keys.begin()));
        }
        auto const closed = closed_gates(setting_, conditions_);
        for (NodeId node = 0; node < nodes.size(); ++node) {
            if (nodes[node] && (conditions_.met[node] | bits) != conditions_.met[node]) {
                conditions_.met[node] |= bits;
                touched.conditions[node] = true;
                reach.gates += closed[node] != 0 && conditions_.count(node) >= setting_.gate ? 1 : 0;
            }
        }
    }

    void move_probability(LeverMove const& move, std::vector<bool> const& nodes, LeverReach& reach,
                          Touched& touched) {
        if (move.probability_times == 1 || !is_moved(LeverKind::probability, reach)) {
            return;
        }
        for (std::size_t id = 0; id < arcs_.size(); ++id) {
            auto& arc = arcs_[id];
            if (nodes[arc.to] && move.ties.matches(network_, arc.tie)) {
                double const moved = std::min(1.0, arc.probability * move.probability_times);
                touched.ways[id] = touched.ways[id] || moved != arc.probability;
                arc.probability = moved;
                moved_arcs_ = true;
            }
        }
    }

    void move_threshold(LeverMove const& move, std::vector<bool> const& nodes, LeverReach& reach,
                        Touched& touched) {
        if (move.threshold_minus == 0 || !is_moved(LeverKind::threshold, reach)) {
            return;
        }
        circumstances_.threshold_less.resize(nodes.size(), 0.0);
        for (NodeId node = 0; node < nodes.size(); ++node) {
            circumstances_.threshold_less[node] += nodes[node] ? move.threshold_minus : 0.0;
            touched.nodes[node] = touched.nodes[node] || nodes[node];
        }
    }

    void move_relapse(LeverMove const& move, std::vector<bool> const& nodes, LeverReach& reach,
                      Touched& touched) {
        if (move.relapse_times == 1 || !is_moved(LeverKind::relapse, reach)) {
            return;
        }
        circumstances_.relapse_factor.resize(nodes.size(), 1.0);
        for (NodeId node = 0; node < nodes.size(); ++node) {
            circumstances_.relapse_factor[node] *= nodes[node] ? move.relapse_times : 1.0;
            touched.nodes[node] = touched.nodes[node] || nodes[node];
        }
    }

    void move_learning(LeverMove const& move, LeverReach& reach, Touched& touched) {
        if (move.learning != 1 && is_moved(LeverKind::learning, reach)) {
            circumstances_.learning_factor *= move.learning;
            touched.nodes.assign(touched.nodes.size(), true);
        }
    }

    [[nodiscard]] bool is_moved(LeverKind kind, LeverReach& reach) const {
        if (has(setting_.model, kind)) {
            return true;
        }
        if (std::ranges::find(reach.idle, kind) == reach.idle.end()) {
            reach.idle.push_back(kind);
        }
        return false;
    }

    ScenarioSetting const& setting_;
    std::uint32_t from_;
    Network const& network_;
    NodeConditions conditions_;
    InfluenceNetwork influence_;
    std::vector<InfluenceArc> arcs_;
    bool moved_arcs_ = false;
    Circumstances circumstances_;
};

} // namespace

std::string_view lever_kind_words(LeverKind kind) {
    switch (kind) {
    case LeverKind::probability:
        return "probability";
    case LeverKind::threshold:
        return "threshold";
    case LeverKind::relapse:
        return "relapse";
    case LeverKind::learning:
        return "learning";
    }
    return "";
}

OwnedScenario scenario_without_levers(ScenarioSetting const& setting) {
    return std::move(scenario_with_levers(setting, {}).with);
}

LeveredScenario scenario_with_levers(ScenarioSetting const& setting, std::vector<Lever> const& levers) {
    std::set<std::uint32_t> begins{0};
    for (auto const& lever : levers) {
        begins.insert(phase_of(lever));
    }
    LeveredScenario result;
    auto& [scenario, networks] = result.with;
    scenario.seeds = setting.seeds;
    Network network = setting.network;
    for (std::uint32_t const from : begins) {
        TieId const ties_before = network.tie_count();
        if (auto const added = new_ties(network, levers, from); !added.empty()) {
            network = with_added_ties(network, added);
        }
        // What a lever reaches is what it does in the last phase, in which all of them count.
        result.reach.clear();
        PhaseBuilder phase(setting, from, network);
        for (auto const& lever : levers) {
            auto& reach = result.reach.emplace_back();
            reach.name = lever.name;
            if (phase_of(lever) <= from) {
                phase.add(lever, reach);
            }
        }
        scenario.phases.push_back({from, phase.finish(networks)});
        scenario.phases.back().circumstances.new_ties_from = ties_before;
    }
    // Who adopts as the first phase begins is a starter.
    auto const& joining = scenario.phases.front().circumstances.joining;
    scenario.seeds.insert(scenario.seeds.end(), joining.begin(), joining.end());
    return result;
}

} // namespace cospread
