#include "tests/support/small_networks.h"
#include "viz/appearance/legend.h"
#include "viz/appearance/scales.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::text_column;

BOOST_AUTO_TEST_SUITE(legends)

namespace {

Network three_nodes() {
    NetworkBuilder builder;
    for (auto const* id : {"a", "b", "c"}) {
        (void)builder.node(id);
    }
    builder.tie({.source = 0, .target = 1});
    builder.tie({.source = 1, .target = 2, .evidence = Evidence::inferred});
    builder.set_node_columns({text_column("sector", {"public", "public", "media"}),
                              text_column("level", {"service", "national", ""})});
    BuildReport report;
    return builder.build({}, report);
}

LegendSection const* section(std::vector<LegendSection> const& sections, std::string const& title) {
    for (auto const& candidate : sections) {
        if (candidate.title == title) {
            return &candidate;
        }
    }
    return nullptr;
}

} // namespace

BOOST_AUTO_TEST_CASE(nothing_in_use_gives_no_legend) {
    auto const network = network_of(2, {{0, 1}});
    BOOST_TEST(legend(network, {}, {}, light_theme()).empty());
}

BOOST_AUTO_TEST_CASE(categories_shapes_and_ties_carry_their_counts) {
    Appearance appearance;
    appearance.colour_scale = Appearance::ColourScale::category;
    appearance.colour_column = "sector";
    appearance.colour_title = "sector";
    appearance.shape_column = "level";
    auto const sections = legend(three_nodes(), appearance, {}, light_theme());
    BOOST_REQUIRE(sections.size() == 3U);
    BOOST_TEST(sections[0].title == "Colour: sector");
    BOOST_TEST(sections[0].entries[0].text == "Public");
    BOOST_TEST(sections[0].entries[0].count == "2");
    BOOST_TEST(sections[1].title == "Shape: level");
    BOOST_TEST(sections[1].entries[0].text == "Service");
    BOOST_TEST(sections[1].entries[0].count == "1");
    BOOST_TEST((sections[1].entries[1].shape == Shape::diamond));
    BOOST_TEST(sections[1].entries[2].text == "Not given");
    BOOST_TEST((sections[1].entries[2].shape == Shape::bar));
    BOOST_TEST(sections[2].entries[0].text == "stated");
    BOOST_TEST(sections[2].entries[0].count == "1");
    BOOST_TEST((sections[2].entries[1].sample == LegendEntry::Sample::dashed_line));
}

BOOST_AUTO_TEST_CASE(colour_and_shape_that_tell_the_same_share_a_section) {
    Appearance appearance;
    appearance.colour_scale = Appearance::ColourScale::category;
    appearance.colour_column = appearance.shape_column = "level";
    appearance.colour_title = "level";
    auto const sections = legend(three_nodes(), appearance, {}, light_theme());
    auto const* both = section(sections, "Colour and shape: level");
    BOOST_REQUIRE(both);
    BOOST_TEST(!section(sections, "Shape: level"));
    BOOST_TEST((both->entries[1].shape == Shape::diamond));
    BOOST_TEST((both->entries[1].fill == rgb(0xF2963C)));
}

BOOST_AUTO_TEST_CASE(sizes_are_shown_at_round_values_with_the_radius_of_their_marks) {
    Appearance appearance;
    appearance.size_title = "betweenness";
    appearance.size_values = {1887.25, 0, 140};
    auto const sections = legend(three_nodes(), appearance, {}, light_theme());
    auto const* sizes = section(sections, "Size: betweenness");
    BOOST_REQUIRE(sizes);
    BOOST_REQUIRE(sizes->entries.size() == 3U);
    BOOST_TEST(sizes->entries[0].text == "10");
    BOOST_TEST(sizes->entries[1].text == "200");
    BOOST_TEST(sizes->entries[2].text == "1900");
    BOOST_TEST(sizes->entries[1].radius == mark_radius(200, 1887.25, 1));
}

BOOST_AUTO_TEST_CASE(counts_are_shown_at_whole_values) {
    Appearance appearance;
    appearance.size_title = "degree";
    appearance.size_values = {17, 3, 1};
    auto const sections = legend(three_nodes(), appearance, {}, light_theme());
    auto const* sizes = section(sections, "Size: degree");
    BOOST_REQUIRE(sizes);
    BOOST_REQUIRE(sizes->entries.size() == 3U);
    BOOST_TEST(sizes->entries[0].text == "1");
    BOOST_TEST(sizes->entries[1].text == "2");
    BOOST_TEST(sizes->entries[2].text == "17");
}

BOOST_AUTO_TEST_CASE(a_size_that_is_zero_everywhere_is_not_in_use) {
    Appearance appearance;
    appearance.size_title = "betweenness";
    appearance.size_values = {0, 0, 0};
    BOOST_TEST(!section(legend(three_nodes(), appearance, {}, light_theme()), "Size: betweenness"));
}

BOOST_AUTO_TEST_CASE(marks_without_a_value_are_in_the_legend_of_a_colour_bar) {
    Appearance appearance;
    appearance.colour_scale = Appearance::ColourScale::sequence;
    appearance.colour_title = "reach gain";
    appearance.colour_values = {1, 2, 0};
    auto const network = network_of(3, {{0, 1}});
    BOOST_TEST(legend(network, appearance, {}, light_theme())[0].entries.empty());
    appearance.colour_values[1] = std::nan("");
    appearance.no_value_title = "No candidate";
    auto const sections = legend(network, appearance, {}, light_theme());
    BOOST_TEST_REQUIRE(sections[0].entries.size() == 1U);
    BOOST_TEST(sections[0].entries[0].text == "No candidate");
    BOOST_TEST(sections[0].entries[0].count == "1");
    BOOST_TEST((sections[0].entries[0].fill == other_fill));
}

BOOST_AUTO_TEST_CASE(the_ticks_of_a_colour_bar_stand_where_their_colour_is) {
    Appearance appearance;
    appearance.colour_scale = Appearance::ColourScale::sequence;
    appearance.colour_title = "chance of being reached";
    appearance.colour_values = {1, 0.5, 0};
    appearance.colour_most = 1;
    auto const sections = legend(three_nodes(), appearance, {}, light_theme());
    auto const* bar = section(sections, "Colour: chance of being reached");
    BOOST_REQUIRE(bar);
    BOOST_TEST(bar->scale);
    BOOST_TEST(bar->ticks == (std::vector<std::string>{"0 %", "50 %", "100 %"}),
               boost::test_tools::per_element());
    BOOST_TEST(bar->tick_positions[1] == 0.5946F, boost::test_tools::tolerance(1e-3F));
}

BOOST_AUTO_TEST_CASE(rings_and_paths_are_named_only_where_they_are_drawn) {
    Highlight highlight;
    highlight.starters = {0};
    auto const starters = legend(three_nodes(), {}, highlight, light_theme());
    BOOST_REQUIRE(section(starters, "Marks"));
    BOOST_TEST(section(starters, "Marks")->entries.size() == 1U);
    highlight.path = {0, 1, 2};
    auto const with_path = legend(three_nodes(), {}, highlight, light_theme());
    BOOST_TEST(section(with_path, "Marks")->entries.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_chosen_set_stands_apart_from_the_others) {
    Highlight highlight;
    highlight.chosen = {0, 2};
    auto const sections = legend(three_nodes(), {}, highlight, light_theme());
    auto const* marks = section(sections, "Marks");
    BOOST_REQUIRE(marks);
    BOOST_REQUIRE(marks->entries.size() == 2U);
    BOOST_TEST(marks->entries[0].text == "Chosen");
    BOOST_TEST(marks->entries[0].count == "2");
    BOOST_TEST(marks->entries[1].text == "Others");
    BOOST_TEST(marks->entries[1].count == "1");
    highlight.chosen = {0, 1, 2};
    auto const all = legend(three_nodes(), {}, highlight, light_theme());
    BOOST_TEST(section(all, "Marks")->entries.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
