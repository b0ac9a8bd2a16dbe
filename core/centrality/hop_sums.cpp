#include "core/centrality/hop_sums.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

/// One bit a search.
struct Bits {
    static constexpr std::size_t words = 4;
    static constexpr NodeId size = 64 * words;

    std::array<std::uint64_t, words> word{};

    void set(NodeId bit) { word[bit / 64] |= std::uint64_t{1} << (bit % 64); }

    Bits& operator|=(Bits const& other) {
        for (std::size_t i = 0; i < words; ++i) {
            word[i] |= other.word[i];
        }
        return *this;
    }

    /// The bits that are set here and not there.
    [[nodiscard]] Bits without(Bits const& other) const {
        Bits result;
        for (std::size_t i = 0; i < words; ++i) {
            result.word[i] = word[i] & ~other.word[i];
        }
        return result;
    }

    [[nodiscard]] bool any() const {
        std::uint64_t all = 0;
        for (std::uint64_t const part : word) {
            all |= part;
        }
        return all != 0;
    }

    /// Number of bits set. By sums within bytes: a processor instruction for it cannot be taken for granted.
    [[nodiscard]] std::uint64_t count() const {
        std::uint64_t sum = 0;
        for (std::uint64_t x : word) {
            x -= (x >> 1) & 0x5555555555555555ULL;
            x = (x & 0x3333333333333333ULL) + ((x >> 2) & 0x3333333333333333ULL);
            x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fULL;
            sum += x;
        }
        sum = (sum & 0x00ff00ff00ff00ffULL) + ((sum >> 8) & 0x00ff00ff00ff00ffULL);
        return (sum * 0x0001000100010001ULL) >> 48;
    }
};

/// What the searches of one chunk add up, by local number.
struct Totals {
    explicit Totals(std::size_t nodes)
        : reached(nodes, 0)
        , sum(nodes, 0)
        , inverse_sum(nodes, 0.0)
        , farthest(nodes, 0) {}

    std::vector<std::uint64_t> reached;
    std::vector<std::uint64_t> sum;
    std::vector<double> inverse_sum;
    std::vector<std::uint32_t> farthest;
};

/// Searches against the arcs from a batch of targets: whoever is met a level further is that far FROM the
/// target.
class BatchSearch {
  public:
    BatchSearch(PathGraph const& forward, PathGraph const& backward)
        : forward_(forward)
        , backward_(backward)
        , seen_(forward.node_count())
        , frontier_(forward.node_count())
        , next_(forward.node_count()) {}

    /// To the targets from `first` to before `last`, at most Bits::size.
    void run(NodeId first, NodeId last, RunContext const& context, Totals& totals) {
        start(first, last);
        for (std::uint32_t level = 1; !active_.empty(); ++level) {
            context.check_stop();
            if (pays_to_pull()) {
                pull();
            } else {
                push();
            }
            count(level, totals);
        }
    }

  private:
    void start(NodeId first, NodeId last) {
        for (NodeId const node : seen_nodes_) {
            seen_[node] = {};
        }
        seen_nodes_.clear();
        open_known_ = false;
        all_ = {};
        active_.clear();
        for (NodeId target = first; target < last; ++target) {
            active_.push_back(target);
            seen_nodes_.push_back(target);
            all_.set(target - first);
            seen_[target].set(target - first);
            frontier_[target].set(target - first);
        }
    }

    static std::uint64_t arcs_of(std::vector<NodeId> const& nodes, PathGraph const& graph) {
        std::uint64_t arcs = 0;
        for (NodeId const node : nodes) {
            arcs += graph.offsets[node + 1] - graph.offsets[node];
        }
        return arcs;
    }

    /// Whether those not met by every search have fewer arcs than those met last. Looked into only where
    /// these have so many that the look itself hardly counts.
    bool pays_to_pull() {
        constexpr std::uint64_t share = 8;
        std::uint64_t const arcs = arcs_of(active_, backward_);
        if (arcs < forward_.to.size() / share) {
            return false;
        }
        if (!open_known_) {
            open_.resize(seen_.size());
            std::iota(open_.begin(), open_.end(), NodeId{0});
            open_known_ = true;
        }
        return arcs_of(open_, forward_) <= arcs;
    }

    /// From those met last to whoever has an arc to them.
    void push() {
        met_.clear();
        for (NodeId const node : active_) {
            for (std::uint64_t arc = backward_.offsets[node]; arc < backward_.offsets[node + 1]; ++arc) {
                NodeId const from = backward_.to[arc];
                Bits const fresh = frontier_[node].without(seen_[from]);
                if (fresh.any()) {
                    if (!next_[from].any()) {
                        met_.push_back(from);
                    }
                    next_[from] |= fresh;
                }
            }
        }
    }

    /// Those not met by every search look along their arcs.
    void pull() {
        met_.clear();
        std::size_t left = 0;
        for (NodeId const node : open_) {
            Bits const missing = all_.without(seen_[node]);
            if (!missing.any()) {
                continue;
            }
            open_[left++] = node;
            Bits here{};
            for (std::uint64_t arc = forward_.offsets[node]; arc < forward_.offsets[node + 1]; ++arc) {
                here |= frontier_[forward_.to[arc]];
            }
            Bits const fresh = here.without(seen_[node]);
            if (fresh.any()) {
                next_[node] = fresh;
                met_.push_back(node);
            }
        }
        open_.resize(left);
    }

    /// Makes those met the frontier of the next level.
    void count(std::uint32_t level, Totals& totals) {
        for (NodeId const node : active_) {
            frontier_[node] = {};
        }
        for (NodeId const node : met_) {
            if (!seen_[node].any()) {
                seen_nodes_.push_back(node);
            }
            seen_[node] |= next_[node];
            std::uint64_t const searches = next_[node].count();
            totals.reached[node] += searches;
            totals.sum[node] += searches * level;
            totals.inverse_sum[node] += static_cast<double>(searches) / level;
            totals.farthest[node] = std::max(totals.farthest[node], level);
        }
        std::swap(frontier_, next_);
        std::swap(active_, met_);
    }

    PathGraph const& forward_;
    PathGraph const& backward_;
    Bits all_;
    std::vector<Bits> seen_;
    std::vector<Bits> frontier_; ///< by which searches a node was met last
    std::vector<Bits> next_;
    std::vector<NodeId> active_; ///< with a bit in frontier_
    std::vector<NodeId> met_;    ///< with a bit in next_
    std::vector<NodeId> open_;   ///< not yet met by every search, when last looked at
    bool open_known_ = false;
    std::vector<NodeId> seen_nodes_; ///< with a bit in seen_
};

} // namespace

DistanceSums hop_sums(PathGraph const& forward, PathGraph const& backward, std::string_view words,
                      RunContext const& context) {
    NodeId const nodes = forward.node_count();
    // Each chunk has totals of its own, 28 bytes a node.
    constexpr std::size_t most_totals = 4'000'000;
    std::size_t const most_chunks =
        std::clamp<std::size_t>(most_totals / std::max<std::size_t>(1, nodes), 2, 16);
    std::size_t const batches = chunk_count(nodes, Bits::size);
    std::size_t const step = std::max<std::size_t>(1, chunk_count(batches, most_chunks));
    std::vector<Totals> partial(chunk_count(batches, step), Totals(0));
    ProgressCount progress(context, batches, words);
    for_each_chunk(context, batches, step, [&](std::size_t begin, std::size_t end, std::size_t chunk) {
        BatchSearch search(forward, backward);
        partial[chunk] = Totals(nodes);
        for (std::size_t batch = begin; batch < end; ++batch) {
            auto const first = static_cast<NodeId>(batch * Bits::size);
            search.run(first, first + std::min(Bits::size, nodes - first), context, partial[chunk]);
            progress.advance();
        }
    });
    DistanceSums sums(nodes);
    for (auto const& totals : partial) {
        for (NodeId local = 0; local < nodes; ++local) {
            NodeId const node = forward.node[local];
            sums.reached[node] += static_cast<double>(totals.reached[local]);
            sums.sum[node] += static_cast<double>(totals.sum[local]);
            sums.inverse_sum[node] += totals.inverse_sum[local];
            sums.farthest[node] = std::max(sums.farthest[node], static_cast<double>(totals.farthest[local]));
        }
    }
    return sums;
}

} // namespace cospread
