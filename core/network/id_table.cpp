#include "core/network/id_table.h"

#include "core/base/error.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace cospread {

namespace {

/// Texts are found by places of 32 bits.
constexpr std::size_t most_text = std::numeric_limits<std::uint32_t>::max();

} // namespace

std::size_t IdTable::slot_of(std::string_view id) const {
    // The hash as a fraction, times the number of slots: any number will do, without a division.
    __extension__ using Product = unsigned __int128;
    auto slot = static_cast<std::size_t>(Product{std::hash<std::string_view>{}(id)} * slots_.size() >> 64U);
    while (slots_[slot] != no_node && (*this)[slots_[slot]] != id) {
        slot = slot + 1 == slots_.size() ? 0 : slot + 1;
    }
    return slot;
}

void IdTable::index_in(std::size_t slots) {
    slots_ = std::vector<NodeId>(slots, no_node);
    for (NodeId node = 0; node < size(); ++node) {
        slots_[slot_of((*this)[node])] = node;
    }
}

void IdTable::shrink() {
    text_.shrink_to_fit();
    offsets_.shrink_to_fit();
    index_in(std::max(least_slots, size() * 4 / 3 + 1));
}

NodeId IdTable::intern(std::string_view id) {
    std::size_t slot = slot_of(id);
    if (slots_[slot] != no_node) {
        return slots_[slot];
    }
    if (size() >= no_node) {
        throw InputError(Finding{.what = "more than 4,294,967,294 nodes", .remedy = "Split the network"});
    }
    if (id.size() > most_text - text_.size()) {
        throw InputError(Finding{.what = "the ids of the nodes take more than 4 GB",
                                 .remedy = "Split the network, or give the nodes shorter ids"});
    }
    if ((size() + 1) * 4 > slots_.size() * 3) {
        index_in(slots_.size() * 2);
        slot = slot_of(id);
    }
    auto const node = static_cast<NodeId>(size());
    text_.append(id);
    offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
    slots_[slot] = node;
    return node;
}

std::optional<NodeId> IdTable::find(std::string_view id) const {
    NodeId const node = slots_[slot_of(id)];
    return node == no_node ? std::nullopt : std::optional(node);
}

} // namespace cospread
