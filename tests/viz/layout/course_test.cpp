#include "core/base/error.h"
#include "tests/support/small_networks.h"
#include "tests/support/temporary_folder.h"
#include "viz/layout/catalogue.h"
#include "viz/layout/places_file.h"
#include "viz/layout/quality.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::path_of;
using cospread::test::random_network;
using cospread::tests::TemporaryFolder;

BOOST_AUTO_TEST_SUITE(course)

namespace {

constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();

std::vector<Point> laid_out(Network const& network, std::string_view key, LayoutCourse const& course = {},
                            unsigned threads = 0) {
    RunContext context;
    context.threads = threads;
    auto const& row = layout(key);
    return row.lay_out(network, Parameters(row.key, row.parameters), course, context);
}

bool same_bytes(std::vector<Point> const& a, std::vector<Point> const& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(Point)) == 0;
}

float apart(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool is_finite(std::vector<Point> const& points) {
    return std::ranges::all_of(points,
                               [](Point point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

/// A network that `key` lays out in its large or its small way.
Network network_for(std::string_view key) {
    return key == "force" ? random_network(1500, 0.002, 7) : random_network(80, 0.05, 7);
}

std::vector<std::string_view> keys_that_go_on() {
    std::vector<std::string_view> keys;
    for (auto const& row : layouts()) {
        if (row.goes_on_from) {
            keys.push_back(row.key);
        }
    }
    return keys;
}

} // namespace

BOOST_AUTO_TEST_CASE(who_looks_on_sees_every_node_and_changes_nothing) {
    for (auto const key : keys_that_go_on()) {
        auto const network = network_for(key);
        std::size_t looks = 0;
        LayoutCourse course;
        course.preview_every = std::chrono::milliseconds(0);
        course.preview = [&](std::vector<Point> const& points) {
            ++looks;
            BOOST_TEST_REQUIRE(points.size() == network.node_count());
            BOOST_TEST_REQUIRE(is_finite(points));
        };
        BOOST_TEST(same_bytes(laid_out(network, key, course), laid_out(network, key)));
        BOOST_TEST(looks >= 10U);
    }
}

BOOST_AUTO_TEST_CASE(at_least_two_layouts_go_on_from_places_that_are_there) {
    BOOST_TEST(keys_that_go_on().size() >= 2U);
}

BOOST_AUTO_TEST_CASE(from_its_own_end_a_layout_keeps_its_form) {
    for (auto const key : keys_that_go_on()) {
        auto const network = network_for(key);
        LayoutCourse course;
        course.start = laid_out(network, key);
        auto const again = laid_out(network, key, course);
        double moved = 0;
        for (std::size_t node = 0; node < again.size(); ++node) {
            moved += double{apart(again[node], course.start[node])};
        }
        // A tie is 1 long, the whole more than ten.
        BOOST_TEST(moved / static_cast<double>(again.size()) < 0.5);
        BOOST_TEST(layout_quality(network, again, {}).stress <
                   1.1 * layout_quality(network, course.start, {}).stress);
        BOOST_TEST(same_bytes(laid_out(network, key, course, 1), laid_out(network, key, course, 2)));
    }
}

BOOST_AUTO_TEST_CASE(pinned_nodes_stay_to_the_bit_and_the_others_follow) {
    for (auto const key : keys_that_go_on()) {
        auto const network = network_for(key);
        LayoutCourse course;
        course.start = laid_out(network, key);
        constexpr NodeId dragged = 3;
        course.start[dragged].x += 30;
        course.pinned = {dragged, 5};
        auto const points = laid_out(network, key, course);
        for (NodeId const node : course.pinned) {
            BOOST_TEST(std::memcmp(&points[node], &course.start[node], sizeof(Point)) == 0);
        }
        float before = 0;
        float after = 0;
        for (NodeId const contact : network.out(dragged).nodes) {
            before += apart(course.start[dragged], course.start[contact]);
            after += apart(points[dragged], points[contact]);
        }
        BOOST_TEST(after < before);
    }
}

BOOST_AUTO_TEST_CASE(who_has_no_place_begins_amid_its_contacts) {
    auto const network = path_of(9);
    for (auto const key : keys_that_go_on()) {
        LayoutCourse course;
        course.start = laid_out(network, key);
        course.start[4] = {nowhere, nowhere};
        auto const points = laid_out(network, key, course);
        BOOST_TEST(is_finite(points));
        BOOST_TEST(apart(points[4], points[3]) < 2);
        BOOST_TEST(apart(points[4], points[5]) < 2);
    }
}

BOOST_AUTO_TEST_CASE(parts_without_any_place_stand_below) {
    // 0 - 1 are known, 2 - 3 and 4 are not.
    auto const network = network_of(5, {{0, 1}, {2, 3}});
    LayoutCourse course;
    course.start = {{0, 0}, {1, 0}, {nowhere, 0}, {nowhere, nowhere}, {nowhere, nowhere}};
    auto const points = laid_out(network, "stress", course);
    BOOST_TEST(is_finite(points));
    for (NodeId const node : {2U, 4U}) {
        BOOST_TEST(points[node].y > std::max(points[0].y, points[1].y));
    }
    BOOST_TEST(apart(points[2], points[4]) > 0.5F);
}

BOOST_AUTO_TEST_CASE(places_are_read_by_id) {
    TemporaryFolder const folder;
    auto const read = [&](std::string const& text) {
        return read_places(folder.write("places.csv", text), path_of(3));
    };
    auto const places = read("x,id,y\n1.5,2,-1\n7,nobody,7\n,1,3\n");
    BOOST_TEST(places[2].x == 1.5F);
    BOOST_TEST(places[2].y == -1.F);
    BOOST_TEST(!std::isfinite(places[0].x));
    BOOST_TEST(!std::isfinite(places[1].y));
    for (std::string const text : {"id,x\n0,1\n", "id,x,y\n0,1,here\n", "id,x,y\n0,1,1e300\n",
                                   "id,x,y\n0,1,nan\n", "id,x,y\n0,1,1\n0,2,2\n"}) {
        BOOST_CHECK_THROW(read(text), InputError);
    }
    auto const file = folder.write("places.csv", "id,x,y\n0,1,1\n2,0,0\n");
    BOOST_CHECK_EXCEPTION(read_all_places(file, path_of(3)), InputError, [](InputError const& error) {
        return error.findings().front().what == "there is no place for '1'";
    });
}

BOOST_AUTO_TEST_SUITE_END()
