#include "qml/canvas/overview_node.h"

#include <boost/test/unit_test.hpp>

namespace cospread::canvas {
BOOST_AUTO_TEST_SUITE(overview)

namespace {

double area(QRectF const& part) {
    return part.isEmpty() ? 0 : part.width() * part.height();
}

BOOST_AUTO_TEST_CASE(strips_fill_what_a_picture_leaves_free_and_never_overlap) {
    QRectF const view(0, 0, 100, 80);
    for (QRectF const& taken : {QRectF(10, 20, 30, 40), QRectF(-50, -50, 90, 90), QRectF(60, -10, 90, 200),
                                QRectF(-5, -5, 200, 200), QRectF(300, 0, 10, 10), QRectF(0, 0, 100, 40)}) {
        auto const strips = strips_round(view, taken);
        double covered = area(view & taken);
        for (std::size_t i = 0; i < strips.size(); ++i) {
            covered += area(strips[i]);
            BOOST_TEST(area(strips[i] & taken) == 0.0);
            for (std::size_t j = i + 1; j < strips.size(); ++j) {
                BOOST_TEST(area(strips[i] & strips[j]) == 0.0);
            }
        }
        BOOST_TEST(covered == area(view), boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas
