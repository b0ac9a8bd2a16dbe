#include "core/whole_network/triad_census.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(census_of_triads)

namespace {

using Counts = std::map<std::string, std::uint64_t>;

/// The kinds that occur.
Counts census_of(Network const& network) {
    Counts counts;
    for (auto const& [name, value] : triad_census(network, {})) {
        if (auto const count = std::get<std::uint64_t>(value); count > 0) {
            counts[name] = count;
        }
    }
    return counts;
}

/// The kind of a triad by its 6 arcs, from the definitions of Davis and Leinhardt, trying every order of the
/// three nodes.
std::string kind_of(std::array<NodeId, 3> nodes, std::vector<std::vector<bool>> const& arc) {
    // Arcs ab ba ac ca bc cb of one drawing of each kind.
    static std::map<std::string, std::string> const drawings{
        {"000000", "003"},  {"100000", "012"},  {"110000", "102"},  {"011000", "021C"},
        {"101000", "021D"}, {"010100", "021U"}, {"110100", "111D"}, {"111000", "111U"},
        {"101010", "030T"}, {"100110", "030C"}, {"111100", "201"},  {"101011", "120D"},
        {"010111", "120U"}, {"100111", "120C"}, {"101111", "210"},  {"111111", "300"}};
    std::ranges::sort(nodes);
    do {
        auto const [a, b, c] = nodes;
        std::string drawn;
        for (auto const& [from, to] : {std::pair{a, b}, {b, a}, {a, c}, {c, a}, {b, c}, {c, b}}) {
            drawn += arc[from][to] ? '1' : '0';
        }
        if (auto const found = drawings.find(drawn); found != drawings.end()) {
            return "triad_" + found->second;
        }
    } while (std::ranges::next_permutation(nodes).found);
    return "none";
}

Counts brute_force(Network const& network) {
    NodeId const n = network.node_count();
    std::vector<std::vector<bool>> arc(n, std::vector<bool>(n, false));
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        arc[network.source(tie)][network.target(tie)] = true;
        if (!network.is_directed(tie)) {
            arc[network.target(tie)][network.source(tie)] = true;
        }
    }
    Counts counts;
    for (NodeId a = 0; a < n; ++a) {
        for (NodeId b = a + 1; b < n; ++b) {
            for (NodeId c = b + 1; c < n; ++c) {
                ++counts[kind_of({a, b, c}, arc)];
            }
        }
    }
    return counts;
}

} // namespace

BOOST_AUTO_TEST_CASE(names_stand_in_the_usual_order) {
    auto const values = triad_census(path(3), {});
    BOOST_TEST(values.size() == 16U);
    BOOST_TEST(values.front().name == "triad_003");
    BOOST_TEST(values[3].name == "triad_021D");
    BOOST_TEST(values.back().name == "triad_300");
}

BOOST_AUTO_TEST_CASE(a_chain_of_two_arcs_beside_a_lone_node) {
    auto const counts = census_of(network_of(4, {{0, 1}, {1, 2}}, LinkKind::directed));
    BOOST_TEST((counts == Counts{{"triad_021C", 1}, {"triad_012", 2}, {"triad_003", 1}}));
}

BOOST_AUTO_TEST_CASE(an_undirected_tie_is_two_arcs) {
    BOOST_TEST((census_of(complete(5)) == Counts{{"triad_300", 10}}));
    BOOST_TEST((census_of(star(5)) == Counts{{"triad_201", 6}, {"triad_003", 4}}));
}

BOOST_AUTO_TEST_CASE(fewer_than_three_nodes_have_no_triads) {
    BOOST_TEST(census_of(path(2)).empty());
    BOOST_TEST(census_of(path(1)).empty());
    BOOST_TEST(census_of(path(0)).empty());
}

BOOST_AUTO_TEST_CASE(equals_looking_at_every_triad_of_random_networks) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        NodeId const nodes = 12;
        auto links = random_links(seed, nodes, 2 * seed);
        links.push_back({4, 4});
        auto const kind = seed % 5 == 0 ? LinkKind::undirected : LinkKind::directed;
        auto const network = network_of(nodes, links, kind);
        BOOST_TEST((census_of(network) == brute_force(network)), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(counts_of_a_million_nodes_keep_every_digit) {
    // C(1000001, 3) less the triads of the one arc.
    auto const counts = census_of(network_of(1'000'001, {{0, 1}}, LinkKind::directed));
    BOOST_TEST(counts.at("triad_012") == 999'999U);
    BOOST_TEST(counts.at("triad_003") == 166'666'666'666'500'000U - 999'999U);
}

BOOST_AUTO_TEST_SUITE_END()
