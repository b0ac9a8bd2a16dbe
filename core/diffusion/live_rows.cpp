#include "core/diffusion/live_rows.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

std::uint32_t leading_bits(double probability) {
    double const scaled = std::floor(probability * 0x1.0p32);
    return scaled >= 0x1.0p32 ? UINT32_MAX : static_cast<std::uint32_t>(scaled);
}

} // namespace

LiveRows::LiveRows(InfluenceNetwork const& network)
    : network_(&network)
    , find_candidates_(ways_to_find_candidates().back())
    , words_(network.arcs().size() + RowWords::padding)
    , heads_(network.arcs().size()) {
    auto const arcs = network.arcs();
    for (ArcId arc = 0; arc < arcs.size(); ++arc) {
        words_[arc] = SwiftLuck::word(LiveArcs::item(arcs[arc]));
        heads_[arc] = arcs[arc].to;
        uniform_ = uniform_ && arcs[arc].probability == arcs.front().probability;
        certain_ = certain_ && arcs[arc].certainty >= 1;
    }
    if (uniform_) {
        limits_.assign(RowWords::padding, arcs.empty() ? 0 : leading_bits(arcs.front().probability));
    } else {
        limits_.resize(arcs.size() + RowWords::padding);
        std::ranges::transform(arcs, limits_.begin(), leading_bits, &InfluenceArc::probability);
    }
}

RowWords LiveRows::packed() const {
    return {words_.data(), limits_.data(), uniform_, network_};
}

void LiveRows::find(LiveArcs const& luck, std::span<NodeId const> nodes, LiveList& list) const {
    std::size_t room = RowWords::padding;
    for (NodeId const node : nodes) {
        room += network_->out_begin(node + 1) - network_->out_begin(node);
    }
    if (list.arcs_.size() < room) {
        list.arcs_.resize(2 * room);
        list.heads_.resize(2 * room);
    }
    auto const found = find_candidates_(packed(), luck.success(), nodes, list.arcs_.data());
    list.size_ = found.count;
    if (found.any_undecided || !certain_) {
        auto const begin = list.arcs_.begin();
        auto const live = std::remove_if(begin, begin + static_cast<std::ptrdiff_t>(found.count),
                                         [&](ArcId arc) { return !luck(network_->arcs()[arc]); });
        list.size_ = static_cast<std::size_t>(live - begin);
    }
    for (std::size_t at = 0; at < list.size_; ++at) {
        list.heads_[at] = heads_[list.arcs_[at]];
    }
}

} // namespace cospread
