#include "core/demand/robustness.h"

#include "core/base/progress_count.h"
#include "core/base/random.h"
#include "core/base/ranks.h"
#include "core/base/text.h"
#include "core/demand/reverse_reachable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace cospread {

namespace {

constexpr std::uint64_t assumption_stream = 0x617373756d65ULL;
constexpr double least_certainty = 0.4;
constexpr double most_certainty = 0.9;
constexpr double first_places = 5;

/// What differs from the map's own assumptions.
struct Variation {
    double chance_factor = 1;
    std::function<double(std::size_t channel)> channel_factor = [](std::size_t) { return 1.0; };
    std::optional<double> inferred_certainty = {};
    int more_gate = 0;
};

/// From half to double, log-uniform.
double factor(double uniform) {
    return std::exp2(2 * uniform - 1);
}

Variation drawn(std::uint64_t seed, std::uint64_t draw) {
    RunLuck const luck(mix_bits(seed ^ assumption_stream), draw);
    constexpr std::uint64_t first_channel = 3;
    Variation variation;
    variation.chance_factor = factor(luck.uniform(0));
    variation.inferred_certainty = least_certainty + (most_certainty - least_certainty) * luck.uniform(1);
    variation.more_gate = static_cast<int>(std::floor(3 * luck.uniform(2))) - 1;
    variation.channel_factor = [luck](std::size_t channel) {
        return factor(luck.uniform(first_channel + channel));
    };
    return variation;
}

ChannelTable varied_channels(ChannelTable const& channels, Variation const& variation) {
    std::vector<Channel> rows;
    std::size_t number = 0;
    for (auto channel : channels.rows()) {
        // A factor of 1 is the most there is; one that was above stays.
        for (double* const way : {&channel.forward, &channel.backward}) {
            *way = std::min(std::max(1.0, *way), *way * variation.channel_factor(number++));
        }
        rows.push_back(channel);
    }
    return ChannelTable(std::move(rows));
}

InfluenceNetwork varied_influence(Network const& network, TieProbabilityOptions options,
                                  Variation const& variation) {
    options.channels = varied_channels(options.channels, variation);
    if (variation.inferred_certainty) {
        options.weighted_by_certainty = true;
        options.certainty.inferred = *variation.inferred_certainty;
    }
    bool const by_p0 = options.rule == TieProbabilityRule::by_strength;
    if (by_p0) {
        options.p0 = std::min(1.0, options.p0 * variation.chance_factor);
    }
    auto influence = influence_network(network, options);
    if (by_p0 || variation.chance_factor == 1) {
        return influence;
    }
    std::vector<InfluenceArc> arcs(influence.arcs().begin(), influence.arcs().end());
    for (auto& arc : arcs) {
        arc.probability = std::min(1.0, arc.probability * variation.chance_factor);
    }
    return {influence.node_count(), std::move(arcs)};
}

int varied_gate(int gate, Variation const& variation) {
    return std::clamp(gate + variation.more_gate, 0, static_cast<int>(condition_keys().size()));
}

/// How many sets each candidate can be expected to win; nothing for the others.
std::vector<double> wins(Network const& network, TieProbabilityOptions const& influence, DemandOptions demand,
                         std::uint64_t sets, Variation const& variation, RunContext const& context) {
    demand.sets = sets;
    demand.gate = varied_gate(demand.gate, variation);
    auto const arcs = varied_influence(network, influence, variation);
    DemandProblem const problem(arcs, demand);
    auto const counts = count_reverse_sets(problem, Triggering::each_arc, context);
    std::vector<double> result(network.node_count(), std::nan(""));
    for (NodeId node = 0; node < result.size(); ++node) {
        if (problem.is_candidate(node)) {
            result[node] = problem.success(node) * counts.hits[node];
        }
    }
    return result;
}

/// The same without progress of its own.
RunContext quiet(RunContext context) {
    context.progress = nullptr;
    return context;
}

NodeId best_of(std::vector<double> const& wins) {
    NodeId best = no_node;
    for (NodeId node = 0; node < wins.size(); ++node) {
        if (!std::isnan(wins[node]) && (best == no_node || wins[node] > wins[best])) {
            best = node;
        }
    }
    return best;
}

struct Alone {
    Assumption assumption;
    std::string value;
    Variation variation;
};

std::vector<Alone> each_alone(TieProbabilityOptions const& influence, DemandOptions const& demand) {
    bool const by_p0 = influence.rule == TieProbabilityRule::by_strength;
    auto const chance = [&](double by, std::string_view word) {
        return by_p0 ? format_number(std::min(1.0, influence.p0 * by)) : std::string(word);
    };
    constexpr double half = 0.5;
    constexpr double twice = 2;
    std::vector<Alone> alone{
        {Assumption::p0, chance(half, "half"), {.chance_factor = half}},
        {Assumption::p0, chance(twice, "double"), {.chance_factor = twice}},
        {Assumption::channels, "half", {.channel_factor = [](std::size_t) { return half; }}},
        {Assumption::channels, "double, at most 1", {.channel_factor = [](std::size_t) { return twice; }}},
        {Assumption::certainty, format_number(least_certainty), {.inferred_certainty = least_certainty}},
        {Assumption::certainty, format_number(most_certainty), {.inferred_certainty = most_certainty}}};
    if (demand.conditions.known != 0) {
        for (int const more : {-1, 1}) {
            int const gate = demand.gate + more;
            if (gate >= 0 && gate <= static_cast<int>(condition_keys().size())) {
                alone.push_back({Assumption::gate, "at least " + std::to_string(gate), {.more_gate = more}});
            }
        }
    }
    return alone;
}

} // namespace

std::string_view assumption_words(Assumption assumption) {
    switch (assumption) {
    case Assumption::p0:
        return "p0";
    case Assumption::channels:
        return "channels";
    case Assumption::certainty:
        return "certainty of inferred ties";
    case Assumption::gate:
        return "gate";
    }
    return "";
}

Robustness robustness(Network const& network, TieProbabilityOptions const& influence,
                      DemandOptions const& demand, RobustnessOptions const& options,
                      RunContext const& context) {
    auto const within = quiet(context);
    auto const asked = [&](Variation const& variation, std::uint64_t sets) {
        return wins(network, influence, demand, sets, variation, within);
    };
    auto const alone = each_alone(influence, demand);
    ProgressCount progress(context, options.draws + alone.size() + 1, "under other assumptions");
    Robustness result;
    result.draws = options.draws;
    // More sets where one map decides.
    constexpr std::uint64_t closer_look = 10;
    auto const as_assumed = asked({}, closer_look * options.sets);
    result.best = best_of(as_assumed);
    progress.advance();
    result.first_five.resize(network.node_count());
    result.first.resize(network.node_count());
    for (std::uint32_t draw = 0; draw < options.draws; ++draw) {
        auto const won = asked(drawn(context.seed, draw), options.sets);
        auto const ranks = mean_ranks(won);
        NodeId const best = best_of(won);
        for (NodeId node = 0; node < won.size(); ++node) {
            result.first_five[node] += ranks[node] <= first_places ? 1 : 0;
            result.first[node] += best != no_node && won[node] == won[best] ? 1 : 0;
        }
        progress.advance();
    }
    for (NodeId node = 0; node < as_assumed.size(); ++node) {
        bool const asked_about = !std::isnan(as_assumed[node]);
        for (auto* const share : {&result.first_five[node], &result.first[node]}) {
            *share = asked_about ? *share / options.draws : std::nan("");
        }
    }
    for (auto const& one : alone) {
        auto const won = asked(one.variation, closer_look * options.sets);
        NodeId const first = best_of(won);
        // Two standard errors of the difference of two counts of rare events.
        if (first != result.best &&
            won[first] - won[result.best] > 2 * std::sqrt(won[first] + won[result.best])) {
            result.tippings.push_back({one.assumption, one.value, first});
        }
        progress.advance();
    }
    return result;
}

std::vector<double> chosen_shares(Network const& network, TieProbabilityOptions const& influence,
                                  ChoiceOptions const& choice, RobustnessOptions const& options,
                                  RunContext const& context) {
    auto const within = quiet(context);
    ProgressCount progress(context, options.draws, "under other assumptions");
    std::vector<double> shares(network.node_count(), 0.0);
    for (std::uint32_t draw = 0; draw < options.draws; ++draw) {
        auto const variation = drawn(context.seed, draw);
        auto asked = choice;
        asked.demand.sets = std::min(choice.demand.sets, 2 * options.sets);
        asked.demand.gate = varied_gate(choice.demand.gate, variation);
        auto const arcs = varied_influence(network, influence, variation);
        for (auto const& starter : choose_starters(arcs, asked, within).order) {
            shares[starter.node] += 1;
        }
        progress.advance();
    }
    for (double& share : shares) {
        share /= options.draws;
    }
    return shares;
}

} // namespace cospread
