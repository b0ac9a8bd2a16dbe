#include "core/base/error.h"
#include "tests/support/small_networks.h"
#include "tests/support/temporary_folder.h"
#include "viz/layout/positions_file.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::viz;

namespace {

/// The message with which the table is refused for a network of two nodes, "0" and "1".
std::string refusal(std::string_view table) {
    tests::TemporaryFolder const folder;
    try {
        (void)read_positions(test::path_of(2), folder.write("places.csv", table), {});
    } catch (InputError const& error) {
        return error.what();
    }
    return {};
}

bool says(std::string const& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(positions_file)

BOOST_AUTO_TEST_CASE(places_are_found_by_id_whatever_the_order) {
    tests::TemporaryFolder const folder;
    auto const file = folder.write("places.csv", "x,id,y,note\n2.5,1,-3,a\n0,elsewhere,0,b\n-1e2,0,7,c\n");
    auto const positions = read_positions(test::path_of(2), file, {});
    BOOST_TEST_REQUIRE(positions.size() == 2U);
    BOOST_TEST(positions[0].x == -100.0F);
    BOOST_TEST(positions[0].y == 7.0F);
    BOOST_TEST(positions[1].x == 2.5F);
    BOOST_TEST(positions[1].y == -3.0F);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_its_place) {
    BOOST_TEST(says(refusal("id,x\n0,1\n1,2\n"), "there is no column 'y'"));
    BOOST_TEST(says(refusal("id,x,y\n0,1,1\n"), "there is no place for '1'"));
    BOOST_TEST(says(refusal("id,x,y\n0,1,1\n1,2,2\n0,3,3\n"), ":4:id: '0' has two places"));
    BOOST_TEST(says(refusal("id,x,y\n0,1,1\n1,2,far\n"), ":3:y: 'far' is no place"));
    BOOST_TEST(says(refusal("id,x,y\n0,1,1\n1,2,1e300\n"), ":3:y: '1e300' is no place"));
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_reading) {
    tests::TemporaryFolder const folder;
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    auto const file = folder.write("places.csv", "id,x,y\n0,1,1\n1,2,2\n");
    BOOST_CHECK_THROW((void)read_positions(test::path_of(2), file, context), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()
