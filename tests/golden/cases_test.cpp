// Measures of the country cases, from tools other than this one.
#include "tests/support/golden_values.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(cases)

BOOST_AUTO_TEST_CASE(hungary_by_sector) {
    auto const hungary = dataset_network("hungary");
    // R igraph: betweenness(g, weights = NA), undirected ties as two arcs.
    check_golden(hungary, "betweenness",
                 {{"hungarian_pilot", 1887.1},
                  {"cosie_club_group", 3742.0 / 3},
                  {"living_lab_workshops", 303.46666666666664},
                  {"esely_foundation", 262.59090909090907},
                  {"family_household_programme", 160},
                  {"cosie_project", 140.5}});
    // R sna: brokerage(A, sector)$raw.nli, columns w_I, w_O, b_IO, b_OI, b_O, t.
    auto const* sector = find_column(hungary.node_columns(), "sector");
    BOOST_TEST_REQUIRE(sector != nullptr);
    check_golden(hungary, "coordinator", {{"hungarian_pilot", 144}, {"esely_foundation", 5}}, sector);
    check_golden(hungary, "itinerant", {{"hungarian_pilot", 23}, {"esely_foundation", 14}}, sector);
    check_golden(hungary, "representative", {{"hungarian_pilot", 117}, {"esely_foundation", 83}}, sector);
    check_golden(hungary, "gatekeeper", {{"hungarian_pilot", 276}, {"esely_foundation", 12}}, sector);
    check_golden(hungary, "liaison", {{"hungarian_pilot", 173}, {"esely_foundation", 108}}, sector);
    check_golden(hungary, "total", {{"hungarian_pilot", 733}, {"esely_foundation", 222}}, sector);
    // R igraph: components of the undirected network without the node, counted in pairs.
    check_golden(hungary, "pairs_separated",
                 {{"hungarian_pilot", 686}, {"family_household_programme", 396}, {"esely_foundation", 101}});
}

BOOST_AUTO_TEST_SUITE_END()
