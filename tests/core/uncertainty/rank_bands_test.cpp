#include "core/base/error.h"
#include "core/measure_catalogue.h"
#include "core/network/network_builder.h"
#include "core/uncertainty/rank_bands.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(rank_bands_of_measures)

namespace {

RankBands bands_of(Network const& network, std::string_view key, BandOptions const& options,
                   RunContext const& context = {}) {
    return rank_bands(network, node_measure(key), {}, options, context);
}

BandOptions without_doubt() {
    BandOptions options;
    options.ties = {.spurious = 0, .missing = 0, .certainty = {}};
    options.draws = 20;
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(where_nothing_is_in_doubt_a_band_is_a_point) {
    for (auto const* row : node_measures()) {
        if (row->needs_groups) {
            continue;
        }
        auto const network = network_of(12, random_links(4, 12, 20), LinkKind::directed, true);
        auto const bands = bands_of(network, row->key, without_doubt());
        BOOST_TEST_CONTEXT(row->key) {
            check_values(bands.low, bands.value);
            check_values(bands.high, bands.value);
            check_values(bands.rank_low, bands.rank);
            check_values(bands.rank_high, bands.rank);
        }
    }
}

BOOST_AUTO_TEST_CASE(one_doubtful_tie_by_hand) {
    // a - b inferred with certainty 0.7, nothing else: degree 0 in about 30 % of the draws, 1 in the others.
    NetworkBuilder builder;
    builder.node("a");
    builder.node("b");
    builder.tie({.source = 0, .target = 1, .directed = false, .evidence = Evidence::inferred});
    BuildReport report;
    auto const network = builder.build({}, report);
    auto options = without_doubt();
    options.draws = 400;
    auto const bands = bands_of(network, "degree", options);
    check_values(bands.low, {0, 0});
    check_values(bands.high, {1, 1});
    check_values(bands.rank_low, {1.5, 1.5});
    check_values(bands.rank_high, {1.5, 1.5});
    check_values(bands.in_top, {1, 1});
    options.low = 0.35;
    check_values(bands_of(network, "degree", options).low, {1, 1});
    // An isolate has no constraint: only the draws with the tie count.
    check_values(bands_of(network, "constraint", without_doubt()).low, {1, 1});
}

BOOST_AUTO_TEST_CASE(the_largest_value_ranks_first_whatever_the_measure) {
    // a - b - c: the ends are wholly constrained, the middle by half.
    auto const bands = bands_of(path(3), "constraint", without_doubt());
    check_values(bands.rank, {1.5, 3, 1.5});
    check_values(bands.rank_low, {1.5, 3, 1.5});
    check_values(bands.rank_high, {1.5, 3, 1.5});
}

BOOST_AUTO_TEST_CASE(bands_keep_their_order_and_bounds_and_the_same_bytes_for_any_number_of_threads) {
    auto const hungary = dataset_network("hungary");
    BandOptions options;
    options.draws = 60;
    RunContext context;
    context.threads = 1;
    auto const bands = bands_of(hungary, "betweenness", options, context);
    double in_top = 0;
    for (NodeId node = 0; node < hungary.node_count(); ++node) {
        BOOST_TEST(bands.low[node] <= bands.high[node]);
        BOOST_TEST(bands.rank_low[node] <= bands.rank_high[node]);
        BOOST_TEST(bands.rank_low[node] >= 1);
        BOOST_TEST(bands.rank_high[node] <= hungary.node_count());
        in_top += bands.in_top[node];
    }
    BOOST_TEST(in_top <= 5 + 1e-9);
    context.threads = 3;
    auto const again = bands_of(hungary, "betweenness", options, context);
    BOOST_TEST(again.low == bands.low);
    BOOST_TEST(again.rank_high == bands.rank_high);
    BOOST_TEST(again.in_top == bands.in_top);
}

BOOST_AUTO_TEST_CASE(hungarys_pilot_is_the_first_broker_beyond_doubt) {
    auto const hungary = dataset_network("hungary");
    BandOptions options;
    options.draws = 200;
    auto const bands = bands_of(hungary, "betweenness", options);
    NodeId const pilot = hungary.find("hungarian_pilot").value();
    BOOST_TEST(bands.rank_low[pilot] == 1);
    BOOST_TEST(bands.rank_high[pilot] == 1);
    BOOST_TEST(bands.in_top[pilot] == 1);
    // Places 3 and 4 cannot be told apart: their rank intervals overlap.
    NodeId const workshops = hungary.find("living_lab_workshops").value();
    NodeId const foundation = hungary.find("esely_foundation").value();
    BOOST_TEST(bands.rank[workshops] == 3);
    BOOST_TEST(bands.rank[foundation] == 4);
    BOOST_TEST(bands.rank_high[workshops] >= bands.rank_low[foundation]);
    BOOST_TEST(bands.in_top[foundation] > 0.5);
    BOOST_TEST(bands.in_top[foundation] < 1.0);
}

BOOST_AUTO_TEST_CASE(a_stop_throws_the_work_away) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    BOOST_CHECK_THROW(static_cast<void>(bands_of(path(5), "degree", {}, context)), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()
