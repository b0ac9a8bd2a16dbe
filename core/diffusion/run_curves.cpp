#include "core/diffusion/run_curves.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

std::uint32_t count_by(std::vector<std::uint32_t> const& curve, std::size_t step) {
    return curve[std::min(step, curve.size() - 1)];
}

CurvePoint curve_point(RunCurves const& curves, std::uint32_t step, std::vector<std::uint32_t>& counts) {
    std::uint64_t sum = 0;
    for (std::size_t run = 0; run < curves.size(); ++run) {
        counts[run] = count_by(curves[run], step);
        sum += counts[run];
    }
    auto const percentile = [&](std::size_t tenths) {
        std::size_t const rank = (counts.size() * tenths + 9) / 10 - 1;
        auto const place = counts.begin() + static_cast<std::ptrdiff_t>(rank);
        std::ranges::nth_element(counts, place);
        return static_cast<double>(*place);
    };
    double const mean = static_cast<double>(sum) / static_cast<double>(counts.size());
    return {step, mean, percentile(1), percentile(9)};
}

} // namespace

double count_percentile(std::vector<double> const& of_count, double share) {
    constexpr double rounding = 1e-12;
    double sum = 0;
    for (std::size_t count = 0; count < of_count.size(); ++count) {
        sum += of_count[count];
        if (sum >= share - rounding) {
            return static_cast<double>(count);
        }
    }
    return static_cast<double>(of_count.size()) - 1;
}

void fill_curve(SpreadResult& result, RunCurves const& curves) {
    std::size_t steps = 0;
    for (auto const& curve : curves) {
        steps = std::max(steps, curve.size());
    }
    std::vector<std::uint32_t> counts(curves.size());
    for (std::uint32_t step = 0; step < steps; ++step) {
        result.curve.push_back(curve_point(curves, step, counts));
    }
    result.spread = result.curve.back().adopters;
    double squares = 0;
    for (auto const& curve : curves) {
        double const difference = curve.back() - result.spread;
        squares += difference * difference;
    }
    auto const runs = static_cast<double>(curves.size());
    result.standard_error = std::sqrt(squares / (runs - 1) / runs);
}

} // namespace cospread
