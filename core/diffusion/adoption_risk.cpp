#include "core/diffusion/adoption_risk.h"

#include "core/base/error.h"
#include "core/base/progress_count.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cospread {

std::vector<Trial> trials_upon(Influencers const& influencers, AdoptionTimes const& times, NodeId node,
                               int period, HazardFitOptions const& options) {
    int const earlier = period - options.lag;
    std::vector<Trial> trials;
    double sure_strength = 0;
    for (auto const& by : influencers.of(node, earlier)) {
        bool const tries = options.attempts == Attempts::once ? times.of_node[by.node] == earlier
                                                              : times.adopted_by(by.node, earlier);
        if (!tries) {
            continue;
        }
        if (!(by.strength > 0) || !std::isfinite(by.strength)) {
            throw AnalysisError("a tie has the strength " + format_number(by.strength) +
                                "; a chance of influence needs strengths above 0 (--unweighted ignores "
                                "them)");
        }
        if (by.factor == 1) {
            sure_strength += by.strength;
        } else {
            trials.push_back({by.factor, by.strength});
        }
    }
    if (sure_strength > 0) {
        trials.push_back({1, sure_strength});
    }
    std::ranges::sort(trials);
    return trials;
}

double influence_intensity(std::vector<Trial> const& trials, double intensity) {
    double sum = 0;
    for (auto const& [factor, strength] : trials) {
        sum += factor == 1 ? intensity * strength : -std::log1p(factor * std::expm1(-intensity * strength));
    }
    return sum;
}

double influence_slope(std::vector<Trial> const& trials, double intensity) {
    double sum = 0;
    for (auto const& [factor, strength] : trials) {
        double const failure = std::exp(-intensity * strength);
        sum += factor == 1 ? strength : factor * strength * failure / (1 - factor + factor * failure);
    }
    return sum;
}

std::vector<AdoptionRisk> adoption_risks(Influencers const& influencers, AdoptionTimes const& times,
                                         HazardFitOptions const& options, RunContext const& context) {
    std::map<std::vector<Trial>, AdoptionRisk> by_trials;
    ProgressCount progress(context, times.node_count(), "collecting the periods at risk");
    for (NodeId node = 0; node < times.node_count(); ++node) {
        progress.advance();
        int const time = times.of_node[node];
        if (time == AdoptionTimes::unknown) {
            continue;
        }
        for (int period = times.first + options.lag; period <= std::min(time, times.last); ++period) {
            auto trials = trials_upon(influencers, times, node, period, options);
            auto& risk = by_trials[trials];
            (period == time ? risk.adoptions : risk.survivals) += 1;
            risk.trials = std::move(trials);
        }
    }
    std::vector<AdoptionRisk> risks;
    for (auto& [trials, risk] : by_trials) {
        risks.push_back(std::move(risk));
    }
    return risks;
}

} // namespace cospread
