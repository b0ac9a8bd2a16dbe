#include "viz/report/stories_report.h"

#include "core/cases/carried_stories.h"
#include "core/diffusion/cascade.h"

namespace cospread::viz {

namespace {

double reached(SpreadResult const& spread, std::vector<bool> const& counted) {
    double sum = 0;
    for (std::size_t node = 0; node < counted.size(); ++node) {
        sum += counted[node] ? spread.nodes[node].probability : 0.0;
    }
    return sum;
}

} // namespace

std::optional<StoriesReport> stories_report(Case const& subject, Network const& recorded,
                                            TieProbabilityOptions const& chances,
                                            std::vector<NodeId> const& starters, SpreadResult const& without,
                                            std::vector<bool> const& counted, RunContext const& context) {
    if (shared_stories(subject.narratives, false).pairs.empty()) {
        return {};
    }
    Case told = subject;
    told.network = recorded;
    StoriesReport report;
    report.shared = carry_stories(told, false);
    TieProbabilityOptions with_stories = chances;
    with_stories.channels = told.channels;
    SpreadOptions options;
    options.seeds = starters;
    options.runs = without.runs;
    options.by_step = false;
    report.reached_without = reached(without, counted);
    report.reached_with =
        reached(cascade(influence_network(told.network, with_stories), options, context), counted);
    return report;
}

} // namespace cospread::viz
