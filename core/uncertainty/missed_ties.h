#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <functional>
#include <vector>

namespace cospread {

/// Where ties that nobody recorded are likely: the weights of TieSampling, scaled to `expected` ties in all.
class MissedTies {
  public:
    /// `existence` is the chance of each recorded tie. Cost: O(n^2). Throws
    /// AnalysisError where pairs of communities take more memory than there may be.
    MissedTies(Network const& network, std::vector<double> const& existence, double expected,
               RunContext const& context);

    /// Calls `visit(from, to, chance)` for the pairs without a recorded tie that start from `from`; in an
    /// undirected network every pair once, from its smaller node.
    template<class Visit>
    void for_each_pair_from(NodeId from, Visit const& visit) const {
        auto const recorded = network_.out(from).nodes;
        auto next_recorded = recorded.begin();
        for (NodeId to = network_.directed() ? 0 : from + 1; to < network_.node_count(); ++to) {
            while (next_recorded != recorded.end() && *next_recorded < to) {
                ++next_recorded;
            }
            if (to != from && (next_recorded == recorded.end() || *next_recorded != to)) {
                visit(from, to, std::min(0.5, scale_ * weight(from, to)));
            }
        }
    }

  private:
    [[nodiscard]] double weight(NodeId from, NodeId to) const {
        return leaving_[from] * entering_[to] * between_[community_[from] * communities_ + community_[to]];
    }

    Network const& network_;
    std::vector<double> leaving_; ///< expected degree + 1/2
    std::vector<double> entering_;
    std::vector<std::uint32_t> community_;
    std::size_t communities_ = 0;
    std::vector<double> between_; ///< (e_rs + D_r D_s / (2 D^2)) / (D_r D_s), row r
    double scale_ = 0;
};

} // namespace cospread
