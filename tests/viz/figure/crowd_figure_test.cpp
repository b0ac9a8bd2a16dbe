#include "core/base/random.h"
#include "tests/support/small_networks.h"
#include "viz/figure/crowd_image.h"
#include "viz/figure/default_appearance.h"
#include "viz/figure/figure.h"
#include "viz/figure/picture_file.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(crowd_figures)

namespace {

/// Nodes in a square, tied at random; the first one far out.
struct Crowded {
    Crowded(NodeId nodes, std::size_t count) {
        std::vector<std::pair<NodeId, NodeId>> ties;
        for (std::size_t i = 0; i < count; ++i) {
            auto const bits = mix_bits(i);
            ties.emplace_back(bits % nodes, (bits >> 32) % nodes);
        }
        subject.name = "crowd";
        subject.network = test::network_of(nodes, ties);
        for (NodeId node = 0; node < nodes; ++node) {
            positions.push_back({static_cast<float>(unit_interval(mix_bits(2 * node))) * 100,
                                 static_cast<float>(unit_interval(mix_bits(2 * node + 1))) * 100});
        }
        positions.front() = {5000, 50};
    }

    [[nodiscard]] Figure figure(unsigned threads = 1) const {
        RunContext context;
        context.threads = threads;
        return compose_figure(subject, positions, {}, {}, {}, context);
    }

    Case subject;
    std::vector<Point> positions;
};

bool has(std::string const& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(up_to_the_most_lines_every_tie_is_a_line) {
    auto const figure = Crowded(2000, most_figure_lines).figure();
    auto const svg = picture(figure.page, PictureFormat::svg);
    BOOST_TEST(!has(svg, "<image"));
    BOOST_TEST(has(svg, "id=\"figure-ties-1\""));
    BOOST_TEST(!has(figure.caption.body, "density"));
}

BOOST_AUTO_TEST_CASE(more_ties_are_an_image_below_marks_and_labels) {
    auto const figure = Crowded(2000, most_figure_lines + 1).figure();
    auto const svg = picture(figure.page, PictureFormat::svg);
    BOOST_TEST(has(svg, "<image id=\"figure-ties\""));
    BOOST_TEST(!has(svg, "id=\"figure-ties-1\""));
    BOOST_TEST(has(svg, "id=\"figure-marks-1\""));
    BOOST_TEST(svg.find("<image") < svg.find("figure-marks-1"));
    BOOST_TEST(has(figure.caption.body, "2000 nodes, 50,001 ties;"));
    BOOST_TEST(has(figure.caption.body, "Ties are drawn as density"));
    BOOST_TEST(has(figure.caption.body, "no node hidden."));
    BOOST_TEST(figure.labels > 0U);
    BOOST_TEST(has(picture(figure.page, PictureFormat::pdf), "/Subtype /Image"));
}

BOOST_AUTO_TEST_CASE(a_great_many_marks_are_pixels_too_and_the_farthest_stay_out) {
    auto const figure = Crowded(NodeId{most_figure_outlines + 1}, most_figure_lines + 1).figure();
    auto const svg = picture(figure.page, PictureFormat::svg);
    BOOST_TEST(has(svg, "<image id=\"figure-network\""));
    BOOST_TEST(!has(svg, "figure-marks-1"));
    BOOST_TEST(has(svg, "<text"));
    BOOST_TEST(figure.labels > 0U);
    BOOST_TEST(has(figure.caption.body, "1 node far out beyond the edge."));
    // Some megabytes of lines and outlines would be several times that.
    BOOST_TEST(svg.size() < 8'000'000U);
}

BOOST_AUTO_TEST_CASE(a_figure_of_a_crowd_has_the_same_bytes_on_any_number_of_threads) {
    Crowded const crowded(3000, 60'000);
    for (auto const format : {PictureFormat::svg, PictureFormat::pdf, PictureFormat::png}) {
        BOOST_TEST((picture(crowded.figure(1).page, format) == picture(crowded.figure(2).page, format)));
    }
}

BOOST_AUTO_TEST_CASE(a_network_on_which_betweenness_takes_long_is_sized_by_degree) {
    BOOST_TEST(default_channels(Crowded(3000, 6000).subject.network).size_measure == "betweenness");
    BOOST_TEST(default_channels(Crowded(50'000, 60'000).subject.network).size_measure == "degree");
}

BOOST_AUTO_TEST_SUITE_END()
