#include "core/base/error.h"
#include "tests/viz/layout/equipped_networks.h"
#include "viz/layout/country_outlines.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/projection.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(geographic)

namespace {

double const unknown = std::numeric_limits<double>::quiet_NaN();

Network at_places(std::vector<double> lat, std::vector<double> lon) {
    auto const nodes = static_cast<NodeId>(lat.size());
    Columns columns;
    columns.push_back(number_column("Latitude", std::move(lat)));
    columns.push_back(number_column("LNG", std::move(lon)));
    return test::network_of(nodes, {}, true, std::move(columns));
}

LaidOut map_of(Network const& network) {
    return lay_out(network, layout_request("geographic"), {});
}

double distance(Point a, Point b) {
    return std::hypot(double{a.x} - double{b.x}, double{a.y} - double{b.y});
}

} // namespace

/// Snyder 1987, p. 332: radius 3, centre 40 N 100 W, point 20 S 100 E: x = -4.2339303, y = 4.0257775.
BOOST_AUTO_TEST_CASE(the_projection_gives_snyders_numerical_example) {
    Projection const projection({40, -100});
    auto const place = projection.place({-20, 100});
    BOOST_REQUIRE(place.has_value());
    BOOST_TEST(3 * place->x == -4.2339303, boost::test_tools::tolerance(1e-7));
    BOOST_TEST(3 * place->y == -4.0257775, boost::test_tools::tolerance(1e-7));
}

BOOST_AUTO_TEST_CASE(the_projection_keeps_the_centre_quarters_and_areas) {
    Projection const projection({0, 0});
    BOOST_TEST(projection.place({0, 0})->x == 0);
    BOOST_TEST(projection.place({0, 90})->x == std::sqrt(2.0), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(projection.place({90, 0})->y == -std::sqrt(2.0), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(!projection.place({0, 180}).has_value());
    // A cap of angle c has the area 2 pi (1 - cos c), its image pi (2 sin(c / 2))^2: the same.
    for (double const degrees : {1.0, 30.0, 100.0}) {
        double const angle = degrees * std::acos(-1.0) / 180;
        double const radius =
            projection.place({degrees, 0.0}) ? std::abs(projection.place({degrees, 0})->y) : 0;
        if (degrees <= 90) {
            BOOST_TEST(radius * radius == 2 * (1 - std::cos(angle)), boost::test_tools::tolerance(1e-9));
        }
        double const east = projection.place({0, degrees})->x;
        BOOST_TEST(east * east == 2 * (1 - std::cos(angle)), boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(the_middle_does_not_care_for_the_antimeridian) {
    auto const middle = middle_of(std::vector<GeoPoint>{{10, 170}, {10, -170}, {unknown, unknown}});
    BOOST_TEST(std::abs(middle.lon) == 180, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(middle.lat > 10); // the way over the sphere between two places of a latitude bends to the pole
}

BOOST_AUTO_TEST_CASE(places_far_apart_have_the_distances_of_the_map) {
    // Lisbon, Helsinki, Athens, Dublin: one mark each, far enough apart to stand where they are.
    std::vector<double> const lat{38.72, 60.17, 37.98, 53.35};
    std::vector<double> const lon{-9.14, 24.94, 23.73, -6.26};
    auto const found = map_of(at_places(lat, lon));
    std::vector<GeoPoint> points;
    for (std::size_t i = 0; i < lat.size(); ++i) {
        points.push_back({lat[i], lon[i]});
    }
    Projection const projection(middle_of(points));
    auto const on_map = [&](std::size_t i) {
        auto const place = *projection.place(points[i]);
        return Point{static_cast<float>(place.x), static_cast<float>(place.y)};
    };
    double const scale = distance(found.positions[0], found.positions[1]) / distance(on_map(0), on_map(1));
    for (std::size_t a = 0; a < lat.size(); ++a) {
        for (std::size_t b = a + 1; b < lat.size(); ++b) {
            BOOST_TEST(distance(found.positions[a], found.positions[b]) ==
                           scale * distance(on_map(a), on_map(b)),
                       boost::test_tools::tolerance(1e-4));
        }
    }
    BOOST_TEST(found.positions[1].y < found.positions[0].y); // north is up
    BOOST_TEST(found.positions[0].x < found.positions[2].x); // west is left
    BOOST_TEST(found.guides.lines.size() > 100U);            // coasts and borders of Europe
}

BOOST_AUTO_TEST_CASE(nodes_of_one_place_stand_apart_round_it) {
    std::vector<double> lat(12, 47.5);
    std::vector<double> lon(12, 19.04);
    lat.push_back(60.17);
    lon.push_back(24.94);
    auto const found = map_of(at_places(lat, lon));
    for (std::size_t a = 0; a < 12; ++a) {
        for (std::size_t b = a + 1; b < 12; ++b) {
            BOOST_TEST(distance(found.positions[a], found.positions[b]) > 10);
        }
        BOOST_TEST(distance(found.positions[a], found.positions[0]) <
                   distance(found.positions[a], found.positions[12]));
    }
}

BOOST_AUTO_TEST_CASE(nodes_without_coordinates_stand_below_and_are_counted) {
    std::vector<std::string> notices;
    RunContext context;
    context.notice = [&](std::string_view words) { notices.emplace_back(words); };
    auto const network = at_places({47.5, unknown, 60.2, 48}, {19.0, 20, 24.9, unknown});
    auto const found = lay_out(network, layout_request("geographic"), context);
    for (NodeId const homeless : {1U, 3U}) {
        BOOST_TEST(found.positions[homeless].y > found.positions[0].y);
        BOOST_TEST(found.positions[homeless].y > found.positions[2].y);
    }
    BOOST_TEST(found.note == "2 nodes without coordinates below the map");
    BOOST_TEST(notices == std::vector<std::string>{found.note}, boost::test_tools::per_element());
    BOOST_TEST(
        std::ranges::count(found.guides.texts, std::string("Without coordinates, 2"), &GuideText::text) == 1);
}

BOOST_AUTO_TEST_CASE(a_map_is_of_where_nearly_all_are_and_others_stand_at_its_edge) {
    // Ten places within 200 km in Hungary, and one each in Manchester and Athens.
    std::vector<double> lat;
    std::vector<double> lon;
    for (int i = 0; i < 10; ++i) {
        lat.push_back(47 + 0.3 * (i % 4));
        lon.push_back(19.5 + 0.5 * (i / 4));
    }
    lat.insert(lat.end(), {53.48, 37.98});
    lon.insert(lon.end(), {-2.24, 23.73});
    auto const found = map_of(at_places(lat, lon));
    BOOST_TEST(found.note == "2 nodes from beyond the map at its edge");
    auto const& [low, high] = *found.guides.bounds;
    float const width = high.x - low.x;
    auto const x = [&](std::size_t node) { return (found.positions[node].x - low.x) / width; };
    auto const y = [&](std::size_t node) { return (found.positions[node].y - low.y) / (high.y - low.y); };
    BOOST_TEST((x(10) < 0.1F && y(10) < 0.1F)); // Manchester: north-west
    BOOST_TEST(y(11) > 0.9F);                   // Athens: south
    BOOST_TEST(std::abs(x(9) - x(1)) > 0.2F);   // 75 km are seen
    BOOST_TEST((x(0) > 0.1F && x(9) < 0.9F));
}

BOOST_AUTO_TEST_CASE(coordinates_that_are_none_are_told_with_node_and_value) {
    auto const says = [](char const* words) {
        return [words](AnalysisError const& error) {
            return std::string(error.what()).find(words) != std::string::npos;
        };
    };
    BOOST_CHECK_EXCEPTION((void)map_of(at_places({47.5, 91}, {19, 19})), AnalysisError,
                          says("node '1': Latitude 91"));
    BOOST_CHECK_EXCEPTION((void)map_of(at_places({47.5, 48}, {19, 5e6})), AnalysisError,
                          says("node '1': LNG"));
    BOOST_CHECK_EXCEPTION((void)map_of(at_places({unknown}, {19})), AnalysisError, says("no node has"));
    BOOST_CHECK_EXCEPTION((void)map_of(test::path_of(3)), AnalysisError, says("lat and lon"));
}

BOOST_AUTO_TEST_CASE(longitudes_may_be_counted_to_360) {
    auto const a = map_of(at_places({10, -20}, {190, 170}));
    auto const b = map_of(at_places({10, -20}, {-170, 170}));
    BOOST_TEST(distance(a.positions[0], b.positions[0]) < 1e-4);
    // Across the antimeridian they are 20 degrees apart, not 340.
    BOOST_TEST(a.positions[1].x < a.positions[0].x);
}

BOOST_AUTO_TEST_CASE(outlines_are_lines_on_the_globe) {
    std::size_t borders = 0;
    for (auto const& line : country_lines()) {
        BOOST_REQUIRE(line.points.size() > 1);
        borders += line.border ? 1 : 0;
        for (auto const& point : line.points) {
            BOOST_TEST((std::abs(point.lat) <= 90 && std::abs(point.lon) <= 180));
        }
    }
    BOOST_TEST(borders > 200U);
    BOOST_TEST(country_lines().size() > borders + 300);
}

BOOST_AUTO_TEST_SUITE_END()
