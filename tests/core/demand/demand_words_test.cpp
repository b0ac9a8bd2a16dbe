#include "core/demand/demand_words.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(words_about_the_first_places)

namespace {

/// Candidates in the order of their intervals, and one who is none.
std::string words(std::vector<std::pair<double, double>> const& intervals) {
    DemandResult result;
    double rank = 0;
    for (auto const& [low, high] : intervals) {
        NodeDemand node;
        node.reach_gain = (low + high) / 2;
        node.reach_gain_low = low;
        node.reach_gain_high = high;
        node.rank = ++rank;
        result.nodes.push_back(node);
    }
    NodeDemand adopter;
    adopter.rank = std::nan("");
    result.nodes.push_back(adopter);
    return demand_words(result, [](NodeId node) { return std::string(1, static_cast<char>('A' + node)); });
}

} // namespace

BOOST_AUTO_TEST_CASE(they_say_what_the_intervals_bear) {
    BOOST_TEST(words({{3, 4}, {1, 2}, {1, 2}}) ==
               "A is first by a clear margin; the next places cannot be told apart");
    BOOST_TEST(words({{7, 8}, {5, 6}, {1, 2}, {1, 2}}) ==
               "A is first by a clear margin, then B; the next places cannot be told apart");
    BOOST_TEST(words({{7, 8}, {5, 6}, {3, 4}, {1, 2}}) == "A is first by a clear margin, then B and C");
    BOOST_TEST(words({{3, 4}, {1, 2}}) == "A is first by a clear margin, then B");
    BOOST_TEST(words({{3, 5}, {3, 4}, {1, 2}}) == "A and B cannot be told apart as the first place");
    BOOST_TEST(words({{3, 5}, {3, 4}, {2, 3.5}, {1, 2}}) ==
               "No first place stands out: 3 places, A among them, cannot be told apart");
    BOOST_TEST(words({{3, 5}}) == "A is the only place left");
    BOOST_TEST(words({}) == "Nobody is left with whom demand could be built");
}

BOOST_AUTO_TEST_CASE(exact_equal_gains_are_not_told_apart) {
    BOOST_TEST(words({{2, 2}, {2, 2}}) == "A and B cannot be told apart as the first place");
}

BOOST_AUTO_TEST_SUITE_END()
