#include "tests/viz/scene/shapes.h"
#include "viz/scene/mark_geometry.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(mark_geometry)

namespace {

auto const shapes = boost::unit_test::data::make(all_shapes);
constexpr float radius = 20;

/// Calls `visit(point)` for the points of a grid of tenths of a unit that reaches past every shape.
template<class Visit>
void for_each_point(float reach, Visit const& visit) {
    int const steps = static_cast<int>(reach * 10);
    for (int y = -steps; y < steps; ++y) {
        for (int x = -steps; x < steps; ++x) {
            visit(Point{(static_cast<float>(x) + 0.5F) / 10, (static_cast<float>(y) + 0.5F) / 10});
        }
    }
}

double area(Shape shape) {
    std::size_t inside = 0;
    for_each_point(40, [&](Point p) { inside += shape_distance(shape, p, radius) < 0 ? 1 : 0; });
    return static_cast<double>(inside) / 100;
}

/// Share of a shape's area in which two shapes differ.
double difference(Shape a, Shape b) {
    std::size_t different = 0;
    for_each_point(40, [&](Point p) {
        different += (shape_distance(a, p, radius) < 0) != (shape_distance(b, p, radius) < 0) ? 1 : 0;
    });
    return static_cast<double>(different) / 100 / (std::numbers::pi * static_cast<double>(radius * radius));
}

bool is_same_after(Shape before, Shape after, Point (*move)(Point)) {
    bool same = true;
    for_each_point(45, [&](Point p) {
        float const moved = shape_distance(after, move(p), radius);
        same = same && std::abs(shape_distance(before, p, radius) - moved) < 1e-3F;
    });
    return same;
}

BOOST_DATA_TEST_CASE(every_shape_has_the_area_of_the_circle, shapes, shape) {
    BOOST_TEST(area(shape) == std::numbers::pi * static_cast<double>(radius * radius),
               boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(any_two_shapes_differ_by_a_seventh_of_their_area) {
    for (std::size_t i = 0; i < all_shapes.size(); ++i) {
        for (std::size_t j = i + 1; j < all_shapes.size(); ++j) {
            BOOST_TEST_CONTEXT(all_shapes[i] << ", " << all_shapes[j]) {
                BOOST_TEST(difference(all_shapes[i], all_shapes[j]) > 1.0 / 7);
            }
        }
    }
}

BOOST_DATA_TEST_CASE(every_shape_is_the_same_in_a_mirror, shapes, shape) {
    BOOST_TEST(is_same_after(shape, shape, [](Point p) { return Point{-p.x, p.y}; }));
}

BOOST_AUTO_TEST_CASE(shapes_turn_into_themselves) {
    auto const quarter = [](Point p) { return Point{-p.y, p.x}; };
    for (Shape const shape : {Shape::circle, Shape::square, Shape::diamond, Shape::plus, Shape::cross}) {
        BOOST_TEST(is_same_after(shape, shape, quarter), shape);
    }
    auto const half = [](Point p) { return Point{-p.x, -p.y}; };
    BOOST_TEST(is_same_after(Shape::bar, Shape::bar, half));
    BOOST_TEST(is_same_after(Shape::triangle, Shape::triangle_down, half));
    BOOST_TEST(!is_same_after(Shape::triangle, Shape::triangle, half));
    // A fifth of a turn: cos 72 = 0.309017, sin 72 = 0.951057.
    BOOST_TEST(is_same_after(Shape::star, Shape::star, [](Point p) {
        return Point{0.30901699F * p.x - 0.95105652F * p.y, 0.95105652F * p.x + 0.30901699F * p.y};
    }));
    // An eighth of a turn makes a plus a cross.
    BOOST_TEST(is_same_after(Shape::plus, Shape::cross, [](Point p) {
        return Point{(p.x - p.y) * std::numbers::sqrt2_v<float> / 2,
                     (p.x + p.y) * std::numbers::sqrt2_v<float> / 2};
    }));
}

BOOST_DATA_TEST_CASE(corners_lie_on_the_edge_and_grow_with_it, shapes, shape) {
    for (float const grown : {0.0F, 5.0F}) {
        for (Point const corner : shape_corners(shape, radius, grown)) {
            // The square's are those before rounding: they lie 0.41 of the corner's radius outside.
            float const before_rounding =
                shape == Shape::square ? (std::numbers::sqrt2_v<float> - 1) * square_corner(radius) : 0;
            float const expected =
                shape == Shape::square ? std::numbers::sqrt2_v<float> * grown + before_rounding : grown;
            BOOST_TEST(std::abs(shape_distance(shape, corner, radius) - expected) < 2e-2F);
        }
    }
}

BOOST_DATA_TEST_CASE(corners_enclose_the_area_of_the_circle, shapes, shape) {
    auto const corners = shape_corners(shape, radius);
    double twice = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        Point const a = corners[i];
        Point const b = corners[(i + 1) % corners.size()];
        twice += static_cast<double>(a.x * b.y - b.x * a.y);
    }
    if (shape == Shape::circle) {
        BOOST_TEST(corners.empty());
    } else {
        BOOST_TEST(twice / 2 == std::numbers::pi * static_cast<double>(radius * radius),
                   boost::test_tools::tolerance(0.01));
    }
}

BOOST_DATA_TEST_CASE(nothing_of_a_grown_shape_lies_past_its_extent, shapes, shape) {
    for (float const grown : {0.0F, 6.0F}) {
        float farthest = 0;
        for_each_point(65, [&](Point p) {
            if (shape_distance(shape, p, radius) <= grown) {
                farthest = std::max({farthest, std::abs(p.x), std::abs(p.y)});
            }
        });
        float const extent = shape_extent(shape, radius, grown);
        BOOST_TEST(farthest <= extent);
        // Not so far either that a renderer looks at many pixels for nothing.
        BOOST_TEST(farthest >= 0.7F * extent);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz
