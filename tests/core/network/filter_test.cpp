#include "core/base/error.h"
#include "core/network/filter.h"
#include "core/network/network_builder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(filter)

namespace {

Network actors() {
    NetworkBuilder builder;
    ColumnBuilder sector("sector");
    for (auto const& [id, value] : {std::pair("a", "public"), {"b", "funder"}, {"c", ""}}) {
        builder.node(id);
        sector.append(value);
    }
    builder.set_node_columns({std::move(sector).finish()});
    BuildReport report;
    return builder.build({}, report);
}

std::string chosen(std::string_view text) {
    std::string ids;
    auto const network = actors();
    auto const filter = Filter::parse(text);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        ids += filter.matches(network, node) ? network.id(node) : std::string_view("-");
    }
    return ids;
}

} // namespace

BOOST_AUTO_TEST_CASE(all_terms_and_any_value_must_hold) {
    BOOST_TEST(chosen("") == "abc");
    BOOST_TEST(chosen("sector=public") == "a--");
    BOOST_TEST(chosen("sector=public,funder") == "ab-");
    BOOST_TEST(chosen("sector!=funder") == "a-c");
    BOOST_TEST(chosen("sector!=funder;id=c") == "--c");
}

BOOST_AUTO_TEST_CASE(a_wrong_filter_is_refused) {
    BOOST_CHECK_THROW(Filter::parse("sector"), UsageError);
    BOOST_CHECK_THROW(Filter::parse("=x"), UsageError);
    BOOST_CHECK_THROW(Filter::parse("sectr=x").check_columns(actors()), UsageError);
    BOOST_CHECK_NO_THROW(Filter::parse("sector=x;id!=a").check_columns(actors()));
}

BOOST_AUTO_TEST_SUITE_END()
