#include "core/cli/program.h"
#include "tests/core/cli/program_run.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(scenario_verbs)

namespace {

std::string const hungary = in_repository("datasets/hungary");
std::string const sweden = in_repository("datasets/sweden"); // the smallest case

constexpr std::string_view double_chances =
    R"({"name": "Double", "cost": 100, "what": {"probability_times": 2}})";

/// a -> b -> c with a chance of one half each, and what kind each is.
struct Chain {
    TemporaryFolder folder;
    std::string ties = folder.write("chain.csv", "source,target,p\na,b,0.5\nb,c,0.5\n");
    std::string nodes = folder.write("nodes.csv", "id,kind\na,town\nb,club\nc,club\n");

    [[nodiscard]] ProgramRun run_with(std::string const& verb, std::string const& options) const {
        auto words =
            words_of("cospread " + verb + ' ' + ties + " --nodes " + nodes + " --probability-column p");
        auto const more = words_of("cospread " + options);
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_lever_makes_the_difference_that_can_be_worked_out) {
    Chain const chain;
    auto const lever = chain.folder.write("double.json", double_chances);
    auto const what_if = "--seeds a --model cascade --exact --lever " + lever;
    auto const by_kind = chain.run_with("what-if", what_if + " --by kind");
    BOOST_REQUIRE_MESSAGE(by_kind.exit_code == cli::exit_done, by_kind.err);
    BOOST_TEST(by_kind.out == "measure,group,before,after,difference,low,high\n"
                              "first_period,all,1.5,2,0.5,0.5,0.5\n"
                              "first_period,kind=town,1,1,0,0,0\n"
                              "first_period,kind=club,0.5,1,0.5,0.5,0.5\n"
                              "final,all,1.75,3,1.25,1.25,1.25\n"
                              "final,kind=town,1,1,0,0,0\n"
                              "final,kind=club,0.75,2,1.25,1.25,1.25\n");
    for (auto const* words : {"lever Double: 2 ways of influence", "cost 100, 80 for each",
                              "a scenario, not a forecast", "evidence: every tie as it stands"}) {
        BOOST_TEST(by_kind.says(words), by_kind.err << " lacks " << words);
    }
    BOOST_TEST(chain.run_with("what-if", what_if + " --curve").out ==
               "step,before,after,difference,low,high\n0,1,1,0,0,0\n1,1.5,2,0.5,0.5,0.5\n"
               "2,1.75,3,1.25,1.25,1.25\n");
}

BOOST_AUTO_TEST_CASE(simulated_what_if_holds_the_exact_difference_in_its_interval) {
    Chain const chain;
    auto const lever = chain.folder.write("double.json", double_chances);
    auto const result =
        chain.run_with("what-if", "--seeds a --model cascade --runs 20000 --seed 3 --lever " + lever);
    auto const& cells = result.cells();
    for (auto const& row : cells) {
        if (row[0] == "final" && row[1] == "all") {
            // Its standard error is a quarter of the interval; four of them about 1.25.
            double const error = (std::stod(row[6]) - std::stod(row[5])) / 4;
            BOOST_TEST(std::abs(std::stod(row[4]) - 1.25) < 4 * error);
            BOOST_TEST(error < 0.02);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_broken_lever_is_refused_with_its_place_and_a_remedy) {
    Chain const chain;
    std::vector<std::pair<std::string_view, std::string>> const levers{
        {R"({"what": {"probability_tims": 2}})", "did you mean 'probability_times'"},
        {R"({"what": {"probability_times": -2}})", "number of at least 0"},
        {R"({"what": {"probability_times": 2})", "1:33"},
        {R"({"name": "nothing"})", "what"},
        {R"([1, 2])", "write it in braces"},
        {R"({"who": {"nodes": "knd=club"}, "what": {"adopt": true}})", "did you mean 'kind'"},
    };
    for (auto const& [text, words] : levers) {
        auto const lever = chain.folder.write("broken.json", text);
        auto const refused = chain.run_with("what-if", "--seeds a --lever " + lever);
        BOOST_TEST(refused.exit_code != cli::exit_done);
        BOOST_TEST(refused.out.empty());
        auto const lower = [](std::string message) {
            std::ranges::transform(message, message.begin(),
                                   [](unsigned char letter) { return std::tolower(letter); });
            return message;
        };
        BOOST_TEST(lower(refused.err).find(words) != std::string::npos, refused.err << " lacks " << words);
    }
    BOOST_TEST(run({"what-if", hungary}).says("--preset NAME or --lever FILE"));
}

BOOST_AUTO_TEST_CASE(every_preset_runs_on_every_country_and_reads_back) {
    TemporaryFolder const folder;
    for (auto const* preset : {"networks_and_narratives", "evidence", "fidelity", "priorities",
                               "policy_and_finance", "funders", "learning"}) {
        auto const printed = run({"what-if", "--preset", preset, "--print-lever"});
        BOOST_REQUIRE_MESSAGE(printed.exit_code == cli::exit_done, printed.err);
        auto const lever = folder.write(std::string(preset) + ".json", printed.out);
        for (auto const* country : {"hungary", "italy", "finland", "spain"}) {
            auto const input = in_repository("datasets/" + std::string(country));
            auto const by_name = run({"what-if", input, "--preset", preset, "--runs", "50"});
            BOOST_TEST(by_name.exit_code == cli::exit_done, country << ' ' << preset << ": " << by_name.err);
            BOOST_TEST(by_name.says("lever "));
            BOOST_TEST(by_name.says("inferred"));
            BOOST_TEST(by_name.says("a scenario, not a forecast"));
            BOOST_TEST(run({"what-if", input, "--lever", lever, "--runs", "50"}).out == by_name.out);
        }
    }
}

BOOST_AUTO_TEST_CASE(spread_is_told_by_groups_with_what_reaches_them) {
    Chain const chain;
    BOOST_TEST(chain.run_with("spread", "--seeds a --exact --by kind").out ==
               "group,nodes,adopters,standard_error,share\nall,3,1.75,0,0.5833333333333334\n"
               "kind=town,1,1,0,1\nkind=club,2,0.75,0,0.375\n");
}

BOOST_AUTO_TEST_CASE(fidelity_is_lost_hop_by_hop) {
    Chain const chain;
    auto const spread = chain.run_with("spread", "--seeds a --exact --fidelity 0.9");
    BOOST_TEST(spread.number("a", "fidelity") == 1);
    BOOST_TEST(spread.number("b", "fidelity") == 0.9);
    BOOST_TEST(std::abs(spread.number("c", "fidelity") - 0.81) < 1e-12);
    auto const paths = chain.run_with("paths", "--from a --fidelity 0.9");
    BOOST_TEST(paths.lines().at(2).starts_with("a,c,1,0.25,2,a > b > c,0.81"));
}

BOOST_AUTO_TEST_CASE(a_horizon_bounds_the_hops_of_paths) {
    Chain const chain;
    auto const near = chain.run_with("paths", "--from a --horizon 1");
    BOOST_TEST(near.out == "from,to,rank,probability,hops,path\na,b,1,0.5,1,a > b\n");
}

BOOST_AUTO_TEST_CASE(carriage_names_the_ties_along_which_adoption_came) {
    Chain const chain;
    auto const carriage = chain.run_with("paths", "--from a --carriage --runs 4000");
    BOOST_TEST(carriage.lines().front() == "to,via,tie,relation,carriage,probability");
    BOOST_TEST(carriage.number("c", "carriage") == 1);
    BOOST_TEST(carriage.cell("c", "via") == "b");
    // 0.25 with 4,000 runs: standard error 0.0068; four of them.
    BOOST_TEST(std::abs(carriage.number("c", "probability") - 0.25) < 0.0274);
}

BOOST_AUTO_TEST_CASE(a_threshold_model_names_who_tips_whom) {
    TemporaryFolder const folder;
    auto const fan = folder.write("fan.csv", "source,target\na,c\nb,c\nc,d\n");
    auto const tipping = run({"paths", fan, "--from", "a,b", "--model", "threshold", "--param", "value=1"});
    BOOST_REQUIRE_MESSAGE(tipping.exit_code == cli::exit_done, tipping.err);
    bool c_by_both = false;
    for (auto const& line : tipping.lines()) {
        c_by_both |= line.starts_with("c,") && line.find('a') != std::string::npos &&
                     line.find('b') != std::string::npos;
    }
    BOOST_TEST(c_by_both, tipping.out);
}

BOOST_AUTO_TEST_CASE(stalls_give_the_reason_of_those_who_are_seldom_reached) {
    auto const stalls = run({"spread", hungary, "--seeds-from-record", "--stalls", "--runs", "500"});
    BOOST_REQUIRE_MESSAGE(stalls.exit_code == cli::exit_done, stalls.err);
    auto const cells = stalls.cells();
    BOOST_REQUIRE(cells.size() > 1);
    BOOST_TEST(stalls.lines().front() == "id,probability,reason");
    for (std::size_t row = 1; row < cells.size(); ++row) {
        BOOST_TEST(std::stod(cells[row][1]) < 0.25);
        BOOST_TEST(cells[row].size() > 2);
    }
}

BOOST_AUTO_TEST_CASE(robust_advice_says_how_often_it_survives) {
    auto const demand = run({"demand", sweden, "--seeds-from-record", "--first", "3", "--robust"});
    BOOST_REQUIRE_MESSAGE(demand.exit_code == cli::exit_done, demand.err);
    double sum = 0;
    std::set<std::string> advice;
    for (auto const& row : demand.cells()) {
        if (row.front() != "id" && !row[10].empty()) {
            double const top5 = std::stod(row[10]);
            BOOST_TEST((top5 >= 0 && top5 <= 1));
            sum += top5;
            advice.insert(row[12]);
        }
    }
    // Five places in each draw; those that share the fifth and the sixth are in none.
    BOOST_TEST((sum > 4.5 && sum < 5 + 1e-9), "places among the first five: " << sum);
    BOOST_TEST(!advice.empty());
    auto const chosen = run({"choose", sweden, "--size", "2", "--robust", "--sets", "20000"});
    BOOST_TEST(chosen.lines().front().ends_with("robust.chosen"));
    for (auto const& row : chosen.cells()) {
        if (row.front() != "order") {
            BOOST_TEST((std::stod(row.back()) >= 0 && std::stod(row.back()) <= 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(carriers_are_the_ties_behind_a_place) {
    Chain const chain;
    auto const carriers = chain.run_with("demand", "--seeds a --carriers 2");
    BOOST_TEST(carriers.lines().front() == "id,carrier,from,to,tie,share");
    BOOST_TEST(carriers.lines().at(1) == "b,tie,b,c,2,1");
    BOOST_TEST(carriers.says("c: nobody beyond itself is gained"));
}

BOOST_AUTO_TEST_CASE(scenarios_have_the_same_bytes_on_any_number_of_threads) {
    for (auto const* line :
         {"what-if --preset learning --runs 100", "what-if --preset funders --curve --runs 100",
          "spread --seeds-from-record --model staged --by sector --runs 100",
          "spread --seeds-from-record --stalls --runs 100",
          "spread --seeds-from-record --model sis --curve --runs 100",
          "spread --seeds-from-record --model linear_threshold --runs 100",
          "paths --from karlstad_university --carriage --runs 200",
          "demand --seeds-from-record --first 3 --robust --sets 5000",
          "demand --seeds-from-record --carriers 2",
          "demand --seeds-from-record --first 3 --model staged --runs 50",
          "choose --size 2 --robust --sets 5000", "choose --size 2 --model linear_threshold --runs 50"}) {
        auto words = words_of(std::string("cospread ") + line);
        words.insert(words.begin() + 1, sweden);
        auto one = words;
        one.insert(one.end(), {"--threads", "1"});
        words.insert(words.end(), {"--threads", "2"});
        auto const first = run(one);
        auto const second = run(words);
        BOOST_TEST(first.exit_code == cli::exit_done, line << ": " << first.err);
        BOOST_TEST(first.out == second.out, line << " depends on threads");
        BOOST_TEST(first.err == second.err, line << " says other things with other threads");
    }
}

BOOST_AUTO_TEST_SUITE_END()
