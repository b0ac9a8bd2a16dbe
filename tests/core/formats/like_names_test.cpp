#include "core/formats/like_names.h"
#include "tests/core/formats/reading.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <utility>

using namespace cospread;

namespace {

using Pair = std::pair<char const*, char const*>;

constexpr Pair alike[]{
    {"Univ. of Turku", "University of Turku"},
    {"Turku University", "University of Turku"},
    {"Univ. Turku", "University of Turku"},
    {"The City of Rome", "City of Rome"},
    {"K\u0151telek Municipality", "Kotelek Municipality"},
    {"St. John's Hospital", "St Johns Hospital"},
    {"Univeristy of Turku", "University of Turku"},
    {"Social Service", "Social Services"},
    {"Min. of Soc. Affairs", "Ministry of Social Affairs"},
};

constexpr Pair different[]{
    {"Family Group 1", "Family Group 2"},
    {"Ward B2", "Ward B3"},
    {"Ward A", "Ward E"},
    {"School East", "School West"},
    {"Univ. of Turku", "University of Tampere"},
    {"Un. K.", "University Kotka"},
    {"Univeristy of Tukru", "University of Turku"},
    {"City Council", "City Council of Rome"},
    {"Anna Lee", "Anne Lee"},
};

} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Pair)

BOOST_AUTO_TEST_SUITE(like_names)

BOOST_DATA_TEST_CASE(names_that_may_be_of_one_actor, boost::unit_test::data::make(alike), names) {
    BOOST_TEST_CONTEXT(names.first << " / " << names.second) {
        BOOST_TEST(names_are_alike(names.first, names.second));
        BOOST_TEST(names_are_alike(names.second, names.first));
    }
}

BOOST_DATA_TEST_CASE(names_of_different_actors, boost::unit_test::data::make(different), names) {
    BOOST_TEST_CONTEXT(names.first << " / " << names.second) {
        BOOST_TEST(!names_are_alike(names.first, names.second));
        BOOST_TEST(!names_are_alike(names.second, names.first));
    }
}

BOOST_AUTO_TEST_CASE(they_are_suggested_and_never_merged) {
    auto const read =
        tests::read_text("source,target\nUniv. of Turku,City of Rome\nUniversity of Turku,Caritas\n");
    BOOST_TEST(read.network.node_count() == 4U);
    BOOST_TEST_REQUIRE(read.report.warning_count() == 1U);
    BOOST_TEST(read.report.warnings()[0].what == "'University of Turku' is much like 'Univ. of Turku'");
    BOOST_TEST(!read.report.warnings()[0].remedy.empty());
    // Names that only case and blanks tell apart are said once.
    BOOST_TEST(tests::read_text("source,target\nCity of Rome,City  of rome\n").report.warning_count() == 1U);
}

BOOST_AUTO_TEST_CASE(texts_too_long_for_a_name_are_not_compared) {
    std::string const tail(200, 'x');
    BOOST_TEST(tests::read_text("source,target\nUniv. " + tail + ",a\nUniversity " + tail + ",b\n")
                   .report.warning_count() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
