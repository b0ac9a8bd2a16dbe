#pragma once

#include <cstdint>
#include <vector>

namespace cospread {

/// Share of the market that has adopted t periods after the start (Bass 1969, doi:10.1287/mnsc.15.5.215):
/// F(t) = (1 - e^{-(p+q)t}) / (1 + (q/p) e^{-(p+q)t}), p > 0 innovation, q >= 0 imitation. By hand: q = 0
/// leaves 1 - e^{-pt}.
[[nodiscard]] double bass_share(double p, double q, double t);

/// How large the market m is.
enum class BassMarket : std::uint8_t {
    fitted, ///< the third parameter, at most the number of nodes
    nodes   ///< every node
};

struct BassFit {
    double p = 0;                       ///< innovation: chance a period to adopt without any adopter
    double q = 0;                       ///< imitation
    double m = 0;                       ///< market: adopters in the end
    double residual_sum_of_squares = 0; ///< of the cumulative number of adopters
};

/// Least squares of the cumulative number of adopters to m F(t), t = 1 in the first period of the record;
/// with BassMarket::nodes netdiffuseR's fitbass(). Levenberg-Marquardt from a fixed grid of starts, in ln p
/// and ln q, both within e^-20 and e^2; q at the lower bound is 0. Throws AnalysisError where there are no
/// more periods than parameters. Cost: O(periods) a step. By hand: adopters m F(1), m F(2), ... give back p,
/// q and m.
[[nodiscard]] BassFit fit_bass(std::vector<double> const& cumulative, double nodes, BassMarket market);

} // namespace cospread
