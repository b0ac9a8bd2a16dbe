#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdio>
#include <string>
#include <sys/wait.h>
#include <utility>

BOOST_AUTO_TEST_SUITE(programs)

namespace {

/// What the shell says, both streams, and the exit code.
std::pair<std::string, int> said_by(std::string const& command) {
    std::string said;
    std::FILE* const pipe = popen((command + " 2>&1").c_str(), "r");
    BOOST_TEST_REQUIRE(pipe != nullptr);
    std::array<char, 4096> block{};
    for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;) {
        said.append(block.data(), got);
    }
    int const status = pclose(pipe);
    return {said, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

std::pair<std::string, int> cospread(std::string const& words) {
    return said_by("'" COSPREAD_PROGRAM "' " + words);
}

bool holds(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(verbs_of_analysis_and_those_that_draw_are_one_program) {
    auto const [help, code] = cospread("help");
    BOOST_TEST(code == 0);
    for (auto const* const verb : {"check", "measure", "spread", "figure", "layout", "report", "open"}) {
        BOOST_TEST(holds(help, std::string("\n  ") + verb + ' '), verb);
    }
    BOOST_TEST(cospread("").second == 1);
    BOOST_TEST(holds(cospread("--version").first, "cospread 0."));
    BOOST_TEST(holds(cospread("completions bash").first, "figure"));
    BOOST_TEST(holds(cospread("help figure").first, "usage: cospread figure"));
    BOOST_TEST(holds(cospread("figure --help").first, "usage: cospread figure"));
    BOOST_TEST(holds(cospread("measure --help").first, "usage: cospread measure"));
}

BOOST_AUTO_TEST_CASE(a_word_that_is_no_verb_is_named_with_the_nearest_of_all) {
    auto const [said, code] = cospread("figur x");
    BOOST_TEST(code == 1);
    BOOST_TEST(holds(said, "there is no verb 'figur'"));
    BOOST_TEST(holds(said, "figure"));
}

BOOST_AUTO_TEST_CASE(words_reach_the_verb_as_they_were_said) {
    auto const [said, code] =
        cospread("figure 'no such folder/a file; $HOME \"quoted\".csv' --out picture.svg");
    BOOST_TEST(holds(said, "a file; $HOME \"quoted\".csv"));
    BOOST_TEST(code != 0);
}

// What drawing needs is 10 MB and a quarter of a short run.
BOOST_AUTO_TEST_CASE(analysis_loads_nothing_of_what_drawing_needs) {
    auto const libraries = said_by("LD_TRACE_LOADED_OBJECTS=1 '" COSPREAD_PROGRAM "'").first;
    BOOST_TEST(holds(libraries, "libigraph"));
    BOOST_TEST(!holds(libraries, "Qt6"));
    BOOST_TEST(!holds(libraries, "libGL"));
}

BOOST_AUTO_TEST_SUITE_END()
