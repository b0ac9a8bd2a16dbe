// What is written reads back as the same network, for every format that is written and networks of all kinds.

#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/core/formats/writing.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <map>
#include <sstream>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(round_trip)

namespace {

/// What a format keeps of a network.
struct Kept {
    std::string_view format;
    std::string_view ending;
    bool attributes = true;
    bool order = true; ///< of the ties
};

constexpr std::array<Kept, 9> all_formats{{{"csv", ".csv"},
                                           {"xlsx", ".xlsx"},
                                           {"graphml", ".graphml"},
                                           {"gexf", ".gexf"},
                                           {"gml", ".gml"},
                                           {"pajek", ".net", false, false},
                                           {"dot", ".dot"},
                                           {"json", ".json"},
                                           {"package", ".zip"}}};

ReadOptions faithful(std::string nodes_file = {}) {
    return {.nodes_file = std::move(nodes_file), .build = {.merge = Merge::none, .keep_loops = true}};
}

Network read_faithfully(std::string_view ties, std::string_view nodes = {}) {
    TemporaryFolder const folder;
    auto const options = faithful(nodes.empty() ? std::string() : folder.write("nodes.csv", nodes));
    return read_network_file(folder.write("ties.csv", ties), options, {}).network;
}

std::vector<std::string> ids(Network const& network) {
    std::vector<std::string> all;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        all.emplace_back(network.id(node));
    }
    return all;
}

/// Each tie with all that it is; sorted where a format keeps no order.
std::vector<std::string> facts(Network const& network, bool order) {
    auto const ends = tie_list(network);
    std::vector<std::string> all;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        std::ostringstream fact;
        fact.precision(17);
        fact << ends[tie] << ' ' << network.weight(tie) << ' ' << network.relation(tie);
        all.push_back(fact.str());
    }
    if (!order) {
        std::ranges::sort(all);
    }
    return all;
}

/// `name type: value, value, ...` by name; columns of nothing and labels that say the id again are left out.
std::map<std::string, std::string> columns(Columns const& columns, Network const& network) {
    std::map<std::string, std::string> all;
    for (auto const& column : columns) {
        std::string text(column_type_word(column.type()));
        bool any = false;
        bool repeats_ids = column.name() == "label";
        for (std::size_t row = 0; row < column.size(); ++row) {
            text += '|' + (column.is_missing(row) ? std::string() : written_value(column, row));
            any = any || !column.is_missing(row);
            repeats_ids = repeats_ids && row < network.node_count() &&
                          column.text(row) == network.id(static_cast<NodeId>(row));
        }
        if (any && !repeats_ids) {
            all[column.name()] = text;
        }
    }
    return all;
}

void check_round_trips(std::string const& name, Network const& network) {
    for (auto const& kept : all_formats) {
        BOOST_TEST_CONTEXT(name << " as " << kept.format) {
            TemporaryFolder const folder;
            auto const out = write_into(folder, kept.format, network, "out" + std::string(kept.ending));
            auto const options = faithful(kept.format == "csv" ? out.files.back() : std::string());
            auto const [back, report] = read_network_file(out.path, options, {});
            BOOST_TEST(report.format == kept.format);
            BOOST_TEST(report.rejected_count() == 0U);
            BOOST_TEST(ids(back) == ids(network));
            BOOST_TEST(facts(back, kept.order) == facts(network, kept.order));
            BOOST_TEST(back.weighted() == network.weighted());
            if (kept.attributes) {
                BOOST_TEST((columns(back.node_columns(), back) == columns(network.node_columns(), network)));
                BOOST_TEST((columns(back.tie_columns(), back) == columns(network.tie_columns(), network)));
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(ties_of_every_kind) {
    check_round_trips("directed", read_faithfully("source,target\na,b\nb,c\nc,a\n"));
    check_round_trips("undirected", read_faithfully("source,target,directed\na,b,no\nb,c,no\n"));
    check_round_trips("mixed", read_faithfully("source,target,directed\na,b,yes\nb,c,no\nc,a,yes\n"));
    check_round_trips("weighted",
                      read_faithfully("source,target,weight\na,b,2.5\nb,c,1e-9\nc,a,123456789012\n"));
    check_round_trips("negative", read_faithfully("source,target,weight\na,b,-1\nb,c,0.1\n"));
    check_round_trips("parallel and self", read_faithfully("source,target\na,b\na,b\nb,b\nb,a\n"));
    check_round_trips("relations",
                      read_faithfully("source,target,relation,directed\na,b,funds,yes\nb,c,works "
                                      "with,no\na,b,trains,yes\nc,a,funds,no\n"));
}

BOOST_AUTO_TEST_CASE(attributes_of_every_type) {
    check_round_trips(
        "attributes",
        read_faithfully("source,target,since,formal,note,hours\na,b,2018-09-03,true,\"one, two\",2\n"
                        "b,c,2019-01-01,false,,3.5\n",
                        "id,label,sector,size,active,founded\na,Ann,public,3,yes,2001-02-03\n"
                        "b,Bob,\"third \"\"sector\"\"\",,no,\nc,,public,2.25,,1999-12-31\nd,Dan,,7,yes,"
                        "2020-01-01\n"));
}

BOOST_AUTO_TEST_CASE(ids_that_look_like_something_else) {
    check_round_trips("numbers with labels",
                      read_faithfully("source,target\n1,2\n2,3\n", "id,label\n1,Ann\n2,Bob\n3,Cid\n"));
    check_round_trips("n numbers with names",
                      read_faithfully("source,target\nn0,n1\n", "id,name\nn0,Ann\nn1,Bob\n"));
    check_round_trips("zeros", read_faithfully("source,target\n007,7\n7,1e3\n1e3,1000\n"));
    check_round_trips("markup", read_faithfully("source,target\n<b>&amp;\"x\",'y'\n'y',\"a, \"\"b\"\"\"\n"));
    check_round_trips("letters",
                      read_faithfully("source,target\nÁrvíztűrő,tükör\ntükör,日本 🙂\n"));
    check_round_trips("case and blanks", read_faithfully("source,target\na,A\nA,\"a b\"\n\"a b\",a_b\n"));
    check_round_trips("words of formats",
                      read_faithfully("source,target\ngraph,node\nnode,edge\nedge,*Arcs\n*Arcs,#x\n"));
}

BOOST_AUTO_TEST_CASE(nothing_and_next_to_nothing) {
    check_round_trips("nodes alone", read_faithfully("source,target\n", "id,size\na,1\nb,2\n"));
    check_round_trips("one tie", read_faithfully("source,target\na,b\n"));
    check_round_trips("isolates", read_faithfully("source,target\na,b\n", "id\na\nb\nc\nd\n"));
}

BOOST_AUTO_TEST_CASE(evidence_and_certainty) {
    auto const network =
        read_faithfully("source,target,evidence,certainty\na,b,stated,1\nb,c,inferred,0.4\n");
    for (auto const& kept : all_formats) {
        if (!kept.attributes) {
            continue;
        }
        BOOST_TEST_CONTEXT(kept.format) {
            TemporaryFolder const folder;
            auto const out = write_into(folder, kept.format, network, "out" + std::string(kept.ending));
            auto const back = read_network_file(out.path, faithful(), {}).network;
            BOOST_REQUIRE(back.tie_count() == 2U);
            BOOST_TEST((back.evidence(0) == Evidence::stated));
            BOOST_TEST((back.evidence(1) == Evidence::inferred));
            BOOST_TEST(back.certainty(1, {}) == 0.4);
        }
    }
}

BOOST_AUTO_TEST_CASE(two_modes_where_the_format_knows_them) {
    auto const network = read_text(",s1,s2\na,1,0\nb,2,3\n").network;
    BOOST_REQUIRE(network.two_mode());
    for (auto const& [format, name] :
         {std::pair("pajek", "out.net"), std::pair("json", "out.json"), std::pair("package", "out.zip")}) {
        BOOST_TEST_CONTEXT(format) {
            TemporaryFolder const folder;
            auto const out = write_into(folder, format, network, name);
            BOOST_TEST(out.losses.empty());
            auto const back = read_network_file(out.path, {}, {}).network;
            BOOST_TEST(back.two_mode());
            BOOST_TEST(tie_list(back) == tie_list(network));
        }
    }
    TemporaryFolder const folder;
    auto const out = write_into(folder, "graphml", network, "out.graphml");
    BOOST_REQUIRE(out.losses.size() == 1U);
    BOOST_TEST(out.losses[0].find("two modes") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_said) {
    auto const network = read_faithfully("source,target,since\na,b,2018\n", "id,sector\na,public\nb,media\n");
    TemporaryFolder const folder;
    auto const losses = write_into(folder, "pajek", network, "out.net").losses;
    BOOST_TEST(losses ==
               (std::vector<std::string>{"attributes of nodes: sector", "attributes of ties: since"}));
    // A package says that a code is a text; a plain table cannot.
    auto const coded = read_text(R"({"nodes": [{"id": "a", "code": "007"}, {"id": "b", "code": "010"}],
"links": [{"source": "a", "target": "b"}]})")
                           .network;
    BOOST_TEST(write_into(folder, "csv", coded, "coded.csv").losses.size() == 1U);
    auto const again = write_into(folder, "package", coded, "coded.zip");
    BOOST_TEST(again.losses.empty());
    auto const back = read_network_file(again.path, {}, {}).network;
    BOOST_TEST(find_column(back.node_columns(), "code")->text(0) == "007");
}

BOOST_AUTO_TEST_CASE(an_attribute_gives_way_to_what_its_name_means) {
    auto const network = read_faithfully("source_id,target_id,source\na,b,doc1\n");
    BOOST_TEST(written_text("csv", network) == "source_id,target_id,source\na,b,doc1\n");
    BOOST_TEST(written_text("graphml", network).find("attr.name=\"source\"") != std::string::npos);
    TemporaryFolder const folder;
    auto const renamed = write_into(folder, "json", network, "out.json").renamed;
    BOOST_REQUIRE(renamed.size() == 1U);
    BOOST_TEST(renamed[0].find("'source' is called 'source_2'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(places_and_colours_are_those_of_gephi) {
    auto const network =
        read_faithfully("source,target\na,b\n", "id,x,y,color\na,1.5,-2,#ff8000\nb,0,3,#0080FF\n");
    auto const gexf = written_text("gexf", network);
    BOOST_TEST(gexf.find("<viz:position x=\"1.5\" y=\"-2\"/>") != std::string::npos);
    BOOST_TEST(gexf.find("<viz:color r=\"255\" g=\"128\" b=\"0\"/>") != std::string::npos);
    BOOST_TEST(written_text("dot", network).find("pos\"=\"") == std::string::npos);
    BOOST_TEST(written_text("dot", network).find("pos=\"1.5,-2!\"") != std::string::npos);
    BOOST_TEST(written_text("pajek", network).find("1 \"a\" 1.5 -2\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_network_gives_the_same_bytes) {
    auto const network = read_faithfully("source,target,weight\na,b,2\nb,c,1\n");
    for (auto const& kept : all_formats) {
        BOOST_TEST_CONTEXT(kept.format) {
            BOOST_TEST((written_text(kept.format, network) == written_text(kept.format, network)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
