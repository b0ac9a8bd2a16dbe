#include "core/base/error.h"
#include "core/formats/read_options.h"
#include "viz/figure/recipe.h"
#include "viz/figure/svg_writer.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(recipes)

namespace {

Recipe every_choice_made() {
    Recipe recipe;
    recipe.input = "data/\"odd\" name\\.csv";
    recipe.input_sha256 = "00ff";
    recipe.layout = "circular";
    recipe.seed = 18'446'744'073'709'551'615ULL;
    recipe.channels = {"sector", "level", "degree"};
    recipe.selected = "a";
    recipe.chosen = {"c, d", "a"};
    recipe.starters = {"b", "c, d"};
    recipe.path = {"a", "b"};
    recipe.width_mm = 85.5;
    recipe.height_mm = 60;
    recipe.theme = "dark";
    recipe.labels = 0;
    recipe.caption = "Őszi & <b>";
    return recipe;
}

bool names_key(InputError const& error, std::string const& key) {
    return error.findings().front().column == key && error.findings().front().file == "r.json";
}

} // namespace

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same) {
    for (auto const& recipe : {Recipe{}, every_choice_made()}) {
        auto const text = write_recipe(recipe);
        BOOST_TEST(looks_like_recipe(text));
        BOOST_TEST((read_recipe(text, "r.json") == recipe));
        BOOST_TEST(write_recipe(read_recipe(text, "r.json")) == text);
    }
}

BOOST_AUTO_TEST_CASE(a_recipe_of_its_mark_alone_has_the_defaults) {
    BOOST_TEST((read_recipe("{\"cospread_figure\": 1}", "r.json") == Recipe{}));
}

BOOST_AUTO_TEST_CASE(wrong_recipes_are_refused_with_the_key) {
    auto const refused = [](std::string const& text, std::string const& key) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_CHECK_EXCEPTION((void)read_recipe(text, "r.json"), InputError,
                                  [&](InputError const& error) { return names_key(error, key); });
        }
    };
    refused("", "");
    refused("[1]", "");
    refused("{\"nodes\": []}", "");
    refused("{\"cospread_figure\": 2}", "cospread_figure");
    refused("{\"cospread_figure\": 1, \"pages\": {}}", "pages");
    refused("{\"cospread_figure\": 1, \"page\": 3}", "page");
    refused("{\"cospread_figure\": 1, \"page\": {\"width\": 3}}", "page.width");
    refused("{\"cospread_figure\": 1, \"page\": {\"width_mm\": \"wide\"}}", "page.width_mm");
    refused("{\"cospread_figure\": 1, \"layout\": {\"seed\": -1}}", "layout.seed");
    refused("{\"cospread_figure\": 1, \"highlight\": {\"path\": [1]}}", "highlight.path");
}

BOOST_AUTO_TEST_CASE(a_recipe_makes_the_same_figure_again_from_its_own_metadata) {
    auto const subject = open_case(COSPREAD_SOURCE_DIR "/datasets/finland", {}, {});
    Recipe recipe;
    recipe.channels = {"sector", "level", ""};
    recipe.starters = {"turku_uas"};
    recipe.width_mm = 114;
    auto const first = make_figure(subject, recipe, {});
    auto const second = make_figure(subject, read_recipe(first.page.recipe, "r.json"), {});
    BOOST_TEST(svg(first.page) == svg(second.page));
}

BOOST_AUTO_TEST_CASE(what_the_network_lacks_is_named) {
    auto const subject = open_case(COSPREAD_SOURCE_DIR "/datasets/kite", {}, {});
    auto const refused = [&](Recipe const& recipe, std::string const& word) {
        BOOST_CHECK_EXCEPTION((void)make_figure(subject, recipe, {}), UsageError,
                              [&](UsageError const& error) {
                                  return std::string(error.what()).find(word) != std::string::npos;
                              });
    };
    Recipe recipe;
    recipe.selected = "nobody";
    refused(recipe, "'nobody'");
    recipe = {};
    recipe.theme = "neon";
    refused(recipe, "'neon'");
    recipe = {};
    recipe.layout = "spiral";
    refused(recipe, "'spiral'");
    recipe = {};
    recipe.channels.colour_column = "sector";
    refused(recipe, "'sector'");
}

BOOST_AUTO_TEST_SUITE_END()
