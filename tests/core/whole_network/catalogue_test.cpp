#include "core/base/error.h"
#include "core/whole_network/catalogue.h"
#include "tests/support/small_networks.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(catalogue_of_network_measures)

namespace {

NetworkMeasure const& row(std::string_view key) {
    return *std::ranges::find(network_measures(), key, &NetworkMeasure::key);
}

std::vector<std::string> names(NetworkValues const& values) {
    std::vector<std::string> result;
    for (auto const& value : values) {
        result.push_back(value.name);
    }
    return result;
}

Network with_columns(Columns columns) {
    return network_of(3, {{0, 1}, {1, 2}}, true, std::move(columns));
}

} // namespace

BOOST_AUTO_TEST_CASE(each_text_attribute_that_makes_groups_has_its_modularity) {
    auto const network = with_columns({text_column("label", {"x", "x", "y"}),
                                       text_column("kind", {"a", "a", "b"}),
                                       text_column("note", {"p", "q", ""}),
                                       {"size", {1, 1, 2}},
                                       text_column("level", {"u", "v", "u"})});
    std::vector<std::string> const expected{"modularity.kind", "modularity.level"};
    BOOST_TEST(names(row("modularity").compute(network, {}, {})) == expected,
               boost::test_tools::per_element());
    MeasureOptions const options{.groups = &network.node_columns()[3]};
    BOOST_TEST(names(row("assortativity").compute(network, options, {})).at(0) == "assortativity.size");
}

BOOST_AUTO_TEST_CASE(what_a_network_has_no_use_for_is_not_listed_and_refused_when_asked_for) {
    auto const bare = with_columns({});
    for (auto const* key : {"modularity", "assortativity", "cross_level_share"}) {
        BOOST_TEST(!row(key).belongs(bare, {}));
        BOOST_CHECK_THROW(row(key).compute(bare, {}, {}), AnalysisError);
    }
    BOOST_TEST(row("triad_census").belongs(bare, {}));
    BOOST_TEST(!row("triad_census").belongs(path_of(3), {}));
    BOOST_TEST(row("triad_census").compute(path_of(3), {}, {}).size() == 16U);
}

BOOST_AUTO_TEST_CASE(ties_between_levels) {
    auto const network = with_columns({text_column("level", {"u", "v", "v"})});
    BOOST_TEST(std::get<double>(row("cross_level_share").compute(network, {}, {}).at(0).value) == 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
