#include "core/base/error.h"
#include "core/cases/case.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

namespace {

std::string data_set(std::string const& name) {
    return std::string(COSPREAD_SOURCE_DIR) + "/datasets/" + name;
}

struct Country {
    char const* name;
    NodeId nodes;
    TieId ties;
    TieId inferred;
};

} // namespace

BOOST_AUTO_TEST_SUITE(cases)

BOOST_AUTO_TEST_CASE(the_six_countries_open_without_a_finding) {
    for (auto const& [name, nodes, ties, inferred] :
         {Country{"hungary", 103, 294, 80}, Country{"finland", 60, 132, 22}, Country{"italy", 61, 140, 39},
          Country{"spain", 66, 137, 36}, Country{"estonia", 42, 83, 20}, Country{"sweden", 37, 71, 19}}) {
        BOOST_TEST_CONTEXT(name) {
            Case const open = open_case(data_set(name), {}, {});
            BOOST_TEST(open.network.node_count() == nodes);
            BOOST_TEST(open.network.tie_count() == ties);
            BOOST_TEST(open.network.inferred_count() == inferred);
            BOOST_TEST(open.network.mixed());
            for (auto const& finding : open.report.rejected()) {
                BOOST_TEST(false, finding.line());
            }
            BOOST_TEST(open.report.warning_count() == 0);
            BOOST_TEST(open.name == name);
            BOOST_TEST(!open.country.empty());
            BOOST_TEST(!open.record.earliest(3).empty());
            BOOST_TEST(open.enablers.size() == 8);
            BOOST_TEST(open.channels.rows().size() == 16);
            BOOST_TEST(!open.condition_rules.empty());
            BOOST_TEST(!open.sources.empty());
            BOOST_TEST(open.report.sha256.size() == 64);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
