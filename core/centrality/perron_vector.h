#pragma once

#include "core/base/run_context.h"
#include "core/centrality/incoming_rows.h"
#include "core/igraph/arpack.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// The largest eigenvalue of a nonnegative matrix and its positive vector, largest entry 1.
struct PerronPair {
    double radius = 0;
    std::vector<double> vector;
};

/// The pair of the part of a matrix at `members` (ascending), which all reach each other (at least one tie);
/// `symmetric` where the part is its own transpose. The vector stands in the order of `members`. Small parts
/// by Noda's inverse iteration (1971, doi:10.1007/BF01436383), others by leading_pair() and sweeps that bring
/// small entries to the same relative accuracy. Entries are within about 1e-13 / gap relative, gap = distance
/// to the next eigenvalue / radius. Memory: 6 vectors of all nodes; for parts that pays_to_copy() their ties
/// and vectors of their nodes; 20 vectors of up to 100 000 nodes and where eigenvalues are close. Throws
/// AnalysisError naming `measure` where they are too close for the vector to settle.
[[nodiscard]] PerronPair perron_pair(IncomingRows const& rows, std::span<NodeId const> members,
                                     bool symmetric, std::string_view measure, RunContext const& context);

/// Whether the rows of a part are better copied than used where they stand, among those of all `nodes`.
[[nodiscard]] bool pays_to_copy(std::size_t members, std::size_t nodes);

/// The largest eigenvalue of a nonnegative matrix and its vector of length 1 without signs, from the vector
/// `start`: by ARPACK, from 100 000 rows on with few vectors as long as that settles. Errors: those of
/// perron_pair().
[[nodiscard]] PerronPair leading_pair(MatrixProduct const& matrix, std::vector<double> start,
                                      std::string_view measure, RunContext const& context);

/// Sweeps over the entries of a vector, `count` of them, in both orders in turn until none changes: each
/// becomes `sum(i) / radius`. They leave a vector that is right as a whole where it is, and carry its
/// relative accuracy to entries that are small beside the largest. `entry(i)` is a reference.
template<class Entry, class Sum>
void polish(std::size_t count, double radius, Entry const& entry, Sum const& sum, RunContext const& context) {
    constexpr double settled_change = 1e-13;
    constexpr int most_sweeps = 200;
    constexpr std::size_t between_stops = std::size_t{1} << 16U;
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
        double most = 0;
        for (std::size_t k = 0; k < count; ++k) {
            if (k % between_stops == 0) {
                context.check_stop();
            }
            std::size_t const i = sweep % 2 == 0 ? k : count - 1 - k;
            double const next = sum(i) / radius;
            most = std::max(most, std::abs(next - entry(i)) / next);
            entry(i) = next;
        }
        if (most <= settled_change) {
            break;
        }
    }
}

} // namespace cospread
