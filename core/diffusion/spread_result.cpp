#include "core/diffusion/spread_result.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace cospread {

namespace {

/// What may lie between two sums of the same chances.
constexpr double rounding = 1e-15;

bool is_same(double a, double b) {
    return std::abs(a - b) <= rounding * std::max(1.0, std::abs(a));
}

bool is_quiet(SpreadResult const& result, std::size_t step) {
    auto const& before = result.curve[step - 1];
    auto const& now = result.curve[step];
    return is_same(before.adopters, now.adopters) && before.low == now.low && before.high == now.high &&
           (result.by_step.empty() ||
            std::ranges::equal(result.by_step[step - 1], result.by_step[step], is_same));
}

} // namespace

void drop_quiet_end(SpreadResult& result) {
    while (result.curve.size() > 1 && is_quiet(result, result.curve.size() - 1)) {
        result.curve.pop_back();
        if (!result.by_step.empty()) {
            result.by_step.pop_back();
        }
    }
}

void check_spread_options(NodeId node_count, SpreadOptions const& options) {
    for (NodeId const seed : options.seeds) {
        if (seed >= node_count) {
            throw AnalysisError("starter number " + std::to_string(seed) + " is no node of this network");
        }
    }
    if (!options.exact && options.runs == 0) {
        throw UsageError("a simulation needs at least 1 run");
    }
}

} // namespace cospread
