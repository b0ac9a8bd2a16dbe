#include "core/base/parallel.h"
#include "core/base/random.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(random_and_parallel)

BOOST_AUTO_TEST_CASE(hashed_numbers_are_uniform_and_independent_of_order) {
    std::array<int, 16> counts{};
    double sum_of_products = 0;
    constexpr int draws = 160000;
    for (int item = 0; item < draws; ++item) {
        auto const i = static_cast<std::uint64_t>(item);
        ++counts[static_cast<std::size_t>(hashed_uniform(1, 2, i) * 16)];
        sum_of_products += (hashed_uniform(1, 2, i) - 0.5) * (hashed_uniform(1, 3, i) - 0.5);
    }
    // Binomial(160000, 1/16): standard deviation 97; five of them.
    for (int const count : counts) {
        BOOST_TEST(std::abs(count - draws / 16) < 485);
    }
    // Product of independent centred uniforms: standard deviation 1/12 a draw.
    BOOST_TEST(std::abs(sum_of_products) < 5.0 / 12.0 * 400.0);
}

BOOST_AUTO_TEST_CASE(swift_luck_is_uniform_over_items_and_over_runs) {
    constexpr int draws = 160000;
    std::array<int, 16> over_items{};
    std::array<int, 16> over_runs{};
    std::array<int, 256> neighbours{}; // item and the next one, 16 x 16
    std::array<int, 256> runs{};       // an item in a run and in the next one
    auto const bin = [](double luck) { return static_cast<std::size_t>(luck * 16); };
    for (std::uint64_t i = 0; i < draws; ++i) {
        SwiftLuck const run(5, 7);
        ++over_items[bin(run.uniform(i))];
        ++over_runs[bin(SwiftLuck(5, i).uniform(3))];
        ++neighbours[bin(run.uniform(2 * i)) * 16 + bin(run.uniform(2 * i + 1))];
        ++runs[bin(SwiftLuck(5, 2 * i).uniform(i)) * 16 + bin(SwiftLuck(5, 2 * i + 1).uniform(i))];
    }
    // Chi-square with 15 (255) degrees of freedom: mean 15 (255), standard deviation 5.5 (22.6); five of
    // them.
    auto const chi_square = [&](auto const& counts) {
        double const expected = static_cast<double>(draws) / static_cast<double>(counts.size());
        double sum = 0;
        for (int const count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    };
    BOOST_TEST(chi_square(over_items) < 43);
    BOOST_TEST(chi_square(over_runs) < 43);
    BOOST_TEST(chi_square(neighbours) < 368);
    BOOST_TEST(chi_square(runs) < 368);
}

BOOST_AUTO_TEST_CASE(successes_of_swift_luck_scatter_as_those_of_independent_tries) {
    constexpr int runs = 20000;
    constexpr std::uint64_t items = 64;
    constexpr double probability = 0.05;
    for (std::uint64_t const stride : {1U, 2U, 64U, 65536U}) {
        double sum = 0;
        double squares = 0;
        for (std::uint64_t run = 0; run < runs; ++run) {
            SwiftLuck const luck(1, run);
            int successes = 0;
            for (std::uint64_t item = 0; item < items; ++item) {
                successes += luck.uniform(item * stride) < probability ? 1 : 0;
            }
            sum += successes;
            squares += successes * successes;
        }
        // Binomial(64, 0.05): mean 3.2, variance 3.04; five standard errors over the runs.
        double const mean = sum / runs;
        BOOST_TEST(std::abs(mean - 3.2) < 5 * std::sqrt(3.04 / runs));
        BOOST_TEST(std::abs(squares / runs - mean * mean - 3.04) < 5 * 3.04 * std::sqrt(2.2 / runs));
    }
}

BOOST_AUTO_TEST_CASE(a_stream_stays_below_its_bound_and_meets_every_value) {
    RandomStream stream(1, 0);
    std::array<int, 5> counts{};
    for (int i = 0; i < 5000; ++i) {
        ++counts.at(stream.below(5));
    }
    for (int const count : counts) {
        BOOST_TEST(std::abs(count - 1000) < 142); // five standard deviations
    }
}

BOOST_AUTO_TEST_CASE(chunks_cover_every_item_once_on_any_number_of_threads) {
    for (unsigned const threads : {1U, 2U, 3U}) {
        RunContext context;
        context.threads = threads;
        std::vector<int> seen(1001, 0);
        for_each_chunk(context, seen.size(), 10, [&](std::size_t begin, std::size_t end, std::size_t index) {
            BOOST_REQUIRE(begin == index * 10);
            for (std::size_t i = begin; i < end; ++i) {
                ++seen[i];
            }
        });
        BOOST_TEST(std::ranges::count(seen, 1) == 1001);
    }
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_loop) {
    std::stop_source source;
    RunContext context;
    context.stop = source.get_token();
    auto const loop = [&] {
        for_each_chunk(context, 100, 1,
                       [&](std::size_t, std::size_t, std::size_t) { source.request_stop(); });
    };
    BOOST_CHECK_THROW(loop(), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()
