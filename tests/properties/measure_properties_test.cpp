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

BOOST_AUTO_TEST_SUITE(measure_properties)

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

/// Principal eigenvectors: not unique where two parts of the network are alike.
bool is_eigenvector(Request const& request) {
    static std::set<std::string_view> const keys{"eigenvector", "hub", "authority"};
    return keys.contains(request.row->key);
}

/// On some of the networks here there is no principal eigenvector, or no eigenvalue above 0.
bool may_be_refused(Request const& request) {
    return is_eigenvector(request) || request.row->key == "katz";
}

/// Names of communities, and runs whose luck goes by the order of the nodes.
bool depends_on_order(Request const& request) {
    return request.row->key.starts_with("community");
}

/// Compares the node with all others, those in other parts included.
bool is_about_all_nodes(Request const& request) {
    static std::set<std::string_view> const keys{"everett_valente", "fragmentation", "distance_fragmentation",
                                                 "distance_reach", "within_module_z"};
    return keys.contains(request.row->key) || depends_on_order(request);
}

/// The values, or none where the measure is refused and may be.
NodeValues values_or_none(Request const& request, Network const& network, Column const& groups) {
    try {
        return request.on(network, groups);
    } catch (AnalysisError const&) {
        BOOST_TEST_REQUIRE(may_be_refused(request));
        return {};
    }
}

/// Values that are iterated until they settle.
double tolerance_of(Request const& request) {
    return may_be_refused(request) ? 1e-9 : 1e-12;
}

/// The measure of the ties with their directions reversed; empty where no row has it.
std::string_view reversed_key(std::string_view key) {
    static std::map<std::string_view, std::string_view> const others{
        {"hub", "authority"},     {"authority", "hub"}, {"degree", "degree"},  {"strength", "strength"},
        {"coreness", "coreness"}, {"eccentricity", ""}, {"eigenvector", ""},   {"katz", ""},
        {"pagerank", ""},         {"reach2", ""},       {"distance_reach", ""}};
    if (auto const other = others.find(key); other != others.end()) {
        return other->second;
    }
    if (key.starts_with("in_")) {
        return "";
    }
    auto const word = std::string(key.starts_with("out_") ? key.substr(4) : key);
    auto const* partner = find_node_measure("in_" + word);
    return partner == nullptr ? key : partner->key;
}

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
        if (depends_on_order(request)) {
            return;
        }
        auto const values =
            values_or_none(request, network_of(nodes, links, kind, true), groups_of(identity(nodes)));
        auto const moved =
            values_or_none(request, network_of(nodes, mapped(links, place), kind, true), groups_of(original));
        NodeValues expected(values.size());
        for (NodeId node = 0; node < values.size(); ++node) {
            expected[place[node]] = values[node];
        }
        check_values(moved, expected, tolerance_of(request));
    });
}

BOOST_AUTO_TEST_CASE(isolates_and_other_components_change_nobody_unless_normalised) {
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        auto const groups = groups_of(identity(2 * nodes + 1));
        if (request.options.normalized || is_about_all_nodes(request)) {
            return;
        }
        auto const alone = values_or_none(request, network_of(nodes, links, kind, true), groups);
        auto twice = links;
        for (auto const& link : links) {
            twice.push_back({link.from + nodes, link.to + nodes, link.weight});
        }
        auto const network = network_of(2 * nodes + 1, twice, kind, true);
        if (is_eigenvector(request)) {
            // Two parts alike are never unique; isolates do no harm.
            if (request.row->key == "eigenvector") {
                BOOST_CHECK_THROW(static_cast<void>(request.on(network, groups)), AnalysisError);
            }
            auto with_isolate = alone;
            with_isolate.resize(alone.empty() ? 0 : nodes + 1, 0.0);
            check_values(values_or_none(request, network_of(nodes + 1, links, kind, true), groups),
                         with_isolate, tolerance_of(request));
            return;
        }
        auto both = values_or_none(request, network, groups);
        if (both.empty()) {
            BOOST_TEST(alone.empty());
            return;
        }
        both.pop_back();
        if (request.row->key == "current_flow_betweenness") {
            // Divided by the number of pairs of others.
            double const factor = 2.0 * nodes * (2.0 * nodes - 1) / ((nodes - 1.0) * (nodes - 2.0));
            std::ranges::for_each(both, [factor](double& value) { value *= factor; });
        }
        if (request.row->key == "pagerank") {
            // Shares of a whole: they keep their proportions.
            double const whole = std::accumulate(both.begin(), both.end(), 0.0) / 2;
            std::ranges::for_each(both, [whole](double& value) { value /= whole; });
        }
        check_values({both.begin(), both.begin() + nodes}, alone, tolerance_of(request));
        check_values({both.begin() + nodes, both.end()}, alone, tolerance_of(request));
    });
}

BOOST_AUTO_TEST_CASE(reversing_every_tie_swaps_in_and_out) {
    for_each_example([](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        if (kind == LinkKind::undirected) {
            return;
        }
        if (request.row->needs_groups) {
            return;
        }
        auto const* reversed_row = find_node_measure(reversed_key(request.row->key));
        if (reversed_row == nullptr) {
            return;
        }
        auto reversed = links;
        for (auto& link : reversed) {
            std::swap(link.from, link.to);
        }
        auto const groups = groups_of(identity(nodes));
        check_values(
            values_or_none({reversed_row, request.options}, network_of(nodes, reversed, kind, true), groups),
            values_or_none(request, network_of(nodes, links, kind, true), groups), tolerance_of(request));
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
        bool const counted_twice = key == "degree" || key == "strength" || key == "coreness" ||
                                   key == "stress" || (key == "betweenness" && !request.options.normalized);
        double const factor = counted_twice ? 2 : 1;
        // Its two formulas are the same only where the network does not fall into parts.
        if (kind == LinkKind::directed || key == "everett_valente") {
            return;
        }
        auto arcs = links;
        for (auto const& link : links) {
            arcs.push_back({link.to, link.from, link.weight});
        }
        auto const groups = groups_of(identity(nodes));
        auto expected = values_or_none(request, network_of(nodes, links, kind, true), groups);
        for (double& value : expected) {
            value *= factor;
        }
        check_values(values_or_none(request, network_of(nodes, arcs, LinkKind::directed, true), groups),
                     expected, tolerance_of(request));
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
        if (request.row->unit == "length") {
            scale = request.options.path_lengths == PathLengths::weight    ? factor
                    : request.options.path_lengths == PathLengths::inverse ? 1 / factor
                                                                           : 1;
        }
        auto const groups = groups_of(identity(nodes));
        auto expected = values_or_none(request, network_of(nodes, links, kind, true), groups);
        for (double& value : expected) {
            value *= scale;
        }
        check_values(values_or_none(request, network_of(nodes, scaled, kind, true), groups), expected,
                     tolerance_of(request));
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
        {"component_size", nodes},
        {"strong_component_size", nodes},
        {"eigenvector", 1},
        {"hub", 1},
        {"authority", 1},
        {"pagerank", 1},
        {"current_flow_betweenness", 1},
        {"clustering", 1},
        {"honest_broker_0", others * (others - 1) / 2},
        {"honest_broker_1", others * (others - 1) / 2},
        {"honest_broker_2", others * (others - 1) / 2},
        {"fragmentation", 1},
        {"distance_fragmentation", 1},
        {"reach2", nodes},
        {"distance_reach", 1},
        {"participation", 1},
        {"community_stability", 1},
    };
    for_each_example([&](Request const& request, std::vector<Link> const& links, LinkKind kind) {
        auto const found = highest.find(request.row->key);
        double const high = request.options.normalized && request.options.path_lengths == PathLengths::hops
                                ? 1
                            : found == highest.end() ? std::numeric_limits<double>::infinity()
                                                     : found->second;
        bool const may_be_negative = request.row->unit == "standard deviations";
        auto const values =
            values_or_none(request, network_of(nodes, links, kind, true), groups_of(identity(nodes)));
        for (double const value : values) {
            bool const inside = value <= high + 1e-12 && (value >= -1e-12 || may_be_negative);
            BOOST_TEST((std::isnan(value) || inside), "value " << value);
        }
    });
}

BOOST_AUTO_TEST_CASE(the_same_bytes_for_any_number_of_threads) {
    for (auto const& request : requests()) {
        NodeId const many = request.row->cost == MeasureCost::more ? 130 : 300;
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(many, random_links(5, many, 3 * many), kind, true);
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
            BOOST_CHECK_THROW(static_cast<void>(row->compute(complete(3), {}, {})), UsageError);
        } else {
            BOOST_TEST(row->compute(complete(3), {}, {}).size() == 3U);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
