#include "core/diffusion/live_rows.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(live_rows)

namespace {

/// Rows of 0 to 300 arcs; probabilities all the same or each its own, ties sure or not.
InfluenceNetwork long_and_short_rows(RandomStream& stream, bool same_probability, bool sure) {
    constexpr NodeId nodes = 400;
    std::vector<InfluenceArc> arcs;
    for (NodeId node = 0; node < nodes; ++node) {
        std::uint64_t const size = stream.below(node % 10 == 0 ? 301 : 20);
        for (std::uint64_t arc = 0; arc < size; ++arc) {
            double const probability = same_probability ? 0.05 : stream.below(9) == 0 ? 1 : stream.uniform();
            double const certainty = sure || stream.below(2) == 0 ? 1 : 0.5;
            auto const tie = static_cast<TieId>(arcs.size());
            arcs.push_back({node, static_cast<NodeId>(stream.below(nodes)), probability, certainty, tie,
                            stream.below(2) == 0});
        }
    }
    return {nodes, std::move(arcs)};
}

/// Live arcs out of the nodes, asked one by one.
std::vector<ArcId> one_by_one(InfluenceNetwork const& network, LiveArcs const& luck,
                              std::vector<NodeId> const& nodes) {
    std::vector<ArcId> live;
    for (NodeId const node : nodes) {
        for (ArcId arc = network.out_begin(node); arc < network.out_begin(node + 1); ++arc) {
            if (luck(network.arcs()[arc])) {
                live.push_back(arc);
            }
        }
    }
    return live;
}

} // namespace

BOOST_AUTO_TEST_CASE(whole_rows_have_the_luck_of_their_arcs) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        RandomStream stream(seed, 0);
        auto const network = long_and_short_rows(stream, seed % 2 == 0, seed % 4 < 2);
        LiveRows const rows(network);
        std::vector<NodeId> nodes(network.node_count());
        std::iota(nodes.rbegin(), nodes.rend(), NodeId{0});
        LiveList list;
        for (std::uint64_t run = 0; run < 20; ++run) {
            LiveArcs const luck(seed, run);
            rows.find(luck, nodes, list);
            auto const expected = one_by_one(network, luck, nodes);
            BOOST_REQUIRE(!expected.empty());
            BOOST_REQUIRE(std::ranges::equal(list.arcs(), expected));
            for (std::size_t at = 0; at < expected.size(); ++at) {
                BOOST_REQUIRE(list.heads()[at] == network.arcs()[expected[at]].to);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_way_to_find_candidates_finds_the_same) {
    RandomStream stream(3, 0);
    auto const network = long_and_short_rows(stream, false, true);
    std::vector<std::uint32_t> words(network.arcs().size() + RowWords::padding);
    std::vector<std::uint32_t> limits(words.size());
    for (ArcId arc = 0; arc < network.arcs().size(); ++arc) {
        words[arc] = static_cast<std::uint32_t>(stream.next());
        limits[arc] = static_cast<std::uint32_t>(stream.next() >> (32 + stream.below(8)));
    }
    std::vector<NodeId> nodes(network.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    std::vector<ArcId> expected(words.size());
    std::vector<ArcId> arcs(words.size());
    SwiftLuck const luck(1, 2);
    for (bool const is_uniform : {false, true}) {
        RowWords const rows{words.data(), limits.data(), is_uniform, &network};
        if (is_uniform) {
            std::fill_n(limits.begin(), RowWords::padding, 0x10000000U);
        }
        std::size_t const count = find_candidates(rows, luck, nodes, expected.data()).count;
        BOOST_REQUIRE(count > 0);
        for (auto const find : ways_to_find_candidates()) {
            BOOST_TEST(find(rows, luck, nodes, arcs.data()).count == count);
            BOOST_TEST(std::equal(arcs.begin(), arcs.begin() + static_cast<std::ptrdiff_t>(count),
                                  expected.begin()));
        }
    }
}

BOOST_AUTO_TEST_CASE(luck_as_large_as_the_probability_to_the_last_bit_is_none) {
    std::vector<InfluenceArc> arcs;
    LiveArcs const luck(4, 9);
    for (TieId tie = 0; tie < 100; ++tie) {
        InfluenceArc arc{0, 1 + tie, 0.5, 1, tie, false};
        double const chance = luck.chance(arc);
        arc.probability = tie % 2 == 0 ? chance : chance + 0x1.0p-53; // one step of the luck's 53 bits
        arcs.push_back(arc);
    }
    InfluenceNetwork const network(101, arcs);
    LiveRows const rows(network);
    LiveList list;
    std::vector<NodeId> const nodes{0};
    rows.find(luck, nodes, list);
    BOOST_TEST(list.arcs().size() == 50);
    for (ArcId const arc : list.arcs()) {
        BOOST_TEST(network.arcs()[arc].tie % 2 == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
