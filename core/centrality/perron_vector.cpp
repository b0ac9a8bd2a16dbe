#include "core/centrality/perron_vector.h"

#include "core/base/error.h"
#include "core/centrality/restarted_arnoldi.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace cospread {

namespace {

/// Up to so many nodes the matrix is solved densely.
constexpr std::size_t dense_size = 48;

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

/// From so many rows on a few vectors more or less are a matter of memory.
constexpr std::size_t many_rows = 100'000;

/// Products after which few vectors are given up: at so many more would not have taken longer.
constexpr int most_products_of_few = 400;

/// perron_pair() of many members, without a copy of their rows: vectors are 0 at all other nodes.
PerronPair pair_in_place(IncomingRows const& rows, std::span<NodeId const> members, bool symmetric,
                         std::string_view measure, RunContext const& context) {
    std::size_t const size = rows.node_count();
    MatrixProduct const product{size, symmetric, [&](std::span<double const> from, std::span<double> to) {
                                    rows.multiply(members, 0, from, to, context);
                                }};
    std::vector<double> start(size, 0.0);
    for (NodeId const node : members) {
        start[node] = 1;
    }
    product.multiply(std::vector<double>(start), start);
    auto pair = leading_pair(product, std::move(start), measure, context);
    polish(
        members.size(), pair.radius, [&](std::size_t i) -> double& { return pair.vector[members[i]]; },
        [&](std::size_t i) { return rows.sum(members[i], pair.vector); }, context);
    for (std::size_t i = 0; i < members.size(); ++i) {
        pair.vector[i] = pair.vector[members[i]];
    }
    pair.vector.resize(members.size());
    scale_to_one(pair.vector);
    return pair;
}

} // namespace

PerronPair leading_pair(MatrixProduct const& matrix, std::vector<double> start, std::string_view measure,
                        RunContext const& context) {
    std::optional<EigenPair> found;
    if (matrix.size >= many_rows) {
        auto few = restarted_arnoldi(matrix, std::exchange(start, {}), most_products_of_few, context);
        if (few.settled) {
            found = std::move(few.pair);
        } else {
            start = std::move(few.pair.vector);
        }
    }
    if (!found) {
        found = rightmost_eigenpair(matrix, start, context);
    }
    if (!found) {
        throw AnalysisError(std::string(measure) +
                            " cannot be computed: the largest eigenvalues are too close together for the "
                            "values to settle; use pagerank, or measure a part of the network");
    }
    for (double& entry : found->vector) {
        entry = std::abs(entry);
    }
    return {found->value, std::move(found->vector)};
}

bool pays_to_copy(std::size_t members, std::size_t nodes) {
    return members < many_rows || members < nodes / 8;
}

PerronPair perron_pair(IncomingRows const& rows, std::span<NodeId const> members, bool symmetric,
                       std::string_view measure, RunContext const& context) {
    context.check_stop();
    if (members.size() < rows.node_count() && pays_to_copy(members.size(), rows.node_count())) {
        std::vector<NodeId> all(members.size());
        std::iota(all.begin(), all.end(), NodeId{0});
        return perron_pair(rows.of_members(members), all, symmetric, measure, context);
    }
    return members.size() <= dense_size ? noda(rows)
                                        : pair_in_place(rows, members, symmetric, measure, context);
}

} // namespace cospread
