#include "core/diffusion/adoption_record.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_TEST_SPECIALIZED_COLLECTION_COMPARE(std::vector<NodeId>)

BOOST_AUTO_TEST_SUITE(adoption_record)

namespace {

AdoptionEvent event(NodeId node, std::string const& date) {
    AdoptionEvent result;
    result.node = node;
    result.date = date;
    result.when = parse_period(date);
    return result;
}

std::vector<NodeId> nodes_of(std::vector<AdoptionEvent> const& events) {
    std::vector<NodeId> nodes;
    for (auto const& entry : events) {
        nodes.push_back(entry.node);
    }
    return nodes;
}

using Nodes = std::vector<NodeId>;

} // namespace

BOOST_AUTO_TEST_CASE(first_adoptions_are_in_the_order_of_time) {
    AdoptionRecord const record({event(1, "2020"), event(2, "2018-03"), event(1, "2019"), event(3, "2018")});
    BOOST_TEST(record.events().size() == 4U);
    BOOST_TEST(nodes_of(record.first_adoptions()) == (Nodes{3, 2, 1}));
    BOOST_TEST(record.first_adoptions()[2].date == "2019");
}

BOOST_AUTO_TEST_CASE(equal_first_days_are_settled_by_the_last_day_then_by_the_file) {
    AdoptionRecord const record(
        {event(5, "2018/2019"), event(6, "2018-01-01"), event(7, "2018"), event(4, "2018")});
    BOOST_TEST(nodes_of(record.first_adoptions()) == (Nodes{6, 7, 4, 5}));
}

BOOST_AUTO_TEST_CASE(undated_adopters_come_last_and_a_dated_event_goes_before_an_undated_one) {
    AdoptionRecord const record({event(1, ""), event(2, ""), event(3, "2019"), event(2, "2021")});
    BOOST_TEST(nodes_of(record.first_adoptions()) == (Nodes{3, 2, 1}));
    BOOST_TEST(record.earliest(9) == (Nodes{3, 2}));
    BOOST_TEST(record.earliest(1) == (Nodes{3}));
    BOOST_TEST(record.earliest(0).empty());
}

BOOST_AUTO_TEST_CASE(adopters_until_a_date_may_have_begun_by_its_last_day) {
    AdoptionRecord const record(
        {event(1, "2018-09"), event(2, "2018-10-01"), event(3, "2019"), event(4, "")});
    BOOST_TEST(record.adopters_until(parse_period("2018-09")) == (Nodes{1}));
    BOOST_TEST(record.adopters_until(parse_period("2018-08-31")).empty());
    BOOST_TEST(record.adopters_until(parse_period("2018")) == (Nodes{1, 2}));
    BOOST_TEST(record.adopters_until(parse_period("2019-01-01")) == (Nodes{1, 2, 3}));
    BOOST_TEST(record.adopters_until({}) == (Nodes{1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(an_empty_record_has_nobody) {
    BOOST_TEST(AdoptionRecord().empty());
    BOOST_TEST(AdoptionRecord().adopters_until({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
