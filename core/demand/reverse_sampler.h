#pragma once

#include "core/base/random.h"
#include "core/demand/demand_problem.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cospread {

/// Which of the arcs into a node are live in a world (triggering sets, Kempe, Kleinberg and Tardos 2003,
/// doi:10.1145/956750.956769).
enum class Triggering : std::uint8_t {
    each_arc, ///< independent cascade: every one with its chance
    one_arc,  ///< linear threshold: at most one, each with its weight
};

/// The arcs into every node, laid out for drawing which of them are live. Where each may be: a geometric jump
/// from one that may be live to the next at the row's largest chance, kept with the arc's share of that
/// chance: one random number a success where the chances of a row are equal, however many arcs the row has.
/// Where one at most is: a search among their sums, one random number a row.
class ReverseRows {
  public:
    /// Cost: O(n + a). A tie's existence is drawn with its success: of its two arcs at most one is ever asked
    /// about in a set, because the other leads back into it.
    ReverseRows(InfluenceNetwork const& network, Triggering triggering);

    /// Calls `take(from)` for every live arc into `node` until it returns false; returns whether it never
    /// did.
    template<class Take>
    bool for_each_live(NodeId node, RandomStream& luck, Take const& take) const {
        return triggering_ == Triggering::one_arc ? one_live(node, luck, take) : each_live(node, luck, take);
    }

  private:
    template<class Take>
    bool one_live(NodeId node, RandomStream& luck, Take const& take) const {
        auto const row =
            std::span(up_to_).subspan(rows_[node].begin, rows_[node + 1].begin - rows_[node].begin);
        auto const place = std::ranges::upper_bound(row, luck.uniform()) - row.begin();
        return std::cmp_equal(place, row.size()) ||
               take(from_[rows_[node].begin + static_cast<std::uint32_t>(place)]);
    }

    template<class Take>
    bool each_live(NodeId node, RandomStream& luck, Take const& take) const {
        auto const& row = rows_[node];
        std::uint32_t place = row.begin;
        std::uint32_t const end = rows_[node + 1].begin;
        for (bool first = true; place < end; first = false) {
            double const u = 1 - luck.uniform();
            if (first && u <= row.none) { // spares the logarithm
                return true;
            }
            double const jump = std::log(u) * row.scale;
            if (!(jump < end - place)) {
                return true;
            }
            place += static_cast<std::uint32_t>(jump);
            bool const live = share_.empty() || share_[place] >= 1 || luck.uniform() < share_[place];
            if (live && !take(from_[place])) {
                return false;
            }
            ++place;
        }
        return true;
    }

    void weigh_each(InfluenceNetwork const& network);
    void weigh_one(InfluenceNetwork const& network);

    struct Row {
        double scale = 0; ///< 1 / ln(1 - largest chance)
        double none = 1;  ///< chance that no jump ends inside the row
        std::uint32_t begin = 0;
    };

    Triggering triggering_;
    std::vector<Row> rows_; ///< [node], and one more for the end
    std::vector<NodeId> from_;
    std::vector<double> share_; ///< of the row's largest chance; empty where every row's chances are equal
    std::vector<double> up_to_; ///< chance of the arcs of the row up to this one, where one at most is live
};

/// Non-adopters that count, drawn by their value.
class ReverseRoots {
  public:
    explicit ReverseRoots(DemandProblem const& problem);

    [[nodiscard]] bool empty() const { return nodes_.empty(); }

    /// Of all of them: what a share of 1 stands for.
    [[nodiscard]] double value() const { return value_up_to_.empty() ? 0 : value_up_to_.back(); }

    /// The root at that share, in [0, 1), of the value.
    [[nodiscard]] NodeId at(double share) const;

  private:
    std::vector<NodeId> nodes_;
    std::vector<double> value_up_to_; ///< and including each
};

/// Draws one reverse-reachable set after the other in memory that is kept. The root is drawn among
/// non-adopters by value; the set holds whoever reaches it in that world within the horizon. A closed node
/// belongs to a set (one can act on it), but nothing comes through it. Which set it is depends on (seed, set)
/// alone. Keeps references to all three.
class ReverseSampler {
  public:
    ReverseSampler(DemandProblem const& problem, ReverseRows const& rows, ReverseRoots const& roots)
        : problem_(&problem)
        , rows_(&rows)
        , roots_(&roots)
        , stamp_(problem.network.node_count(), 0) {}

    /// The members, root first, each once; empty where an adopter reaches the root anyway. Valid until the
    /// next call. Cost: O(members + live arcs).
    std::span<NodeId const> draw(std::uint64_t seed, std::uint64_t set);

  private:
    void begin();
    void join(NodeId node);

    DemandProblem const* problem_;
    ReverseRows const* rows_;
    ReverseRoots const* roots_;
    std::uint32_t current_ = 0;
    std::vector<std::uint32_t> stamp_;
    std::vector<NodeId> members_;
};

} // namespace cospread
