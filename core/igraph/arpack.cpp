#include "core/igraph/arpack.h"

#include "core/igraph/owned.h"

#include <algorithm>
#include <array>

namespace cospread {

namespace {

/// A residual of this share of the eigenvalue ends the search.
constexpr double tolerance = 1e-13;

struct Attempt {
    int basis;    ///< vectors kept
    int restarts; ///< at most
};

constexpr std::array<Attempt, 2> attempts{{{20, 300}, {100, 3000}}};

class QuietWarnings {
  public:
    QuietWarnings()
        : previous_(igraph_set_warning_handler(igraph_warning_handler_ignore)) {}

    ~QuietWarnings() { igraph_set_warning_handler(previous_); }

    QuietWarnings(QuietWarnings const&) = delete;
    QuietWarnings& operator=(QuietWarnings const&) = delete;

  private:
    igraph_warning_handler_t* previous_;
};

igraph_error_t product(igraph_real_t* to, igraph_real_t const* from, int size, void* extra) {
    auto const length = static_cast<std::size_t>(size);
    try {
        static_cast<MatrixProduct const*>(extra)->multiply({from, length}, {to, length});
    } catch (...) {
        return IGRAPH_INTERRUPTED; // an exception must not cross the solver; the caller asks for the stop
    }
    return IGRAPH_SUCCESS;
}

std::optional<EigenPair> attempted(MatrixProduct const& matrix, std::span<double const> start,
                                   Attempt const& attempt, RunContext const& context) {
    IgraphGate const gate(context, 1);
    QuietWarnings const quiet;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.n = static_cast<int>(matrix.size);
    options.nev = 1;
    options.ncv = std::min(options.n, attempt.basis);
    options.mxiter = attempt.restarts;
    options.tol = tolerance;
    options.start = 1;
    options.which[0] = 'L';
    options.which[1] = matrix.symmetric ? 'A' : 'R';
    OwnedMatrix vectors(gate, matrix.size, 1);
    std::ranges::copy(start, vectors.column(0).begin());
    // The solver's interface is C's and takes no const.
    void* const extra = const_cast<MatrixProduct*>(&matrix);
    EigenPair pair;
    igraph_error_t code = IGRAPH_SUCCESS;
    if (matrix.symmetric) {
        OwnedVector values(gate, 1);
        code = igraph_arpack_rssolve(product, extra, &options, nullptr, values.get(), vectors.get());
        pair.value = values[0];
    } else {
        OwnedMatrix values(gate, 1, 2);
        code = igraph_arpack_rnsolve(product, extra, &options, nullptr, values.get(), vectors.get());
        pair.value = values.column(0)[0];
    }
    context.check_stop();
    if (code == IGRAPH_ENOMEM) {
        gate.check(code);
    }
    if (code != IGRAPH_SUCCESS || options.nconv < 1) {
        return std::nullopt;
    }
    auto const column = vectors.column(0);
    pair.vector.assign(column.begin(), column.end());
    return pair;
}

} // namespace

std::optional<EigenPair> rightmost_eigenpair(MatrixProduct const& matrix, std::span<double const> start,
                                             RunContext const& context) {
    for (auto const& attempt : attempts) {
        if (auto pair = attempted(matrix, start, attempt, context)) {
            return pair;
        }
    }
    return std::nullopt;
}

} // namespace cospread
