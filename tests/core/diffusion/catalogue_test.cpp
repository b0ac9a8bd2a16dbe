#include "core/diffusion/catalogue.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(models)

BOOST_AUTO_TEST_CASE(every_row_says_all_a_reader_needs) {
    std::set<std::string_view> keys;
    for (auto const& model : diffusion_models()) {
        BOOST_TEST(keys.insert(model.key).second);
        for (auto const text : {model.title, model.meaning, model.cost_words, model.source}) {
            BOOST_TEST(!text.empty());
        }
        BOOST_TEST(model.source.find("doi:") != std::string_view::npos);
        for (auto const& parameter : model.parameters) {
            BOOST_TEST(!parameter.meaning.empty());
        }
    }
    BOOST_TEST(keys.contains("cascade"));
}

BOOST_AUTO_TEST_SUITE_END()
