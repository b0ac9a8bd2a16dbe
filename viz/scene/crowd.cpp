#include "viz/scene/crowd.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "viz/appearance/scales.h"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace cospread::viz {
namespace {

/// Ties that stand next to each other in importance are kept by their ends in blocks of so many: whoever
/// draws them in order then finds the ends close together in memory.
constexpr std::size_t block = 1 << 16;

std::vector<TieId> by_importance(Network const& network, RunContext const& context) {
    std::vector<TieId> order;
    order.reserve(network.tie_count());
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        if (network.source(tie) != network.target(tie)) {
            order.push_back(tie);
        }
    }
    auto const importance = [&](TieId tie) { return std::tuple(-network.strength(tie), mix_bits(tie), tie); };
    tbb::parallel_sort(order, [&](TieId a, TieId b) { return importance(a) < importance(b); });
    for_each_chunk(context, order.size(), block, [&](std::size_t begin, std::size_t end, std::size_t) {
        auto const ends = [&](TieId tie) {
            return std::tuple(network.source(tie), network.target(tie), tie);
        };
        std::ranges::sort(order.begin() + static_cast<std::ptrdiff_t>(begin),
                          order.begin() + static_cast<std::ptrdiff_t>(end), {}, ends);
    });
    return order;
}

/// Whether two ties run from one node to the same other.
bool has_parallel_ties(Network const& network) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const others = network.out(node).nodes;
        if (std::ranges::adjacent_find(others) != others.end()) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<std::uint32_t> arcs_of_ties(Network const& network) {
    std::vector<std::uint32_t> arcs(network.tie_count(), 1);
    if (!has_parallel_ties(network)) {
        return arcs;
    }
    std::vector<TieId> order(network.tie_count());
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        order[tie] = tie;
    }
    auto const ends = [&](TieId tie) { return std::pair(network.source(tie), network.target(tie)); };
    tbb::parallel_sort(order,
                       [&](TieId a, TieId b) { return std::tuple(ends(a), a) < std::tuple(ends(b), b); });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (ends(order[i]) == ends(order[i - 1])) {
            arcs[order[i]] = arcs[order[i - 1]] + 1;
        }
    }
    return arcs;
}

Crowd make_crowd(Network const& network, RunContext const& context) {
    auto const order = by_importance(network, context);
    auto const arcs = arcs_of_ties(network);
    Crowd crowd;
    crowd.names_end.reserve(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        crowd.names += network.short_label(node);
        crowd.names_end.push_back(crowd.names.size());
    }
    crowd.ends.resize(order.size());
    crowd.forms.resize(order.size());
    for_each_chunk(context, order.size(), block, [&](std::size_t begin, std::size_t end, std::size_t) {
        constexpr std::uint32_t most = std::numeric_limits<std::uint8_t>::max();
        for (std::size_t i = begin; i < end; ++i) {
            TieId const tie = order[i];
            float const width = network.weighted() ? tie_width(network.strength(tie)) : Line{}.width;
            crowd.ends[i] = {network.source(tie), network.target(tie)};
            crowd.forms[i] = {static_cast<std::uint8_t>(std::lround(width * 32)),
                              static_cast<std::uint8_t>(std::min(arcs[tie], most)),
                              network.evidence(tie) == Evidence::inferred, network.is_directed(tie)};
        }
    });
    return crowd;
}

} // namespace cospread::viz
