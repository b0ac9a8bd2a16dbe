#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// How far the record of ties can be trusted.
struct TieSamplingOptions {
    double spurious = 0.02; ///< chance that a stated tie does not exist
    double missing = 0.05;  ///< share of the true ties that nobody recorded, in [0, 1)
    Certainty certainty;    ///< of ties without a certainty of their own
};

/// Candidates for the true network behind a record. In each an inferred tie exists with its certainty, a
/// stated one with its certainty times 1 - spurious; and missed ties are added among the pairs without a
/// recorded tie, on average M = missing / (1 - missing) (1 - spurious) x stated ties, pair i, j with chance
/// min(1/2, M w_ij / sum w), w_ij = (d_i + 1/2)(d_j + 1/2)(e_rs + D_r D_s / (2 D^2)) / (D_r D_s): where
/// degrees (d, expected; out of i and into j where directed) and ties between the Leiden communities r and s
/// (e_rs, expected; within: twice where undirected) make it likely; D_r is the sum of d + 1/2 in r, D over
/// all nodes. An added tie has the strength of a recorded one. The luck of a pair in a draw depends on the
/// seed, the draw and the pair alone. Columns are left out. Cost: O(draws n^2) to make, O(n + m) a draw.
/// Throws AnalysisError naming the first tie whose certainty is not in [0, 1].
class TieSampling {
  public:
    TieSampling(Network const& network, TieSamplingOptions const& options, std::size_t draws,
                RunContext const& context);

    [[nodiscard]] std::size_t draws() const { return added_.size(); }

    /// Candidate `draw`, counted from 0: the same nodes, other ties.
    [[nodiscard]] Network candidate(std::size_t draw) const;

    /// Chance of each recorded tie to exist.
    [[nodiscard]] std::vector<double> const& existence() const { return existence_; }

  private:
    std::uint64_t seed_;
    std::vector<double> existence_;
    std::vector<std::uint64_t> luck_;       ///< what a recorded tie's luck is drawn from
    Network united_;                        ///< recorded ties, then every tie that some draw adds
    std::vector<std::vector<TieId>> added_; ///< by draw, numbers in united_
};

} // namespace cospread
