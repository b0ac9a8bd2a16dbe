#include "core/centrality/joint_search.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t searches = 64;
constexpr std::size_t nodes_per_chunk = 1 << 14;
/// A frontier with at least this share of the arcs is met from the other side.
constexpr std::uint64_t pull_share = 8;

void count(NodeId node, std::uint64_t found, std::uint32_t level, TargetSums& sums) {
    auto const met = static_cast<std::uint64_t>(std::popcount(found));
    sums.sum[node] += met * level;
    sums.square_sum[node] += met * level * level;
}

} // namespace

JointSearch::JointSearch(AdjacencyRows const& forward, AdjacencyRows const& backward)
    : forward_(forward)
    , backward_(backward)
    , seen_(forward.offsets.size() - 1, 0)
    , frontier_(seen_.size(), 0)
    , next_(seen_.size(), 0) {}

void JointSearch::add(std::span<NodeId const> targets, TargetSums& sums, RunContext const& context) {
    for (std::size_t first = 0; first < targets.size(); first += searches) {
        search(targets.subspan(first, std::min(searches, targets.size() - first)), sums, context);
    }
}

void JointSearch::search(std::span<NodeId const> targets, TargetSums& sums, RunContext const& context) {
    auto frontier = start(targets);
    for (std::uint32_t level = 1; frontier.nodes > 0; ++level) {
        context.check_stop();
        frontier = frontier.arcs * pull_share < forward_.nodes.size() ? push(level, sums)
                                                                      : pull(level, sums, context);
    }
    forget();
}

JointSearch::Frontier JointSearch::start(std::span<NodeId const> targets) {
    Frontier frontier;
    all_ = 0;
    active_.clear();
    listed_ = true;
    std::uint64_t bit = 1;
    for (NodeId const target : targets) {
        if (seen_[target] == 0) {
            frontier.add(backward_, target);
            active_.push_back(target);
            touched_.push_back(target);
        }
        seen_[target] |= bit;
        frontier_[target] |= bit;
        all_ |= bit;
        bit <<= 1U;
    }
    return frontier;
}

/// From those met last to whoever has an arc to them.
JointSearch::Frontier JointSearch::push(std::uint32_t level, TargetSums& sums) {
    list_frontier();
    met_.clear();
    for (NodeId const node : active_) {
        for (NodeId const from : backward_.of(node).nodes) {
            std::uint64_t const fresh = frontier_[node] & ~seen_[from];
            if (fresh != 0) {
                if (next_[from] == 0) {
                    met_.push_back(from);
                }
                next_[from] |= fresh;
            }
        }
    }
    for (NodeId const node : active_) {
        frontier_[node] = 0;
    }
    Frontier frontier;
    for (NodeId const node : met_) {
        if (seen_[node] == 0 && !pulled_) {
            touched_.push_back(node);
        }
        seen_[node] |= next_[node];
        count(node, next_[node], level, sums);
        frontier.add(backward_, node);
    }
    std::swap(frontier_, next_);
    std::swap(active_, met_);
    return frontier;
}

/// Those not met by every search look along their arcs.
JointSearch::Frontier JointSearch::pull(std::uint32_t level, TargetSums& sums, RunContext const& context) {
    std::vector<Frontier> parts(chunk_count(node_count(), nodes_per_chunk));
    for_each_chunk(context, node_count(), nodes_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t index) {
                       Frontier part;
                       for (auto node = static_cast<NodeId>(begin); node < end; ++node) {
                           std::uint64_t const missing = all_ & ~seen_[node];
                           std::uint64_t here = 0;
                           if (missing != 0) {
                               for (NodeId const to : forward_.of(node).nodes) {
                                   here |= frontier_[to];
                               }
                               here &= missing;
                           }
                           next_[node] = here;
                           if (here != 0) {
                               seen_[node] |= here;
                               count(node, here, level, sums);
                               part.add(backward_, node);
                           }
                       }
                       parts[index] = part;
                   });
    std::swap(frontier_, next_);
    listed_ = false;
    pulled_ = true;
    Frontier frontier;
    for (auto const& part : parts) {
        frontier.nodes += part.nodes;
        frontier.arcs += part.arcs;
    }
    return frontier;
}

/// After a pull nobody knows who they are, and next_ holds who was met before.
void JointSearch::list_frontier() {
    if (listed_) {
        return;
    }
    active_.clear();
    for (NodeId node = 0; node < node_count(); ++node) {
        if (frontier_[node] != 0) {
            active_.push_back(node);
        }
    }
    std::ranges::fill(next_, 0U);
    listed_ = true;
}

/// Leaves no bit behind. frontier_ has none: nobody was met last.
void JointSearch::forget() {
    if (pulled_) {
        std::ranges::fill(seen_, 0U);
        std::ranges::fill(next_, 0U);
    } else {
        for (NodeId const node : touched_) {
            seen_[node] = 0;
        }
    }
    touched_.clear();
    pulled_ = false;
}

} // namespace cospread
