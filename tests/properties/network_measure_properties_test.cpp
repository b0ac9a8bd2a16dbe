// What every row of the catalogue of measures of the whole network keeps, whichever it is.
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/measure_catalogue.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <functional>
#include <numeric>
#include <set>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(network_measure_properties)

namespace {

constexpr NodeId nodes = 24;

std::vector<double> numbers(NetworkValues const& values) {
    std::vector<double> result;
    for (auto const& value : values) {
        result.push_back(std::visit([](auto number) { return static_cast<double>(number); }, value.value));
    }
    return result;
}

Column groups_of(std::vector<NodeId> const& order) {
    std::vector<double> groups;
    for (NodeId const node : order) {
        groups.push_back(node % 3);
    }
    return {"group", std::move(groups)};
}

std::vector<NodeId> identity(NodeId count) {
    std::vector<NodeId> order(count);
    std::iota(order.begin(), order.end(), NodeId{0});
    return order;
}

/// Rows but those that need a column of a certain name or a set of nodes.
void for_each_row(std::function<void(NetworkMeasure const&)> const& check) {
    for (auto const& row : network_measures()) {
        if (row.key != "cross_level_share" && row.key != "group_betweenness") {
            BOOST_TEST_CONTEXT(row.key) {
                check(row);
            }
        }
    }
}

std::vector<double> on(NetworkMeasure const& row, Network const& network, Column const& groups,
                       RunContext const& context = {}) {
    MeasureOptions const options{.groups = &groups, .parameters = Parameters(row.key, row.parameters)};
    return numbers(row.compute(network, options, context));
}

void for_each_example(
    std::function<void(NetworkMeasure const&, std::vector<Link> const&, LinkKind)> const& check) {
    for_each_row([&](NetworkMeasure const& row) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
                check(row, random_links(seed, nodes, 20 * seed), kind);
            }
        }
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(keys_are_distinct_lower_case_and_described) {
    std::set<std::string_view> keys;
    for (auto const* row : node_measures()) {
        keys.insert(row->key);
    }
    for (auto const& row : tie_measures()) {
        BOOST_TEST(keys.insert(row.key).second);
    }
    for (auto const& row : network_measures()) {
        BOOST_TEST_CONTEXT(row.key) {
            BOOST_TEST(keys.insert(row.key).second);
            BOOST_TEST(row.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                       std::string_view::npos);
            for (auto const text : {row.title, row.meaning, row.unit, row.cost_words, row.source}) {
                BOOST_TEST(!text.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(names_of_nodes_and_their_order_do_not_matter) {
    auto place = identity(nodes);
    RandomStream stream(7, 0);
    for (std::size_t i = nodes; i > 1; --i) {
        std::swap(place[i - 1], place[stream.below(i)]);
    }
    std::vector<NodeId> original(nodes);
    for (NodeId node = 0; node < nodes; ++node) {
        original[place[node]] = node;
    }
    for_each_example([&](NetworkMeasure const& row, std::vector<Link> const& links, LinkKind kind) {
        auto moved = links;
        for (auto& link : moved) {
            link = {place[link.from], place[link.to], link.weight};
        }
        check_values(on(row, network_of(nodes, moved, kind, true), groups_of(original)),
                     on(row, network_of(nodes, links, kind, true), groups_of(identity(nodes))));
    });
}

BOOST_AUTO_TEST_CASE(reversing_every_tie_changes_nothing_but_closeness_and_the_kinds_of_triads) {
    auto const groups = groups_of(identity(nodes));
    for_each_example([&](NetworkMeasure const& row, std::vector<Link> const& links, LinkKind kind) {
        if (row.key == "centralization_closeness") {
            return;
        }
        auto reversed = links;
        for (auto& link : reversed) {
            std::swap(link.from, link.to);
        }
        auto expected = on(row, network_of(nodes, links, kind, true), groups);
        if (row.key == "triad_census") {
            std::swap(expected[3], expected[4]);   // 021D, 021U
            std::swap(expected[6], expected[7]);   // 111D, 111U
            std::swap(expected[11], expected[12]); // 120D, 120U
        }
        check_values(on(row, network_of(nodes, reversed, kind, true), groups), expected);
    });
}

BOOST_AUTO_TEST_CASE(shares_lie_between_0_and_1_and_correlations_between_minus_1_and_1) {
    auto const groups = groups_of(identity(nodes));
    for_each_example([&](NetworkMeasure const& row, std::vector<Link> const& links, LinkKind kind) {
        // Parallel ties count in the density, and a modularity may be negative.
        bool const share = row.unit == "share" && row.key != "density" && row.key != "modularity";
        if (share || row.unit == "correlation") {
            for (double const value : on(row, network_of(nodes, links, kind, true), groups)) {
                double const low = share ? -1e-12 : -1 - 1e-12;
                BOOST_TEST((std::isnan(value) || (value >= low && value <= 1 + 1e-12)), "value " << value);
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(the_same_for_any_number_of_threads) {
    NodeId const many = 300;
    auto const groups = groups_of(identity(many));
    for_each_row([&](NetworkMeasure const& row) {
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(many, random_links(5, many, 900), kind, true);
            RunContext context;
            context.threads = 1;
            auto const one = on(row, network, groups, context);
            context.threads = 3;
            check_values(on(row, network, groups, context), one, 0);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_stop_is_honoured) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    auto const network = network_of(nodes, random_links(1, nodes, 60), LinkKind::directed, true);
    auto const groups = groups_of(identity(nodes));
    for_each_row([&](NetworkMeasure const& row) {
        BOOST_CHECK_THROW(static_cast<void>(on(row, network, groups, context)), Stopped);
    });
}

BOOST_AUTO_TEST_CASE(networks_of_no_and_of_one_node_are_no_error) {
    for_each_row([&](NetworkMeasure const& row) {
        BOOST_TEST(!on(row, path(0), groups_of({})).empty());
        BOOST_TEST(!on(row, path(1), groups_of({0})).empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()
