#include "core/base/error.h"
#include "tests/support/small_networks.h"
#include "viz/appearance/appearance.h"
#include "viz/appearance/scales.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::text_column;

BOOST_AUTO_TEST_SUITE(appearance)

namespace {

std::vector<Category> categories_of(std::string const& name, std::vector<std::string> const& values) {
    return categories(network_of(static_cast<NodeId>(values.size()), {}, true, {text_column(name, values)}),
                      name);
}

} // namespace

BOOST_AUTO_TEST_CASE(sectors_keep_their_order_and_colour_whichever_are_there) {
    auto const found = categories_of("sector", {"funder", "citizens", "third_sector", "citizens"});
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST(found[0].title == "Third sector");
    BOOST_TEST((found[0].fill == rgb(0x3BA48F)));
    BOOST_TEST(found[1].title == "Citizens");
    BOOST_TEST(found[1].count == 2U);
    BOOST_TEST((found[1].fill == rgb(0xEDE59C)));
    BOOST_TEST(found[2].title == "Funder");
}

BOOST_AUTO_TEST_CASE(levels_keep_their_shape_whichever_are_there) {
    auto const found = categories_of("tier", {"international", "service_system"});
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].shape == Shape::square));
    BOOST_TEST((found[1].shape == Shape::triangle));
}

BOOST_AUTO_TEST_CASE(an_unknown_sector_takes_a_colour_that_no_known_one_has) {
    auto const found = categories_of("sector", {"church", "public"});
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].key == "public");
    BOOST_TEST((found[1].fill == rgb(0x3BA48F)));
}

BOOST_AUTO_TEST_CASE(other_attributes_come_by_frequency_and_the_ninth_is_grey) {
    std::vector<std::string> values{"j", "j"};
    for (char const* value : {"a", "b", "c", "d", "e", "f", "g", "h", ""}) {
        values.emplace_back(value);
    }
    auto const found = categories_of("village", values);
    BOOST_REQUIRE(found.size() == 10U);
    BOOST_TEST(found[0].key == "j");
    BOOST_TEST((found[0].fill == rgb(0x2D72A0)));
    BOOST_TEST((found[7].fill == rgb(0xD85426)));
    BOOST_TEST((found[8].fill == other_fill));
    BOOST_TEST(found[9].title == "Not given");
}

BOOST_AUTO_TEST_CASE(eight_values_have_shapes_of_their_own_and_the_rest_is_a_bar) {
    auto const found = categories_of("village", {"a", "b", "c", "d", "e", "f", "g", "h", "i", ""});
    BOOST_REQUIRE(found.size() == 10U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        BOOST_TEST(static_cast<int>(found[i].shape) == static_cast<int>(std::min<std::size_t>(i, 8)));
    }
    BOOST_TEST((found[8].shape == Shape::bar));
    auto const sectors = categories_of("sector", {"political", "public"});
    BOOST_TEST((sectors[0].shape == Shape::circle));
    BOOST_TEST((sectors[1].shape == Shape::star));
}

BOOST_AUTO_TEST_CASE(an_unknown_level_takes_a_shape_that_no_known_one_has) {
    auto const found = categories_of("level", {"village", "service", "national"});
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST((found[0].shape == Shape::circle));
    BOOST_TEST((found[1].shape == Shape::diamond));
    BOOST_TEST((found[2].shape == Shape::square));
}

BOOST_AUTO_TEST_CASE(a_missing_column_is_named_with_the_nearest) {
    auto const network = network_of(1, {}, true, {text_column("sector", {"public"})});
    BOOST_CHECK_EXCEPTION((void)categories(network, "secto"), UsageError, [](UsageError const& error) {
        return std::string(error.what()).find("did you mean 'sector'") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(area_beyond_the_smallest_mark_grows_with_the_value) {
    BOOST_TEST(mark_radius(0, 10, 100) == 4.0F);
    BOOST_TEST(mark_radius(10, 10, 100) == 18.0F);
    BOOST_TEST(mark_radius(2.5, 10, 100) == 11.0F);
    BOOST_TEST(mark_radius(std::nan(""), 10, 100) == 4.0F);
    BOOST_TEST(mark_radius(3, 0, 100) == 4.0F);
    BOOST_TEST(tie_opacity_share(2000) == 1.0F);
    BOOST_TEST(tie_opacity_share(8000) == 0.5F);
    BOOST_TEST(std::abs(tie_opacity_share(5'000'000) - 0.1F) < 1e-6F);
    // A hundred times as many: 100^-0.65 = 10^-1.3 of the size.
    BOOST_TEST(std::abs(mark_radius(10, 10, 150'000) - 18 * 0.0501187F) < 1e-5F);
    BOOST_TEST(mark_share(1500) == 1.0F);
    BOOST_TEST(mark_share(1'000'000'000) == 0.01F);
}

BOOST_AUTO_TEST_CASE(tie_widths_are_those_of_the_three_strengths_and_never_fall) {
    BOOST_TEST(tie_width(1) == 0.7F);
    BOOST_TEST(tie_width(2) == 0.95F);
    BOOST_TEST(tie_width(3) == 1.35F);
    for (double strength = 0; strength < 1e6; strength = strength * 1.3 + 0.1) {
        BOOST_TEST(tie_width(strength * 1.3 + 0.1) >= tie_width(strength));
    }
    BOOST_TEST(tie_width(1e9) == 4.0F);
}

BOOST_AUTO_TEST_SUITE_END()
