#include "core/demand/reverse_sets.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <iterator>
#include <limits>

namespace cospread {

namespace {

constexpr std::uint64_t sets_per_chunk = 1024;
/// Chunks wait for each other no longer than for a batch, so that few sets lie in memory twice.
constexpr std::uint64_t sets_per_batch = 64 * sets_per_chunk;

struct Chunk {
    std::vector<NodeId> members;
    std::vector<std::uint32_t> sizes;
};

} // namespace

void ReverseSets::grow_to(std::uint64_t count, RunContext const& context) {
    tbb::enumerable_thread_specific<ReverseSampler> samplers(
        [&] { return ReverseSampler(*problem_, *rows_, *roots_); });
    std::vector<Chunk> chunks;
    while (drawn_ < count) {
        std::uint64_t const batch = std::min(count - drawn_, sets_per_batch);
        chunks.assign(chunk_count(batch, sets_per_chunk), {});
        for_each_chunk(context, batch, sets_per_chunk,
                       [&](std::size_t begin, std::size_t end, std::size_t index) {
                           auto& sampler = samplers.local();
                           auto& [members, sizes] = chunks[index];
                           for (std::size_t set = begin; set < end; ++set) {
                               context.check_stop();
                               std::uint64_t const number = drawn_ + set;
                               auto const before = members.size();
                               std::ranges::copy_if(sampler.draw(seed_, number), std::back_inserter(members),
                                                    [&](NodeId node) { return works(node, number); });
                               if (auto const size = members.size() - before; size > 0) {
                                   sizes.push_back(static_cast<std::uint32_t>(size));
                               }
                           }
                       });
        for (auto const& [members, sizes] : chunks) {
            members_.insert(members_.end(), members.begin(), members.end());
            for (std::uint32_t const size : sizes) {
                ends_.push_back(ends_.back() + size);
            }
        }
        drawn_ += batch;
    }
}

bool ReverseSets::works(NodeId node, std::uint64_t set) const {
    constexpr std::uint64_t stream = 0x776f726b73000000ULL;
    double const success = problem_->success(node);
    return success >= 1 || hashed_uniform(mix_bits(seed_ ^ stream), set, node) < success;
}

std::vector<std::uint64_t> ReverseSets::won_by(std::vector<NodeId> const& order) const {
    constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place(problem_->network.node_count(), nowhere);
    for (std::uint32_t at = 0; at < order.size(); ++at) {
        place[order[at]] = at;
    }
    std::vector<std::uint64_t> won(order.size(), 0);
    for (std::uint32_t set = 0; set < kept(); ++set) {
        std::uint32_t first = nowhere;
        for (NodeId const member : members(set)) {
            first = std::min(first, place[member]);
        }
        if (first != nowhere) {
            ++won[first];
        }
    }
    return won;
}

SetCover::SetCover(ReverseSets const& sets, NodeId node_count)
    : sets_(&sets)
    , ends_(std::size_t{node_count} + 1, 0)
    , of_node_(sets.member_count())
    , gains_(node_count) {
    for (std::uint32_t set = 0; set < sets.kept(); ++set) {
        for (NodeId const member : sets.members(set)) {
            ++ends_[member];
        }
    }
    std::uint64_t begin = 0;
    for (auto& end : ends_) { // for now the begin of each node's sets
        std::uint64_t const size = end;
        end = begin;
        begin += size;
    }
    for (std::uint32_t set = 0; set < sets.kept(); ++set) {
        for (NodeId const member : sets.members(set)) {
            of_node_[ends_[member]++] = set;
        }
    }
    std::shift_right(ends_.begin(), ends_.end(), 1);
    ends_.front() = 0;
    restart();
}

void SetCover::restart() {
    for (std::size_t node = 0; node < gains_.size(); ++node) {
        gains_[node] = static_cast<std::uint32_t>(ends_[node + 1] - ends_[node]);
    }
    covered_.assign(sets_->kept(), 0);
    covered_count_ = 0;
}

void SetCover::take(NodeId node) {
    for (std::uint64_t at = ends_[node]; at < ends_[node + 1]; ++at) {
        std::uint32_t const set = of_node_[at];
        if (covered_[set] == 0) {
            covered_[set] = 1;
            ++covered_count_;
            for (NodeId const member : sets_->members(set)) {
                --gains_[member];
            }
        }
    }
}

} // namespace cospread
