#include "core/diffusion/backtest.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/random.h"
#include "core/base/ranks.h"
#include "core/base/text.h"
#include "core/diffusion/adoption_risk.h"
#include "core/network/columns.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

/// The record as it was known at the end of `cut`.
AdoptionTimes known_by(AdoptionTimes times, int cut) {
    for (auto& time : times.of_node) {
        if (time > cut && time < AdoptionTimes::unknown) {
            time = AdoptionTimes::never;
        }
    }
    times.last = cut;
    return times;
}

int half_way(AdoptionTimes const& times) {
    if (times.period_count() < 3) {
        throw AnalysisError("a back-test hides the later part of the record, which has " +
                            plural(times.period_count(), "period") + "; it takes at least 3");
    }
    auto const adoptions = times.adoptions();
    std::size_t const all = std::accumulate(adoptions.begin(), adoptions.end(), std::size_t{0});
    std::size_t known = adoptions.front();
    int cut = times.first;
    do {
        ++cut;
        known += adoptions[static_cast<std::size_t>(cut - times.first)];
    } while (2 * known < all && cut < times.last - 1);
    return cut;
}

/// Runs of the fitted model from the cut to the end of the record.
class ForwardRuns {
  public:
    ForwardRuns(Influencers const& influencers, AdoptionTimes const& known, int end, HazardFit const& fit,
                HazardFitOptions const& options, RunContext const& context)
        : influencers_(influencers)
        , known_(known)
        , end_(end)
        , outside_(intensity_of(fit.outside_rate))
        , tie_(intensity_of(fit.tie_probability))
        , options_(options)
        , context_(context) {}

    /// Adds to each node the period of its adoption in that run, counted from the cut; who never adopts
    /// counts as one period after the end.
    void add(RunLuck const& luck, std::vector<std::uint64_t>& sums) const {
        AdoptionTimes times = known_;
        for (int period = known_.last + 1; period <= end_; ++period) {
            context_.check_stop();
            auto const step = static_cast<std::uint64_t>(period - known_.last);
            for (NodeId node = 0; node < times.node_count(); ++node) {
                if (times.of_node[node] != AdoptionTimes::never) {
                    continue;
                }
                double const hazard =
                    outside_ +
                    influence_intensity(trials_upon(influencers_, times, node, period, options_), tie_);
                if (luck.uniform(step * times.node_count() + node) < -std::expm1(-hazard)) {
                    times.of_node[node] = period;
                }
            }
        }
        for (NodeId node = 0; node < times.node_count(); ++node) {
            int const time = std::min(times.of_node[node], end_ + 1);
            sums[node] += static_cast<std::uint64_t>(std::max(time - known_.last, 0));
        }
    }

  private:
    static double intensity_of(FittedRate const& rate) {
        return rate.estimate > 0 ? -std::log1p(-std::min(rate.estimate, 1 - 1e-16)) : 0.0;
    }

    Influencers const& influencers_;
    AdoptionTimes const& known_;
    int end_;
    double outside_;
    double tie_;
    HazardFitOptions const& options_;
    RunContext const& context_;
};

/// Minus the mean time of adoption of each node. Where ties carry nothing, the model foretells no order.
std::vector<double> model_scores(ForwardRuns const& forward, std::size_t nodes, std::uint32_t runs,
                                 RunContext const& context) {
    std::size_t const chunk = coarse_chunk(runs);
    std::vector<std::vector<std::uint64_t>> parts(chunk_count(runs, chunk));
    ProgressCount progress(context, runs, "simulating the hidden periods");
    for_each_chunk(context, runs, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        parts[index].assign(nodes, 0);
        for (std::size_t run = begin; run < end; ++run) {
            forward.add(RunLuck(context.seed, run), parts[index]);
            progress.advance();
        }
    });
    std::vector<double> scores(nodes, 0);
    for (std::size_t node = 0; node < nodes; ++node) {
        std::uint64_t sum = 0;
        for (auto const& part : parts) {
            sum += part[node];
        }
        scores[node] = -static_cast<double>(sum) / runs;
    }
    return scores;
}

/// Share of adopters among the other nodes of the same group; of all nodes for those without one.
std::vector<double> group_scores(std::vector<std::uint32_t> const& groups, AdoptionTimes const& known) {
    std::uint32_t count = 0;
    for (auto const group : groups) {
        count = group == Column::missing_code ? count : std::max(count, group + 1);
    }
    std::vector<double> members(count, 0);
    std::vector<double> adopters(count, 0);
    double all_adopters = 0;
    for (NodeId node = 0; node < known.node_count(); ++node) {
        double const adopted = known.is_dated(node) ? 1 : 0;
        all_adopters += adopted;
        if (groups[node] != Column::missing_code) {
            members[groups[node]] += 1;
            adopters[groups[node]] += adopted;
        }
    }
    std::vector<double> scores(groups.size(), all_adopters / std::max(1.0, known.node_count() - 1.0));
    for (std::size_t node = 0; node < groups.size(); ++node) {
        if (groups[node] != Column::missing_code && members[groups[node]] > 1) {
            scores[node] = adopters[groups[node]] / (members[groups[node]] - 1);
        }
    }
    return scores;
}

/// Counts of ranks that can be added to and summed up to a rank in O(log n) (Fenwick 1994).
class RankCounts {
  public:
    explicit RankCounts(std::size_t ranks)
        : sums_(ranks + 1, 0) {}

    void add(std::size_t rank) {
        for (std::size_t at = rank + 1; at < sums_.size(); at += at & (~at + 1)) {
            ++sums_[at];
        }
    }

    /// How many ranks below `rank` were added.
    [[nodiscard]] std::size_t below(std::size_t rank) const {
        std::size_t sum = 0;
        for (std::size_t at = rank; at > 0; at -= at & (~at + 1)) {
            sum += sums_[at];
        }
        return sum;
    }

  private:
    std::vector<std::size_t> sums_;
};

double correlation(std::vector<double> const& a, std::vector<double> const& b) {
    auto const mean = [](std::vector<double> const& values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    };
    double const mean_a = mean(a);
    double const mean_b = mean(b);
    double products = 0;
    double squares_a = 0;
    double squares_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        products += (a[i] - mean_a) * (b[i] - mean_b);
        squares_a += (a[i] - mean_a) * (a[i] - mean_a);
        squares_b += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return squares_a > 0 && squares_b > 0 ? products / std::sqrt(squares_a * squares_b) : std::nan("");
}

PredictorScore judged(std::string predictor, std::vector<double> const& of_node,
                      std::vector<NodeId> const& candidates, AdoptionTimes const& times) {
    std::vector<double> scores;
    std::vector<int> when;
    std::vector<int> whether;
    for (NodeId const node : candidates) {
        scores.push_back(of_node[node]);
        when.push_back(times.of_node[node]);
        whether.push_back(times.is_dated(node) ? 0 : 1);
    }
    auto const ranks = mean_ranks(scores);
    std::vector<double> foretold;
    std::vector<double> earliness;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (times.is_dated(candidates[i])) {
            foretold.push_back(ranks[i]);
            earliness.push_back(-when[i]);
        }
    }
    double const sum = std::accumulate(foretold.begin(), foretold.end(), 0.0);
    // Ranks among those who adopted, not among all.
    std::vector<double> rank_scores(foretold.size());
    std::ranges::transform(foretold, rank_scores.begin(), std::negate<>());
    return {std::move(predictor), concordance(scores, when), concordance(scores, whether),
            correlation(mean_ranks(rank_scores), mean_ranks(earliness)),
            sum / static_cast<double>(foretold.size())};
}

} // namespace

double concordance(std::vector<double> const& scores, std::vector<int> const& times) {
    std::vector<double> distinct = scores;
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<std::size_t> latest_first(times.size());
    std::iota(latest_first.begin(), latest_first.end(), std::size_t{0});
    std::ranges::sort(latest_first, std::greater<>(), [&](std::size_t i) { return times[i]; });
    auto const rank_of = [&](std::size_t i) {
        return static_cast<std::size_t>(std::ranges::lower_bound(distinct, scores[i]) - distinct.begin());
    };
    RankCounts later(distinct.size());
    double pairs = 0;
    double half_points = 0;
    for (std::size_t begin = 0, end = 0; begin < latest_first.size(); begin = end) {
        while (end < latest_first.size() && times[latest_first[end]] == times[latest_first[begin]]) {
            ++end;
        }
        for (std::size_t place = begin; place < end; ++place) {
            std::size_t const rank = rank_of(latest_first[place]);
            // Twice those scored lower and once those scored equal.
            half_points += static_cast<double>(later.below(rank) + later.below(rank + 1));
            pairs += static_cast<double>(begin);
        }
        for (std::size_t place = begin; place < end; ++place) {
            later.add(rank_of(latest_first[place]));
        }
    }
    return pairs > 0 ? half_points / (2 * pairs) : std::nan("");
}

bool Backtest::model_is_best() const {
    return std::all_of(scores.begin() + 1, scores.end(), [&](PredictorScore const& other) {
        return scores.front().concordance > other.concordance;
    });
}

Backtest backtest(Influencers const& influencers, AdoptionTimes const& times, BacktestOptions const& options,
                  RunContext const& context) {
    Backtest result;
    result.cut = half_way(times);
    auto const known = known_by(times, result.cut);
    result.fit = fit_hazard(influencers, known, options.fit, context);
    std::vector<NodeId> candidates;
    for (NodeId node = 0; node < known.node_count(); ++node) {
        if (known.of_node[node] == AdoptionTimes::never) {
            candidates.push_back(node);
            result.hidden += times.is_dated(node) ? 1U : 0U;
        }
    }
    result.candidates = candidates.size();
    auto const adopters = static_cast<double>(result.hidden);
    auto const others = static_cast<double>(result.candidates - result.hidden);
    result.chance_sd =
        others > 0 ? std::sqrt((adopters + others + 1) / (12 * adopters * others)) : std::nan("");
    ForwardRuns const forward(influencers, known, times.last, result.fit, options.fit, context);
    bool const has_order = result.fit.tie_probability.estimate > 0;
    auto const model = has_order ? model_scores(forward, known.node_count(), options.runs, context)
                                 : std::vector<double>(known.node_count(), 0);
    result.scores.push_back(judged("model", model, candidates, times));
    result.scores.push_back(judged("degree", options.degree, candidates, times));
    if (!options.groups.empty()) {
        result.scores.push_back(
            judged("same_" + options.group_word, group_scores(options.groups, known), candidates, times));
    }
    return result;
}

} // namespace cospread
