#include "core/base/error.h"
#include "tests/core/formats/reading.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_TEST_SPECIALIZED_COLLECTION_COMPARE(std::vector<std::string>)

BOOST_AUTO_TEST_SUITE(delimited)

BOOST_AUTO_TEST_CASE(a_plain_tie_table_is_directed) {
    auto const [network, report] = read_text("source,target\na,b\nb,c\n");
    BOOST_TEST(tie_list(network) == words("a>b b>c"));
    BOOST_TEST(report.format == "csv");
    BOOST_TEST(report.encoding == "utf-8");
    BOOST_TEST(report.separator == ",");
    BOOST_TEST(report.columns.source == "source");
    BOOST_TEST(report.columns.target == "target");
    BOOST_TEST(report.columns.weight.empty());
    BOOST_TEST(!network.weighted());
}

BOOST_AUTO_TEST_CASE(every_separator_is_found) {
    for (auto const* separator : {",", ";", "\t", "|", " ", "   "}) {
        std::string const s(separator);
        auto const [network, report] =
            read_text("from" + s + "to" + s + "weight\na" + s + "b" + s + "2\nb" + s + "c" + s + "0.5\n");
        BOOST_TEST_CONTEXT("separator '" << s << "'") {
            BOOST_TEST(tie_list(network) == words("a>b b>c"));
            BOOST_TEST(network.weight(0) == 2);
            BOOST_TEST(network.weight(1) == 0.5);
            BOOST_TEST(report.separator == s.substr(0, 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(keys_of_the_ends_go_before_a_column_named_source) {
    auto const [network, report] = read_text("source_id,target_id,relation,directed,weight,source\n"
                                             "a,b,funds,yes,3,doc1\nb,c,partners,no,1,doc2\n");
    BOOST_TEST(tie_list(network) == words("a>b b-c"));
    BOOST_TEST(network.mixed());
    BOOST_TEST(network.relations() == words("funds partners"));
    BOOST_REQUIRE(network.tie_columns().size() == 1U);
    BOOST_TEST(network.tie_columns()[0].name() == "source");
    BOOST_TEST(network.tie_columns()[0].text(1) == "doc2");
}

BOOST_AUTO_TEST_SUITE_END()
