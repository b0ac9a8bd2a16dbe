#include "core/cli/program.h"
#include "tests/core/cli/program_run.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(measures_of_ties_and_of_the_network)

namespace {

std::string const kite = in_repository("datasets/kite");

} // namespace

BOOST_AUTO_TEST_CASE(a_tie_stands_under_the_number_of_its_row) {
    // Row 2 is a self tie, row 3 has no target, row 5 is row 1 again.
    TemporaryFolder const folder;
    auto const file =
        folder.write("ties.csv", "source,target,relation\na,b,x\nb,b,x\na,,x\nb,c,x\na,b,x\nc,d,y\n");
    auto const measured = run({"measure", file, "--of", "ties", "--measures", "edge_betweenness,bridge"});
    BOOST_REQUIRE_MESSAGE(measured.exit_code == cli::exit_done, measured.err);
    BOOST_TEST(measured.out == "tie,source,target,edge_betweenness,bridge\n"
                               "1,a,b,3,1\n4,b,c,4,1\n6,c,d,3,1\n");
    auto const kept = run({"measure", file, "--of", "ties", "--measures", "bridge", "--merge", "none",
                           "--keep-loops", "--relation", "x"});
    BOOST_TEST(kept.out == "tie,source,target,bridge\n1,a,b,0\n2,b,b,0\n4,b,c,1\n5,a,b,0\n");
}

BOOST_AUTO_TEST_CASE(normalised_edge_betweenness_is_a_share_of_the_pairs) {
    auto const measured = run({"measure", kite, "--of", "ties", "--measures", "all", "--normalized"});
    // Ike - Jane alone joins Jane to the nine others, of 45 pairs.
    BOOST_TEST(measured.lines().back() == "18,Ike,Jane,0.2,1");
}

BOOST_AUTO_TEST_CASE(the_network_has_a_row_a_measure) {
    auto const measured = run({"measure", kite, "--network"});
    BOOST_REQUIRE_MESSAGE(measured.exit_code == cli::exit_done, measured.err);
    BOOST_TEST(measured.lines().front() == "measure,value");
    BOOST_TEST(measured.cell("nodes", "value") == "10");
    BOOST_TEST(measured.cell("ties", "value") == "18");
    BOOST_TEST(measured.cell("density", "value") == "0.4");
    BOOST_TEST(measured.cell("diameter", "value") == "4");
    BOOST_TEST(measured.out.find("triad_") == std::string::npos);
    BOOST_TEST(measured.out.find("modularity") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_what_is_asked_for_in_that_order) {
    auto const measured = run({"measure", kite, "--network", "--measures", "ties,triad_census,nodes"});
    BOOST_TEST(measured.lines().size() == 19U);
    BOOST_TEST(measured.lines().at(1) == "ties,18");
    BOOST_TEST(measured.lines().at(2).starts_with("triad_003,"));
    BOOST_TEST(measured.lines().back() == "nodes,10");
    auto const json =
        run({"measure", kite, "--network", "--measures", "density,diameter", "--format", "json"}).json();
    BOOST_TEST(json["results"][0]["measure"] == "density");
    BOOST_TEST(json["results"][0]["value"] == 0.4);
    BOOST_TEST(json["options"]["measures"] == nlohmann::json::array({"density", "diameter"}));
    BOOST_TEST(json["options"]["network"] == true);
    BOOST_TEST(json["options"]["path_lengths"] == "hops");
}

BOOST_AUTO_TEST_CASE(a_set_of_nodes_has_its_betweenness_where_one_is_given) {
    // Ike and Heather stand between Jane and the seven others.
    auto const asked =
        run({"measure", kite, "--network", "--measures", "group_betweenness", "--set", "Ike,Heather"});
    BOOST_TEST(asked.out == "measure,value\ngroup_betweenness,7\n", asked.err);
    BOOST_TEST(run({"measure", kite, "--network"}).out.find("group_betweenness") == std::string::npos);
    auto const all = run({"measure", kite, "--network", "--set", "Heather"});
    BOOST_TEST(all.cell("group_betweenness", "value") == "14");
}

BOOST_AUTO_TEST_CASE(undefined_is_blank_and_a_network_of_nobody_has_no_rows) {
    TemporaryFolder const folder;
    auto const nobody = folder.write("nobody.csv", "source,target\n");
    BOOST_TEST(run({"measure", nobody, "--network"}).out == "measure,value\n");
    BOOST_TEST(run({"measure", nobody, "--of", "ties", "--measures", "bridge"}).out ==
               "tie,source,target,bridge\n");
    auto const alone = run({"measure", nobody, "--nodes", folder.write("nodes.csv", "id\na\n"), "--network"});
    BOOST_TEST(alone.cell("nodes", "value") == "1");
    BOOST_TEST(alone.cell("density", "value").empty());
    BOOST_TEST(alone.cell("mean_distance", "value").empty());
}

BOOST_AUTO_TEST_CASE(what_is_refused_is_left_blank_in_the_whole_list_only) {
    TemporaryFolder const folder;
    auto const ties = folder.write("ties.csv", "source,target,weight\na,b,-1\nb,c,1\n");
    auto const nodes = folder.write("nodes.csv", "id,kind\na,x\nb,x\nc,y\n");
    std::vector<std::string> words{"measure", ties, "--nodes", nodes, "--network"};
    auto const all = run(words);
    BOOST_TEST(all.exit_code == cli::exit_done);
    BOOST_TEST(all.says("modularity is left blank"));
    BOOST_TEST(all.cell("modularity", "value").empty());
    BOOST_TEST(all.cell("assortativity.kind", "value") == "0");
    words.insert(words.end(), {"--measures", "modularity"});
    BOOST_TEST(run(words).exit_code == cli::exit_analysis);
    words.emplace_back("--unweighted");
    // Within: one of two arcs; by chance: starts 1 in x, ends half in x.
    BOOST_TEST(run(words).out == "measure,value\nmodularity.kind,0\n");
}

BOOST_AUTO_TEST_SUITE_END()
