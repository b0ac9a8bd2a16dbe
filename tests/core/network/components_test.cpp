#include "core/network/components.h"
#include "core/network/network_builder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(components)

BOOST_AUTO_TEST_CASE(parts_are_numbered_by_first_appearance_whatever_the_direction) {
    NetworkBuilder builder;
    auto const a = builder.node("a");
    auto const b = builder.node("b");
    auto const lone = builder.node("lone");
    auto const c = builder.node("c");
    builder.tie({.source = b, .target = a});
    builder.tie({.source = b, .target = c});
    BuildReport report;
    auto const parts = weak_components(builder.build({}, report));
    BOOST_TEST(parts.count == 2U);
    BOOST_TEST(parts.of_node[a] == 0U);
    BOOST_TEST(parts.of_node[b] == 0U);
    BOOST_TEST(parts.of_node[c] == 0U);
    BOOST_TEST(parts.of_node[lone] == 1U);
}

BOOST_AUTO_TEST_CASE(nothing_has_no_part) {
    BOOST_TEST(weak_components(Network()).count == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
