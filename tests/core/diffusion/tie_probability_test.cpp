#include "core/base/error.h"
#include "core/diffusion/tie_probability.h"
#include "core/network/network_builder.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(tie_probability)

namespace {

Network built(std::vector<TieFacts> const& ties, std::vector<std::string> const& chances = {},
              WeightMeaning meaning = WeightMeaning::strength) {
    NetworkBuilder builder;
    for (auto const* id : {"a", "b", "c"}) {
        builder.node(id);
    }
    ColumnBuilder column("chance");
    for (auto const& tie : ties) {
        builder.tie(tie);
    }
    for (auto const& chance : chances) {
        column.append(chance);
    }
    if (!chances.empty()) {
        builder.set_tie_columns({std::move(column).finish()});
    }
    BuildReport report;
    builder.set_weight_meaning(meaning);
    return builder.build({.merge = Merge::none, .keep_loops = true}, report);
}

/// The probability of the arc, NaN where there is none.
double chance(InfluenceNetwork const& influence, NodeId from, NodeId to) {
    for (auto const& arc : influence.out(from)) {
        if (arc.to == to) {
            return arc.probability;
        }
    }
    return std::nan("");
}

bool is_near(double a, double b) {
    return std::abs(a - b) < 1e-15;
}

template<class Kind>
void check_refusal(Network const& network, TieProbabilityOptions const& options, std::string const& word) {
    BOOST_CHECK_EXCEPTION((void)influence_network(network, options), Kind, [&](Kind const& error) {
        BOOST_TEST_MESSAGE(error.what());
        return std::string(error.what()).find(word) != std::string::npos;
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(strength_counts_as_so_many_tries) {
    auto const influence = influence_network(built({{.source = 0, .target = 1, .weight = 3},
                                                    {.source = 1, .target = 2, .weight = 1},
                                                    {.source = 2, .target = 0, .weight = 0}}),
                                             {});
    BOOST_TEST(is_near(chance(influence, 0, 1), 1 - 0.9 * 0.9 * 0.9));
    BOOST_TEST(chance(influence, 1, 2) == 0.1);
    BOOST_TEST(influence.arcs().size() == 2U); // no way back along a directed tie, no chance at strength 0
}

BOOST_AUTO_TEST_CASE(p0_of_nought_and_one_are_certain) {
    auto const network = built({{.source = 0, .target = 1, .weight = 0.5}});
    BOOST_TEST(influence_network(network, {.p0 = 0}).arcs().empty());
    BOOST_TEST(chance(influence_network(network, {.p0 = 1}), 0, 1) == 1.0);
}

BOOST_AUTO_TEST_CASE(undirected_ties_are_two_arcs_of_one_tie_and_self_ties_none) {
    auto const influence = influence_network(
        built({{.source = 1, .target = 0, .directed = false}, {.source = 2, .target = 2, .directed = false}}),
        {});
    BOOST_REQUIRE(influence.arcs().size() == 2U);
    BOOST_TEST(influence.arcs()[0].tie == influence.arcs()[1].tie);
    BOOST_TEST(influence.arcs()[0].backward != influence.arcs()[1].backward);
}

BOOST_AUTO_TEST_CASE(channels_multiply_each_way) {
    auto const network = built({{.source = 0, .target = 1, .relation = "leads"},
                                {.source = 1, .target = 2, .relation = "unheard_of"}});
    auto const influence = influence_network(network, {});
    BOOST_TEST(chance(influence, 0, 1) == 0.1);
    BOOST_TEST(chance(influence, 1, 0) == 0.05);
    BOOST_TEST(chance(influence, 1, 2) == 0.1);
    BOOST_TEST(std::isnan(chance(influence, 2, 1)));
    auto const reversed = influence_network(network, {.reversed = true});
    BOOST_TEST(chance(reversed, 1, 0) == 0.1);
    BOOST_TEST(chance(reversed, 0, 1) == 0.05);
    BOOST_TEST(chance(reversed, 2, 1) == 0.1);
}

BOOST_AUTO_TEST_CASE(weighted_cascade_divides_one_among_those_who_influence) {
    // a -> c twice and b -> c once: 1/3 each; c -> a alone: 1. The self tie of c does not count.
    auto const influence = influence_network(built({{.source = 0, .target = 2},
                                                    {.source = 0, .target = 2},
                                                    {.source = 1, .target = 2},
                                                    {.source = 2, .target = 0},
                                                    {.source = 2, .target = 2}}),
                                             {.rule = TieProbabilityRule::weighted_cascade});
    BOOST_REQUIRE(influence.arcs().size() == 4U);
    BOOST_TEST(is_near(chance(influence, 0, 2), 1.0 / 3));
    BOOST_TEST(is_near(chance(influence, 1, 2), 1.0 / 3));
    BOOST_TEST(chance(influence, 2, 0) == 1.0);
}

BOOST_AUTO_TEST_CASE(a_column_holds_the_chances) {
    std::vector<TieFacts> const ties{{.source = 0, .target = 1}, {.source = 1, .target = 2}};
    TieProbabilityOptions options{.rule = TieProbabilityRule::column, .column = "chance"};
    BOOST_TEST(chance(influence_network(built(ties, {"0.25", "1"}), options), 0, 1) == 0.25);
    check_refusal<AnalysisError>(built(ties, {"0.25", "1.5"}), options,
                                 "tie b -> c: column 'chance' has 1.5");
    check_refusal<AnalysisError>(built(ties, {"", "0.5"}), options,
                                 "tie a -> b: column 'chance' has no number");
    options.column = "chanc";
    check_refusal<UsageError>(built(ties, {"0.25", "1"}), options, "did you mean 'chance'?");
}

BOOST_AUTO_TEST_CASE(certainty_is_the_ties_own_or_by_evidence) {
    auto const network =
        built({{.source = 0, .target = 1, .evidence = Evidence::inferred}, {.source = 1, .target = 2}});
    BOOST_TEST(influence_network(network, {}).arcs()[0].certainty == 1.0);
    auto const weighted = influence_network(network, {.weighted_by_certainty = true});
    BOOST_TEST(weighted.arcs()[0].certainty == 0.7);
    BOOST_TEST(weighted.arcs()[1].certainty == 1.0);
}

BOOST_AUTO_TEST_CASE(chances_that_are_none_are_refused_naming_the_tie) {
    auto const network = built({{.source = 0, .target = 1, .weight = -2}});
    check_refusal<AnalysisError>(network, {}, "tie a -> b: the strength -2 is negative");
    check_refusal<UsageError>(network, {.p0 = 1.5}, "1.5");
    auto const touching = built({{.source = 0, .target = 1, .weight = 0}}, {}, WeightMeaning::distance);
    check_refusal<AnalysisError>(touching, {}, "tie a -> b: the distance is 0");
    auto const uncertain = built({{.source = 0, .target = 1, .certainty = 1.2}});
    check_refusal<AnalysisError>(uncertain, {.weighted_by_certainty = true}, "tie a -> b: the certainty 1.2");
    auto const led = built({{.source = 0, .target = 1, .relation = "leads"}});
    check_refusal<AnalysisError>(led, {.p0 = 1, .channels = ChannelTable({{"leads", 2, 0}})},
                                 "tie a -> b: its channel");
}

BOOST_AUTO_TEST_SUITE_END()
