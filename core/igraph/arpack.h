#pragma once

#include "core/base/run_context.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace cospread {

/// An eigenvalue and its vector of length 1, of either sign.
struct EigenPair {
    double value = 0;
    std::vector<double> vector;
};

/// The matrix of an eigenproblem, given by what it makes of a vector.
struct MatrixProduct {
    std::size_t size = 0;
    bool symmetric = false;
    std::function<void(std::span<double const> from, std::span<double> to)> multiply;
};

/// The eigenvalue with the largest real part, by ARPACK (Lehoucq, Sorensen and Yang 1998,
/// doi:10.1137/1.9780898719628) from the vector `start`; the matrix must have at least 4 rows and a real such
/// value. Nothing where it does not settle. Memory: 20 vectors, 100 where the first try does not settle.
/// Throws Stopped, and SystemError where memory ends.
[[nodiscard]] std::optional<EigenPair>
rightmost_eigenpair(MatrixProduct const& matrix, std::span<double const> start, RunContext const& context);

} // namespace cospread
