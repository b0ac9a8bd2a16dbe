#include "viz/report/spread_report.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace cospread::viz {

namespace {

std::string text_of(Network const& network, std::string_view column, NodeId node) {
    Column const* values = find_column(network.node_columns(), column);
    return values ? values->text(node) : std::string();
}

/// True where `a` is the better way: more probable, then shorter.
bool is_better(DiffusionPath const& a, DiffusionPath const& b) {
    return std::tuple(-a.probability, a.hops()) < std::tuple(-b.probability, b.hops());
}

/// For every node the best of the most probable paths from the starters; nothing where none leads to it.
std::vector<std::optional<DiffusionPath>> best_paths(InfluenceNetwork const& influence,
                                                     std::vector<NodeId> const& starters,
                                                     RunContext const& context) {
    std::vector<std::optional<DiffusionPath>> best(influence.node_count());
    for (NodeId const starter : starters) {
        for (DiffusionPath& path : most_probable_paths_from(influence, starter, context)) {
            auto& known = best[path.nodes.back()];
            if (!known || is_better(path, *known)) {
                known = std::move(path);
            }
        }
    }
    for (NodeId const starter : starters) {
        best[starter].reset();
    }
    return best;
}

std::vector<double> step_chances(InfluenceNetwork const& influence, DiffusionPath const& path) {
    std::vector<double> chances;
    for (std::size_t step = 0; step < path.hops(); ++step) {
        chances.push_back(step_probability(influence, path.nodes[step], path.nodes[step + 1]));
    }
    return chances;
}

/// The paths worth telling, best first.
std::vector<ReportedPath> told_paths(Case const& subject, InfluenceNetwork const& influence,
                                     std::vector<std::optional<DiffusionPath>> const& best,
                                     std::vector<bool> const& counted, std::size_t most) {
    std::vector<DiffusionPath const*> candidates;
    for (NodeId node = 0; node < influence.node_count(); ++node) {
        if (best[node] && counted[node] && best[node]->hops() >= 2) {
            candidates.push_back(&*best[node]);
        }
    }
    std::ranges::stable_sort(candidates, [](auto const* a, auto const* b) { return is_better(*a, *b); });
    // The first of every sector and level to the front.
    std::set<std::pair<std::string, std::string>> told;
    std::ranges::stable_partition(candidates, [&](DiffusionPath const* path) {
        NodeId const end = path->nodes.back();
        return told.emplace(text_of(subject.network, "sector", end), text_of(subject.network, "level", end))
            .second;
    });
    candidates.resize(std::min(candidates.size(), most));
    std::ranges::stable_sort(candidates, [](auto const* a, auto const* b) { return is_better(*a, *b); });
    std::vector<ReportedPath> paths;
    for (DiffusionPath const* path : candidates) {
        paths.push_back({*path, step_chances(influence, *path)});
    }
    return paths;
}

/// Where the ways to seldom reached actors are weakest.
std::vector<Bottleneck> find_bottlenecks(InfluenceNetwork const& influence, SpreadResult const& cascade,
                                         std::vector<std::optional<DiffusionPath>> const& best,
                                         std::vector<bool> const& counted, std::size_t most) {
    std::map<NodeId, Bottleneck> places;
    for (NodeId node = 0; node < influence.node_count(); ++node) {
        if (!best[node] || !counted[node] || cascade.nodes[node].probability >= 0.5) {
            continue;
        }
        auto const chances = step_chances(influence, *best[node]);
        auto const weakest = std::ranges::min_element(chances);
        NodeId const at = best[node]->nodes[static_cast<std::size_t>(weakest - chances.begin())];
        auto const [place, is_new] = places.try_emplace(at, Bottleneck{at, {}, 0, *weakest, *weakest});
        Bottleneck& bottleneck = place->second;
        bottleneck.behind.push_back(node);
        bottleneck.reached += cascade.nodes[node].probability;
        bottleneck.weakest = std::min(bottleneck.weakest, *weakest);
        bottleneck.strongest = std::max(bottleneck.strongest, *weakest);
    }
    std::vector<Bottleneck> result;
    for (auto& [at, bottleneck] : places) {
        std::ranges::stable_sort(bottleneck.behind, {},
                                 [&](NodeId node) { return cascade.nodes[node].probability; });
        bottleneck.reached /= static_cast<double>(bottleneck.behind.size());
        result.push_back(std::move(bottleneck));
    }
    auto const missed = [](Bottleneck const& bottleneck) {
        return -static_cast<double>(bottleneck.behind.size()) * (1 - bottleneck.reached);
    };
    std::ranges::stable_sort(result, {}, missed);
    result.resize(std::min(result.size(), most));
    return result;
}

/// Expected adopters by the values of a text attribute, in order of first appearance; empty where there is
/// none.
std::vector<GroupReach> reach_by(Network const& network, std::string_view column, SpreadResult const& cascade,
                                 std::vector<bool> const& counted) {
    std::vector<GroupReach> groups;
    if (!find_column(network.node_columns(), column)) {
        return groups;
    }
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (!counted[node]) {
            continue;
        }
        std::string key = text_of(network, column, node);
        auto group = std::ranges::find(groups, key, &GroupReach::key);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {std::move(key), 0, 0});
        }
        ++group->actors;
        group->adopters += cascade.nodes[node].probability;
    }
    return groups;
}

} // namespace

std::vector<bool> counted_actors(Case const& subject) {
    auto counted = subject.value.chosen(subject.network);
    for (NodeId node = 0; node < subject.network.node_count(); ++node) {
        counted[node] = counted[node] && subject.is_actor(node);
    }
    return counted;
}

SpreadReport spread_report(Case const& subject, InfluenceNetwork const& influence,
                           std::vector<NodeId> starters, SpreadReportOptions const& options,
                           RunContext const& context) {
    SpreadReport report;
    SpreadOptions cascade_options;
    cascade_options.seeds = starters;
    cascade_options.runs = options.runs;
    cascade_options.by_step = false;
    report.cascade = cascade(influence, cascade_options, context);
    auto const counted = counted_actors(subject);
    auto const best = best_paths(influence, starters, context);
    report.paths = told_paths(subject, influence, best, counted, options.paths);
    report.bottlenecks = find_bottlenecks(influence, report.cascade, best, counted, options.bottlenecks);
    report.by_level = reach_by(subject.network, "level", report.cascade, counted);
    report.by_sector = reach_by(subject.network, "sector", report.cascade, counted);
    report.starters = std::move(starters);
    for (NodeId node = 0; node < influence.node_count(); ++node) {
        bool const starts = std::ranges::find(report.starters, node) != report.starters.end();
        report.out_of_reach += counted[node] && !starts && !best[node] ? 1 : 0;
    }
    return report;
}

} // namespace cospread::viz
