#include "core/formats/edge_dicts.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(edge_dicts)

// As networkx.write_edgelist() writes a weighted network.
BOOST_AUTO_TEST_CASE(the_weight_of_a_dict_is_the_strength) {
    auto const [network, report] =
        read_text("Anna Bert {'weight': 5}\nBert Cleo {'weight': 2.5}\nAnna Cleo {}\n");
    BOOST_TEST(tie_list(network) == words("Anna>Bert Bert>Cleo Anna>Cleo"));
    BOOST_TEST_REQUIRE(network.weighted());
    BOOST_TEST(network.weight(0) == 5);
    BOOST_TEST(network.weight(1) == 2.5);
    BOOST_TEST(network.weight(2) == 1);
    BOOST_TEST(network.tie_columns().empty());
    BOOST_TEST(report.columns.weight == "weight");
}

BOOST_AUTO_TEST_CASE(other_values_are_attributes_of_their_type) {
    auto const network =
        read_text("# three ties\n"
                  "a b {'since': 1990, 'trust': True, 'note': 'it\\'s, {so}', 'none': None}\n"
                  "b c {'trust': False, 'since': 1991, 'list': [1, 'x, y'], 'note': \"a 'word'\"}\n"
                  "c a {'note': 'two\\nlines'}\n")
            .network;
    BOOST_TEST(tie_list(network) == words("a>b b>c c>a"));
    auto const& columns = network.tie_columns();
    auto const& since = *find_column(columns, "since");
    BOOST_CHECK(since.type() == ColumnType::number);
    BOOST_TEST(since.number(1) == 1991);
    BOOST_TEST(since.is_missing(2));
    BOOST_CHECK(find_column(columns, "trust")->type() == ColumnType::boolean);
    auto const& note = *find_column(columns, "note");
    BOOST_TEST(note.text(0) == "it's, {so}");
    BOOST_TEST(note.text(1) == "a 'word'");
    BOOST_TEST(note.text(2) == "two\nlines");
    BOOST_TEST(find_column(columns, "list")->text(1) == "[1, 'x, y']");
}

BOOST_AUTO_TEST_CASE(ends_may_be_parted_by_what_the_writer_chose) {
    for (auto const* text : {"a b,c d,{'weight': 2}\n", "a b\tc d\t{'weight': 2}\n"}) {
        BOOST_TEST_CONTEXT(text) {
            auto const network = read_text(text).network;
            BOOST_TEST_REQUIRE(network.tie_count() == 1);
            BOOST_TEST(network.id(0) == "a b");
            BOOST_TEST(network.id(1) == "c d");
            BOOST_TEST(network.weight(0) == 2);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_line_that_is_none_is_set_aside_with_its_number) {
    std::string text = "# made by hand\n";
    for (int i = 0; i < 12; ++i) {
        text += "a" + std::to_string(i) + " b {'weight': 1}\n";
    }
    auto const [network, report] = read_text(text + "a b c {'weight': 1}\n\nx y {'weight': \n");
    BOOST_TEST(network.tie_count() == 12);
    BOOST_TEST_REQUIRE(report.rejected().size() == 2);
    BOOST_TEST(report.rejected()[0].row == 14);
    BOOST_TEST(report.rejected()[1].row == 16);
}

BOOST_AUTO_TEST_CASE(other_texts_are_none) {
    for (auto const* text : {"", "a,b\n", "source target note\na b {what}\n", "a b {1, 2}\n",
                             "a b c {'w': 1}\n", "{'a': 1}\n", "a b {'w': 1\n"}) {
        BOOST_TEST(!edge_dicts_as_sheet(text).has_value(), text);
    }
    std::string many = "a b {";
    for (int i = 0; i < 201; ++i) {
        many += "'k" + std::to_string(i) + "': 1, ";
    }
    BOOST_TEST(!edge_dicts_as_sheet(many + "}\n").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
