#include "core/cli/program.h"
#include "tests/core/cli/program_run.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(verbs)

namespace {

std::string const kite = in_repository("datasets/kite");

/// a -> b -> c with a chance of one half each.
constexpr std::string_view chain = "source,target,p\na,b,0.5\nb,c,0.5\n";

} // namespace

BOOST_AUTO_TEST_CASE(check_counts_what_was_read_dropped_and_merged) {
    TemporaryFolder const folder;
    auto const file = folder.write("ties.csv", "source,target,weight\na,b,2\na,b,3\nb,b,1\nb,c,1.5\n");
    auto const checked = run(
        {"check", file, "--nodes", folder.write("nodes.csv", "id,kind\na,x\nlone,y\n"), "--format", "json"});
    BOOST_REQUIRE_MESSAGE(checked.exit_code == cli::exit_done, checked.err);
    auto const json = checked.json();
    BOOST_TEST(json["cospread"].get<std::string>().starts_with("0."));
    BOOST_TEST(json["input"]["nodes"] == 4);
    BOOST_TEST(json["input"]["ties"] == 2);
    BOOST_TEST(json["input"]["directed"] == true);
    BOOST_TEST(json["input"]["weighted"] == true);
    BOOST_TEST(json["input"]["sha256"] == json["results"][0]["sha256"]);
    BOOST_TEST(json["options"]["merge"] == "sum");
    auto const facts = json["results"][0];
    BOOST_TEST(facts["isolates"] == 1);
    BOOST_TEST(facts["components"] == 2);
    BOOST_TEST(facts["ties_read"] == 4);
    BOOST_TEST(facts["dropped_loops"] == 1);
    BOOST_TEST(facts["merged_ties"] == 1);
    BOOST_TEST(facts["directed"] == "yes");
    BOOST_TEST(facts["total_strength"] == 6.5);
    BOOST_TEST(facts["columns"]["weight"] == "weight");
    BOOST_TEST(facts["columns"]["relation"].is_null());
    BOOST_TEST(facts["attributes"]["nodes"]["kind"] == "text");
    BOOST_TEST(facts["format"] == "csv");
    BOOST_TEST(facts["separator"] == ",");
    BOOST_TEST(facts["rejected"].empty());
    BOOST_TEST(checked.says("dropped 1 self tie"));
    BOOST_TEST(checked.says("merged 1 parallel tie"));
}

BOOST_AUTO_TEST_CASE(an_unweighted_input_has_no_total_strength) {
    auto const facts = run({"check", kite, "--format", "json"}).json()["results"][0];
    BOOST_TEST(facts["weighted"] == false);
    BOOST_TEST(facts["total_strength"].is_null());
    BOOST_TEST(facts["directed"] == "no");
    BOOST_TEST(facts["ties"] == 18);
    TemporaryFolder const folder;
    auto const twice = folder.write("twice.csv", "source,target\na,b\na,b\n");
    auto const merged = run({"check", twice, "--format", "json"}).json();
    BOOST_TEST(merged["results"][0]["merged_ties"] == 1);
    BOOST_TEST(merged["results"][0]["weighted"] == false);
    BOOST_TEST(merged["results"][0]["total_strength"].is_null());
    BOOST_TEST(merged["input"]["weighted"] == false);
}

BOOST_AUTO_TEST_CASE(csv_quotes_what_needs_it_and_writes_numbers_that_read_back) {
    TemporaryFolder const folder;
    auto const file =
        folder.write("ties.csv", "source,target,weight\n\"Smith, \"\"J\"\"\",b,0.1\nb,c,100000\n");
    auto const measured = run({"measure", file, "--measures", "strength", "--undirected"});
    BOOST_REQUIRE_MESSAGE(measured.exit_code == cli::exit_done, measured.err);
    BOOST_TEST(measured.out == "id,strength\n\"Smith, \"\"J\"\"\",0.1\nb,100000.1\nc,100000\n");
}

BOOST_AUTO_TEST_CASE(undefined_is_empty_in_csv_and_null_in_json) {
    TemporaryFolder const folder;
    auto const file = folder.write("ties.csv", "source,target\na,b\nb,b\n");
    auto const nodes = folder.write("nodes.csv", "id\na\nb\nlone\n");
    std::vector<std::string> words{"measure", file, "--nodes", nodes, "--measures", "constraint"};
    BOOST_TEST(run(words).cell("lone", "constraint").empty());
    words.insert(words.end(), {"--format", "json"});
    BOOST_TEST(run(words).json()["results"][2]["constraint"].is_null());
}

BOOST_AUTO_TEST_CASE(the_kite_puts_somebody_else_first_by_each_measure) {
    // Krackhardt 1990: Diane by degree, Fernando and Garth by closeness, Heather by betweenness.
    auto const measured = run({"measure", kite, "--measures", "degree,closeness,betweenness"});
    BOOST_TEST(measured.lines().front() == "id,degree,closeness,betweenness");
    BOOST_TEST(measured.lines().size() == 11U);
    BOOST_TEST(measured.number("Diane", "degree") == 6);
    BOOST_TEST(measured.number("Fernando", "closeness") == 9.0 / 14.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(measured.number("Garth", "closeness") == 9.0 / 14.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(measured.number("Heather", "betweenness") == 14);
    BOOST_TEST(measured.number("Garth", "betweenness") == 25.0 / 3.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(measured.number("Diane", "betweenness") == 11.0 / 3.0, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(options_that_shaped_a_result_stand_in_its_json) {
    auto const json =
        run({"measure", kite, "--measures", "betweenness", "--normalized", "--seed", "7", "--format", "json"})
            .json();
    BOOST_TEST(json["options"]["path_lengths"] == "hops");
    BOOST_TEST(json["options"]["normalized"] == true);
    BOOST_TEST(json["options"]["evidence"] == "all");
    BOOST_TEST(json["options"]["seed"] == 7);
    BOOST_TEST(!json["options"].contains("format"));
    BOOST_TEST(json["results"][7]["id"] == "Heather");
    BOOST_TEST(json["results"][7]["betweenness"].get<double>() == 14.0 / 36.0,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(every_cheap_measure_is_meant_by_all) {
    auto const measured = run({"measure", kite, "--measures", "all"});
    BOOST_REQUIRE_MESSAGE(measured.exit_code == cli::exit_done, measured.err);
    BOOST_TEST(measured.number("Heather", "betweenness") == 14);
    BOOST_TEST(measured.number("Jane", "degree") == 1);
}

BOOST_AUTO_TEST_CASE(brokers_have_their_roles_beside_what_chance_would_give) {
    // a -> v -> b with a and v in one group: v represents its group, once; nobody else brokers.
    TemporaryFolder const folder;
    auto const ties = folder.write("ties.csv", "source,target\na,v\nv,b\n");
    auto const nodes = folder.write("nodes.csv", "id,side\na,1\nv,1\nb,2\n");
    std::vector<std::string> words{"brokers", ties, "--nodes", nodes, "--groups", "side"};
    auto const plain = run(words);
    BOOST_REQUIRE_MESSAGE(plain.exit_code == cli::exit_done, plain.err);
    BOOST_TEST(plain.lines().front() ==
               "id,coordinator,itinerant,gatekeeper,representative,liaison,total,"
               "constraint,effective_size,efficiency,hierarchy,betweenness,cut_point,"
               "broker_rank");
    BOOST_TEST(plain.number("v", "representative") == 1);
    BOOST_TEST(plain.number("v", "total") == 1);
    BOOST_TEST(plain.number("a", "total") == 0);
    BOOST_TEST(plain.number("v", "betweenness") == 1);
    BOOST_TEST(plain.number("v", "cut_point") == 1);
    BOOST_TEST(plain.number("v", "broker_rank") == 1);
    BOOST_TEST(plain.number("a", "broker_rank") == 2.5);
    words.emplace_back("--expected");
    auto const expected = run(words);
    BOOST_TEST(expected.lines().front().starts_with(
        "id,coordinator,coordinator.expected,coordinator.sd,coordinator.z,itinerant,itinerant.expected,"));
    // density 1/3: (N-1)(N-2) d^2 (1-d) = 2 (1/9) (2/3)
    BOOST_TEST(expected.number("v", "total.expected") == 4.0 / 27.0, boost::test_tools::tolerance(1e-12));
    // Labels 1, 1, 2 in any order: v represents its group in one of three; the total never changes.
    words.insert(words.end(), {"--null", "labels"});
    auto const dealt = run(words);
    BOOST_TEST(dealt.number("v", "representative.expected") == 1.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(dealt.number("v", "representative.z") == std::sqrt(2), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(dealt.number("v", "total.expected") == 1);
    BOOST_TEST(dealt.cell("v", "total.z").empty());
    BOOST_TEST(dealt.says("dealt out anew"));
    words.insert(words.end(), {"--format", "json"});
    BOOST_TEST(run(words).json()["options"]["null"] == "labels");
}

BOOST_AUTO_TEST_CASE(cards_say_why_the_first_brokers_are_some) {
    auto const cards = run({"brokers", kite, "--cards", "2"});
    BOOST_REQUIRE_MESSAGE(cards.exit_code == cli::exit_done, cards.err);
    BOOST_TEST(cards.lines().front() == "1. Heather");
    // Without groups: name, reason, contacts, what is lost, rank, evidence.
    BOOST_TEST(cards.lines().size() == 12U);
    // Without Heather seven people lose Ike and Jane: 14 pairs.
    BOOST_TEST(cards.lines().at(1).find("14 pairs") != std::string::npos, cards.out);
    auto const table = run({"brokers", kite, "--cards", "2", "--format", "json"}).json();
    BOOST_TEST(table["results"][0]["id"] == "Heather");
    BOOST_TEST(table["results"].size() == 2U);
    BOOST_TEST(table["results"][0]["without"].get<std::string>().find("14 pairs of others") !=
               std::string::npos);
    BOOST_TEST(table["results"][0]["connects"].is_null());
    BOOST_TEST(table["results"][0]["pairs_separated"] == 14);
    BOOST_TEST(table["results"][0]["ties"] == 3);
}

BOOST_AUTO_TEST_CASE(key_players_are_a_set_and_say_how_they_were_found) {
    TemporaryFolder const folder;
    auto const file = folder.write("path.csv", "source,target\na,b\nb,c\nc,d\nd,e\n");
    std::vector<std::string> const words{"key-players", file, "--undirected", "--size", "2", "--goal"};
    auto const best_for = [&words](std::string const& goal) {
        auto line = words;
        line.push_back(goal);
        return run(line);
    };
    auto const found = best_for("fragmentation");
    BOOST_REQUIRE_MESSAGE(found.exit_code == cli::exit_done, found.err);
    BOOST_TEST(found.out == "goal,size,value,method,set\nfragmentation,2,1,exact,b + d\n");
    BOOST_TEST(found.says("exact"));
    BOOST_TEST(best_for("reach2").out == "goal,size,value,method,set\nreach2,2,5,exact,a + c\n");
    BOOST_TEST(best_for("reach").exit_code == cli::exit_usage);
    BOOST_TEST(run({"key-players", file, "--goal", "reach2"}).says("--size"));
    BOOST_TEST(run({"key-players", file, "--size", "2"}).says("--goal"));
    BOOST_TEST(run({"key-players", file, "--size", "6", "--goal", "reach2"}).exit_code == cli::exit_analysis);
}

BOOST_AUTO_TEST_CASE(bands_stand_beside_their_measure) {
    auto const banded = run({"measure", kite, "--measures", "degree", "--bands"});
    BOOST_REQUIRE_MESSAGE(banded.exit_code == cli::exit_done, banded.err);
    BOOST_TEST(banded.lines().front() ==
               "id,degree,degree.low,degree.high,degree.rank_low,degree.rank_high,degree.top5");
    BOOST_TEST(banded.number("Diane", "degree") == 6);
    for (auto const* id : {"Diane", "Heather", "Jane"}) {
        BOOST_TEST(banded.number(id, "degree.low") <= banded.number(id, "degree.high"));
        BOOST_TEST(banded.number(id, "degree.rank_low") <= banded.number(id, "degree.rank_high"));
    }
    BOOST_TEST(banded.number("Diane", "degree.top5") > banded.number("Jane", "degree.top5"));
    BOOST_TEST(banded.says("spurious 0.02, missing 0.05"));
}

BOOST_AUTO_TEST_CASE(bands_of_a_record_without_doubt_are_its_values) {
    auto const sure = run({"measure", kite, "--measures", "degree", "--bands", "--draws", "20", "--missing",
                           "0", "--spurious", "0"});
    BOOST_TEST(sure.says("20 candidates for the true network; spurious 0, missing 0"));
    for (auto const& line : sure.lines()) {
        auto const first = line.find(',') + 1;
        auto const value = line.substr(first, line.find(',', first) - first);
        BOOST_TEST(
            (value == "degree" || line.find("," + value + "," + value + "," + value + ",") != line.npos),
            line);
    }
}

BOOST_AUTO_TEST_CASE(two_triangles_are_two_communities) {
    TemporaryFolder const folder;
    auto const file = folder.write("triangles.csv", "source,target\na,b\nb,c\nc,a\nc,d\nd,e\ne,f\nf,d\n");
    auto const found = run({"communities", file, "--undirected"});
    BOOST_TEST(found.out == "id,community\na,0\nb,0\nc,0\nd,1\ne,1\nf,1\n");
    BOOST_TEST(found.says("modularity 0.357143")); // 5/14
}

BOOST_AUTO_TEST_CASE(a_chain_spreads_by_its_chances) {
    TemporaryFolder const folder;
    std::vector<std::string> const words{"spread",  folder.write("chain.csv", chain), "--seeds", "a",
                                         "--exact", "--probability-column",           "p"};
    auto const with = [&](std::string const& option) {
        auto more = words;
        more.push_back(option);
        return run(more);
    };
    auto const spread = run(words);
    BOOST_REQUIRE_MESSAGE(spread.exit_code == cli::exit_done, spread.err);
    BOOST_TEST(spread.out == "id,probability,probability.low,probability.high,mean_time\n"
                             "a,1,1,1,0\nb,0.5,0.5,0.5,1\nc,0.25,0.25,0.25,2\n");
    BOOST_TEST(with("--total").out == "spread,standard_error\n1.75,0\n");
    BOOST_TEST(with("--by-step").out == "id,step,probability\na,0,1\na,1,1\na,2,1\nb,0,0\nb,1,0.5\nb,2,0.5\n"
                                        "c,0,0\nc,1,0\nc,2,0.25\n");
    auto const curve = with("--curve");
    BOOST_TEST(curve.lines().front() == "step,adopters,low,high");
    BOOST_TEST(curve.number("2", "adopters") == 1.75);
    BOOST_TEST(spread.says("a scenario, not a forecast"));
}

BOOST_AUTO_TEST_CASE(results_say_p0_runs_seed_and_standard_error) {
    auto const spread =
        run({"spread", kite, "--seeds", "Jane", "--probability", "0.3", "--runs", "50", "--seed", "9"});
    for (auto const* words : {"model cascade", "p0 0.3", "50 runs", "seed 9", "standard error", "evidence"}) {
        BOOST_TEST(spread.says(words), spread.err << " lacks " << words);
    }
}

BOOST_AUTO_TEST_CASE(an_id_with_a_comma_wins_over_splitting) {
    TemporaryFolder const folder;
    auto const file = folder.write("ties.csv", "source,target\n\"a,b\",c\na,c\n");
    auto const one = run({"spread", file, "--seeds", "a,b", "--exact", "--format", "json"}).json();
    BOOST_TEST(one["options"]["seeds"] == nlohmann::json::array({"a,b"}));
    auto const two =
        run({"spread", file, "--seeds", "a,c", "--seeds", "a,b", "--exact", "--format", "json"}).json();
    BOOST_TEST(two["options"]["seeds"] == nlohmann::json::array({"a", "c", "a,b"}));
}

BOOST_AUTO_TEST_CASE(paths_come_pair_by_pair_best_first) {
    TemporaryFolder const folder;
    auto const file = folder.write("chain.csv", std::string(chain) + "a,c,0.2\n");
    auto const pairs =
        run({"paths", file, "--from", "a", "--to", "c,b", "-k", "2", "--probability-column", "p"});
    BOOST_REQUIRE_MESSAGE(pairs.exit_code == cli::exit_done, pairs.err);
    BOOST_TEST(pairs.out == "from,to,rank,probability,hops,path\n"
                            "a,c,1,0.25,2,a > b > c\na,c,2,0.2,1,a > c\na,b,1,0.5,1,a > b\n");
    auto const all = run({"paths", file, "--from", "a", "--probability-column", "p"});
    BOOST_TEST(all.out == "from,to,rank,probability,hops,path\na,b,1,0.5,1,a > b\na,c,1,0.25,2,a > b > c\n");
}

BOOST_AUTO_TEST_CASE(equal_paths_go_by_the_ids_of_the_file_not_by_its_rows) {
    TemporaryFolder const folder;
    auto const file = folder.write("square.csv", "source,target\na,z\na,y\nz,d\ny,d\n");
    auto const two = run({"paths", file, "--from", "a", "--to", "d", "-k", "2"});
    BOOST_TEST(two.out == "from,to,rank,probability,hops,path\n"
                          "a,d,1,0.010000000000000002,2,a > y > d\n"
                          "a,d,2,0.010000000000000002,2,a > z > d\n");
    auto const all = run({"paths", file, "--from", "a"});
    BOOST_TEST(all.lines().back() == "a,d,1,0.010000000000000002,2,a > y > d");
}

BOOST_AUTO_TEST_CASE(parallel_ties_each_carry_influence) {
    TemporaryFolder const folder;
    auto const file = folder.write("twice.csv", "source,target,p\na,b,0.5\na,b,0.5\n");
    auto const total =
        run({"spread", file, "--seeds", "a", "--exact", "--total", "--probability-column", "p"});
    BOOST_TEST(total.out == "spread,standard_error\n1.75,0\n");
}

BOOST_AUTO_TEST_CASE(the_strength_column_can_hold_the_chances) {
    TemporaryFolder const folder;
    auto const file = folder.write("pair.csv", "source,target,weight\na,b,0.25\n");
    auto const total =
        run({"spread", file, "--seeds", "a", "--exact", "--total", "--probability-column", "weight"});
    BOOST_TEST(total.out == "spread,standard_error\n1.25,0\n");
}

BOOST_AUTO_TEST_CASE(the_strength_column_is_known_where_no_tie_is_left) {
    TemporaryFolder const folder;
    auto const file = folder.write("self.csv", "source,target,weight\na,a,0.25\n");
    auto const total =
        run({"spread", file, "--seeds", "a", "--exact", "--total", "--probability-column", "weight"});
    BOOST_TEST(total.out == "spread,standard_error\n1,0\n");
}

BOOST_AUTO_TEST_CASE(demand_is_built_where_most_follows) {
    TemporaryFolder const folder;
    auto const file = folder.write("pair.csv", "source,target,p\na,b,0.5\n");
    auto const nobody = run({"demand", file, "--exact", "--probability-column", "p"});
    BOOST_REQUIRE_MESSAGE(nobody.exit_code == cli::exit_done, nobody.err);
    BOOST_TEST(nobody.lines().front() == "id,exposure,reach_gain,reach_gain.low,reach_gain.high,readiness,"
                                         "latent_demand,condition_gain,quadrant,rank");
    BOOST_TEST(nobody.number("a", "reach_gain") == 1.5);
    BOOST_TEST(nobody.number("b", "reach_gain") == 1);
    BOOST_TEST(nobody.cell("a", "readiness").empty());
    BOOST_TEST(nobody.number("a", "rank") == 1);
    BOOST_TEST(nobody.says("nobody has adopted"));
    auto const one = run({"demand", file, "--exact", "--probability-column", "p", "--seeds", "a"});
    BOOST_TEST(one.number("a", "reach_gain") == 0);
    BOOST_TEST(one.number("b", "reach_gain") == 0.5);
    BOOST_TEST(one.cell("a", "rank").empty());
}

BOOST_AUTO_TEST_CASE(values_and_candidates_of_demand_can_be_chosen) {
    TemporaryFolder const folder;
    auto const file = folder.write("pair.csv", "source,target,p\na,b,0.5\n");
    auto const nodes = folder.write("nodes.csv", "id,people,name\na,10,x\nb,100,y\n");
    std::vector<std::string> const words{
        "demand", file, "--nodes", nodes, "--exact", "--value", "people", "--probability-column", "p"};
    auto const valued = run(words);
    BOOST_TEST(valued.number("a", "reach_gain") == 60);
    auto chosen = words;
    chosen.insert(chosen.end(), {"--candidates", "name=y"});
    BOOST_TEST(run(chosen).cell("a", "rank").empty());
    BOOST_TEST(run(chosen).number("b", "rank") == 1);
    BOOST_TEST(run({"demand", file, "--nodes", nodes, "--value", "name"}).exit_code == cli::exit_usage);
}

BOOST_AUTO_TEST_CASE(acting_may_fail_where_the_user_says_so) {
    TemporaryFolder const folder;
    auto const file = folder.write("pair.csv", "source,target,p\na,b,0.5\n");
    auto const nodes = folder.write("nodes.csv", "id,works,people\na,0.5,2\nb,1,3\n");
    std::vector<std::string> const words{"--nodes", nodes, "--probability-column", "p", "--success"};
    auto const with = [&](std::vector<std::string> verb, std::vector<std::string> const& more) {
        verb.insert(verb.end(), words.begin(), words.end());
        verb.insert(verb.end(), more.begin(), more.end());
        return run(verb);
    };
    auto const demand = with({"demand", file}, {"works", "--exact"});
    BOOST_TEST(demand.number("a", "reach_gain") == 0.75);
    BOOST_TEST(demand.number("b", "reach_gain") == 1);
    BOOST_TEST(demand.number("b", "rank") == 1);
    BOOST_TEST(with({"choose", file, "--size", "1"}, {"works"}).cell("1", "id") == "b");
    BOOST_TEST(with({"choose", file, "--size", "1"}, {"works", "--exact"}).exit_code == cli::exit_usage);
    auto const wrong = with({"demand", file}, {"people"});
    BOOST_TEST(wrong.exit_code == cli::exit_analysis);
    BOOST_TEST(wrong.says("a chance lies from 0 to 1"));
}

BOOST_AUTO_TEST_CASE(starters_are_chosen_with_a_guarantee) {
    TemporaryFolder const folder;
    auto const file = folder.write("chain.csv", chain);
    std::vector<std::string> const words{"choose", file, "--probability-column", "p", "--size", "2"};
    auto exact = words;
    exact.emplace_back("--exact");
    auto const best = run(exact);
    BOOST_REQUIRE_MESSAGE(best.exit_code == cli::exit_done, best.err);
    // a alone 1 + 1/2 + 1/4; with c 1 + 1/2 + 1, with b 1 + 1 + 1/2: equal, the first stands.
    BOOST_TEST(best.out == "order,id,gain,spread\n1,a,1.75,1.75\n2,b,0.75,2.5\n");
    BOOST_TEST(best.says("exact: the best of 3 sets of starters"));
    auto json = words;
    json.insert(json.end(), {"--format", "json"});
    auto const sampled = run(json);
    BOOST_TEST(sampled.says("of what the best choice could"));
    BOOST_TEST(sampled.says("a scenario, not a forecast"));
    auto const options = sampled.json()["options"];
    BOOST_TEST(options["guarantee"].get<double>() > 0.8);
    BOOST_TEST(options["certainty"] == 0.99);
    BOOST_TEST(options["sets"].get<int>() > 0);
    BOOST_TEST(sampled.json()["results"][0]["id"] == "a");
}

BOOST_AUTO_TEST_CASE(budgets_and_quotas_bind_a_choice) {
    TemporaryFolder const folder;
    auto const file = folder.write("chain.csv", chain);
    auto const nodes = folder.write("nodes.csv", "id,cost,kind\na,5,big\nb,2,big\nc,1,small\n");
    std::vector<std::string> const words{"choose", file,     "--nodes", nodes,    "--probability-column",
                                         "p",      "--size", "2",       "--exact"};
    auto const with = [&](std::vector<std::string> const& more) {
        auto all = words;
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    };
    BOOST_TEST(with({"--costs", "cost", "--budget", "3"}).out ==
               "order,id,gain,spread\n1,b,1.5,1.5\n2,c,0.5,2\n");
    BOOST_TEST(with({"--quota", "kind=small:1"}).out ==
               "order,id,gain,spread\n1,a,1.75,1.75\n2,c,0.75,2.5\n");
    auto const too_many = with({"--quota", "kind=small:2"});
    BOOST_TEST(too_many.exit_code == cli::exit_analysis);
    BOOST_TEST(too_many.says("the quota kind=small asks for 2, and there are 1 candidate"));
    BOOST_TEST(with({"--costs", "cost", "--budget", "0.5"}).exit_code == cli::exit_analysis);
    BOOST_TEST(with({"--costs", "cost"}).exit_code == cli::exit_usage);
    BOOST_TEST(with({"--quota", "kind=small"}).exit_code == cli::exit_usage);
    BOOST_TEST(with({"--quota", "knd=small:1"}).exit_code == cli::exit_usage);
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_never_changes_a_byte) {
    auto const hungary = in_repository("datasets/hungary");
    std::vector<std::vector<std::string>> const lines{
        {"measure", hungary, "--measures", "all"},
        {"measure", hungary, "--network"},
        {"measure", hungary, "--of", "ties", "--measures", "all"},
        {"spread", hungary, "--seeds-from-record", "--first", "3", "--evidence", "weighted"},
        {"paths", hungary, "--from", "esely_foundation", "-k", "2"},
        {"demand", hungary, "--seeds-from-record", "--first", "3", "--sets", "5000"},
        {"choose", hungary, "--size", "3", "--seeds-from-record", "--first", "3", "--sets", "20000"},
    };
    for (auto const& line : lines) {
        auto one = line;
        one.insert(one.end(), {"--threads", "1"});
        auto two = line;
        two.insert(two.end(), {"--threads", "2"});
        auto const first = run(one);
        BOOST_TEST(first.exit_code == cli::exit_done, first.err);
        BOOST_TEST(first.out == run(two).out, line.front() << " depends on threads");
    }
}

BOOST_AUTO_TEST_CASE(catalogues_have_a_row_a_key) {
    BOOST_TEST(run({"measures"}).lines().front() == "key,title,cost,source,subject");
    BOOST_TEST(run({"models"}).lines().at(1).starts_with("cascade,"));
    auto const measures = run({"measures", "--format", "json"}).json();
    BOOST_TEST(measures["input"].is_null());
    BOOST_TEST(measures["results"].front()["subject"] == "nodes");
    BOOST_TEST(measures["results"].back()["subject"] == "network");
    BOOST_TEST(measures["results"].size() + 1 >= run({"measures"}).lines().size());
    BOOST_TEST(run({"formats", "--format", "json"}).json()["results"][0].contains("endings"));
}

BOOST_AUTO_TEST_SUITE_END()
