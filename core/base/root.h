#pragma once

#include <cmath>

namespace cospread {

/// A place and the value of a function there.
struct FunctionPoint {
    double x = 0;
    double y = 0;
};

/// A root of a continuous `function` between two points whose values differ in sign, to 1e-14 of max(1, |x|).
/// Chandrupatla (1997, doi:10.1016/S0965-9978(96)00051-8): inverse quadratic interpolation where it is safe,
/// else halving; at worst a few dozen evaluations. By hand: x^2 - 4 between 0 and 3 gives 2.
template<class Function>
[[nodiscard]] double root(Function const& function, FunctionPoint const& low, FunctionPoint const& high) {
    constexpr double precision = 1e-14;
    FunctionPoint newest = high;
    FunctionPoint opposite = low;
    FunctionPoint before = low;
    double fraction = 0.5;
    while (true) {
        FunctionPoint const& better = std::abs(newest.y) < std::abs(opposite.y) ? newest : opposite;
        double const width = std::abs(opposite.x - newest.x);
        double const least = precision * std::fmax(1.0, std::abs(better.x)) / std::fmax(width, precision);
        if (least > 0.5 || better.y == 0) {
            return better.x;
        }
        fraction = std::fmin(1 - least, std::fmax(least, fraction));
        double const x = newest.x + fraction * (opposite.x - newest.x);
        FunctionPoint const next{x, function(x)};
        if (std::signbit(next.y) == std::signbit(newest.y)) {
            before = newest;
        } else {
            before = opposite;
            opposite = newest;
        }
        newest = next;
        // Interpolate only where the inverse of the function is sure to be monotone.
        double const xi = (newest.x - opposite.x) / (before.x - opposite.x);
        double const phi = (newest.y - opposite.y) / (before.y - opposite.y);
        fraction = 0.5;
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            fraction = newest.y / (opposite.y - newest.y) * before.y / (opposite.y - before.y) +
                       newest.y / (before.y - newest.y) * opposite.y / (before.y - opposite.y) *
                           (before.x - newest.x) / (opposite.x - newest.x);
        }
    }
}

} // namespace cospread
