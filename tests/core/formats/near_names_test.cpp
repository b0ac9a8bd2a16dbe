#include "core/formats/near_names.h"
#include "tests/core/formats/reading.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(near_names)

BOOST_AUTO_TEST_CASE(case_blanks_and_normal_form_do_not_count) {
    BOOST_TEST(name_key("City of  Turku ") == name_key("city OF turku"));
    BOOST_TEST(name_key("a\u00A0b") == name_key("ab"));
    // Composed and decomposed, capital and small: o with double acute, e with circumflex and acute.
    BOOST_TEST(name_key("K\u0151telek") == name_key("ko\u030Btelek"));
    BOOST_TEST(name_key("\u1EBE") == name_key("e\u0302\u0301"));
    BOOST_TEST(name_key("\u039F\u0394\u039F\u03A3") == name_key("\u03BF\u03B4\u03BF\u03C2"));
    BOOST_TEST(name_key("\u0419\u0426") == name_key("\u0438\u0306\u0446"));
    BOOST_TEST(name_key("\u0141\u00D8\u00C6") == name_key("\u0142\u00F8\u00E6"));
}

BOOST_AUTO_TEST_CASE(everything_else_counts) {
    BOOST_TEST(name_key("K\u0151telek") != name_key("Kotelek"));
    BOOST_TEST(name_key("\u00F6") != name_key("\u0151"));
    BOOST_TEST(name_key("a-b") != name_key("ab"));
    BOOST_TEST(name_key("1.0") != name_key("10"));
    BOOST_TEST(name_key("\u00D7") != name_key("\u00F7")); // times, divided by: 32 apart, no letters
    BOOST_TEST(name_key("\u4EAC") != name_key("\u6771"));
    BOOST_TEST(name_key("\U0001F600") != name_key("\U0001F601"));
    BOOST_TEST(!name_key("\xC3").empty());
}

BOOST_AUTO_TEST_CASE(a_plain_key_has_no_accents) {
    BOOST_TEST(plain_name_key("K\u0151telek") == "kotelek");
    BOOST_TEST(plain_name_key("o\u030B") == "o");
    BOOST_TEST(plain_name_key("\u1EBE B") == "eb");
}

BOOST_AUTO_TEST_CASE(a_near_id_is_warned_of_once_and_both_nodes_are_kept) {
    auto const read = tests::read_text("source,target\nTurku,Helsinki\nturku,Espoo\nHelsinki,Espoo\n");
    BOOST_TEST(read.network.node_count() == 4U);
    BOOST_TEST_REQUIRE(read.report.warning_count() == 1U);
    BOOST_TEST(read.report.warnings()[0].what ==
               "the id 'turku' differs from 'Turku' only in case, blanks or the form of its letters");
    BOOST_TEST(!read.report.warnings()[0].remedy.empty());
    BOOST_TEST(tests::read_text("source,target\na,b\nb,c\n").report.warning_count() == 0U);
}

BOOST_AUTO_TEST_CASE(labels_are_compared_too_but_not_where_they_are_alike) {
    tests::TemporaryFolder const folder;
    ReadOptions options;
    options.nodes_file = folder.write(
        "nodes.csv", "id,label\n1,City of Turku\n2,City of  turku\n3,Youth Club\n4,Youth Club\n");
    auto const read = tests::read_text("source,target\n1,2\n3,4\n", options);
    BOOST_TEST_REQUIRE(read.report.warning_count() == 1U);
    BOOST_TEST(read.report.warnings()[0].what.starts_with("the label 'City of  turku' differs from"));
}

BOOST_AUTO_TEST_SUITE_END()
