#include "core/network/id_table.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(id_tables)

BOOST_AUTO_TEST_CASE(ids_looked_up_together_get_the_numbers_of_ids_looked_up_one_by_one) {
    std::mt19937 random(7);
    for (std::size_t const count :
         {std::size_t{0}, std::size_t{1}, std::size_t{128}, std::size_t{129}, std::size_t{5000}}) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < count; ++i) {
            ids.push_back(std::string(random() % 30, 'a') + std::to_string(random() % 700));
        }
        IdTable one_by_one;
        std::vector<NodeId> expected;
        for (auto const& id : ids) {
            expected.push_back(one_by_one.intern(id));
        }
        IdTable together;
        std::vector<std::string_view> const views(ids.begin(), ids.end());
        std::vector<NodeId> nodes(count);
        together.intern(views, nodes);
        BOOST_TEST(nodes == expected, boost::test_tools::per_element());
        BOOST_TEST(together.size() == one_by_one.size());
        together.shrink();
        for (std::size_t i = 0; i < count; ++i) {
            BOOST_TEST((together.find(ids[i]) == std::optional(nodes[i])));
            BOOST_TEST(together[nodes[i]] == ids[i]);
        }
        BOOST_TEST(!together.find("no id of these"));
    }
}

BOOST_AUTO_TEST_CASE(ids_that_differ_in_a_byte_are_two_nodes) {
    IdTable ids;
    BOOST_TEST(ids.intern("") == 0U);
    BOOST_TEST(ids.intern(std::string_view("\0", 1)) == 1U);
    BOOST_TEST(ids.intern("Turku") == 2U);
    BOOST_TEST(ids.intern("turku") == 3U);
    BOOST_TEST(ids.intern("Turku ") == 4U);
    BOOST_TEST(ids.intern("Turku") == 2U);
    BOOST_TEST(ids.size() == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
