#include "core/base/error.h"
#include "qml/app/command_line.h"
#include "tests/qml/studio/studio_application.h"

#include <boost/test/unit_test.hpp>

namespace cospread::studio {
BOOST_AUTO_TEST_SUITE(command_line)

namespace {

CommandLine parse(QStringList arguments) {
    need_application();
    arguments.prepend(QStringLiteral("cospread-studio"));
    return parse_command_line(arguments);
}

BOOST_AUTO_TEST_CASE(everything_is_optional) {
    CommandLine const line = parse({});
    BOOST_TEST(line.path.isEmpty());
    BOOST_TEST(line.screenshot.isEmpty());
    BOOST_TEST(!line.size.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_given_is_understood) {
    CommandLine const line =
        parse({QStringLiteral("case"), QStringLiteral("--workspace"), QStringLiteral("brokers"),
               QStringLiteral("--theme=dark"), QStringLiteral("--size"), QStringLiteral("1280x800"),
               QStringLiteral("--select"), QStringLiteral("a,b")});
    BOOST_TEST(line.path.toStdString() == "case");
    BOOST_TEST(line.workspace.toStdString() == "brokers");
    BOOST_TEST(line.theme.toStdString() == "dark");
    BOOST_TEST(line.size->width() == 1280);
    BOOST_TEST(line.size->height() == 800);
    BOOST_TEST(line.select.value(0).toStdString() == "a,b");
}

BOOST_AUTO_TEST_CASE(a_file_is_opened_or_brought_in) {
    BOOST_TEST(parse({QStringLiteral("--import=ties.csv")}).import.toStdString() == "ties.csv");
    BOOST_CHECK_THROW(parse({QStringLiteral("--import=ties.csv"), QStringLiteral("one")}), UsageError);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_refused) {
    BOOST_CHECK_THROW(parse({QStringLiteral("--size"), QStringLiteral("big")}), UsageError);
    BOOST_CHECK_THROW(parse({QStringLiteral("--workspace"), QStringLiteral("levers")}), UsageError);
    BOOST_CHECK_THROW(parse({QStringLiteral("--no-such-option")}), UsageError);
    BOOST_CHECK_THROW(parse({QStringLiteral("one"), QStringLiteral("two")}), UsageError);
    BOOST_CHECK_THROW(parse({QStringLiteral("one"), QStringLiteral("--bench-script=a")}), UsageError);
    BOOST_CHECK_THROW(parse({QStringLiteral("--bench-script=a"), QStringLiteral("--bench-out=b")}),
                      UsageError);
    BOOST_CHECK_THROW(
        parse({QStringLiteral("one"), QStringLiteral("--layout=force"), QStringLiteral("--positions=p.csv")}),
        UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
