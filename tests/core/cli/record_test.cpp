#include "core/cli/program.h"
#include "tests/core/cli/program_run.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(record_verb)

namespace {

std::string const spain = in_repository("datasets/spain");

/// a names b and c, b names c; c adopts in 1, b in 2, a in 4; d never.
class Village {
  public:
    [[nodiscard]] ProgramRun record(std::vector<std::string> const& more) const {
        std::vector<std::string> words{"record", ties_, "--nodes", nodes_};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    /// As record(), with the times of the nodes.
    [[nodiscard]] ProgramRun timed(std::vector<std::string> const& more) const {
        std::vector<std::string> words{"--time", "toa"};
        words.insert(words.end(), more.begin(), more.end());
        return record(words);
    }

    [[nodiscard]] TemporaryFolder const& folder() const { return folder_; }

  private:
    TemporaryFolder folder_;
    std::string ties_ = folder_.write("ties.csv", "source,target,wave\na,b,1\na,c,3\nb,c,1\nd,a,2\n");
    std::string nodes_ = folder_.write("nodes.csv", "id,toa,coded,name\na,4,4,x\nb,2,2,y\nc,1,1,z\nd,,9,w\n");
};

} // namespace

BOOST_AUTO_TEST_CASE(exposure_stands_node_by_node_and_period_by_period) {
    Village const village;
    auto const now = village.timed({"--of", "exposure", "--influence", "reversed", "--lag", "0"});
    BOOST_REQUIRE_MESSAGE(now.exit_code == cli::exit_done, now.err);
    BOOST_TEST(now.out == "id,period,exposure\na,1,0.5\na,2,1\na,3,1\na,4,1\nb,1,1\nb,2,1\nb,3,1\nb,4,1\n"
                          "c,1,0\nc,2,0\nc,3,0\nc,4,0\nd,1,0\nd,2,0\nd,3,0\nd,4,1\n");
    auto const lagged = village.timed({"--of", "exposure", "--influence", "reversed"});
    BOOST_TEST(lagged.lines().at(1) == "a,1,");
    BOOST_TEST(lagged.lines().at(2) == "a,2,0.5");
    BOOST_TEST(lagged.says("3 adopters of 4 nodes, periods 1 to 4"));
    BOOST_TEST(lagged.says("influence against the ties"));
    // Forward, b is influenced by a alone.
    BOOST_TEST(village.timed({"--of", "exposure", "--lag", "0"}).lines().at(8) == "b,4,1");
}

BOOST_AUTO_TEST_CASE(a_tie_with_a_period_exists_in_no_other_and_a_lag_takes_the_earlier_one) {
    Village const village;
    std::vector<std::string> words{"--of",         "exposure", "--influence", "reversed",
                                   "--tie-period", "wave",     "--lag",       "0"};
    auto const now = village.timed(words);
    BOOST_REQUIRE_MESSAGE(now.exit_code == cli::exit_done, now.err);
    BOOST_TEST(now.out == "id,period,exposure\na,1,0\na,2,0\na,3,1\na,4,0\nb,1,1\nb,2,0\nb,3,0\nb,4,0\n"
                          "c,1,0\nc,2,0\nc,3,0\nc,4,0\nd,1,0\nd,2,0\nd,3,0\nd,4,0\n");
    words.back() = "1";
    BOOST_TEST(village.timed(words).lines().at(4) == "a,4,1");
    words.insert(words.end(), {"--merge", "sum"});
    BOOST_TEST(village.timed(words).exit_code == cli::exit_usage);
}

BOOST_AUTO_TEST_CASE(thresholds_stand_beside_time_and_class) {
    Village const village;
    // mean 7/3, sd 1.53: 1 is before 0.81? no: an early majority; 4 comes after 3.86: a laggard.
    auto const result = village.timed({"--of", "threshold", "--influence", "reversed"});
    BOOST_TEST(result.out == "id,time,exposure,class\na,4,1,laggard\nb,2,1,early majority\n"
                             "c,1,,early majority\nd,,,non-adopter\n");
}

BOOST_AUTO_TEST_CASE(the_curve_has_a_row_a_period) {
    Village const village;
    std::string const curve = "period,adopters,share,hazard\n1,1,0.25,\n2,2,0.5,0.3333333333333333\n"
                              "3,2,0.5,0\n4,3,0.75,0.5\n";
    BOOST_TEST(village.timed({"--of", "curve"}).out == curve);
    BOOST_TEST(village.record({"--time", "coded", "--last-is-never", "--of", "curve"}).out == curve);
    BOOST_TEST(village.record({"--time", "coded", "--of", "curve"}).lines().size() == 10U);
}

BOOST_AUTO_TEST_CASE(a_table_of_dates_is_a_record_by_calendar_year) {
    Village const village;
    auto const file = village.folder().write("record.csv", "id,date\nc,2018-03\nb,2019/2021\na,\nx,2020\n");
    auto const result = village.record({"--record", file, "--of", "threshold", "--influence", "reversed"});
    BOOST_REQUIRE_MESSAGE(result.exit_code == cli::exit_done, result.err);
    BOOST_TEST(result.out == "id,time,exposure,class\na,,,unknown\nb,2019,1,late majority\n"
                             "c,2018,,early majority\nd,,,non-adopter\n");
    BOOST_TEST(result.says("calendar years"));
    BOOST_TEST(result.says("1 adopter at an unknown time"));
    BOOST_TEST(result.says("record.csv:5:id: the nodes have no 'x'"));
    auto const columns = village.folder().write("columns.csv", "actor,when\na,2018\n");
    BOOST_TEST(village.record({"--record", columns, "--of", "curve"}).exit_code == cli::exit_input);
    BOOST_TEST(village.record({"--record", "none.csv", "--of", "curve"}).exit_code == cli::exit_input);
}

BOOST_AUTO_TEST_CASE(a_case_brings_its_own_record) {
    auto const curve = run({"record", spain, "--of", "curve"});
    BOOST_REQUIRE_MESSAGE(curve.exit_code == cli::exit_done, curve.err);
    BOOST_TEST(curve.number("2018", "adopters") == 8);
    BOOST_TEST(curve.number("2018", "hazard") == 6.0 / 64);
    BOOST_TEST(run({"record", spain, "--of", "exposure"}).says("channels (an assumption"));
}

// a brings b in the next period or later; of c, d and e one adopts by itself: see hazard_fit_test.cpp.
BOOST_AUTO_TEST_CASE(the_fit_has_a_row_a_parameter) {
    TemporaryFolder const folder;
    auto const ties = folder.write("ties.csv", "source,target\n0,1\n0,2\n0,3\n0,4\n");
    auto const nodes = folder.write("nodes.csv", "id,toa\n0,1\n1,2\n2,2\n3,\n4,\n5,2\n6,\n7,\n8,\n9,\n");
    std::vector<std::string> words{"record", ties, "--nodes", nodes, "--time", "toa", "--of", "fit"};
    auto const fit = run(words);
    BOOST_REQUIRE_MESSAGE(fit.exit_code == cli::exit_done, fit.err);
    BOOST_TEST(fit.lines().front() == "parameter,estimate,low,high");
    auto const tolerance = boost::test_tools::tolerance(1e-9);
    BOOST_TEST(fit.number("tie_probability", "estimate") == 0.375, tolerance);
    BOOST_TEST(fit.number("outside_rate", "estimate") == 0.2, tolerance);
    BOOST_TEST(fit.number("log_likelihood", "estimate") ==
                   4 * std::log(0.5) + std::log(0.2) + 4 * std::log(0.8),
               tolerance);
    BOOST_TEST(fit.cell("log_likelihood", "low").empty());
    BOOST_TEST(fit.says("tie_probability: the 95 % interval reaches 0"));
    words.insert(words.end(), {"--param", "attempts=once", "--format", "json"});
    auto const json = run(words).json();
    BOOST_TEST(json["options"]["attempts"] == "once");
    BOOST_TEST(json["options"]["lag"] == 1);
    BOOST_TEST(json["results"][2]["high"].is_null());
    auto const against =
        run({"record", ties, "--nodes", nodes, "--time", "toa", "--of", "fit", "--influence", "reversed"});
    BOOST_TEST(against.says("tie_probability: not identifiable"));
    BOOST_TEST(against.cell("tie_probability", "estimate").empty());
}

BOOST_AUTO_TEST_CASE(the_bass_curve_is_a_model_of_the_whole) {
    auto const fit = run({"record", spain, "--of", "fit", "--model", "bass", "--param", "market=nodes"});
    BOOST_REQUIRE_MESSAGE(fit.exit_code == cli::exit_done, fit.err);
    BOOST_TEST(fit.number("m", "estimate") == 66);
    BOOST_TEST(fit.number("p", "estimate") > 0);
    BOOST_TEST(run({"spread", spain, "--seeds", "upv", "--model", "bass"}).says("say --curve or --total"));
    auto const curve = run({"spread", spain, "--model", "bass", "--param", "p=0.1", "--param", "q=0",
                            "--param", "m=10", "--curve", "--horizon", "2"});
    BOOST_REQUIRE(curve.lines().size() == 4U);
    // 10 (1 - e^-0.1), 10 (1 - e^-0.2)
    BOOST_TEST(curve.lines()[2].starts_with("1,0.95162581964"));
    BOOST_TEST(curve.lines()[3].starts_with("2,1.81269246922"));
}

BOOST_AUTO_TEST_CASE(the_back_test_says_whether_the_dull_baselines_are_beaten) {
    auto const test = run({"record", in_repository("datasets/hungary"), "--of", "backtest"});
    BOOST_REQUIRE_MESSAGE(test.exit_code == cli::exit_done, test.err);
    BOOST_TEST(test.lines().front() == "predictor,concordance,auc,rank_correlation,mean_rank");
    BOOST_TEST(test.lines().size() == 4U);
    BOOST_TEST(test.says("fitted to the periods up to 2018"));
    bool const beaten = test.number("model", "concordance") > test.number("degree", "concordance") &&
                        test.number("model", "concordance") > test.number("same_sector", "concordance");
    BOOST_TEST(test.says("does not beat the dull baselines") == !beaten);
    Village const village;
    BOOST_TEST(village.timed({"--of", "backtest"}).says("the nodes have no column 'sector'"));
    BOOST_TEST(village.timed({"--of", "backtest", "--groups", "name"}).cell("same_name", "auc") == "0.5");
}

BOOST_AUTO_TEST_CASE(wrong_words_and_inputs_are_named) {
    struct Wrong {
        std::vector<std::string> words;
        int exit_code;
        std::string_view message;
    };

    Village const village;
    for (auto const& [words, exit_code, message] : {
             Wrong{{"--time", "toa"}, cli::exit_usage, "lacks what is asked for"},
             Wrong{{"--time", "toa", "--of", "exposur"}, cli::exit_usage, "did you mean 'exposure'?"},
             Wrong{{"--time", "to", "--of", "curve"}, cli::exit_usage, "did you mean 'toa'?"},
             Wrong{{"--time", "name", "--of", "curve"}, cli::exit_usage, "holds text"},
             Wrong{{"--time", "toa", "--record", "x.csv", "--of", "curve"},
                   cli::exit_usage,
                   "contradict each other"},
             Wrong{{"--of", "curve"}, cli::exit_analysis, "has no adoption record"},
             Wrong{{"--of", "curve", "--last-is-never"}, cli::exit_usage, "--last-is-never"},
             Wrong{{"--time", "toa", "--of", "fit", "--lag", "0"}, cli::exit_usage, "--lag 0"},
             Wrong{{"--time", "toa", "--of", "fit", "--lag", "9"}, cli::exit_analysis, "longer record"},
             Wrong{{"--time", "toa", "--of", "fit", "--param", "attempts=twice"},
                   cli::exit_usage,
                   "is not one of persistent once"},
             Wrong{{"--time", "toa", "--of", "curve", "--param", "attempts=once"},
                   cli::exit_usage,
                   "--param belongs to"},
             Wrong{{"--time", "toa", "--of", "curve", "--model", "bass"},
                   cli::exit_usage,
                   "--model bass belongs to"},
             Wrong{{"--time", "toa", "--of", "curve", "--groups", "name"},
                   cli::exit_usage,
                   "--groups belongs to"},
             Wrong{{"--time", "toa", "--of", "exposure", "--tie-period", "wav"},
                   cli::exit_usage,
                   "did you mean 'wave'?"},
             Wrong{{"--time", "toa", "--of", "curve", "--evidence", "weighted"},
                   cli::exit_usage,
                   "--evidence weighted"},
         }) {
        auto const wrong = village.record(words);
        BOOST_TEST(wrong.exit_code == exit_code, words.back() << ": " << wrong.err);
        BOOST_TEST(wrong.says(message), wrong.err << " lacks " << message);
        BOOST_TEST(wrong.out.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_changes_no_byte) {
    for (auto const* result : {"exposure", "fit", "backtest"}) {
        auto const one = run({"record", spain, "--of", result, "--threads", "1"});
        auto const three = run({"record", spain, "--of", result, "--threads", "3"});
        BOOST_TEST(one.exit_code == cli::exit_done, one.err);
        BOOST_TEST(one.out == three.out);
    }
}

BOOST_AUTO_TEST_SUITE_END()
