#include "core/diffusion/channels.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(channels)

BOOST_AUTO_TEST_CASE(a_relation_in_the_table_carries_its_factors_whatever_its_direction) {
    for (bool const directed : {true, false}) {
        auto const consults = ChannelTable::initial().of("consults", directed);
        BOOST_TEST(consults.forward == 0.3);
        BOOST_TEST(consults.backward == 1.0);
    }
    BOOST_TEST(ChannelTable::initial().of("reports_to", true).backward == 0.7);
    BOOST_TEST(ChannelTable::initial().rows().size() == 17U);
}

BOOST_AUTO_TEST_CASE(a_relation_that_is_not_in_the_table_carries_with_its_direction) {
    auto const directed = ChannelTable::initial().of("knows", true);
    BOOST_TEST(directed.relation == "knows");
    BOOST_TEST(directed.forward == 1.0);
    BOOST_TEST(directed.backward == 0.0);
    BOOST_TEST(ChannelTable().of("leads", false).backward == 1.0);
}

BOOST_AUTO_TEST_CASE(factors_are_shares) {
    for (auto const& row : ChannelTable::initial().rows()) {
        BOOST_TEST((row.forward > 0 && row.forward <= 1 && row.backward > 0 && row.backward <= 1),
                   row.relation);
    }
}

BOOST_AUTO_TEST_SUITE_END()
