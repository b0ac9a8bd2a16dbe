#include "qml/app/node_set.h"

#include <boost/test/unit_test.hpp>

namespace cospread::studio {
BOOST_AUTO_TEST_SUITE(node_sets)

namespace {

using Nodes = std::vector<NodeId>;

BOOST_AUTO_TEST_CASE(nodes_are_in_order_and_each_once) {
    NodeSet const set(Nodes{5, 1, 5, 3});
    BOOST_TEST(set.nodes() == (Nodes{1, 3, 5}), boost::test_tools::per_element());
    BOOST_TEST(set.contains(3));
    BOOST_TEST(!set.contains(4));
    BOOST_TEST(NodeSet().empty());
    BOOST_TEST(!NodeSet().contains(0));
}

BOOST_AUTO_TEST_CASE(a_node_toggled_twice_leaves_the_set_as_it_was) {
    NodeSet const set(Nodes{1, 3});
    BOOST_TEST(set.toggled(2).nodes() == (Nodes{1, 2, 3}), boost::test_tools::per_element());
    BOOST_TEST(set.toggled(3).nodes() == (Nodes{1}), boost::test_tools::per_element());
    BOOST_TEST((set.toggled(2).toggled(2) == set));
    BOOST_TEST((set.toggled(2) != set));
    BOOST_TEST((NodeSet().toggled(7).toggled(7) == NodeSet()));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
