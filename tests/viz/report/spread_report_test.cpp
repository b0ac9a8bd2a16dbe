#include "core/diffusion/tie_probability.h"
#include "tests/support/small_networks.h"
#include "viz/report/spread_report.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(spread_of_a_report)

namespace {

/// The report on a network from node 0, every tie with the chance p0.
SpreadReport report_from_first(Network network, double p0) {
    Case subject;
    subject.network = std::move(network);
    TieProbabilityOptions options;
    options.p0 = p0;
    auto const influence = influence_network(subject.network, options);
    return spread_report(subject, influence, {0}, {.runs = 2000}, RunContext());
}

} // namespace

BOOST_AUTO_TEST_CASE(told_are_paths_of_two_steps_or_more_with_the_chance_of_each_step) {
    auto const report = report_from_first(test::network_of(4, {{0, 1}, {1, 2}, {2, 3}}), 0.5);
    BOOST_TEST_REQUIRE(report.paths.size() == 2U);
    BOOST_TEST(report.paths[0].way.nodes == (std::vector<NodeId>{0, 1, 2}), boost::test_tools::per_element());
    BOOST_TEST(report.paths[0].way.probability == 0.25, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(report.paths[1].way.probability == 0.125, boost::test_tools::tolerance(1e-12));
    for (double const chance : report.paths[1].chances) {
        BOOST_TEST(chance == 0.5, boost::test_tools::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(each_sector_is_told_before_a_second_path_into_one) {
    // 2, 3, 4 at the end of two steps from 0; the way to 4 is the least probable but the only one into its
    // sector.
    auto column = test::text_column("sector", {"a", "a", "b", "b", "c"});
    NetworkBuilder builder;
    for (int node = 0; node < 5; ++node) {
        (void)builder.node(std::to_string(node));
    }
    builder.tie({.source = 0, .target = 1, .weight = 1});
    builder.tie({.source = 1, .target = 2, .weight = 3});
    builder.tie({.source = 1, .target = 3, .weight = 2});
    builder.tie({.source = 1, .target = 4, .weight = 1});
    builder.set_node_columns({column});
    BuildReport built;
    Case subject;
    subject.network = builder.build({}, built);
    TieProbabilityOptions chances;
    chances.p0 = 0.5;
    auto const report = spread_report(subject, influence_network(subject.network, chances), {0},
                                      {.runs = 100, .paths = 2}, RunContext());
    BOOST_TEST_REQUIRE(report.paths.size() == 2U);
    BOOST_TEST(report.paths[0].way.nodes.back() == 2U);
    BOOST_TEST(report.paths[1].way.nodes.back() == 4U);
}

BOOST_AUTO_TEST_CASE(it_stalls_before_the_weakest_step_and_all_behind_it_are_named) {
    NetworkBuilder builder;
    for (int node = 0; node < 5; ++node) {
        (void)builder.node(std::to_string(node));
    }
    builder.tie({.source = 0, .target = 1, .weight = 20});
    builder.tie({.source = 1, .target = 2, .weight = 0.1});
    builder.tie({.source = 2, .target = 3, .weight = 20});
    // Nothing leads to 4.
    builder.tie({.source = 4, .target = 3, .weight = 20});
    BuildReport built;
    auto const report = report_from_first(builder.build({}, built), 0.5);
    BOOST_TEST_REQUIRE(report.bottlenecks.size() == 1U);
    BOOST_TEST(report.bottlenecks[0].at == 1U);
    BOOST_TEST(report.bottlenecks[0].behind == (std::vector<NodeId>{2, 3}), boost::test_tools::per_element());
    double const weak = 1 - std::pow(0.5, 0.1);
    BOOST_TEST(report.bottlenecks[0].weakest == weak, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(report.out_of_reach == 1U);
}

BOOST_AUTO_TEST_CASE(groups_add_up_to_the_expected_adopters) {
    auto column = test::text_column("level", {"x", "x", "y", "y"});
    auto const report = report_from_first(test::network_of(4, {{0, 1}, {1, 2}, {2, 3}}, true, {column}), 0.5);
    BOOST_TEST_REQUIRE(report.by_level.size() == 2U);
    BOOST_TEST(report.by_sector.empty());
    double sum = 0;
    for (auto const& group : report.by_level) {
        BOOST_TEST(group.actors == 2U);
        sum += group.adopters;
    }
    BOOST_TEST(sum == report.cascade.spread, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
