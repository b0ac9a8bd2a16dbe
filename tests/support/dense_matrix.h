#pragma once

#include "core/network/network.h"

#include <algorithm>
#include <cmath>
#include <vector>

/// Plain matrices for tests to compare with, made from the list of ties and without any of the program's own.
namespace cospread::test {

struct DenseMatrix {
    std::size_t size = 0;
    std::vector<double> entries;

    explicit DenseMatrix(std::size_t rows)
        : size(rows)
        , entries(rows * rows, 0.0) {}

    double& operator()(std::size_t row, std::size_t column) { return entries[row * size + column]; }

    double operator()(std::size_t row, std::size_t column) const { return entries[row * size + column]; }
};

/// Row of the end, column of the start: summed strength of the ties; an undirected tie counts both ways, so a
/// self tie twice.
inline DenseMatrix incoming_matrix(Network const& network, bool unweighted = false) {
    DenseMatrix matrix(network.node_count());
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        double const strength = unweighted ? 1.0 : network.strength(tie);
        matrix(network.target(tie), network.source(tie)) += strength;
        if (!network.is_directed(tie)) {
            matrix(network.source(tie), network.target(tie)) += strength;
        }
    }
    return matrix;
}

inline DenseMatrix product(DenseMatrix const& a, DenseMatrix const& b) {
    DenseMatrix result(a.size);
    for (std::size_t i = 0; i < a.size; ++i) {
        for (std::size_t k = 0; k < a.size; ++k) {
            for (std::size_t j = 0; j < a.size; ++j) {
                result(i, j) += a(i, k) * b(k, j);
            }
        }
    }
    return result;
}

inline DenseMatrix transposed(DenseMatrix const& a) {
    DenseMatrix result(a.size);
    for (std::size_t i = 0; i < a.size; ++i) {
        for (std::size_t j = 0; j < a.size; ++j) {
            result(j, i) = a(i, j);
        }
    }
    return result;
}

/// Solves a x = b with row exchanges.
inline std::vector<double> solved(DenseMatrix a, std::vector<double> b) {
    std::size_t const size = a.size;
    for (std::size_t column = 0; column < size; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column; row < size; ++row) {
            pivot = std::abs(a(row, column)) > std::abs(a(pivot, column)) ? row : pivot;
        }
        for (std::size_t k = 0; k < size; ++k) {
            std::swap(a(column, k), a(pivot, k));
        }
        std::swap(b[column], b[pivot]);
        for (std::size_t row = 0; row < size; ++row) {
            double const factor = row == column ? 0.0 : a(row, column) / a(column, column);
            for (std::size_t k = 0; k < size; ++k) {
                a(row, k) -= factor * a(column, k);
            }
            b[row] -= factor * b[column];
        }
    }
    for (std::size_t row = 0; row < size; ++row) {
        b[row] /= a(row, row);
    }
    return b;
}

/// The vector that (a + shift)^(2^40) makes of ones, largest entry 1: the principal eigenvector of a
/// nonnegative matrix.
inline std::vector<double> powered_vector(DenseMatrix a, double shift) {
    for (std::size_t i = 0; i < a.size; ++i) {
        a(i, i) += shift;
    }
    for (int step = 0; step < 40; ++step) {
        a = product(a, a);
        double const largest = *std::ranges::max_element(a.entries);
        for (double& entry : a.entries) {
            entry /= largest;
        }
    }
    std::vector<double> sums(a.size, 0.0);
    for (std::size_t i = 0; i < a.size; ++i) {
        for (std::size_t j = 0; j < a.size; ++j) {
            sums[i] += a(i, j);
        }
    }
    double const largest = *std::ranges::max_element(sums);
    for (double& sum : sums) {
        sum /= largest;
    }
    return sums;
}

/// Shortest lengths of walks from row to column over arcs of these lengths (0: no arc), by trying every node
/// in between; infinite where there is none.
inline DenseMatrix walk_lengths(DenseMatrix lengths) {
    for (std::size_t i = 0; i < lengths.size; ++i) {
        for (std::size_t j = 0; j < lengths.size; ++j) {
            lengths(i, j) = i == j ? 0.0 : lengths(i, j) > 0 ? lengths(i, j) : HUGE_VAL;
        }
    }
    for (std::size_t k = 0; k < lengths.size; ++k) {
        for (std::size_t i = 0; i < lengths.size; ++i) {
            for (std::size_t j = 0; j < lengths.size; ++j) {
                lengths(i, j) = std::min(lengths(i, j), lengths(i, k) + lengths(k, j));
            }
        }
    }
    return lengths;
}

/// Distances by hops from row to column, without the nodes `removed`; infinite where there is no path.
inline DenseMatrix hop_distances(Network const& network, std::vector<NodeId> const& removed = {}) {
    auto arcs = transposed(incoming_matrix(network, true));
    for (double& entry : arcs.entries) {
        entry = entry > 0 ? 1 : 0;
    }
    for (NodeId const node : removed) {
        for (std::size_t other = 0; other < arcs.size; ++other) {
            arcs(node, other) = arcs(other, node) = 0;
        }
    }
    return walk_lengths(std::move(arcs));
}

} // namespace cospread::test
