#include "core/uncertainty/rank_bands.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/ranks.h"
#include "core/base/work_estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

/// Smallest of the values that at least `share` of them do not exceed; NaN values are no values.
double quantile(std::vector<double>& values, double share) {
    auto const numbers =
        std::partition(values.begin(), values.end(), [](double x) { return !std::isnan(x); });
    auto const count = static_cast<std::size_t>(numbers - values.begin());
    if (count == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double const needed = std::ceil(share * static_cast<double>(count) - 1e-9);
    auto const place = static_cast<std::ptrdiff_t>(std::max(1.0, needed)) - 1;
    std::nth_element(values.begin(), values.begin() + place, numbers);
    return values[static_cast<std::size_t>(place)];
}

/// Values by draw, then node.
using Draws = std::vector<NodeValues>;

std::vector<double> of_node(Draws const& draws, NodeId node) {
    std::vector<double> values;
    values.reserve(draws.size());
    for (auto const& draw : draws) {
        values.push_back(draw[node]);
    }
    return values;
}

} // namespace

RankBands rank_bands(Network const& network, NodeMeasure const& measure, MeasureOptions const& options,
                     BandOptions const& bands, RunContext const& context) {
    double const nodes = network.node_count();
    auto const draws = static_cast<double>(bands.draws);
    constexpr double seconds_a_pair = 4e-9;
    constexpr double bytes_a_node = 16;
    double const pairs = network.directed() ? nodes * nodes : nodes * nodes / 2;
    announce_work(std::string(measure.key) + " with bands",
                  {.seconds = seconds_a_pair * draws * pairs, .bytes = bytes_a_node * draws * nodes},
                  context);
    TieSampling const sampling(network, bands.ties, bands.draws, context);
    Draws values(bands.draws);
    Draws ranks(bands.draws);
    ProgressCount progress(context, bands.draws, "candidates for the true network");
    for_each_chunk(context, bands.draws, coarse_chunk(bands.draws),
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       RunContext single;
                       single.seed = context.seed;
                       single.threads = 1;
                       single.stop = context.stop;
                       for (std::size_t draw = begin; draw < end; ++draw) {
                           values[draw] = measure.compute(sampling.candidate(draw), options, single);
                           ranks[draw] = mean_ranks(values[draw]);
                           progress.advance();
                       }
                   });
    RankBands result;
    result.value = measure.compute(network, options, context);
    result.rank = mean_ranks(result.value);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto of_values = of_node(values, node);
        auto of_ranks = of_node(ranks, node);
        result.low.push_back(quantile(of_values, bands.low));
        result.high.push_back(quantile(of_values, bands.high));
        result.rank_low.push_back(quantile(of_ranks, bands.low));
        result.rank_high.push_back(quantile(of_ranks, bands.high));
        auto const top = std::ranges::count_if(of_ranks, [&bands](double rank) { return rank <= bands.top; });
        result.in_top.push_back(static_cast<double>(top) / static_cast<double>(bands.draws));
    }
    return result;
}

} // namespace cospread
