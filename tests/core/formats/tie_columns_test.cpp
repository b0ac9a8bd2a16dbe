#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(tie_columns)

BOOST_AUTO_TEST_CASE(pairs_of_header_words_are_the_ends) {
    for (auto const* header :
         {"source,target", "source_id,target_id", "from,to", "from_id,to_id", "sender,receiver", "ego,alter",
          "tail,head", "node1,node2", "i,j", "Source,Target", " SOURCE , Target ", "Source ID,target-id",
          "FROM,To", "Quelle,Ziel", "Origine,Destinazione"}) {
        BOOST_TEST_CONTEXT(header) {
            auto const read = read_text("x," + std::string(header) + "\n1,a,b\n2,c,d\n");
            BOOST_TEST(tie_list(read.network) == words("a>b c>d"));
        }
    }
}

BOOST_AUTO_TEST_CASE(headers_of_the_countries_are_known) {
    for (auto const* header : {"Forrás,Cél,Súly", "kitől,kinek,erősség", "Origine,Destinazione,Peso",
                               "da,a,peso", "Lähde,Kohde,Paino", "mistä,mihin,vahvuus", "Origen,Destino,Peso",
                               "de,a,fuerza", "Källa,Mål,Vikt", "från,till,styrka"}) {
        BOOST_TEST_CONTEXT(header) {
            auto const network = read_text("x," + std::string(header) + "\n1,p,q,2\n2,r,s,3\n").network;
            BOOST_TEST(tie_list(network) == words("p>q r>s"));
            BOOST_TEST(network.weight(1) == 3);
        }
    }
    // Nodes may be called as short words of headers are.
    BOOST_TEST(tie_list(read_text("de,ba\nba,a\n").network) == words("de>ba ba>a"));
    BOOST_TEST(tie_list(read_text("source,target,suunnattu\na,b,kyllä\nb,c,ei\n").network) ==
               words("a>b b-c"));
}

BOOST_AUTO_TEST_CASE(the_ends_are_where_their_names_stand) {
    BOOST_TEST(tie_list(read_text("to,weight,from\na,2,b\nc,3,d\n").network) == words("b>a d>c"));
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
    BOOST_TEST(report.columns.relation == "relation");
    BOOST_TEST(report.columns.directed == "directed");
}

BOOST_AUTO_TEST_CASE(only_a_pair_that_is_there_as_a_pair_counts) {
    auto const read = read_text("source,from,to\ndoc1,a,b\ndoc2,c,d\n");
    BOOST_TEST(tie_list(read.network) == words("a>b c>d"));
    BOOST_TEST(read.network.tie_columns()[0].name() == "source");
}

BOOST_AUTO_TEST_CASE(a_strength_of_words_is_not_taken_and_said) {
    constexpr auto text = "source,target,weight\na,b,inf\nb,c,strong\nc,d,1\n";
    auto const read = read_text(text);
    BOOST_TEST(!read.network.weighted());
    BOOST_REQUIRE(read.report.warning_count() == 1U);
    BOOST_TEST(read.report.warnings()[0].column == "weight");
    BOOST_TEST(read.report.warnings()[0].what.find("not taken as the strength") != std::string::npos);
    BOOST_TEST(read_text(text, {.unweighted = true}).report.warning_count() == 0U);
    BOOST_TEST(read_text("source,target,weight\na,b,1\n").report.warning_count() == 0U);
}

BOOST_AUTO_TEST_CASE(strength_has_three_names_and_weight_goes_first) {
    for (auto const* name : {"weight", "Strength", "VALUE"}) {
        BOOST_TEST(read_text("source,target," + std::string(name) + "\na,b,2\n").network.weight(0) == 2);
    }
    auto const both = read_text("source,target,value,weight\na,b,2,3\n");
    BOOST_TEST(both.network.weight(0) == 3);
    BOOST_TEST(both.network.tie_columns()[0].name() == "value");
}

BOOST_AUTO_TEST_CASE(a_column_that_only_sounds_like_strength_is_an_attribute) {
    auto const read =
        read_text("source,target,value,evidence,directed\na,b,trust,interview,north\nb,c,fun,diary,south\n");
    BOOST_TEST(!read.network.weighted());
    BOOST_TEST(read.network.tie_columns().size() == 3U);
    BOOST_TEST(read.report.rejected_count() == 0U);
}

BOOST_AUTO_TEST_CASE(gephi_says_the_direction_in_its_type) {
    auto const gephi = read_text("Source,Target,Type,Weight\na,b,Directed,1\nb,c,Undirected,2\n");
    BOOST_TEST(tie_list(gephi.network) == words("a>b b-c"));
    auto const relation = read_text("Source,Target,Type\na,b,friend\na,b,colleague\n");
    BOOST_TEST(relation.network.relations() == words("friend colleague"));
    BOOST_TEST(relation.network.tie_count() == 2U);
}

BOOST_AUTO_TEST_CASE(direction_is_understood_in_many_words) {
    auto const read =
        read_text("source,target,directed\na,b,yes\na,c,No\na,d,TRUE\na,e,false\na,f,1\na,g,0\na,h,\n");
    BOOST_TEST(tie_list(read.network) == words("a>b a-c a>d a-e a>f a-g a>h"));
}

BOOST_AUTO_TEST_CASE(evidence_and_certainty_are_no_attributes) {
    auto const read =
        read_text("source,target,evidence,certainty\na,b,stated,1\nb,c,inferred,0.4\nc,d,inferred,\n");
    BOOST_TEST(read.network.inferred_count() == 2U);
    BOOST_TEST(read.network.certainty(1, {}) == 0.4);
    BOOST_TEST(read.network.tie_columns().empty());
}

BOOST_AUTO_TEST_CASE(without_a_header_the_first_two_columns_are_the_ends) {
    auto const plain = read_text("1 2\n2 3\n3 1\n");
    BOOST_TEST(tie_list(plain.network) == words("1>2 2>3 3>1"));
    BOOST_TEST(plain.report.columns.source == "1");
    BOOST_TEST(!plain.network.weighted());
    auto const weighted = read_text("anna,bob,2.5\nbob,cleo,1\n");
    BOOST_TEST(tie_list(weighted.network) == words("anna>bob bob>cleo"));
    BOOST_TEST(weighted.network.weight(0) == 2.5);
    BOOST_TEST(weighted.report.columns.weight == "3");
    auto const noted = read_text("anna,bob,friends,5\nbob,cleo,enemies,6\n");
    BOOST_TEST(!noted.network.weighted());
    BOOST_TEST(noted.network.tie_columns()[0].name() == "3");
    BOOST_TEST(noted.network.tie_columns()[1].number(1) == 6);
}

BOOST_AUTO_TEST_CASE(a_letter_is_a_header_only_beside_its_partner) {
    BOOST_TEST(tie_list(read_text("i,a\na,b\n").network) == words("i>a a>b"));
    BOOST_TEST(tie_list(read_text("i,j\na,b\n").network) == words("a>b"));
}

BOOST_AUTO_TEST_CASE(a_first_row_of_words_above_numbers_is_a_header) {
    BOOST_CHECK_THROW(read_text("person,friend,hours\na,b,3\nb,c,4\n"), InputError);
    ReadOptions options;
    options.source_column = "person";
    options.target_column = "friend";
    options.weight_column = "hours";
    auto const read = read_text("person,friend,hours\na,b,3\nb,c,4\n", options);
    BOOST_TEST(tie_list(read.network) == words("a>b b>c"));
    BOOST_TEST(read.network.weight(1) == 4);
    BOOST_TEST(tie_list(read_text("person,friend\na,b\n",
                                  options = {.source_column = "friend", .target_column = "person"})
                            .network) == words("b>a"));
}

BOOST_AUTO_TEST_CASE(row_names_of_r_are_left_out) {
    auto const table = read_text("\"from\" \"to\" \"weight\"\n\"1\" \"a\" \"b\" 2\n\"2\" \"b\" \"c\" 3\n");
    BOOST_TEST(tie_list(table.network) == words("a>b b>c"));
    BOOST_TEST(table.network.weight(1) == 3);
    BOOST_TEST(table.network.tie_columns().empty());
    auto const csv = read_text("\"\",\"from\",\"to\"\n\"1\",\"a\",\"b\"\n\"2\",\"b\",\"c\"\n");
    BOOST_TEST(tie_list(csv.network) == words("a>b b>c"));
    BOOST_TEST(csv.network.tie_columns().empty());
}

BOOST_AUTO_TEST_CASE(two_columns_of_one_name_are_told_apart) {
    auto const read = read_text("source,target,note,note\na,b,x,y\n");
    BOOST_TEST(read.network.tie_columns()[1].name() == "note_2");
    BOOST_TEST(read.report.warning_count() == 1U);
    auto const many = read_text("source,target,x,x_2,x,x\na,b,1,2,3,4\n");
    BOOST_TEST(many.network.tie_columns()[2].name() == "x_3");
    BOOST_TEST(many.network.tie_columns()[3].name() == "x_4");
}

BOOST_AUTO_TEST_CASE(missing_ends_are_said_with_the_columns_found_and_the_nearest_remedy) {
    try {
        read_text("# from a survey\nsorce,target,weight\na,b,1\n");
        BOOST_FAIL("a table without a source was read");
    } catch (InputError const& error) {
        BOOST_TEST(error.findings()[0].what ==
                   "no columns of ends (such as source and target) among 'sorce', 'target', 'weight'");
        BOOST_TEST(error.findings()[0].row == 2U);
        BOOST_TEST(error.findings()[0].remedy == "Did you mean --source 'sorce' --target 'target'?");
    }
    try {
        read_text("who,whom,weight\na,b,1\n");
        BOOST_FAIL("a table without ends was read");
    } catch (InputError const& error) {
        BOOST_TEST(error.findings()[0].remedy == "Name the two ends with --source COL --target COL");
    }
    BOOST_CHECK_THROW(read_text("name\nanna\nbob\n"), InputError);
}

BOOST_AUTO_TEST_CASE(an_option_that_names_no_column_is_a_fault_of_the_command_line) {
    ReadOptions options;
    options.source_column = "persn";
    options.target_column = "friend";
    try {
        read_text("person,friend,hours\na,b,3\n", options);
        BOOST_FAIL("a column that does not exist was taken");
    } catch (UsageError const& error) {
        BOOST_TEST(std::string(error.what()).find("did you mean 'person'?") != std::string::npos);
    }
    options = {};
    options.weight_column = "hours";
    BOOST_CHECK_THROW(read_text("source,target\na,b\n", options), UsageError);
    options = {};
    options.source_column = "hours";
    BOOST_CHECK_THROW(read_text("person,friend,hours\na,b,3\n", options), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
