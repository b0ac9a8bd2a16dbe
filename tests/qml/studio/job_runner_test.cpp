#include "qml/app/job_runner.h"
#include "tests/qml/studio/studio_application.h"

#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <thread>

namespace cospread::studio {
namespace {

struct WithApplication {
    WithApplication() { need_application(); }
};

/// Works until it is told to stop.
JobRunner::Work endless(std::atomic<bool>& begun) {
    return [&begun](RunContext const& context) -> JobRunner::Finish {
        begun = true;
        for (;;) {
            context.check_stop();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
}

BOOST_FIXTURE_TEST_SUITE(job_runner, WithApplication)

BOOST_AUTO_TEST_CASE(a_result_arrives_on_the_windows_thread) {
    JobRunner jobs;
    std::thread::id worker;
    std::thread::id finisher;
    jobs.start(QStringLiteral("a"), QStringLiteral("A"), [&](RunContext const&) -> JobRunner::Finish {
        worker = std::this_thread::get_id();
        return [&] { finisher = std::this_thread::get_id(); };
    });
    settle(jobs);
    BOOST_CHECK(finisher == std::this_thread::get_id());
    BOOST_CHECK(worker != finisher);
}

BOOST_AUTO_TEST_CASE(a_new_job_of_a_lane_stops_the_old_one) {
    JobRunner jobs;
    std::atomic<bool> begun = false;
    jobs.start(QStringLiteral("a"), QStringLiteral("A"), endless(begun));
    BOOST_REQUIRE(QTest::qWaitFor([&] { return begun.load(); }));
    int result = 0;
    jobs.start(QStringLiteral("a"), QStringLiteral("A"),
               [&](RunContext const&) -> JobRunner::Finish { return [&] { result = 2; }; });
    settle(jobs);
    BOOST_TEST(result == 2);
}

BOOST_AUTO_TEST_CASE(cancel_throws_the_work_away_and_says_so) {
    JobRunner jobs;
    std::atomic<bool> begun = false;
    QStringList cancelled;
    QObject::connect(&jobs, &JobRunner::cancelled, &jobs, [&](QString const& lane) { cancelled << lane; });
    jobs.start(QStringLiteral("a"), QStringLiteral("A"), endless(begun));
    BOOST_REQUIRE(QTest::qWaitFor([&] { return begun.load(); }));
    jobs.cancel();
    BOOST_TEST(!jobs.busy());
    BOOST_TEST(cancelled.size() == 1);
}

BOOST_AUTO_TEST_CASE(progress_is_shown_only_after_a_while) {
    JobRunner jobs;
    std::atomic<bool> begun = false;
    jobs.start(QStringLiteral("a"), QStringLiteral("A"), endless(begun));
    BOOST_TEST(!jobs.shown());
    BOOST_REQUIRE(QTest::qWaitFor([&] { return jobs.shown(); }, 2000));
    BOOST_TEST(jobs.words().toStdString() == "A");
    jobs.cancel();
    BOOST_TEST(!jobs.shown());
}

BOOST_AUTO_TEST_CASE(an_error_becomes_words_with_place_and_remedy) {
    JobRunner jobs;
    Problem seen;
    QObject::connect(&jobs, &JobRunner::failed, &jobs,
                     [&](QString const&, Problem const& problem) { seen = problem; });
    jobs.start(QStringLiteral("a"), QStringLiteral("A"), [](RunContext const&) -> JobRunner::Finish {
        throw InputError(Finding{"edges.csv", 7, "weight", "\"x\" is no number", "Write it with digits"});
    });
    settle(jobs);
    BOOST_TEST(seen.what.toStdString() == "\"x\" is no number");
    BOOST_TEST(seen.detail.toStdString() == "edges.csv, row 7, column weight: Write it with digits");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
