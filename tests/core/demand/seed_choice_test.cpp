#include "core/base/error.h"
#include "core/demand/seed_choice.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <numeric>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(choosing_starters)

namespace {

struct Question {
    NodeId nodes = 0;
    std::vector<InfluenceArc> arcs;
    ChoiceOptions options;

    [[nodiscard]] InfluenceNetwork network() const { return {nodes, arcs}; }

    [[nodiscard]] bool closed(NodeId node) const {
        auto const& demand = options.demand;
        return demand.conditions.known != 0 && demand.conditions.met[node] == 0 &&
               std::ranges::find(demand.adopters, node) == demand.adopters.end();
    }
};

/// Adopters, values, gates and horizons of every kind.
Question drawn(std::uint64_t number) {
    RandomStream stream(77, number);
    Question question;
    question.nodes = static_cast<NodeId>(3 + stream.below(4));
    question.arcs = worlds::random_arcs(stream, question.nodes, 11, number % 2 == 1);
    auto& demand = question.options.demand;
    question.options.size = static_cast<std::uint32_t>(1 + stream.below(3));
    if (stream.below(2) == 0) {
        demand.adopters.push_back(static_cast<NodeId>(stream.below(question.nodes)));
    }
    if (stream.below(3) == 0) {
        demand.horizon = static_cast<std::uint32_t>(stream.below(3));
    }
    bool const valued = stream.below(2) == 0;
    bool const gated = stream.below(2) == 0;
    for (NodeId node = 0; node < question.nodes; ++node) {
        if (valued) {
            demand.value.push_back(0.5 * static_cast<double>(1 + stream.below(3)));
        }
        if (gated) {
            demand.conditions.known = 1;
            demand.conditions.met.push_back(static_cast<std::uint8_t>(stream.below(2)));
        }
    }
    return question;
}

/// Over those of each set on whom acting works.
std::vector<double> where_acting_may_fail(std::vector<double> const& sums,
                                          std::vector<double> const& success) {
    std::vector<double> expected(sums.size(), 0.0);
    for (std::size_t set = 0; set < sums.size(); ++set) {
        for (std::size_t works = set;; works = (works - 1) & set) {
            double weight = 1;
            for (std::size_t node = 0; node < success.size(); ++node) {
                if ((set >> node & 1) != 0) {
                    weight *= (works >> node & 1) != 0 ? success[node] : 1 - success[node];
                }
            }
            expected[set] += weight * sums[works];
            if (works == 0) {
                break;
            }
        }
    }
    return expected;
}

/// Expected value beyond the adopters' of every set of starters, as bits, by plain arrival times.
std::vector<double> spreads(Question const& question) {
    auto const& demand = question.options.demand;
    std::vector<double> sums(std::size_t{1} << question.nodes, 0.0);
    int const horizon = demand.horizon == no_horizon ? worlds::never : static_cast<int>(demand.horizon);
    std::vector<bool> closed;
    for (NodeId node = 0; node < question.nodes; ++node) {
        closed.push_back(question.closed(node));
    }
    worlds::for_each_world(question.arcs, [&](double weight, std::vector<InfluenceArc> const& live) {
        for (std::size_t set = 0; set < sums.size(); ++set) {
            auto starters = demand.adopters;
            for (NodeId node = 0; node < question.nodes; ++node) {
                if ((set >> node & 1) != 0) {
                    starters.push_back(node);
                }
            }
            auto const step = worlds::arrival(live, question.nodes, starters, horizon, closed);
            for (NodeId node = 0; node < question.nodes; ++node) {
                if (step[node] == 0 || (step[node] < worlds::never && !closed[node])) {
                    sums[set] += weight * (demand.value.empty() ? 1 : demand.value[node]);
                }
            }
        }
    });
    double const base = sums[0];
    for (double& sum : sums) {
        sum -= base;
    }
    return demand.success.empty() ? sums : where_acting_may_fail(sums, demand.success);
}

bool obeys(Question const& question, std::size_t set) {
    auto const& options = question.options;
    if (static_cast<std::uint32_t>(std::popcount(set)) > options.size) {
        return false;
    }
    double spent = 0;
    std::vector<std::uint32_t> met(options.quotas.size(), 0);
    for (NodeId node = 0; node < question.nodes; ++node) {
        if ((set >> node & 1) == 0) {
            continue;
        }
        auto const& adopters = options.demand.adopters;
        if (std::ranges::find(adopters, node) != adopters.end()) {
            return false;
        }
        spent += options.cost.empty() ? 0 : options.cost[node];
        for (std::size_t quota = 0; quota < met.size(); ++quota) {
            met[quota] += options.quotas[quota].member[node] ? 1 : 0;
        }
    }
    for (std::size_t quota = 0; quota < met.size(); ++quota) {
        if (met[quota] < options.quotas[quota].least) {
            return false;
        }
    }
    return options.cost.empty() || spent <= options.budget * (1 + 1e-9);
}

double best_of(Question const& question, std::vector<double> const& spread) {
    double best = 0;
    for (std::size_t set = 0; set < spread.size(); ++set) {
        best = std::max(best, obeys(question, set) ? spread[set] : 0.0);
    }
    return best;
}

/// Always the node that adds most, by the true spreads.
double greedy_of(Question const& question, std::vector<double> const& spread) {
    std::size_t set = 0;
    while (true) {
        std::size_t next = set;
        for (NodeId node = 0; node < question.nodes; ++node) {
            std::size_t const with = set | std::size_t{1} << node;
            if (with != set && obeys(question, with) && (next == set || spread[with] > spread[next])) {
                next = with;
            }
        }
        if (next == set) {
            return spread[set];
        }
        set = next;
    }
}

std::size_t set_of(ChoiceResult const& result) {
    return std::accumulate(
        result.order.begin(), result.order.end(), std::size_t{0},
        [](std::size_t set, auto const& chosen) { return set | std::size_t{1} << chosen.node; });
}

void add_quota(Question& question, RandomStream& stream) {
    std::vector<bool> member;
    for (NodeId node = 0; node < question.nodes; ++node) {
        member.push_back(stream.below(2) == 0);
    }
    question.options.quotas.push_back({"kind=x", member, 1});
}

void add_costs(Question& question, RandomStream& stream) {
    for (NodeId node = 0; node < question.nodes; ++node) {
        question.options.cost.push_back(0.5 * static_cast<double>(1 + stream.below(6)));
    }
    question.options.budget = 3;
}

InfluenceNetwork one_half() {
    return {2, {{0, 1, 0.5, 1, 0, false}}};
}

/// 0 reaches 1 and 2; 3 reaches 4; all for certain.
InfluenceNetwork two_stars() {
    return {5, {{0, 1, 1, 1, 0, false}, {0, 2, 1, 1, 1, false}, {3, 4, 1, 1, 2, false}}};
}

ChoiceOptions of_size(std::uint32_t size) {
    ChoiceOptions options;
    options.size = size;
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(two_nodes_and_a_half) {
    auto options = of_size(2);
    options.demand.exact = true;
    auto const exact = choose_starters(one_half(), options, {});
    BOOST_REQUIRE(exact.order.size() == 2U);
    BOOST_TEST(exact.order[0].node == 0U);
    BOOST_TEST(exact.order[0].gain == 1.5);
    BOOST_TEST(exact.order[1].gain == 0.5);
    BOOST_TEST(exact.order[1].spread == 2.0);
    BOOST_TEST(exact.guarantee == 1.0);
    BOOST_TEST(exact.choices == 1U);
    options.demand.exact = false;
    auto const sampled = choose_starters(one_half(), options, {});
    BOOST_TEST(sampled.order[0].node == 0U);
    BOOST_TEST(std::abs(sampled.order[0].gain - 1.5) < 0.02);
    BOOST_TEST(sampled.order[1].spread == 2.0); // every root is one of the two
    BOOST_TEST(sampled.at_least <= 2.0);
    BOOST_TEST(sampled.guarantee > 0.95);
}

BOOST_AUTO_TEST_CASE(whom_the_adopters_reach_adds_nothing) {
    auto options = of_size(1);
    options.demand.adopters = {0};
    for (bool const exact : {false, true}) {
        options.demand.exact = exact;
        auto const result = choose_starters(two_stars(), options, {});
        BOOST_TEST(result.order[0].node == 3U);
        BOOST_TEST(std::abs(result.order[0].spread - 2) < 0.05);
        BOOST_TEST(std::abs(result.base - 3) < 0.05);
    }
}

BOOST_AUTO_TEST_CASE(exact_is_the_best_of_all_sets_that_obey) {
    for (std::uint64_t number = 0; number < 200; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            auto question = drawn(number);
            RandomStream stream(78, number);
            if (number % 3 == 1) {
                add_costs(question, stream);
            } else if (number % 3 == 2) {
                add_quota(question, stream);
            }
            question.options.demand.exact = true;
            auto const spread = spreads(question);
            double const best = best_of(question, spread);
            if (best == 0) { // the quota has no members
                continue;
            }
            auto const result = choose_starters(question.network(), question.options, {});
            BOOST_TEST(obeys(question, set_of(result)));
            BOOST_TEST(std::abs(result.order.back().spread - best) < 1e-12);
            double sum = 0;
            for (auto const& chosen : result.order) {
                sum += chosen.gain;
                BOOST_TEST(std::abs(chosen.spread - sum) < 1e-12);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(sampling_is_as_good_as_greedy_and_its_words_are_true) {
    std::size_t untrue = 0;
    for (std::uint64_t number = 0; number < 150; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            auto question = drawn(number);
            RandomStream stream(79, number);
            bool const budgeted = number % 3 == 1;
            if (budgeted) {
                add_costs(question, stream);
            } else if (number % 3 == 2) {
                add_quota(question, stream);
            }
            question.options.demand.sets = 1 << 17;
            for (NodeId node = 0; number % 4 == 2 && node < question.nodes; ++node) {
                question.options.demand.success.push_back(0.2 + 0.8 * stream.uniform());
            }
            auto const spread = spreads(question);
            double const best = best_of(question, spread);
            if (best == 0) {
                continue;
            }
            auto const result =
                choose_starters(question.network(), question.options, worlds::with_threads(2, number));
            auto const set = set_of(result);
            BOOST_TEST(obeys(question, set));
            if (question.options.cost.empty() && question.options.quotas.empty()) {
                BOOST_TEST(spread[set] >= 0.98 * greedy_of(question, spread));
            }
            // Half of the sets judge: a share with a standard deviation of at most 1/2.
            double const all = spread.back();
            BOOST_TEST(std::abs(result.order.back().spread - spread[set]) <=
                       4 * 0.5 * (all + result.base) / std::sqrt(double(result.sets) / 2));
            bool const holds =
                result.guarantee <= spread[set] / best + 1e-12 && result.at_least <= spread[set] + 1e-12;
            untrue += holds ? 0 : 1;
            BOOST_TEST(result.guarantee > 0.3);
        }
    }
    // 1 % of 150, and four standard deviations of that.
    BOOST_TEST(static_cast<double>(untrue) <= 1.5 + 4 * std::sqrt(1.5));
}

BOOST_AUTO_TEST_CASE(a_budget_may_rather_pay_for_one_large_than_for_one_cheap) {
    // 0 reaches three for 4; 3 and 4 cost 1 each and reach two and one.
    auto options = of_size(5);
    options.cost = {4, 1, 1, 1, 1};
    options.budget = 4;
    auto const result = choose_starters(two_stars(), options, {});
    // 3 with 1 and 2: four reached for 3, where 0 alone reaches three for 4.
    BOOST_TEST(result.order[0].node == 3U);
    BOOST_TEST(std::abs(result.order.back().spread - 4) < 0.1);
    options.cost = {4, 3, 3, 3, 3};
    BOOST_TEST(choose_starters(two_stars(), options, {}).order[0].node == 0U);
}

BOOST_AUTO_TEST_CASE(a_quota_is_met_even_where_it_costs_spread) {
    auto options = of_size(2);
    options.quotas = {{"kind=small", {false, true, false, false, false}, 1}};
    for (bool const exact : {false, true}) {
        options.demand.exact = exact;
        auto const result = choose_starters(two_stars(), options, {});
        BOOST_TEST(set_of(result) == 0b11U);
        BOOST_TEST(std::abs(result.order[1].spread - 3) < 0.1);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_met_is_refused) {
    auto options = of_size(1);
    options.quotas = {{"kind=a", {true, false, false, false, false}, 1},
                      {"kind=b", {false, true, false, false, false}, 1}};
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), AnalysisError); // 2 of 1
    options = of_size(3);
    options.quotas = {{"kind=a", {true, false, false, false, false}, 2}};
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), AnalysisError); // 2 of a group of 1
    options.quotas = {{"kind=a", {true, true, false, false, false}, 1},
                      {"size=b", {true, false, false, false, false}, 1}};
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), AnalysisError); // overlap
    options = of_size(1);
    options.cost = {1, 1, 1, 1, 1};
    options.budget = 0.5;
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), AnalysisError);
    options.budget = 1;
    options.cost[2] = 0;
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), AnalysisError);
    options = of_size(1);
    options.demand.adopters = {0, 1, 2, 3, 4};
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), AnalysisError);
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), of_size(0), {}), UsageError);
    options = of_size(1);
    options.demand.sets = 1;
    BOOST_CHECK_THROW((void)choose_starters(two_stars(), options, {}), UsageError);
}

BOOST_AUTO_TEST_CASE(acting_that_may_fail_chooses_the_surer_one) {
    // 0 reaches two with half a chance of success, 2 reaches nobody and is sure to work.
    InfluenceNetwork const network(3, {{0, 1, 0.6, 1, 0, false}});
    ChoiceOptions options;
    options.demand.success = {0.5, 0.5, 1};
    auto const result = choose_starters(network, options, {});
    BOOST_TEST(result.order.front().node == 2U);
    BOOST_TEST(std::abs(result.order.front().gain - 1) < 0.05);
    options.demand.exact = true;
    BOOST_CHECK_THROW((void)choose_starters(network, options, {}), AnalysisError);
    options.demand.exact = false;
    options.demand.success = {0.5, 0.5, 1.5};
    BOOST_CHECK_THROW((void)choose_starters(network, options, {}), AnalysisError);
}

BOOST_AUTO_TEST_CASE(exact_is_refused_where_it_would_not_end) {
    std::vector<InfluenceArc> arcs;
    for (TieId tie = 0; tie < 18; ++tie) {
        arcs.push_back({tie, tie + 1, 0.5, 1, tie, false});
    }
    auto options = of_size(8);
    options.demand.exact = true;
    BOOST_CHECK_THROW((void)choose_starters({40, arcs}, options, {}), AnalysisError);
}

BOOST_AUTO_TEST_CASE(choices_are_the_same_bytes_on_any_number_of_threads) {
    for (std::uint64_t number = 0; number < 20; ++number) {
        auto question = drawn(number);
        question.options.demand.sets = 20000;
        auto const bytes = [&](unsigned threads) {
            auto const result =
                choose_starters(question.network(), question.options, worlds::with_threads(threads));
            std::vector<double> all{result.guarantee, result.base, result.at_least};
            for (auto const& chosen : result.order) {
                all.insert(all.end(), {double(chosen.node), chosen.gain, chosen.spread});
            }
            return all;
        };
        auto const one = bytes(1);
        BOOST_TEST(one == bytes(2));
        BOOST_TEST(one == bytes(3));
    }
}

BOOST_AUTO_TEST_CASE(progress_names_the_guarantee_reached_so_far) {
    std::vector<std::string> words;
    RunContext context;
    context.threads = 1;
    context.progress = [&](double, std::string_view said) { words.emplace_back(said); };
    (void)choose_starters(two_stars(), of_size(2), context);
    BOOST_REQUIRE(!words.empty());
    BOOST_TEST(words.back().starts_with("choosing; so far at least "));
}

BOOST_AUTO_TEST_SUITE_END()
