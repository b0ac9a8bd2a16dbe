#pragma once

#include "core/igraph/arpack.h"

#include <span>
#include <vector>

namespace cospread {

/// What restarted_arnoldi() came to.
struct ArnoldiPair {
    EigenPair pair;
    bool settled = false; ///< the residual is within 1e-13 of the value; otherwise the best there was
};

/// The largest real eigenvalue of a large matrix and its vector, with few vectors: Arnoldi's method from
/// `start`, begun anew from the best vector after every few products, up to `most_products`. Takes more
/// products than rightmost_eigenpair() and a third of its memory. An entry that all products of the matrix
/// and `start` have at 0 stays 0. Memory: 6 vectors, `start` among them. Throws Stopped, and SystemError
/// where memory ends. Source: Saad 1980, doi:10.1016/0024-3795(80)90169-X; the start over with the residual
/// kept: Stewart 2002, doi:10.1137/S0895479800371529.
[[nodiscard]] ArnoldiPair restarted_arnoldi(MatrixProduct const& matrix, std::vector<double> start,
                                            int most_products, RunContext const& context);

} // namespace cospread
