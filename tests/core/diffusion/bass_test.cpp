#include "core/base/error.h"
#include "core/diffusion/bass.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(bass_curves)

namespace {

std::vector<double> curve_of(double p, double q, double m, int periods) {
    std::vector<double> cumulative;
    for (int t = 1; t <= periods; ++t) {
        cumulative.push_back(m * bass_share(p, q, t));
    }
    return cumulative;
}

double squares(std::vector<double> const& cumulative, double p, double q, double m) {
    double sum = 0;
    for (std::size_t index = 0; index < cumulative.size(); ++index) {
        double const residual = cumulative[index] - m * bass_share(p, q, static_cast<double>(index + 1));
        sum += residual * residual;
    }
    return sum;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_share_solves_the_equation_of_bass) {
    // dF/dt = (p + q F)(1 - F)
    double const p = 0.03;
    double const q = 0.38;
    BOOST_TEST(bass_share(p, q, 0) == 0);
    for (double const t : {0.5, 3.0, 8.0}) {
        double const h = 1e-5;
        double const slope = (bass_share(p, q, t + h) - bass_share(p, q, t - h)) / (2 * h);
        double const share = bass_share(p, q, t);
        BOOST_TEST(slope == (p + q * share) * (1 - share), boost::test_tools::tolerance(1e-8));
    }
    BOOST_TEST(bass_share(0.2, 0, 3) == 1 - std::exp(-0.6), boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_curve_gives_back_its_parameters) {
    auto const tolerance = boost::test_tools::tolerance(1e-6);
    for (auto const& [p, q] : {std::pair(0.03, 0.38), {0.002, 0.9}, {0.1, 0.1}}) {
        auto const fitted = fit_bass(curve_of(p, q, 80, 12), 100, BassMarket::fitted);
        BOOST_TEST(fitted.p == p, tolerance);
        BOOST_TEST(fitted.q == q, tolerance);
        BOOST_TEST(fitted.m == 80, tolerance);
        BOOST_TEST(fitted.residual_sum_of_squares < 1e-9);
        auto const held = fit_bass(curve_of(p, q, 100, 12), 100, BassMarket::nodes);
        BOOST_TEST(held.p == p, tolerance);
        BOOST_TEST(held.q == q, tolerance);
        BOOST_TEST(held.m == 100, tolerance);
    }
}

BOOST_AUTO_TEST_CASE(the_market_never_exceeds_the_nodes_and_without_imitation_q_is_0) {
    auto const growing = fit_bass({1, 2, 4, 8, 16}, 20, BassMarket::fitted);
    BOOST_TEST(growing.m <= 20);
    auto const alone = fit_bass({40, 50, 55, 58, 60}, 73, BassMarket::nodes);
    BOOST_TEST(alone.q == 0);
}

BOOST_AUTO_TEST_CASE(no_neighbour_fits_better) {
    std::vector<double> const cumulative{2, 3, 7, 12, 20, 24, 25, 27};
    auto const fit = fit_bass(cumulative, 40, BassMarket::fitted);
    BOOST_TEST(fit.residual_sum_of_squares == squares(cumulative, fit.p, fit.q, fit.m),
               boost::test_tools::tolerance(1e-12));
    for (double const factor : {0.9999, 1.0001, 0.9, 1.1}) {
        for (double const other : {0.9999, 1.0, 1.0001}) {
            BOOST_TEST(squares(cumulative, fit.p * factor, fit.q * other, fit.m) >=
                       fit.residual_sum_of_squares);
            BOOST_TEST(squares(cumulative, fit.p, fit.q * factor, fit.m * other) >=
                       fit.residual_sum_of_squares);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_record_of_too_few_periods_is_refused) {
    BOOST_CHECK_THROW((void)fit_bass({1, 2, 3}, 9, BassMarket::fitted), AnalysisError);
    BOOST_CHECK_THROW((void)fit_bass({1, 2}, 9, BassMarket::nodes), AnalysisError);
    BOOST_CHECK_NO_THROW((void)fit_bass({1, 2, 3}, 9, BassMarket::nodes));
}

BOOST_AUTO_TEST_SUITE_END()
