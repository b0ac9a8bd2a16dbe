#include "core/centrality/perron_vector.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/igraph/arpack.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace cospread {

namespace {

/// Up to so many nodes the matrix is solved densely.
constexpr std::size_t dense_size = 48;

constexpr double settled_change = 1e-13;

void scale_to_one(std::vector<double>& vector) {
    double const largest = *std::ranges::max_element(vector);
    for (double& entry : vector) {
        entry /= largest;
    }
}

/// Solves (shift - A) x = b for a dense A by elimination, which needs no pivots: with a shift above the
/// radius all off-diagonal entries stay negative.
std::vector<double> solve_shifted(std::vector<double> const& dense, double shift, std::vector<double> x) {
    std::size_t const size = x.size();
    std::vector<double> matrix(dense.size());
    for (std::size_t i = 0; i < dense.size(); ++i) {
        matrix[i] = (i % (size + 1) == 0 ? shift : 0.0) - dense[i];
    }
    for (std::size_t column = 0; column < size; ++column) {
        for (std::size_t row = column + 1; row < size; ++row) {
            double const factor = matrix[row * size + column] / matrix[column * size + column];
            if (factor == 0) {
                continue;
            }
            for (std::size_t k = column + 1; k < size; ++k) {
                matrix[row * size + k] -= factor * matrix[column * size + k];
            }
            x[row] -= factor * x[column];
        }
    }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t k = row + 1; k < size; ++k) {
            x[row] -= matrix[row * size + k] * x[k];
        }
        x[row] /= matrix[row * size + row];
    }
    return x;
}

/// Bounds from above that fall to the radius, quadratically.
PerronPair noda(IncomingRows const& rows) {
    std::size_t const size = rows.node_count();
    std::vector<double> dense(size * size, 0.0);
    PerronPair pair{0, std::vector<double>(size, 1.0)};
    for (NodeId node = 0; node < size; ++node) {
        for (std::uint64_t arc = rows.offsets()[node]; arc < rows.offsets()[node + 1]; ++arc) {
            dense[node * size + rows.nodes()[arc]] += rows.strength(arc);
        }
        pair.radius = std::max(pair.radius, rows.sum(node, pair.vector));
    }
    constexpr int most_steps = 100;
    for (int step = 0; step < most_steps; ++step) {
        // Just above the bound, so that the matrix is not singular where the bound is the radius.
        double const shift = pair.radius * (1 + 4e-15);
        auto next = solve_shifted(dense, shift, pair.vector);
        if (!std::ranges::all_of(next, [](double x) { return x > 0 && std::isfinite(x); })) {
            break; // the shift is the radius but for rounding
        }
        double smallest = pair.vector[0] / next[0];
        double largest = smallest;
        for (std::size_t i = 1; i < size; ++i) {
            smallest = std::min(smallest, pair.vector[i] / next[i]);
            largest = std::max(largest, pair.vector[i] / next[i]);
        }
        pair.vector = std::move(next);
        scale_to_one(pair.vector);
        pair.radius = std::min(pair.radius, shift - smallest);
        if (largest - smallest <= 1e-15 * pair.radius) {
            break;
        }
    }
    return pair;
}

/// Sweeps in both orders in turn until no entry changes. They leave a vector that is right as a whole where
/// it is, and carry its relative accuracy to entries that are small beside the largest.
void polish(IncomingRows const& rows, PerronPair& pair, RunContext const& context) {
    constexpr int most_sweeps = 200;
    NodeId const size = rows.node_count();
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
        context.check_stop();
        double most = 0;
        for (NodeId i = 0; i < size; ++i) {
            NodeId const node = sweep % 2 == 0 ? i : size - 1 - i;
            double const next = rows.sum(node, pair.vector) / pair.radius;
            most = std::max(most, std::abs(next - pair.vector[node]) / next);
            pair.vector[node] = next;
        }
        if (most <= settled_change) {
            break;
        }
    }
    scale_to_one(pair.vector);
}

} // namespace

PerronPair perron_pair(IncomingRows const& rows, bool symmetric, std::string_view measure,
                       RunContext const& context) {
    context.check_stop();
    std::size_t const size = rows.node_count();
    if (size <= dense_size) {
        return noda(rows);
    }
    constexpr std::size_t chunk = std::size_t{1} << 14U;
    MatrixProduct const product{
        size, symmetric, [&](std::span<double const> from, std::span<double> to) {
            for_each_chunk(context, size, chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
                for (std::size_t node = begin; node < end; ++node) {
                    to[node] = rows.sum(static_cast<NodeId>(node), from);
                }
            });
        }};
    std::vector<double> start(size);
    product.multiply(std::vector<double>(size, 1.0), start);
    auto found = rightmost_eigenpair(product, start, context);
    if (!found) {
        throw AnalysisError(std::string(measure) +
                            " cannot be computed: the largest eigenvalues are too close together for the "
                            "values to settle; use pagerank, or measure a part of the network");
    }
    PerronPair pair{found->value, std::move(found->vector)};
    for (double& entry : pair.vector) {
        entry = std::abs(entry);
    }
    polish(rows, pair, context);
    return pair;
}

} // namespace cospread
