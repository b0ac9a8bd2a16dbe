#include "core/base/error.h"
#include "core/network/network_builder.h"
#include "core/network/node_groups.h"
#include "core/network/tie_filter.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(tie_filter)

namespace {

/// a (public) funds b (citizens); b informs c, of whose sector nothing is known; c funds a, an inferred tie.
Network actors() {
    NetworkBuilder builder;
    ColumnBuilder sector("sector");
    for (auto const& [id, value] : {std::pair("a", "public"), {"b", "citizens"}, {"c", ""}}) {
        builder.node(id);
        sector.append(value);
    }
    builder.set_node_columns({std::move(sector).finish()});
    builder.tie({.source = 0, .target = 1, .relation = "funds"});
    builder.tie({.source = 1, .target = 2, .relation = "informs"});
    builder.tie({.source = 2, .target = 0, .relation = "funds", .evidence = Evidence::inferred});
    builder.set_tie_columns({Column("year", {2018, 2019, 2018})});
    BuildReport report;
    return builder.build({}, report);
}

std::string chosen(std::string_view text) {
    auto const network = actors();
    auto const filter = TieFilter::parse(text);
    std::string ties;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        ties += filter.matches(network, tie) ? std::to_string(tie) : "-";
    }
    return ties;
}

} // namespace

BOOST_AUTO_TEST_CASE(ties_are_chosen_by_what_they_and_their_ends_are) {
    BOOST_TEST(chosen("") == "012");
    BOOST_TEST(chosen("relation=funds") == "0-2");
    BOOST_TEST(chosen("relation!=funds") == "-1-");
    BOOST_TEST(chosen("evidence=inferred") == "--2");
    BOOST_TEST(chosen("year=2018; source.sector=public") == "0--");
    BOOST_TEST(chosen("target.sector=citizens,public") == "0-2");
    BOOST_TEST(chosen("source.id=b,c;relation=funds,informs") == "-12");
}

BOOST_AUTO_TEST_CASE(a_wrong_filter_is_refused) {
    BOOST_CHECK_THROW(TieFilter::parse("relation"), UsageError);
    BOOST_CHECK_THROW(TieFilter::parse("source.sectr=x").check_columns(actors()), UsageError);
    BOOST_CHECK_THROW(TieFilter::parse("relaton=x").check_columns(actors()), UsageError);
    BOOST_CHECK_NO_THROW(TieFilter::parse("year=1;relation=x;target.id=a").check_columns(actors()));
}

BOOST_AUTO_TEST_CASE(groups_are_everybody_and_then_each_value_of_a_column) {
    auto const groups = groups_by(actors(), {"no_such_column", "sector"});
    BOOST_REQUIRE(groups.size() == 3U);
    BOOST_TEST(groups[0].name == "all");
    BOOST_TEST(groups[0].members.size() == 3U);
    BOOST_TEST(groups[1].name == "sector=public");
    BOOST_TEST(groups[2].members.front() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
