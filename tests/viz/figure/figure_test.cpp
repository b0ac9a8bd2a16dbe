#include "core/base/error.h"
#include "core/formats/read_options.h"
#include "tests/support/small_networks.h"
#include "viz/figure/default_appearance.h"
#include "viz/figure/figure.h"
#include "viz/figure/picture_file.h"
#include "viz/figure/recipe.h"
#include "viz/figure/svg_writer.h"
#include "viz/layout/layout_request.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(figures)

namespace {

constexpr std::array countries{"hungary", "italy", "finland", "spain", "estonia", "sweden"};

Case country(std::string const& name) {
    return open_case(COSPREAD_SOURCE_DIR "/datasets/" + name, {}, {});
}

Appearance by_degree(Network const& network) {
    Appearance appearance = make_appearance(network, {"sector", "level", ""}, {});
    appearance.size_title = "degree";
    for (NodeId node = 0; node < network.node_count(); ++node) {
        appearance.size_values.push_back(
            static_cast<double>(network.out(node).size() + network.in(node).size()));
    }
    return appearance;
}

Figure figure_of(Case const& subject, FigureOptions options = {}, unsigned threads = 1) {
    RunContext context;
    context.threads = threads;
    auto const laid_out = lay_out(subject.network, layout_request("stress"), context);
    options.layout_words = laid_out.words;
    return compose_figure(subject, laid_out.positions, by_degree(subject.network), {}, options);
}

std::vector<PageText> texts_of(Page const& page) {
    std::vector<PageText> texts;
    for (auto const& item : page.items) {
        if (auto const* text = std::get_if<PageText>(&item)) {
            texts.push_back(*text);
        }
    }
    return texts;
}

Box box_of(PageText const& text) {
    auto const width = static_cast<float>(text_width(text.text, text.size, text.weight));
    float const x = text.at.x - (text.anchor == PageText::Anchor::middle ? width / 2
                                 : text.anchor == PageText::Anchor::end  ? width
                                                                         : 0);
    return {{x, text.at.y - 0.73F * text.size}, {x + width, text.at.y + 0.2F * text.size}};
}

bool covers(Box const& a, Box const& b) {
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

} // namespace

BOOST_AUTO_TEST_CASE(no_text_of_a_figure_leaves_the_page_or_covers_another) {
    for (auto const* name : countries) {
        auto const subject = country(name);
        for (double const width : {85.0, 114.0, 174.0}) {
            FigureOptions options;
            options.width_mm = width;
            auto const figure = figure_of(subject, options);
            auto const texts = texts_of(figure.page);
            BOOST_TEST_CONTEXT(name << " at " << width << " mm") {
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    auto const box = box_of(texts[i]);
                    BOOST_TEST_CONTEXT(texts[i].text) {
                        BOOST_TEST((box.low.x >= 0 && box.high.x <= figure.page.width && box.low.y >= 0 &&
                                    box.high.y <= figure.page.height));
                        for (std::size_t j = i + 1; j < texts.size(); ++j) {
                            BOOST_TEST_CONTEXT(texts[j].text) {
                                BOOST_TEST(!covers(box, box_of(texts[j])));
                            }
                        }
                    }
                }
                // Narrow paper needs more rows of legend and caption.
                BOOST_TEST(figure.page.height <= figure.page.width * (width == 174 ? 0.8F : 1.5F));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_layout_makes_a_figure_with_its_guides_on_the_page) {
    for (auto const* name : {"italy", "consortium"}) {
        auto const subject = country(name);
        for (auto const& row : layouts()) {
            if (!layout_obstacle(row, subject.network).empty()) {
                continue;
            }
            Recipe recipe;
            recipe.layout = row.key;
            recipe.channels = {"sector", "", ""};
            auto const figure = make_figure(subject, recipe, {});
            BOOST_TEST_CONTEXT(name << " " << row.key) {
                bool has_guides = false;
                for (auto const& item : figure.page.items) {
                    auto const* shape = std::get_if<PageShape>(&item);
                    if (shape == nullptr || !shape->id.starts_with("guides")) {
                        continue;
                    }
                    has_guides = true;
                    constexpr float rounding = 0.001F;
                    for (auto const& [x, y] : shape->outline.points()) {
                        BOOST_TEST((x >= -rounding && x <= figure.page.width + rounding));
                        BOOST_TEST((y >= -rounding && y <= figure.page.height + rounding));
                    }
                }
                bool const is_named = figure.caption.body.find(std::string(row.title)) != std::string::npos;
                BOOST_TEST(is_named);
                BOOST_TEST(has_guides == (row.need != LayoutNeed::nothing && row.key != "columns"));
                auto const texts = texts_of(figure.page);
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    for (std::size_t j = i + 1; j < texts.size(); ++j) {
                        BOOST_TEST(!covers(box_of(texts[i]), box_of(texts[j])),
                                   texts[i].text + " on " + texts[j].text);
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_caption_and_the_legend_say_what_is_drawn) {
    for (auto const* name : countries) {
        auto const subject = country(name);
        auto const figure = figure_of(subject);
        std::set<std::string> colours;
        for (NodeId node = 0; node < subject.network.node_count(); ++node) {
            colours.insert(find_column(subject.network.node_columns(), "sector")->text(node));
        }
        auto const words = texts_of(figure.page);
        auto const said = [&](std::string const& text) {
            return std::ranges::any_of(words, [&](PageText const& item) { return item.text == text; });
        };
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(said("inferred (" + std::to_string(subject.network.inferred_count()) + ")"));
            BOOST_TEST(said("Size: degree"));
            BOOST_TEST(said("Business (0)") == false);
            BOOST_TEST(figure.caption.body.find(std::to_string(figure.labels) + " labels.") !=
                       std::string::npos);
            std::size_t sizes_of_labels = 0;
            for (auto const& item : words) {
                sizes_of_labels += item.halo ? 1 : 0;
            }
            // Some labels have two lines.
            BOOST_TEST(sizes_of_labels >= figure.labels);
            BOOST_TEST(sizes_of_labels <= 2 * figure.labels);
            BOOST_TEST(figure.labels <= 26U);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_figure_has_the_same_bytes_in_every_format_for_any_number_of_threads) {
    auto const subject = country("finland");
    auto const one = figure_of(subject, {}, 1);
    auto const two = figure_of(subject, {}, 2);
    for (auto const format : {PictureFormat::svg, PictureFormat::pdf, PictureFormat::png}) {
        BOOST_TEST_CONTEXT("format " << static_cast<int>(format)) {
            BOOST_TEST((picture(one.page, format) == picture(two.page, format)));
        }
    }
}

BOOST_AUTO_TEST_CASE(pdf_and_png_are_what_they_say) {
    auto const page = figure_of(country("sweden")).page;
    BOOST_TEST(pdf(page).starts_with("%PDF-"));
    BOOST_TEST(pdf(page).find("/FontFile") != std::string::npos);
    BOOST_TEST(png(page, 72).starts_with("\x89PNG"));
}

BOOST_AUTO_TEST_CASE(an_empty_network_and_a_single_node_make_a_figure) {
    Case subject;
    subject.name = "nothing";
    BOOST_TEST(svg(compose_figure(subject, {}, {}, {}, {}).page).find("0 nodes, 0 ties") !=
               std::string::npos);
    subject.network = cospread::test::network_of(1, {});
    std::vector<Point> const here(1);
    BOOST_TEST(compose_figure(subject, here, {}, {}, {}).labels == 1U);
}

BOOST_AUTO_TEST_CASE(a_figure_without_legend_and_caption_is_the_network_alone) {
    FigureOptions options;
    options.with_legend = false;
    options.with_caption = false;
    auto const figure = figure_of(country("sweden"), options);
    for (auto const& text : texts_of(figure.page)) {
        BOOST_TEST(text.halo.has_value());
    }
}

BOOST_AUTO_TEST_CASE(paper_has_a_size) {
    FigureOptions options;
    options.width_mm = 3;
    BOOST_CHECK_THROW((void)figure_of(country("sweden"), options), UsageError);
    options.width_mm = std::nan("");
    BOOST_CHECK_THROW((void)figure_of(country("sweden"), options), UsageError);
}

BOOST_AUTO_TEST_CASE(the_ending_decides_the_format) {
    BOOST_TEST((picture_format("a/b.svg") == PictureFormat::svg));
    BOOST_CHECK_THROW((void)picture_format("b.gif"), UsageError);
}

BOOST_AUTO_TEST_CASE(colours_come_from_sector_or_the_first_attribute_of_few_values) {
    BOOST_TEST(default_channels(country("italy").network).colour_column == "sector");
    auto const karate = country("karate");
    BOOST_TEST(default_channels(karate.network).colour_column == "club");
    BOOST_TEST(default_channels(country("kite").network).colour_column.empty());
}

BOOST_AUTO_TEST_SUITE_END()
