#include "tests/viz/raster/random_ties.h"
#include "viz/raster/tone.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(tone)

namespace {

constexpr Colour white = rgb(0xffffff);
constexpr Colour black = rgb(0x000000);

/// A picture whose pixels have 0, 1, 2, ... sixteenths of ink.
TieCounts every_count() {
    TieCounts counts{256, 256, std::vector<std::uint16_t>(0x10000)};
    std::iota(counts.values.begin(), counts.values.end(), std::uint16_t{0});
    return counts;
}

int red_of(std::uint32_t pixel) {
    return static_cast<int>(pixel >> 16 & 0xff);
}

BOOST_AUTO_TEST_CASE(dense_ink_covers_three_quarters) {
    for (float const dense : {4.0F, 20.0F, 300.0F, 4000.0F}) {
        double const left = 1 - static_cast<double>(opacity_of_one(dense));
        BOOST_TEST(1 - std::pow(left, dense) == 0.75, boost::test_tools::tolerance(0.001));
    }
}

BOOST_AUTO_TEST_CASE(one_tie_is_never_stronger_than_three_tenths) {
    for (float const dense : {0.0F, 0.1F, 1.0F, 3.0F, std::numeric_limits<float>::quiet_NaN()}) {
        BOOST_TEST(opacity_of_one(dense) == 0.3F);
    }
    BOOST_TEST(opacity_of_one(10) < 0.3F);
    BOOST_TEST(opacity_of_one(100) < opacity_of_one(10));
}

BOOST_AUTO_TEST_CASE(nine_tenths_of_the_pixels_with_ink_have_no_more_than_is_dense) {
    // 100 pixels without ink, 100 with a tie, two, ... a hundred ties.
    TieCounts counts{20, 10, std::vector<std::uint16_t>(200)};
    for (std::size_t i = 0; i < 100; ++i) {
        counts.values[100 + i] = static_cast<std::uint16_t>((i + 1) * TieCounts::unit);
    }
    BOOST_TEST(dense_ink(counts) == 90.0F);
    BOOST_TEST(dense_ink({10, 10, std::vector<std::uint16_t>(100)}) == 0.0F);
}

BOOST_AUTO_TEST_CASE(without_ink_there_is_canvas_and_the_more_ink_the_more_colour) {
    auto const pixels = toned(every_count(), Tone(white, black, 0.01F), on_threads(1));
    BOOST_TEST(pixels.colours.front() == pixel_of(white));
    BOOST_TEST(pixels.colours.back() == pixel_of(black));
    BOOST_TEST((std::ranges::is_sorted(pixels.colours, std::ranges::greater())));
}

BOOST_AUTO_TEST_CASE(ties_over_each_other_cover_as_glasses_do) {
    auto const pixels = toned(every_count(), Tone(white, black, 0.2F), on_threads(1));
    for (int const ties : {1, 2, 3, 7}) {
        auto const place = static_cast<std::size_t>(ties) * TieCounts::unit;
        BOOST_TEST(std::abs(red_of(pixels.colours[place]) - 255 * std::pow(0.8, ties)) <= 1);
    }
}

BOOST_AUTO_TEST_CASE(a_tone_is_the_same_on_any_number_of_threads) {
    // More pixels than one thread takes at a time.
    auto const random = random_ties(20'000, 600, 500, 200);
    auto const counts = count_ties(random.ties, random.at, 600, 500, on_threads(1));
    Tone const tone(white, {20, 90, 160, 100}, 0.05F);
    BOOST_TEST((toned(counts, tone, on_threads(1)).colours == toned(counts, tone, on_threads(2)).colours));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
