#include "core/groups/communities.h"

#include "core/base/blank.h"
#include "core/base/random.h"
#include "core/igraph/leiden.h"
#include "core/network/simple_rows.h"

#include <algorithm>
#include <map>

namespace cospread {

namespace {

/// The same groups numbered from 0 in the order of the nodes; nodes without group each get a number of their
/// own.
std::vector<std::uint32_t> renumbered(std::vector<std::uint32_t> groups, std::uint32_t& count) {
    std::map<std::uint32_t, std::uint32_t> number_of;
    count = 0;
    for (auto& group : groups) {
        if (group == Column::missing_code) {
            group = count++;
            continue;
        }
        auto const [entry, added] = number_of.try_emplace(group, count);
        count += added ? 1 : 0;
        group = entry->second;
    }
    return groups;
}

/// Modularity; NaN where no tie has strength.
double quality_of(SimpleRows const& mutual, std::vector<std::uint32_t> const& groups, std::uint32_t count,
                  double resolution) {
    std::vector<double> ends(count, 0.0);
    double inside = 0;
    double all = 0;
    for (NodeId node = 0; node < mutual.node_count(); ++node) {
        for (std::uint64_t k = mutual.offsets[node]; k < mutual.offsets[node + 1]; ++k) {
            double const strength = mutual.strengths[k];
            ends[groups[node]] += strength;
            all += strength;
            inside += groups[mutual.nodes[k]] == groups[node] ? strength : 0.0;
        }
    }
    double by_chance = 0;
    for (double const end : ends) {
        by_chance += end / all * (end / all);
    }
    return all > 0 ? inside / all - resolution * by_chance : blank;
}

/// Adds to each node's sum how far its communities in two runs overlap.
void add_overlaps(std::vector<std::uint32_t> const& best, std::vector<std::uint32_t> const& other,
                  std::vector<double>& sums) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> shared;
    std::map<std::uint32_t, double> in_best;
    std::map<std::uint32_t, double> in_other;
    for (std::size_t node = 0; node < best.size(); ++node) {
        ++shared[{best[node], other[node]}];
        ++in_best[best[node]];
        ++in_other[other[node]];
    }
    for (std::size_t node = 0; node < best.size(); ++node) {
        double const common = shared[{best[node], other[node]}];
        sums[node] += common / (in_best[best[node]] + in_other[other[node]] - common);
    }
}

} // namespace

Communities communities(Network const& network, CommunityOptions const& options, RunContext const& context) {
    if (!options.unweighted) {
        refuse_unusable_strengths(network, "communities");
    }
    auto const mutual = mutual_rows(network, options.unweighted);
    std::vector<std::vector<std::uint32_t>> runs;
    std::size_t best = 0;
    Communities result;
    result.modularity = result.quality = blank;
    for (unsigned run = 0; run < std::max(1U, options.runs); ++run) {
        context.check_stop();
        context.report(static_cast<double>(run) / options.runs, "communities");
        std::uint32_t count = 0;
        runs.push_back(renumbered(
            leiden(mutual, options.resolution, hashed_bits(context.seed, run, 0), context), count));
        double const quality = quality_of(mutual, runs.back(), count, options.resolution);
        if (run == 0 || quality > result.quality) {
            best = run;
            result.quality = quality;
            result.modularity = quality_of(mutual, runs.back(), count, 1);
        }
    }
    result.community = runs[best];
    result.count = result.community.empty() ? 0 : *std::ranges::max_element(result.community) + 1;
    result.stability.assign(network.node_count(), runs.size() > 1 ? 0.0 : blank);
    for (std::size_t run = 0; run < runs.size(); ++run) {
        if (run != best) {
            add_overlaps(runs[best], runs[run], result.stability);
        }
    }
    for (double& value : result.stability) {
        value /= static_cast<double>(runs.size()) - 1;
    }
    return result;
}

} // namespace cospread
