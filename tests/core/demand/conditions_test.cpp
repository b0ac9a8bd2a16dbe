#include "core/base/error.h"
#include "core/demand/conditions.h"
#include "core/network/network_builder.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(conditions)

namespace {

/// A ministry (public) and a fund (funder) pay a service; the service and a university know each other.
Network actors(std::vector<std::pair<std::string, std::vector<std::string>>> const& more = {}) {
    NetworkBuilder builder;
    ColumnBuilder sector("sector");
    for (auto const& [id, value] : {std::pair("ministry", "public"),
                                    {"fund", "funder"},
                                    {"service", "third"},
                                    {"university", "academia"}}) {
        builder.node(id);
        sector.append(value);
    }
    builder.tie({.source = 0, .target = 2, .relation = "funds"});
    builder.tie({.source = 1, .target = 2, .relation = "funds"});
    builder.tie({.source = 2, .target = 3, .directed = false, .relation = "consults"});
    Columns columns{std::move(sector).finish()};
    for (auto const& [name, cells] : more) {
        ColumnBuilder column(name);
        for (auto const& cell : cells) {
            column.append(cell);
        }
        columns.push_back(std::move(column).finish());
    }
    builder.set_node_columns(std::move(columns));
    BuildReport report;
    return builder.build({}, report);
}

using Direction = ConditionRule::Direction;

ConditionRule paid_by_public() {
    return {"policy_financial_levers", "funds", Direction::in, Filter::parse("sector=public")};
}

constexpr std::uint8_t levers_bit = 1U << 5;

} // namespace

BOOST_AUTO_TEST_CASE(there_are_eight_with_titles) {
    BOOST_TEST(condition_keys().size() == 8U);
    BOOST_TEST(condition_title("evidence_for_demand") == "Evidence builds demand");
    BOOST_TEST(condition_title("unheard_of") == "unheard_of");
}

BOOST_AUTO_TEST_CASE(rules_look_at_the_relation_the_direction_and_the_other_end) {
    auto const network = actors();
    auto const conditions = node_conditions(network, {paid_by_public()}, {});
    BOOST_TEST(conditions.known == levers_bit);
    BOOST_TEST(conditions.read_off_ties);
    BOOST_TEST(conditions.met[2] == levers_bit);
    BOOST_TEST(conditions.met[0] == 0);
    BOOST_TEST(conditions.readiness(2) == 1.0);
    BOOST_TEST(conditions.readiness(3) == 0.0);
    auto wrong_way = paid_by_public();
    wrong_way.direction = Direction::out;
    BOOST_TEST(node_conditions(network, {wrong_way}, {}).met[2] == 0);
    // An undirected tie fits both ways.
    auto const known_to =
        node_conditions(network, {{"narratives", "consults", Direction::out, Filter()}}, {});
    BOOST_TEST(known_to.count(2) == 1);
    BOOST_TEST(known_to.count(3) == 1);
    BOOST_TEST(known_to.count(0) == 0);
}

BOOST_AUTO_TEST_CASE(a_condition_counts_only_where_the_case_carries_it) {
    auto const network = actors();
    auto const with_strength = [&](std::string const& key, double strength) {
        return node_conditions(network, {paid_by_public()}, {{key, "", strength, ""}}).count(2);
    };
    BOOST_TEST(with_strength("policy_financial_levers", 1) == 1);
    BOOST_TEST(with_strength("policy_financial_levers", 0) == 0);
    BOOST_TEST(with_strength("narratives", 3) == 0);
}

BOOST_AUTO_TEST_CASE(columns_go_before_rules) {
    auto const network =
        actors({{"policy_financial_levers", {"0", "1", "0", ""}}, {"narratives", {"no", "yes", "", "yes"}}});
    auto const conditions = node_conditions(network, {paid_by_public()}, {});
    BOOST_TEST(!conditions.read_off_ties);
    BOOST_TEST(conditions.readiness(0) == 0.0);
    BOOST_TEST(conditions.readiness(1) == 1.0);
    BOOST_TEST(conditions.readiness(2) == 0.0);
    BOOST_TEST(conditions.readiness(3) == 0.5);
}

BOOST_AUTO_TEST_CASE(nothing_known_is_blank) {
    auto const conditions = node_conditions(actors(), {}, {});
    BOOST_TEST(conditions.known == 0);
    BOOST_TEST(std::isnan(conditions.readiness(0)));
}

BOOST_AUTO_TEST_CASE(rules_that_fit_nothing_are_refused) {
    auto rule = paid_by_public();
    rule.condition = "policy_financial_lever";
    BOOST_CHECK_EXCEPTION(node_conditions(actors(), {rule}, {}), UsageError, [](auto const& error) {
        return std::string(error.what()).find("'policy_financial_levers'") != std::string::npos;
    });
    rule = paid_by_public();
    rule.other = Filter::parse("sectr=public");
    BOOST_CHECK_THROW(node_conditions(actors(), {rule}, {}), UsageError);
}

BOOST_AUTO_TEST_CASE(a_gate_is_closed_below_the_number_asked) {
    NodeConditions const conditions{.met = {0b000, 0b001, 0b101}, .known = 0b111};
    BOOST_TEST(closed_gates(conditions, 0) == (std::vector<std::uint8_t>{0, 0, 0}),
               boost::test_tools::per_element());
    BOOST_TEST(closed_gates(conditions, 2) == (std::vector<std::uint8_t>{1, 1, 0}),
               boost::test_tools::per_element());
    BOOST_TEST(closed_gates({.met = {0, 0}, .known = 0}, 1).empty());
}

BOOST_AUTO_TEST_SUITE_END()
