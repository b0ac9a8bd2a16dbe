#include "core/base/error.h"
#include "core/centrality/closeness.h"
#include "core/centrality/harmonic.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <limits>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(closeness_and_harmonic)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

NodeValues closeness_of(Network const& network, PathLengths lengths = PathLengths::hops,
                        PathDirection direction = PathDirection::forward,
                        ClosenessScaling scaling = ClosenessScaling::component) {
    return closeness(network, {.path_lengths = lengths}, direction, scaling, {});
}

NodeValues harmonic_of(Network const& network, MeasureOptions const& options = {},
                       PathDirection direction = PathDirection::forward) {
    return harmonic(network, options, direction, {});
}

/// 0 -> 1 -> 2 with lengths or strengths 2 and 4, and 3 alone.
Network chain(WeightMeaning meaning = WeightMeaning::strength) {
    return network_of(4, {{0, 1, 2}, {1, 2, 4}}, LinkKind::directed, true, meaning);
}

} // namespace

BOOST_AUTO_TEST_CASE(the_centre_of_a_star_is_1_from_everybody) {
    check_values(closeness_of(star(5)), {1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7});
    check_values(harmonic_of(star(5)), {4, 2.5, 2.5, 2.5, 2.5});
    check_values(harmonic_of(star(5), {.normalized = true}), {1, 0.625, 0.625, 0.625, 0.625});
}

BOOST_AUTO_TEST_CASE(distances_follow_ties_forward_and_backward) {
    check_values(closeness_of(chain()), {2.0 / 3, 1, 0, 0});
    check_values(closeness_of(chain(), PathLengths::hops, PathDirection::backward), {0, 1, 2.0 / 3, 0});
    check_values(harmonic_of(chain()), {1.5, 1, 0, 0});
    check_values(harmonic_of(chain(), {}, PathDirection::backward), {0, 1, 1.5, 0});
}

BOOST_AUTO_TEST_CASE(wasserman_faust_scales_by_the_share_of_the_others_reached) {
    check_values(
        closeness_of(chain(), PathLengths::hops, PathDirection::forward, ClosenessScaling::wasserman_faust),
        {2.0 / 3 * 2 / 3, 1.0 / 3, 0, 0});
}

BOOST_AUTO_TEST_CASE(lengths_are_taken_as_asked) {
    check_values(closeness_of(chain(), PathLengths::weight), {2.0 / (2 + 6), 0.25, 0, 0});
    check_values(closeness_of(chain(), PathLengths::inverse), {2.0 / (0.5 + 0.75), 4, 0, 0});
    check_values(closeness_of(chain(WeightMeaning::distance), PathLengths::inverse), {0.25, 0.25, 0, 0});
    check_values(harmonic_of(chain(), {.path_lengths = PathLengths::weight}), {0.5 + 1.0 / 6, 0.25, 0, 0});
    check_values(harmonic_of(chain(), {.path_lengths = PathLengths::weight, .unweighted = true}),
                 {1.5, 1, 0, 0});
}

BOOST_AUTO_TEST_CASE(tiny_lengths_lose_no_digit) {
    auto const network = network_of(3, {{0, 1, 1e-12}, {1, 2, 3e-12}}, LinkKind::undirected, true);
    check_values(harmonic_of(network, {.path_lengths = PathLengths::weight}),
                 {1e12 + 0.25e12, 1e12 + 1e12 / 3, 1e12 / 3 + 0.25e12}, 1e-15);
}

BOOST_AUTO_TEST_CASE(a_shorter_detour_beats_a_long_tie) {
    auto const network = network_of(3, {{0, 2, 10}, {0, 1, 1}, {1, 2, 2}}, LinkKind::undirected, true);
    check_values(closeness_of(network, PathLengths::weight), {2.0 / 4, 2.0 / 3, 2.0 / 5});
}

BOOST_AUTO_TEST_CASE(a_strength_of_0_is_no_tie_for_inverse_lengths) {
    auto const network = network_of(3, {{0, 1, 0}, {1, 2, 2}}, LinkKind::directed, true);
    check_values(harmonic_of(network, {.path_lengths = PathLengths::inverse}), {0, 2, 0});
}

BOOST_AUTO_TEST_CASE(a_length_of_0_or_less_is_refused_by_name) {
    auto const names_the_tie = [](AnalysisError const& error) {
        return std::string(error.what()).find("the tie 1 -> 2 has") != std::string::npos;
    };
    for (double const bad : {0.0, -1.0}) {
        auto const network = network_of(3, {{0, 1, 1}, {1, 2, bad}}, LinkKind::directed, true);
        BOOST_CHECK_EXCEPTION(static_cast<void>(closeness_of(network, PathLengths::weight)), AnalysisError,
                              names_the_tie);
        auto const distances =
            network_of(3, {{0, 1, 1}, {1, 2, bad}}, LinkKind::directed, true, WeightMeaning::distance);
        BOOST_CHECK_EXCEPTION(static_cast<void>(closeness_of(distances, PathLengths::inverse)), AnalysisError,
                              names_the_tie);
    }
    auto const negative = network_of(3, {{0, 1, 1}, {1, 2, -1}}, LinkKind::directed, true);
    BOOST_CHECK_EXCEPTION(static_cast<void>(closeness_of(negative, PathLengths::inverse)), AnalysisError,
                          names_the_tie);
}

BOOST_AUTO_TEST_CASE(one_node_and_no_node) {
    check_values(closeness_of(path(1)), {0});
    check_values(
        closeness_of(path(1), PathLengths::hops, PathDirection::forward, ClosenessScaling::wasserman_faust),
        {blank});
    check_values(harmonic_of(path(1)), {0});
    check_values(harmonic_of(path(1), {.normalized = true}), {blank});
    BOOST_TEST(closeness_of(path(0)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
