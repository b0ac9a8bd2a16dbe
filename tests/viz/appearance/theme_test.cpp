#include "viz/appearance/theme.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(theme)

namespace {

/// Ratios as the visual language states them, to one decimal.
void check_ratio(Colour a, Colour b, double expected) {
    BOOST_TEST(std::abs(contrast(a, b) - expected) < 0.06);
}

constexpr std::array sector_fills{rgb(0x2D72A0), rgb(0x3BA48F), rgb(0xF2963C), rgb(0x4B3F94),
                                  rgb(0xEDE59C), rgb(0xF3AFDD), rgb(0x4C3517), rgb(0xD85426)};

} // namespace

BOOST_AUTO_TEST_CASE(contrast_is_21_between_black_and_white_and_1_between_equals) {
    BOOST_TEST(contrast(rgb(0), rgb(0xFFFFFF)) == 21.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast(rgb(0x2D72A0), rgb(0x2D72A0)) == 1.0);
}

BOOST_AUTO_TEST_CASE(the_light_theme_has_the_contrast_it_promises) {
    auto const& t = light_theme();
    check_ratio(t.text, t.canvas, 15.8);
    check_ratio(t.text2, t.panel, 7.7);
    check_ratio(t.text3, t.rail, 4.6);
    check_ratio(t.accent, t.panel, 6.3);
    check_ratio(t.accent, t.accent_bg, 5.4);
    check_ratio(t.accent_text, t.accent, 6.3);
    check_ratio(t.warn, t.warn_bg, 6.3);
    check_ratio(t.err, t.err_bg, 6.3);
    check_ratio(t.ok, t.ok_bg, 5.7);
    check_ratio(t.path, t.canvas, 5.0);
    check_ratio(t.line_strong, t.panel, 3.1);
}

BOOST_AUTO_TEST_CASE(the_dark_theme_has_the_contrast_it_promises) {
    auto const& t = dark_theme();
    check_ratio(t.text, t.canvas, 15.4);
    check_ratio(t.text2, t.panel, 8.6);
    check_ratio(t.text3, t.rail, 6.0);
    check_ratio(t.accent, t.panel, 8.0);
    check_ratio(t.accent, t.accent_bg, 6.0);
    check_ratio(t.accent_text, t.accent, 8.2);
    check_ratio(t.warn, t.warn_bg, 8.1);
    check_ratio(t.err, t.err_bg, 7.0);
    check_ratio(t.ok, t.ok_bg, 7.3);
    check_ratio(t.path, t.canvas, 8.2);
    check_ratio(t.line_strong, t.panel, 4.0);
}

BOOST_AUTO_TEST_CASE(every_outline_stands_out_from_the_canvas) {
    for (auto const* t : {&light_theme(), &dark_theme(), &print_theme()}) {
        for (auto const fill : sector_fills) {
            BOOST_TEST(contrast(outline_of(fill, *t), t->canvas) >= 3.0);
        }
    }
}

BOOST_AUTO_TEST_CASE(sequence_runs_from_its_first_to_its_last_stop_and_never_turns) {
    for (auto const* t : {&light_theme(), &dark_theme()}) {
        BOOST_TEST((sequence_colour(*t, 0) == t->sequence.front()));
        BOOST_TEST((sequence_colour(*t, 1) == t->sequence.back()));
        BOOST_TEST((sequence_colour(*t, 7) == t->sequence.back()));
        for (int i = 1; i <= 100; ++i) {
            double const step =
                luminance(sequence_colour(*t, i / 100.0)) - luminance(sequence_colour(*t, (i - 1) / 100.0));
            BOOST_TEST((t->dark ? step >= -1e-3 : step <= 1e-3));
        }
    }
}

BOOST_AUTO_TEST_CASE(no_difference_is_grey) {
    BOOST_TEST((difference_colour(light_theme(), 0) == rgb(0xEDEEEA)));
    BOOST_TEST((difference_colour(light_theme(), -1) == rgb(0x8A4B0F)));
    BOOST_TEST((difference_colour(light_theme(), 1) == rgb(0x1E5280)));
}

BOOST_AUTO_TEST_SUITE_END()
