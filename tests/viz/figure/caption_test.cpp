#include "core/formats/read_options.h"
#include "tests/support/small_networks.h"
#include "viz/figure/caption.h"
#include "viz/figure/default_appearance.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(captions)

namespace {

bool has(Caption const& caption, std::string const& words) {
    return caption.whole().find(words) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_caption_of_a_country_says_the_numbers_of_its_tables) {
    auto const opened = open_case(COSPREAD_SOURCE_DIR "/datasets/hungary", {}, {});
    auto const caption =
        write_caption(opened, {}, {.labels = 26, .layout_words = "Stress layout", .seed = 7});
    // Counted in the files: 103 rows of nodes, 294 of edges, 80 of them inferred.
    BOOST_TEST(has(caption, "Hungary. 103 actors, 294 ties, of which 80 inferred; no actor hidden."));
    BOOST_TEST(has(caption, "26 labels. Stress layout, seed 7."));
    BOOST_TEST(has(caption, "Data: rebuilt from 40 public sources, 2015 to 2026."));
}

BOOST_AUTO_TEST_CASE(a_plain_network_has_nodes_and_no_word_of_evidence) {
    Case subject;
    subject.name = "ring";
    subject.network = cospread::test::network_of(3, {{0, 1}, {1, 2}, {2, 2}});
    auto const caption = write_caption(subject, {}, {.labels = 1});
    BOOST_TEST(caption.whole() ==
               "ring. 3 nodes, 3 ties; 1 self tie not drawn; no node hidden. 1 label. Data: ring.");
}

BOOST_AUTO_TEST_SUITE_END()
