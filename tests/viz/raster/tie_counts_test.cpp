#include "tests/viz/raster/random_ties.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(tie_counts)

namespace {

TieCounts one_line(Point from, Point to, int width, int height) {
    TieEnds const tie{0, 1};
    Point const at[] = {from, to};
    return count_ties(std::span(&tie, 1), at, width, height, on_threads(1));
}

void same_on_any_threads(RandomTies const& random, int width, int height) {
    auto const alone = count_ties(random.ties, random.at, width, height, on_threads(1));
    BOOST_TEST(ink_of(alone) > 0);
    for (unsigned const threads : {2U, 5U}) {
        auto const shared = count_ties(random.ties, random.at, width, height, on_threads(threads));
        BOOST_TEST((shared.values == alone.values), threads << " threads");
    }
}

BOOST_AUTO_TEST_CASE(the_ink_of_a_line_is_its_length) {
    for (auto const& [from, to] :
         {std::pair(Point{10, 20}, Point{40, 20}), std::pair(Point{20, 40}, Point{20, 10}),
          std::pair(Point{10, 10}, Point{40, 40}), std::pair(Point{40, 10}, Point{10, 40})}) {
        double const length = std::hypot(to.x - from.x, to.y - from.y);
        BOOST_TEST(std::abs(ink_of(one_line(from, to, 50, 50)) - length) <= 1);
    }
}

BOOST_AUTO_TEST_CASE(the_ink_of_a_slanted_line_is_its_length_but_for_the_rounding_of_a_pixels_ink) {
    for (int degrees = 0; degrees < 360; degrees += 7) {
        float const angle = static_cast<float>(degrees) * std::numbers::pi_v<float> / 180;
        Point const to{100 + 80 * std::cos(angle), 100 + 80 * std::sin(angle)};
        BOOST_TEST(std::abs(ink_of(one_line({100, 100}, to, 200, 200)) - 80) <= 1 + 80.0 / 32);
    }
}

BOOST_AUTO_TEST_CASE(a_line_on_a_row_of_pixels_covers_that_row_alone) {
    auto const counts = one_line({10, 20}, {40, 20}, 50, 50);
    for (int y = 0; y < 50; ++y) {
        BOOST_TEST(count_at(counts, 25, y) == (y == 20 ? TieCounts::unit : 0));
    }
}

BOOST_AUTO_TEST_CASE(a_line_between_two_rows_or_columns_shares_its_ink_half_and_half) {
    auto const across = one_line({10, 20.5F}, {40, 20.5F}, 50, 50);
    auto const down = one_line({20.5F, 10}, {20.5F, 40}, 50, 50);
    for (int i = 10; i < 40; ++i) {
        BOOST_TEST(count_at(across, i, 20) == TieCounts::unit / 2);
        BOOST_TEST(count_at(across, i, 21) == TieCounts::unit / 2);
        BOOST_TEST(count_at(down, 20, i) == TieCounts::unit / 2);
        BOOST_TEST(count_at(down, 21, i) == TieCounts::unit / 2);
    }
}

BOOST_AUTO_TEST_CASE(the_direction_of_a_line_is_not_seen) {
    Point const from{7.2F, 31.4F};
    Point const to{44.6F, 3.9F};
    BOOST_TEST((one_line(from, to, 50, 50).values == one_line(to, from, 50, 50).values));
}

/// All but the outermost pixels.
BOOST_AUTO_TEST_CASE(a_line_across_the_border_is_part_of_the_same_line_in_a_larger_picture) {
    constexpr int width = 40;
    constexpr int height = 30;
    constexpr int around = 60;
    int inked = 0;
    auto const random = random_ties(300, width, height, around - 1);
    for (TieEnds const& tie : random.ties) {
        Point const from = random.at[tie[0]];
        Point const to = random.at[tie[1]];
        auto const part = one_line(from, to, width, height);
        auto const whole = one_line({from.x + around, from.y + around}, {to.x + around, to.y + around},
                                    width + 2 * around, height + 2 * around);
        for (int y = 1; y < height - 1; ++y) {
            for (int x = 1; x < width - 1; ++x) {
                int const seen = count_at(part, x, y);
                BOOST_REQUIRE_LE(std::abs(seen - count_at(whole, x + around, y + around)), 1);
                inked += seen > 0 ? 1 : 0;
            }
        }
    }
    BOOST_TEST(inked > 1000);
}

BOOST_AUTO_TEST_CASE(a_line_that_passes_by_leaves_nothing) {
    BOOST_TEST(ink_of(one_line({-30, 20}, {20, -30}, 50, 50)) == 0.0);
    BOOST_TEST(ink_of(one_line({60, 0}, {60, 50}, 50, 50)) == 0.0);
}

BOOST_AUTO_TEST_CASE(few_ties_over_each_other_are_the_same_on_any_number_of_threads) {
    auto const random = random_ties(200'000, 400, 300, 12);
    BOOST_TEST(!is_dense(random.ties, random.at, 400, 300));
    same_on_any_threads(random, 400, 300);
}

BOOST_AUTO_TEST_CASE(dense_ties_are_the_same_on_any_number_of_threads) {
    auto const random = random_ties(200'000, 400, 300, 100);
    BOOST_TEST(is_dense(random.ties, random.at, 400, 300));
    same_on_any_threads(random, 400, 300);
}

BOOST_AUTO_TEST_CASE(dense_ties_have_as_much_ink_as_each_alone) {
    auto const random = random_ties(20'000, 100, 100, 60);
    BOOST_TEST(is_dense(random.ties, random.at, 100, 100));
    double alone = 0;
    for (std::size_t i = 0; i < random.ties.size(); i += 1000) {
        auto const few = std::span(random.ties).subspan(i, 1000);
        BOOST_TEST(!is_dense(few, random.at, 100, 100));
        alone += ink_of(count_ties(few, random.at, 100, 100, on_threads(1)));
    }
    BOOST_TEST(ink_of(count_ties(random.ties, random.at, 100, 100, on_threads(1))) == alone,
               boost::test_tools::tolerance(0.02));
}

BOOST_AUTO_TEST_CASE(counts_end_at_the_largest_number) {
    std::vector<TieEnds> const ties(100'000, TieEnds{0, 1});
    Point const at[] = {{10, 20}, {30, 20}};
    for (int const side : {40, 600}) {
        BOOST_TEST(is_dense(ties, at, side, side) == (side == 40));
        for (unsigned const threads : {1U, 2U}) {
            auto const counts = count_ties(ties, at, side, side, on_threads(threads));
            for (int x = 0; x < 40; ++x) {
                BOOST_TEST(count_at(counts, x, 20) == (x >= 10 && x < 30 ? 0xffff : 0));
                BOOST_TEST(count_at(counts, x, 21) == 0);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_picture_doubled_has_lines_twice_as_long_and_as_wide_as_before) {
    auto const random = random_ties(2000, 151, 100, 60);
    auto const half = count_ties(random.ties, random.at, 151, 100, on_threads(1));
    auto const whole = doubled(half, 302, 200, on_threads(1));
    BOOST_TEST(whole.width == 302);
    BOOST_TEST(whole.height == 200);
    BOOST_TEST(ink_of(whole) == 2 * ink_of(half), boost::test_tools::tolerance(0.01));
    BOOST_TEST((doubled(half, 302, 200, on_threads(2)).values == whole.values));
}

BOOST_AUTO_TEST_CASE(an_even_picture_doubled_is_even_and_may_lose_its_last_row_and_column) {
    TieCounts const half{5, 4, std::vector<std::uint16_t>(20, 48)};
    auto const whole = doubled(half, 9, 7, on_threads(1));
    BOOST_TEST(whole.values.size() == 63U);
    BOOST_TEST((std::ranges::count(whole.values, 24) == 63));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
