// What every row of the catalogue of measures of ties keeps, whichever it is.
#include "core/base/error.h"
#include "core/measure_catalogue.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <functional>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(tie_measure_properties)

namespace {

constexpr NodeId nodes = 24;

void for_each_example(std::function<void(TieMeasure const&, MeasureOptions const&, std::vector<Link> const&,
                                         LinkKind)> const& check) {
    for (auto const& row : tie_measures()) {
        for (auto const lengths : {PathLengths::hops, PathLengths::inverse, PathLengths::weight}) {
            for (std::uint64_t seed = 1; seed <= 4; ++seed) {
                for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
                    BOOST_TEST_CONTEXT(row.key << ", seed " << seed) {
                        check(row, {.path_lengths = lengths}, random_links(seed, nodes, 15 * seed), kind);
                    }
                }
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(the_order_of_ties_does_not_matter) {
    for_each_example([](TieMeasure const& row, MeasureOptions const& options, std::vector<Link> const& links,
                        LinkKind kind) {
        auto backwards = links;
        std::ranges::reverse(backwards);
        auto expected = row.compute(network_of(nodes, links, kind, true), options, {});
        std::ranges::reverse(expected);
        check_values(row.compute(network_of(nodes, backwards, kind, true), options, {}), expected);
    });
}

BOOST_AUTO_TEST_CASE(reversing_every_tie_changes_nothing) {
    for_each_example([](TieMeasure const& row, MeasureOptions const& options, std::vector<Link> const& links,
                        LinkKind kind) {
        auto reversed = links;
        for (auto& link : reversed) {
            std::swap(link.from, link.to);
        }
        check_values(row.compute(network_of(nodes, reversed, kind, true), options, {}),
                     row.compute(network_of(nodes, links, kind, true), options, {}));
    });
}

BOOST_AUTO_TEST_CASE(the_same_for_any_number_of_threads) {
    for_each_example([](TieMeasure const& row, MeasureOptions const& options, std::vector<Link> const& links,
                        LinkKind kind) {
        auto const network = network_of(nodes, links, kind, true);
        RunContext context;
        context.threads = 1;
        auto const one = row.compute(network, options, context);
        context.threads = 3;
        check_values(row.compute(network, options, context), one, 0);
    });
}

BOOST_AUTO_TEST_CASE(a_stop_is_honoured_and_no_ties_have_no_values) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    for (auto const& row : tie_measures()) {
        BOOST_CHECK_THROW(static_cast<void>(row.compute(complete(9), {}, context)), Stopped);
        BOOST_TEST(row.compute(path(0), {}, {}).empty());
        BOOST_TEST(row.compute(path(1), {}, {}).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
