// Measures of the classics, with where each value comes from.
#include "tests/support/golden_values.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(classics)

BOOST_AUTO_TEST_CASE(krackhardts_kite) {
    auto const kite = dataset_network("kite");
    // Krackhardt 1990, doi:10.2307/2393394: Diane has most ties, Fernando and Garth are closest, Heather is
    // between.
    check_golden(kite, "degree", {{"Diane", 6}, {"Fernando", 5}, {"Garth", 5}, {"Heather", 3}, {"Jane", 1}});
    check_golden(kite, "closeness", {{"Fernando", 9.0 / 14}, {"Garth", 9.0 / 14}, {"Heather", 9.0 / 15}});
    check_golden(kite, "betweenness",
                 {{"Heather", 14},
                  {"Fernando", 25.0 / 3},
                  {"Garth", 25.0 / 3},
                  {"Ike", 8},
                  {"Diane", 11.0 / 3},
                  {"Andre", 5.0 / 6},
                  {"Beverly", 5.0 / 6},
                  {"Jane", 0}});
    // R igraph: constraint(make_graph("Krackhardt_Kite")).
    check_golden(kite, "constraint",
                 {{"Andre", 0.541197916666667},
                  {"Carol", 0.664135802469136},
                  {"Diane", 0.470169753086420},
                  {"Fernando", 0.445088888888889},
                  {"Heather", 0.431111111111111},
                  {"Jane", 1}});
    // By hand: Heather's alters Fernando, Garth, Ike have one tie: 3 - 2/3. Ike's two have none. Without
    // Heather or Ike the tail falls off: 7 * 2 and 8 * 1 pairs.
    check_golden(kite, "effective_size", {{"Heather", 7.0 / 3}, {"Ike", 2}});
    check_golden(kite, "pairs_separated", {{"Heather", 14}, {"Ike", 8}, {"Diane", 0}});
}

BOOST_AUTO_TEST_CASE(padgetts_florentine_marriages) {
    auto const florentine = dataset_network("florentine");
    // Padgett and Ansell 1993, doi:10.1086/230190. Medici 47.5: networkx 2.8, betweenness_centrality(
    // florentine_families_graph(), normalized=False); also constraint, effective_size, closeness, harmonic
    // there.
    check_golden(florentine, "betweenness",
                 {{"Medici", 47.5}, {"Guadagni", 139.0 / 6}, {"Albizzi", 58.0 / 3}});
    check_golden(florentine, "closeness", {{"Medici", 0.56}});
    check_golden(florentine, "harmonic", {{"Medici", 9.5}});
    check_golden(florentine, "effective_size", {{"Medici", 17.0 / 3}});
    check_golden(florentine, "constraint", {{"Medici", 0.20987654320987653}});
    // By hand: Pazzi hang on Salviati and these on the Medici; Acciaiuoli hang on the Medici. Of 14 others in
    // the part of 15, the Medici's absence leaves parts of 1, 2 and 11: 2 + 11 + 22 pairs.
    check_golden(florentine, "pairs_separated", {{"Medici", 35}, {"Salviati", 13}});
}

BOOST_AUTO_TEST_CASE(zacharys_karate_club) {
    auto const karate = dataset_network("karate");
    // Zachary 1977, doi:10.1086/jar.33.4.3629752. R igraph: betweenness and constraint of
    // make_graph("Zachary"); networkx: effective_size(karate_club_graph(), weight=None).
    check_golden(karate, "degree", {{"1", 16}, {"34", 17}, {"33", 12}, {"12", 1}});
    check_golden(karate, "betweenness",
                 {{"1", 231.0714285714286}, {"34", 160.5515873015873}, {"33", 76.6904761904762}});
    check_golden(karate, "constraint", {{"1", 0.155423297646605}, {"34", 0.156418685121107}, {"12", 1}});
    check_golden(karate, "effective_size", {{"1", 13.75}, {"34", 15.235294117647058}, {"33", 59.0 / 6}});
}

BOOST_AUTO_TEST_SUITE_END()
