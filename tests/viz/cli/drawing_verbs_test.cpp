#include "core/cli/program.h"
#include "core/cli/session.h"
#include "tests/support/temporary_folder.h"
#include "viz/cli/catalogue.h"
#include "viz/figure/recipe.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

BOOST_AUTO_TEST_SUITE(drawing_verbs)

namespace {

struct Ran {
    int exit_code = 0;
    std::string out;
    std::string err;
};

Ran run(std::vector<std::string> const& words) {
    std::ostringstream out;
    std::ostringstream err;
    cospread::cli::Streams const streams{out, err, false, false};
    int const code = cospread::cli::run_program(words, cospread::cli::drawing_verbs(), streams, {});
    return {code, out.str(), err.str()};
}

std::string read(std::string const& file) {
    std::stringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

std::string const kite = COSPREAD_SOURCE_DIR "/datasets/kite";

} // namespace

BOOST_AUTO_TEST_CASE(layout_prints_a_place_for_every_node_and_its_quality_beside) {
    auto const ran = run({"layout", kite, "--quality"});
    BOOST_TEST(ran.exit_code == 0);
    BOOST_TEST(ran.out.starts_with("id,x,y\nAndre,"));
    BOOST_TEST(std::ranges::count(ran.out, '\n') == 11);
    BOOST_TEST(ran.err.find("stress 0.") != std::string::npos);
    BOOST_TEST(run({"layout", kite, "--threads", "1"}).out == run({"layout", kite, "--threads", "2"}).out);
}

BOOST_AUTO_TEST_CASE(wrong_words_are_answered_with_exit_1) {
    for (auto const& words :
         {std::vector<std::string>{"layout", kite, "--layout", "stress:pivots"},
          {"layout", kite, "--layout", "stress:pivots=1"},
          {"layout", kite, "--layout", "bands:by=club"},
          {"layout", kite, "--layout", "concentric:by=beauty"},
          {"figure", kite},
          {"figure", kite, "--out", "kite.gif"},
          {"figure", kite, "--out", "kite.svg", "--width", "5"},
          {"figure", kite, "--out", "kite.png", "--width", "100px"},
          {"figure", kite, "--out", "kite.png", "--width", "174cm"},
          {"figure", kite, "--out", "kite.png", "--width", "px"},
          {"figure", kite, "--out", "kite.png", "--width", "1200", "--dpi", "1200"},
          {"figure", kite, "--out", "kite.png", "--dpi", "20"},
          {"figure", kite, "--out", "kite.svg", "--layout", "stress", "--positions", "x.csv"},
          {"figure", kite, "--out", "kite.svg", "--layout", ""}}) {
        BOOST_TEST(run(words).exit_code == 1);
    }
}

BOOST_AUTO_TEST_CASE(a_layout_that_lacks_something_is_answered_with_exit_3_and_a_way_out) {
    for (auto const& [key, words] :
         {std::pair{"bands", "bands:by=COLUMN"}, std::pair{"columns", "columns:by=COLUMN"},
          std::pair{"geographic", "lat and lon"}}) {
        auto const ran = run({"layout", kite, "--layout", key});
        BOOST_TEST(ran.exit_code == 3);
        BOOST_TEST(ran.err.find(words) != std::string::npos, ran.err);
        BOOST_TEST(ran.out.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_layout_by_an_attribute_or_a_measure_is_chosen_in_words_and_kept_in_the_recipe) {
    std::string const italy = COSPREAD_SOURCE_DIR "/datasets/italy";
    BOOST_TEST(run({"layout", italy, "--layout", "bands:by=sector"}).out !=
               run({"layout", italy, "--layout", "bands"}).out);
    BOOST_TEST(run({"layout", italy, "--layout", "geographic"}).err.find("10 nodes without coordinates") !=
               std::string::npos);
    auto const ran = run({"figure", italy, "--layout", "concentric:by=betweenness", "--print-recipe"});
    BOOST_TEST(ran.exit_code == 0);
    BOOST_TEST(cospread::viz::read_recipe(ran.out, "printed").layout == "concentric:by=betweenness");
}

BOOST_AUTO_TEST_CASE(every_layout_is_listed_with_what_it_needs) {
    auto const ran = run({"layouts", "--format", "json"});
    for (auto const* key :
         {"stress", "force", "circular", "bands", "concentric", "boxes", "geographic", "columns"}) {
        BOOST_TEST(ran.out.find("\"key\": \"" + std::string(key) + "\"") != std::string::npos, key);
    }
    BOOST_TEST(ran.out.find("\"needs\": \"coordinates\"") != std::string::npos);
    BOOST_TEST(ran.out.find("\"default\": \"level\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_figure_is_written_whole_with_the_recipe_that_was_printed) {
    auto const file = std::filesystem::temp_directory_path() / "cospread_drawing_verbs_test.svg";
    auto const ran =
        run({"figure", kite, "--out", file.string(), "--print-recipe", "--size", "degree", "--seed", "3"});
    BOOST_TEST(ran.exit_code == 0);
    std::stringstream written;
    written << std::ifstream(file).rdbuf();
    std::filesystem::remove(file);
    BOOST_TEST(written.str().ends_with("</svg>\n"));
    BOOST_TEST(written.str().find("Size: degree") != std::string::npos);
    auto const recipe = cospread::viz::read_recipe(ran.out, "printed");
    BOOST_TEST(recipe.input == kite);
    BOOST_TEST(recipe.seed == 3U);
    BOOST_TEST(recipe.channels.size_measure == "degree");
    BOOST_TEST(recipe.input_sha256.size() == 64U);
}

/// The marks of an SVG: what stands between the ids of the first marks and of what follows them.
std::string marks_of(std::string const& svg) {
    auto const from = svg.find("id=\"figure-marks-1\"");
    return from == std::string::npos ? "" : svg.substr(from, svg.find("<text", from) - from);
}

BOOST_AUTO_TEST_CASE(a_figure_takes_the_places_that_a_layout_wrote) {
    cospread::tests::TemporaryFolder const folder;
    auto const places = folder.path("places.csv");
    BOOST_TEST(run({"layout", kite, "--out", places}).exit_code == 0);
    auto const laid_out = folder.path("laid_out.svg");
    auto const placed = folder.path("placed.svg");
    BOOST_TEST(run({"figure", kite, "--out", laid_out}).exit_code == 0);
    BOOST_TEST(run({"figure", kite, "--out", placed, "--positions", places}).exit_code == 0);
    BOOST_TEST(!marks_of(read(placed)).empty());
    BOOST_TEST(marks_of(read(placed)) == marks_of(read(laid_out)));
    BOOST_TEST(read(laid_out).find("Stress layout") != std::string::npos);
    BOOST_TEST(read(placed).find("Stress layout") == std::string::npos);
    BOOST_TEST(run({"figure", kite, "--out", placed, "--positions", folder.path("none.csv")}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(a_png_has_the_dots_that_were_asked_for) {
    cospread::tests::TemporaryFolder const folder;
    auto const file = folder.path("kite.png");
    auto const big_endian = [](std::string const& bytes, std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            value = value << 8 | static_cast<unsigned char>(bytes.at(i));
        }
        return value;
    };
    // Width and height stand in bytes 16 to 23.
    BOOST_TEST(run({"figure", kite, "--out", file, "--width", "1500px", "--height", "1200px"}).exit_code ==
               0);
    BOOST_TEST(big_endian(read(file), 16) == 1500U);
    BOOST_TEST(big_endian(read(file), 20) == 1200U);
    BOOST_TEST(run({"figure", kite, "--out", file, "--width", "100mm", "--dpi", "254"}).exit_code == 0);
    BOOST_TEST(big_endian(read(file), 16) == 1000U);
}

BOOST_AUTO_TEST_CASE(a_report_says_how_its_inputs_were_read) {
    auto const folder = std::filesystem::temp_directory_path() / "cospread_report_verb_test";
    auto const ran = run({"report", kite, "--out", folder.string(), "--merge", "none", "--keep-loops",
                          "--runs", "50", "--sets", "500", "--draws", "20"});
    BOOST_TEST(ran.exit_code == 0, ran.err);
    std::stringstream written;
    written << std::ifstream(folder / "index.html").rdbuf();
    std::filesystem::remove_all(folder);
    BOOST_TEST(written.str().find("--keep-loops --merge none --out FOLDER") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(layouts_lists_the_catalogue) {
    BOOST_TEST(run({"layouts"}).out.find("\nstress,Stress,") != std::string::npos);
    BOOST_TEST(run({"layouts", "--format", "json"}).out.find("\"pivots\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
