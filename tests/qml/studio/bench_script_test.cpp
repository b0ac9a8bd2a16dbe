#include "core/base/error.h"
#include "qml/app/bench/bench_script.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <boost/test/unit_test.hpp>

namespace cospread::studio {
BOOST_AUTO_TEST_SUITE(bench_script)

namespace {

using Kind = BenchStep::Kind;

/// A script in a folder of its own.
struct Script {
    explicit Script(std::string const& text) { folder.write("a.script", text); }

    [[nodiscard]] std::vector<BenchStep> parse() const {
        return parse_bench_script(QString::fromStdString(folder.path("a.script")), out());
    }

    [[nodiscard]] QString out() const { return QString::fromStdString(folder.path("out.json")); }

    tests::TemporaryFolder folder;
};

BOOST_AUTO_TEST_CASE(a_line_is_a_step_and_comments_are_none) {
    Script const script("# begin\n\nmark pan\n  drag 960 540 600 -200 2000 # away\nsettle\nclick_node 17\n");
    auto const steps = script.parse();
    BOOST_REQUIRE(steps.size() == 4);
    BOOST_TEST((steps[0].kind == Kind::mark));
    BOOST_TEST(steps[0].name.toStdString() == "pan");
    BOOST_TEST((steps[1].kind == Kind::drag));
    BOOST_TEST(steps[1].numbers == std::vector<double>({960, 540, 600, -200, 2000}));
    BOOST_TEST(steps[1].words.toStdString() == "drag 960 540 600 -200 2000");
    BOOST_TEST((steps[2].kind == Kind::settle));
    BOOST_TEST((steps[3].kind == Kind::click_node));
}

BOOST_AUTO_TEST_CASE(what_is_no_step_is_refused_with_its_line_in_words_and_in_the_file) {
    for (char const* const line : {"jump 3", "drag 1 2 3", "wheel 1 2 x 4", "mark", "settle 3"}) {
        Script const script(std::string("settle\n") + line + "\n");
        BOOST_CHECK_EXCEPTION(static_cast<void>(script.parse()), UsageError, [&](UsageError const& error) {
            return std::string(error.what()).find(":2: ") != std::string::npos;
        });
        QFile out(script.out());
        BOOST_REQUIRE(out.open(QIODevice::ReadOnly));
        BOOST_TEST(out.readAll().contains("\"error\""));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
