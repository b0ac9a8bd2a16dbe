#include "core/cases/case.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/tie_probability.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(hungary)

// Found with another program on the same data: about 15, 36 and 64 of 103 from the three first adopters.
BOOST_AUTO_TEST_CASE(p0_decides_how_far_it_spreads) {
    auto const hungary = open_case(COSPREAD_SOURCE_DIR "/datasets/hungary", {}, {});
    BOOST_TEST(hungary.network.node_count() == 103U);
    auto const seeds = hungary.record.earliest(3);
    BOOST_TEST(seeds.size() == 3U);
    double before = 0;
    for (auto const& [p0, reached] : {std::pair(0.05, 15.0), {0.1, 36.0}, {0.2, 64.0}}) {
        auto const influence = influence_network(hungary.network, {.p0 = p0, .channels = hungary.channels});
        auto const result = cascade(influence, {.seeds = seeds, .runs = 4000}, {});
        BOOST_TEST_MESSAGE("p0 " << p0 << ": " << result.spread << " +- " << result.standard_error);
        BOOST_TEST(std::abs(result.spread - reached) < 1.5);
        BOOST_TEST(result.spread > before); // the luck is shared
        before = result.spread;
    }
}

BOOST_AUTO_TEST_SUITE_END()
