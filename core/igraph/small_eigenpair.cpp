#include "core/igraph/small_eigenpair.h"

#include "core/igraph/owned.h"

#include <algorithm>
#include <cmath>

namespace cospread {

std::optional<EigenPair> small_eigenpair(std::span<double const> entries, std::size_t rows,
                                         RunContext const& context) {
    IgraphGate const gate(context, 1);
    OwnedMatrix matrix(gate, rows, rows);
    OwnedMatrix vectors(gate, rows, rows);
    OwnedVector real(gate, rows);
    OwnedVector imaginary(gate, rows);
    for (std::size_t column = 0; column < rows; ++column) {
        std::ranges::copy(entries.subspan(column * rows, rows), matrix.column(column).begin());
    }
    int info = 0;
    gate.check(igraph_lapack_dgeev(matrix.get(), real.get(), imaginary.get(), nullptr, vectors.get(), &info));
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows; ++i) {
        if (imaginary[i] == 0 && (!best || real[i] > real[*best])) {
            best = i;
        }
    }
    if (info != 0 || !best) {
        return std::nullopt;
    }
    auto const vector = vectors.column(*best);
    double square_sum = 0;
    for (double const entry : vector) {
        square_sum += entry * entry;
    }
    EigenPair pair{real[*best], {vector.begin(), vector.end()}};
    for (double& entry : pair.vector) {
        entry /= std::sqrt(square_sum);
    }
    return pair;
}

} // namespace cospread
