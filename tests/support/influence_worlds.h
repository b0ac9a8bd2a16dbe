#pragma once

#include "core/base/random.h"
#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

/// Small random networks of influence and a plain enumeration of their worlds, written without any of the
/// program's own: for tests to compare with.
namespace influence_worlds {

using cospread::InfluenceArc;
using cospread::NodeId;

/// Ties of every kind that makes trouble: self ties, parallel ties, both ways, p = 0 and p = 1, uncertain
/// existence.
inline std::vector<InfluenceArc> random_arcs(cospread::RandomStream& stream, NodeId nodes,
                                             std::size_t most_chances, bool uncertain_ties) {
    constexpr double probabilities[] = {0, 1, 0.5, 0.5, 0.25, 0.8, 0.1};
    std::vector<InfluenceArc> arcs;
    std::size_t chances = 0;
    for (cospread::TieId tie = 0; tie < 9; ++tie) {
        auto const from = static_cast<NodeId>(stream.below(nodes));
        auto const to = static_cast<NodeId>(stream.below(nodes));
        double const certainty = uncertain_ties && stream.below(3) == 0 ? 0.6 : 1.0;
        std::size_t const ways = 1 + stream.below(2);
        chances += ways + 1;
        if (chances > most_chances) {
            break;
        }
        arcs.push_back({from, to, probabilities[stream.below(7)], certainty, tie, false});
        if (ways == 2) {
            arcs.push_back({to, from, probabilities[stream.below(7)], certainty, tie, true});
        }
    }
    return arcs;
}

/// A run on so many threads.
inline cospread::RunContext with_threads(unsigned threads, std::uint64_t seed = 1) {
    cospread::RunContext context;
    context.threads = threads;
    context.seed = seed;
    return context;
}

using World = std::function<void(double weight, std::vector<InfluenceArc> const& live)>;

/// Calls `world` for every outcome of every tie's existence and every arc's success.
inline void for_each_world(std::vector<InfluenceArc> const& arcs, World const& world) {
    std::map<cospread::TieId, double> ties;
    for (auto const& arc : arcs) {
        ties[arc.tie] = arc.certainty;
    }
    std::map<cospread::TieId, bool> exists;
    std::vector<InfluenceArc> live;
    std::function<void(std::size_t, double)> const decide_arc = [&](std::size_t place, double weight) {
        if (weight == 0) {
            return;
        }
        if (place == arcs.size()) {
            world(weight, live);
            return;
        }
        double const success = exists[arcs[place].tie] ? arcs[place].probability : 0;
        live.push_back(arcs[place]);
        decide_arc(place + 1, weight * success);
        live.pop_back();
        decide_arc(place + 1, weight * (1 - success));
    };
    std::function<void(std::map<cospread::TieId, double>::iterator, double)> const decide_tie =
        [&](auto tie, double weight) {
            if (weight == 0) {
                return;
            }
            if (tie == ties.end()) {
                decide_arc(0, weight);
                return;
            }
            exists[tie->first] = true;
            decide_tie(std::next(tie), weight * tie->second);
            exists[tie->first] = false;
            decide_tie(std::next(tie), weight * (1 - tie->second));
        };
    decide_tie(ties.begin(), 1);
}

constexpr int never = 1000000;

/// Steps from the starters to every node over live arcs, out of starters and of nodes that are not closed;
/// `never` where not within the horizon. Bellman-Ford, on purpose.
inline std::vector<int> arrival(std::vector<InfluenceArc> const& live, std::size_t nodes,
                                std::vector<NodeId> const& starters, int horizon,
                                std::vector<bool> const& closed = {}) {
    std::vector<int> step(nodes, never);
    for (NodeId const starter : starters) {
        step[starter] = 0;
    }
    for (std::size_t round = 0; round < nodes; ++round) {
        for (auto const& arc : live) {
            bool const passes_on = step[arc.from] == 0 || closed.empty() || !closed[arc.from];
            if (passes_on && step[arc.from] < horizon) {
                step[arc.to] = std::min(step[arc.to], step[arc.from] + 1);
            }
        }
    }
    return step;
}

} // namespace influence_worlds
