// What every row of the catalogue of node measures keeps, whichever it is.
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/measure_catalogue.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <numeric>
#include <set>

using namespace cospread;
using namespace cospread::test;

namespace {

constexpr NodeId nodes = 24;

/// One way to ask for a measure.
struct Request {
    NodeMeasure const* row = nullptr;
    MeasureOptions options;

    [[nodiscard]] NodeValues on(Network const& network, Column const& groups,
                                RunContext const& context = {}) const {
        MeasureOptions with_groups = options;
        with_groups.groups = &groups;
        return row->compute(network, with_groups, context);
    }
};

/// Every row with every kind of length, normalised and not, with and without strengths.
std::vector<Request> requests() {
    std::vector<Request> result;
    for (auto const* row : node_measures()) {
        for (auto const lengths : {PathLengths::hops, PathLengths::inverse, PathLengths::weight}) {
            for (bool const normalized : {false, true}) {
                for (bool const unweighted : {false, true}) {
                    if ((lengths == PathLengths::hops || row->by_length) &&
                        (!normalized || row->normalises) && (!unweighted || row->by_strength)) {
                        result.push_back({row,
                                          {.path_lengths = lengths,
                                           .normalized = normalized,
                                           .unweighted = unweighted,
                                           .parameters = Parameters(row->key, row->parameters)}});
                    }
                }
            }
        }
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

void for_each_example(std::function<void(Request const&, std::vector<Link> const&, LinkKind)> const& check) {
    for (auto const& request : requests()) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
                BOOST_TEST_CONTEXT(request.row->key
                                   << ", seed " << seed << ", "
                                   << (kind == LinkKind::directed ? "directed" : "undirected") << ", lengths "
                                   << static_cast<int>(request.options.path_lengths)) {
                    check(request, random_links(seed, nodes, 20 * seed), kind);
                }
            }
        }
    }
}

std::vector<Link> mapped(std::vector<Link> links, std::vector<NodeId> const& place) {
    for (auto& link : links) {
        link = {place[link.from], place[link.to], link.weight};
    }
    return links;
}

std::vector<std::uint64_t> bytes(NodeValues const& values) {
    std::vector<std::uint64_t> result;
    for (double const value : values) {
        result.push_back(std::bit_cast<std::uint64_t>(value));
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(measure_properties)

BOOST_AUTO_TEST_CASE(keys_are_distinct_lower_case_and_described) {
    std::set<std::string_view> keys;
    for (auto const* row : node_measures()) {
        BOOST_TEST_CONTEXT(row->key) {
            BOOST_TEST(keys.insert(row->key).second);
            BOOST_TEST(row->key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                       std::string_view::npos);
            for (auto const text : {row->title, row->meaning, row->unit, row->cost_words, row->source}) {
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
    for_each_example([&](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        auto const values = request.on(network_of(nodes, links, kind, true), groups_of(identity(nodes)));
        auto const moved =
            request.on(network_of(nodes, mapped(links, place), kind, true), groups_of(original));
        NodeValues expected(nodes);
        for (NodeId node = 0; node < nodes; ++node) {
            expected[place[node]] = values[node];
        }
        check_values(moved, expected);
    });
}

BOOST_AUTO_TEST_CASE(isolates_and_other_components_change_nobody_unless_normalised) {
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        auto const groups = groups_of(identity(2 * nodes + 1));
        if (request.options.normalized) {
            return;
        }
        auto const alone = request.on(network_of(nodes, links, kind, true), groups_of(identity(nodes)));
        auto twice = links;
        for (auto const& link : links) {
            twice.push_back({link.from + nodes, link.to + nodes, link.weight});
        }
        auto const both = request.on(network_of(2 * nodes + 1, twice, kind, true), groups);
        check_values({both.begin(), both.begin() + nodes}, alone);
        check_values({both.begin() + nodes, both.end() - 1}, alone);
    });
}

BOOST_AUTO_TEST_CASE(reversing_every_tie_swaps_in_and_out) {
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        if (kind == LinkKind::undirected) {
            return;
        }
        std::string const key(request.row->key);
        auto const* partner = find_node_measure("in_" + key);
        if (partner == nullptr && key.starts_with("out_")) {
            partner = find_node_measure("in_" + key.substr(4));
        }
        bool const keeps_its_value =
            partner == nullptr && !key.starts_with("in_") && !request.row->needs_groups;
        if (partner == nullptr && !keeps_its_value) {
            return;
        }
        bool const both_ways = key == "degree" || key == "strength";
        auto const* reversed_row = partner == nullptr || both_ways ? request.row : partner;
        auto reversed = links;
        for (auto& link : reversed) {
            std::swap(link.from, link.to);
        }
        auto const groups = groups_of(identity(nodes));
        check_values(
            Request{reversed_row, request.options}.on(network_of(nodes, reversed, kind, true), groups),
            request.on(network_of(nodes, links, kind, true), groups));
    });
}

BOOST_AUTO_TEST_CASE(on_an_undirected_network_a_key_with_a_direction_equals_the_key_without) {
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        if (kind == LinkKind::directed) {
            return;
        }
        auto const network = network_of(nodes, links, kind, true);
        auto const groups = groups_of(identity(nodes));
        for (std::string_view const start : {"in_", "out_"}) {
            if (auto const* partner = find_node_measure(std::string(start) + std::string(request.row->key))) {
                check_values(Request{partner, request.options}.on(network, groups),
                             request.on(network, groups));
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(undirected_ties_and_pairs_of_arcs_give_the_same_in_every_direction) {
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        std::string_view const key = request.row->key;
        // Counted twice: both arcs count, and pairs of nodes are ordered in a directed network.
        double const factor = key == "degree" || key == "strength" || key == "stress" ||
                                      (key == "betweenness" && !request.options.normalized)
                                  ? 2
                                  : 1;
        if (kind == LinkKind::directed) {
            return;
        }
        auto arcs = links;
        for (auto const& link : links) {
            arcs.push_back({link.to, link.from, link.weight});
        }
        auto const groups = groups_of(identity(nodes));
        auto expected = request.on(network_of(nodes, links, kind, true), groups);
        for (double& value : expected) {
            value *= factor;
        }
        check_values(request.on(network_of(nodes, arcs, LinkKind::directed, true), groups), expected);
    });
}

BOOST_AUTO_TEST_CASE(a_common_factor_of_all_strengths_matters_only_where_strength_or_length_is_the_unit) {
    constexpr double factor = 4;
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        auto scaled = links;
        for (auto& link : scaled) {
            link.weight *= factor;
        }
        double scale = 1;
        if (request.row->unit == "strength" && !request.options.unweighted) {
            scale = factor;
        }
        if (request.row->unit == "1/length") {
            scale = request.options.path_lengths == PathLengths::weight    ? 1 / factor
                    : request.options.path_lengths == PathLengths::inverse ? factor
                                                                           : 1;
        }
        auto const groups = groups_of(identity(nodes));
        auto expected = request.on(network_of(nodes, links, kind, true), groups);
        for (double& value : expected) {
            value *= scale;
        }
        check_values(request.on(network_of(nodes, scaled, kind, true), groups), expected);
    });
}

BOOST_AUTO_TEST_CASE(values_keep_their_bounds) {
    constexpr double others = nodes - 1;
    std::map<std::string_view, double> const highest{
        {"alters", others},
        {"effective_size", others},
        {"efficiency", 1},
        {"hierarchy", 1},
        {"cut_point", 1},
        {"betweenness", others * (others - 1)},
        {"pairs_separated", others * (others - 1) / 2},
        {"total", others * (others - 1)},
    };
    for_each_example([&](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        auto const found = highest.find(request.row->key);
        double const high = request.options.normalized && request.options.path_lengths == PathLengths::hops
                                ? 1
                            : found == highest.end() ? std::numeric_limits<double>::infinity()
                                                     : found->second;
        auto const values = request.on(network_of(nodes, links, kind, true), groups_of(identity(nodes)));
        for (double const value : values) {
            BOOST_TEST((std::isnan(value) || (value >= -1e-12 && value <= high + 1e-12)), "value " << value);
        }
    });
}

BOOST_AUTO_TEST_CASE(the_same_bytes_for_any_number_of_threads) {
    NodeId const many = 300;
    for (auto const& request : requests()) {
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(many, random_links(5, many, 900), kind, true);
            auto const groups = groups_of(identity(many));
            RunContext context;
            context.threads = 1;
            auto const expected = bytes(request.on(network, groups, context));
            for (unsigned const threads : {2U, 3U}) {
                context.threads = threads;
                BOOST_TEST((bytes(request.on(network, groups, context)) == expected),
                           request.row->key << " on " << threads << " threads");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_stop_is_honoured_by_whatever_takes_time) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    auto const network = network_of(nodes, random_links(1, nodes, 60), LinkKind::directed, true);
    auto const groups = groups_of(identity(nodes));
    for (auto const& request : requests()) {
        bool const one_pass_over_ties = request.row->cost_words == "O(n)" ||
                                        request.row->unit == "strength" || request.row->key == "alters";
        if (!one_pass_over_ties) {
            BOOST_TEST_CONTEXT(request.row->key) {
                BOOST_CHECK_THROW(static_cast<void>(request.on(network, groups, context)), Stopped);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_network_of_no_nodes_gives_no_values_and_one_node_no_error) {
    for (auto const& request : requests()) {
        BOOST_TEST(request.on(path(0), groups_of({})).empty());
        BOOST_TEST(request.on(path(1), groups_of({0})).size() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(a_measure_that_needs_groups_says_so) {
    for (auto const* row : node_measures()) {
        if (row->needs_groups) {
            BOOST_CHECK_THROW(static_cast<void>(row->compute(path(3), {}, {})), UsageError);
        } else {
            BOOST_TEST(row->compute(path(3), {}, {}).size() == 3U);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
