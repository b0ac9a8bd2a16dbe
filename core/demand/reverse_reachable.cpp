#include "core/demand/reverse_reachable.h"

#include "core/base/parallel.h"
#include "core/diffusion/live_arcs.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <functional>

namespace cospread {

namespace {

constexpr std::size_t sets_per_chunk = 1024;
constexpr std::uint64_t root_stream = 0x726f6f7473ULL;

/// Non-adopters that count, with the value up to and including each.
struct Roots {
    std::vector<NodeId> nodes;
    std::vector<double> value_up_to;

    explicit Roots(DemandProblem const& problem) {
        double sum = 0;
        for (NodeId node = 0; node < problem.network.node_count(); ++node) {
            if (!problem.adopted[node] && problem.value[node] > 0) {
                sum += problem.value[node];
                nodes.push_back(node);
                value_up_to.push_back(sum);
            }
        }
    }

    [[nodiscard]] double value() const { return value_up_to.empty() ? 0 : value_up_to.back(); }

    [[nodiscard]] NodeId at(double share) const {
        auto const place = std::ranges::upper_bound(value_up_to, share * value()) - value_up_to.begin();
        return nodes[std::min(static_cast<std::size_t>(place), nodes.size() - 1)];
    }
};

/// Makes one set after the other in memory that is kept.
class ReverseWave {
  public:
    explicit ReverseWave(DemandProblem const& problem)
        : problem_(&problem)
        , stamp_(problem.network.node_count(), 0) {}

    /// The members of the set of `root`, or none where an adopter reaches it.
    std::vector<NodeId> const& members(NodeId root, LiveArcs const& live) {
        ++current_;
        members_.clear();
        join(root);
        std::size_t first = 0;
        for (std::uint32_t step = 0; step < problem_->options.horizon && first < members_.size(); ++step) {
            for (std::size_t const last = members_.size(); first < last; ++first) {
                NodeId const node = members_[first];
                if (problem_->closed[node] == 0 && !ask_influencers(node, live)) {
                    members_.clear();
                    return members_;
                }
            }
        }
        return members_;
    }

  private:
    void join(NodeId node) {
        stamp_[node] = current_;
        members_.push_back(node);
    }

    /// False as soon as an adopter brings the node to adopt.
    bool ask_influencers(NodeId node, LiveArcs const& live) {
        for (ArcId const id : problem_->network.in(node)) {
            auto const& arc = problem_->network.arcs()[id];
            if (stamp_[arc.from] != current_ && live(arc)) {
                if (problem_->adopted[arc.from]) {
                    return false;
                }
                join(arc.from);
            }
        }
        return true;
    }

    DemandProblem const* problem_;
    std::uint64_t current_ = 0;
    std::vector<std::uint64_t> stamp_;
    std::vector<NodeId> members_;
};

} // namespace

ReverseCounts count_reverse_sets(DemandProblem const& problem, RunContext const& context) {
    Roots const roots(problem);
    ReverseCounts counts{std::vector<std::uint64_t>(problem.network.node_count(), 0), roots.value()};
    if (roots.nodes.empty()) {
        return counts;
    }

    struct Worker {
        ReverseWave wave;
        std::vector<std::uint64_t> hits;
    };

    tbb::enumerable_thread_specific<Worker> workers([&] {
        return Worker{ReverseWave(problem), counts.hits};
    });
    std::uint64_t const sets = problem.options.sets;
    for_each_chunk(context, sets, sets_per_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        auto& [wave, hits] = workers.local();
        for (std::size_t set = begin; set < end; ++set) {
            context.check_stop();
            NodeId const root = roots.at(hashed_uniform(mix_bits(context.seed ^ root_stream), set, 0));
            for (NodeId const node : wave.members(root, LiveArcs(context.seed, set))) {
                ++hits[node];
            }
        }
        context.report(static_cast<double>(end) / static_cast<double>(sets), "asking who reaches whom");
    });
    workers.combine_each([&](Worker const& worker) {
        std::ranges::transform(counts.hits, worker.hits, counts.hits.begin(), std::plus<>());
    });
    return counts;
}

} // namespace cospread
