#include "core/diffusion/group_spread.h"
#include "core/diffusion/tipping.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(tipping)

namespace {

DiffusionModel const& model_of(std::string_view key) {
    return *std::ranges::find(diffusion_models(), key, &DiffusionModel::key);
}

InfluenceNetwork ring(NodeId nodes, double probability) {
    std::vector<InfluenceArc> arcs;
    for (NodeId node = 0; node < nodes; ++node) {
        NodeId const next = (node + 1) % nodes;
        arcs.push_back({node, next, probability, 1, node, false});
        arcs.push_back({next, node, probability, 1, node, true});
    }
    return {nodes, std::move(arcs)};
}

} // namespace

BOOST_AUTO_TEST_CASE(on_a_ring_each_is_tipped_by_its_neighbours) {
    auto const& model = model_of("threshold");
    Parameters const half("threshold", model.parameters);
    auto const sets = tipping_sets(model, half, ring(5, 0.1), {.seeds = {0, 2}}, {});
    BOOST_REQUIRE(sets.size() == 3U);
    BOOST_TEST(sets[0].node == 1U);
    BOOST_TEST(sets[0].tipped_by == (std::vector<NodeId>{0, 2}), boost::test_tools::per_element());
    BOOST_TEST(sets[1].tipped_by == (std::vector<NodeId>{2}), boost::test_tools::per_element());
    BOOST_TEST(sets[2].tipped_by == (std::vector<NodeId>{0}), boost::test_tools::per_element());
    for (auto const& set : sets) {
        BOOST_TEST(set.share == 1);
        BOOST_TEST(set.probability == 1);
        BOOST_TEST(set.mean_time == 1);
    }
}

BOOST_AUTO_TEST_CASE(by_chance_the_most_frequent_set_is_told) {
    // 1 and 2 press on 0 with a half each; 2 itself adopts in step 1 with one quarter.
    InfluenceNetwork const network(
        4, {{1, 0, 0.5, 1, 0, false}, {2, 0, 0.5, 1, 1, false}, {3, 2, 0.25, 1, 2, false}});
    auto const& model = model_of("linear_threshold");
    Parameters const none("linear_threshold", model.parameters);
    auto const sets =
        tipping_sets(model, none, network, {.seeds = {1, 3}, .runs = 4000}, worlds::with_threads(2));
    BOOST_REQUIRE(sets.size() == 2U);
    BOOST_TEST(sets[0].node == 0U);
    BOOST_TEST(sets[0].tipped_by == (std::vector<NodeId>{1}), boost::test_tools::per_element());
    // Tipped by 1 alone in half of all runs, by both in an eighth.
    BOOST_TEST(std::abs(sets[0].probability - 0.625) < 4 * std::sqrt(0.25 / 4000));
    BOOST_TEST(std::abs(sets[0].share - 0.8) < 4 * std::sqrt(0.16 / 2400));
    auto const one =
        tipping_sets(model, none, network, {.seeds = {1, 3}, .runs = 400}, worlds::with_threads(1));
    auto const three =
        tipping_sets(model, none, network, {.seeds = {1, 3}, .runs = 400}, worlds::with_threads(3));
    BOOST_TEST(one[0].share == three[0].share);
    BOOST_TEST(one[0].mean_time == three[0].mean_time);
}

BOOST_AUTO_TEST_CASE(groups_add_up_to_the_spread_of_every_model) {
    auto const network = ring(9, 0.3);
    std::vector<NodeGroup> groups{
        {"all", std::vector<NodeId>(9)}, {"low", {0, 1, 2, 3}}, {"high", {4, 5, 6, 7, 8}}};
    std::iota(groups[0].members.begin(), groups[0].members.end(), NodeId{0});
    SpreadOptions const options{.seeds = {0, 4}, .runs = 300, .horizon = 6};
    for (auto const& model : diffusion_models()) {
        if (model.aggregate) {
            continue;
        }
        Parameters const parameters(model.key, model.parameters);
        auto const spread = model.spread(network, parameters, options, {});
        auto const scenario = lasting(network, options.seeds);
        auto const by_group =
            group_spread(model, parameters, scenario, groups, options, worlds::with_threads(2));
        BOOST_TEST_CONTEXT(model.key) {
            // The runs have the luck of the model's own.
            BOOST_TEST(std::abs(by_group[0].adopters - spread.spread) < 1e-9);
            BOOST_TEST(std::abs(by_group[0].standard_error - spread.standard_error) < 1e-9);
            BOOST_TEST(std::abs(by_group[1].adopters + by_group[2].adopters - spread.spread) < 1e-9);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
