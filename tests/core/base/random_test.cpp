#include "core/base/parallel.h"
#include "core/base/random.h"

#include <boost/test/unit_test.hpp>

#include <array>
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
