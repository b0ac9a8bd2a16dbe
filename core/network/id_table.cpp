#include "core/network/id_table.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace cospread {

namespace {

/// Texts are found by places of 32 bits.
constexpr std::size_t most_text = std::numeric_limits<std::uint32_t>::max();

std::size_t hash_of(std::string_view id) {
    return std::hash<std::string_view>{}(id);
}

/// The upper bits of the hash say where the id stands; these are others.
std::uint32_t tag_of(std::size_t hash) {
    return static_cast<std::uint32_t>(hash);
}

} // namespace

std::size_t IdTable::first_slot(std::size_t hash) const {
    // The hash as a fraction, times the number of slots: any number will do, without a division.
    __extension__ using Product = unsigned __int128;
    return static_cast<std::size_t>(Product{hash} * slots_.size() >> 64U);
}

void IdTable::expect(std::span<std::string_view const> ids) const {
    constexpr std::size_t most = 128;
    std::array<std::size_t, most> hashes{};
    std::array<NodeId, most> nodes{};
    std::size_t const count = std::min(ids.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
        hashes[i] = hash_of(ids[i]);
        __builtin_prefetch(&slots_[first_slot(hashes[i])]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t slot = first_slot(hashes[i]);
        while (slots_[slot].node != no_node && slots_[slot].tag != tag_of(hashes[i])) {
            slot = slot + 1 == slots_.size() ? 0 : slot + 1;
        }
        nodes[i] = slots_[slot].node;
        if (nodes[i] != no_node) {
            __builtin_prefetch(&offsets_[nodes[i]]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (nodes[i] != no_node) {
            __builtin_prefetch(text_.data() + offsets_[nodes[i]]);
        }
    }
}

std::size_t IdTable::slot_of(std::string_view id, std::size_t hash) const {
    std::size_t slot = first_slot(hash);
    while (slots_[slot].node != no_node &&
           (slots_[slot].tag != tag_of(hash) || (*this)[slots_[slot].node] != id)) {
        slot = slot + 1 == slots_.size() ? 0 : slot + 1;
    }
    return slot;
}

void IdTable::index_in(std::size_t slots) {
    slots_ = std::vector<Slot>(slots);
    for (NodeId node = 0; node < size(); ++node) {
        std::size_t const hash = hash_of((*this)[node]);
        slots_[slot_of((*this)[node], hash)] = {tag_of(hash), node};
    }
}

void IdTable::shrink() {
    text_.shrink_to_fit();
    offsets_.shrink_to_fit();
    index_in(std::max(least_slots, size() * 4 / 3 + 1));
}

NodeId IdTable::intern(std::string_view id) {
    std::size_t const hash = hash_of(id);
    std::size_t slot = slot_of(id, hash);
    if (slots_[slot].node != no_node) {
        return slots_[slot].node;
    }
    if (size() >= no_node) {
        throw InputError(Finding{.what = "more than 4,294,967,294 nodes", .remedy = "Split the network"});
    }
    if (id.size() > most_text - text_.size()) {
        throw InputError(Finding{.what = "the ids of the nodes take more than 4 GB",
                                 .remedy = "Split the network, or give the nodes shorter ids"});
    }
    if ((size() + 1) * 2 > slots_.size()) {
        index_in(slots_.size() * 2);
        slot = slot_of(id, hash);
    }
    auto const node = static_cast<NodeId>(size());
    text_.append(id);
    offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
    slots_[slot] = {tag_of(hash), node};
    return node;
}

std::optional<NodeId> IdTable::find(std::string_view id) const {
    NodeId const node = slots_[slot_of(id, hash_of(id))].node;
    return node == no_node ? std::nullopt : std::optional(node);
}

} // namespace cospread
