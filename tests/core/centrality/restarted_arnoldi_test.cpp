#include "core/centrality/restarted_arnoldi.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(arnoldi_begun_anew)

namespace {

constexpr std::size_t rows = 400;
constexpr std::size_t top = 100;

/// Diagonal entries: 2 in row `top`, below 1 elsewhere.
double diagonal(std::size_t row) {
    return row == top ? 2.0 : static_cast<double>(row) / rows;
}

/// The diagonal and `above` times the entry to the right of it.
MatrixProduct two_diagonals(double above) {
    return {rows, above == 0, [above](std::span<double const> from, std::span<double> to) {
                for (std::size_t row = 0; row < rows; ++row) {
                    to[row] = diagonal(row) * from[row] + (row + 1 < rows ? above * from[row + 1] : 0.0);
                }
            }};
}

void check_close(double value, double expected) {
    BOOST_TEST(std::abs(value - expected) < 1e-11);
}

} // namespace

BOOST_AUTO_TEST_CASE(finds_the_largest_entry_of_a_diagonal) {
    auto const found = restarted_arnoldi(two_diagonals(0), std::vector<double>(rows, 1), 400, {});
    BOOST_TEST(found.settled);
    check_close(found.pair.value, 2);
    for (std::size_t row = 0; row < rows; ++row) {
        check_close(std::abs(found.pair.vector[row]), row == top ? 1.0 : 0.0);
    }
}

BOOST_AUTO_TEST_CASE(finds_the_vector_of_a_matrix_that_is_not_symmetric) {
    // Solved from row `top` upward: (2 - d_i) x_i = a x_(i+1), and 0 below it.
    double const above = 0.5;
    std::vector<double> expected(rows, 0.0);
    expected[top] = 1;
    double square_sum = 1;
    for (std::size_t row = top; row-- > 0;) {
        expected[row] = above * expected[row + 1] / (2 - diagonal(row));
        square_sum += expected[row] * expected[row];
    }
    auto const found = restarted_arnoldi(two_diagonals(above), std::vector<double>(rows, 1), 800, {});
    BOOST_TEST(found.settled);
    check_close(found.pair.value, 2);
    for (std::size_t row = 0; row < rows; ++row) {
        check_close(std::abs(found.pair.vector[row]), expected[row] / std::sqrt(square_sum));
    }
}

BOOST_AUTO_TEST_CASE(settles_at_once_where_the_start_is_the_vector) {
    MatrixProduct const threefold{rows, true, [](std::span<double const> from, std::span<double> to) {
                                      for (std::size_t row = 0; row < rows; ++row) {
                                          to[row] = 3 * from[row];
                                      }
                                  }};
    auto const found = restarted_arnoldi(threefold, std::vector<double>(rows, 1), 10, {});
    BOOST_TEST(found.settled);
    check_close(found.pair.value, 3);
    check_close(found.pair.vector.back(), found.pair.vector.front());
}

BOOST_AUTO_TEST_CASE(says_where_it_has_not_settled) {
    auto const found = restarted_arnoldi(two_diagonals(0), std::vector<double>(rows, 1), 1, {});
    BOOST_TEST(!found.settled);
    BOOST_TEST(found.pair.vector.size() == rows);
}

BOOST_AUTO_TEST_CASE(entries_that_are_0_throughout_stay_0_on_any_number_of_threads) {
    std::size_t const size = 100'000;
    MatrixProduct const product{size, true, [](std::span<double const> from, std::span<double> to) {
                                    for (std::size_t row = 0; row < size; ++row) {
                                        to[row] = row % 3 == 0 ? 0.0 : from[row] / static_cast<double>(row);
                                    }
                                }};
    std::vector<double> start(size, 1);
    for (std::size_t row = 0; row < size; row += 3) {
        start[row] = 0;
    }
    RunContext context;
    context.threads = 1;
    auto const one = restarted_arnoldi(product, start, 300, context);
    context.threads = 3;
    auto const three = restarted_arnoldi(product, start, 300, context);
    BOOST_TEST(one.settled);
    check_close(one.pair.value, 1);
    BOOST_TEST(one.pair.vector[3] == 0);
    BOOST_TEST(std::memcmp(one.pair.vector.data(), three.pair.vector.data(), size * sizeof(double)) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
