#include "core/network/id_table.h"

#include "core/base/error.h"
#include "core/base/text_hash.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace cospread {

namespace {

/// Texts are found by places of 32 bits.
constexpr std::size_t most_text = std::numeric_limits<std::uint32_t>::max();

/// How many ids are looked up together: their places stay in the processor's first cache.
constexpr std::size_t most_together = 128;

std::uint32_t hash_of(std::string_view id) {
    return static_cast<std::uint32_t>(text_hash(id) >> 32U);
}

} // namespace

std::size_t IdTable::first_slot(std::uint32_t hash) const {
    // The hash as a fraction, times the number of slots: any number will do, without a division.
    return std::uint64_t{hash} * slots_.size() >> 32U;
}

void IdTable::expect(std::span<std::uint32_t const> hashes) const {
    std::array<NodeId, most_together> nodes{};
    for (auto const hash : hashes) {
        __builtin_prefetch(&slots_[first_slot(hash)]);
    }
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        std::size_t slot = first_slot(hashes[i]);
        while (slots_[slot].node != no_node && slots_[slot].hash != hashes[i]) {
            slot = after(slot);
        }
        nodes[i] = slots_[slot].node;
        if (nodes[i] != no_node) {
            __builtin_prefetch(&offsets_[nodes[i]]);
        }
    }
    for (NodeId const node : std::span(nodes).first(hashes.size())) {
        if (node != no_node) {
            __builtin_prefetch(text_.data() + offsets_[node]);
        }
    }
}

std::size_t IdTable::slot_of(std::string_view id, std::uint32_t hash) const {
    std::size_t slot = first_slot(hash);
    while (slots_[slot].node != no_node && (slots_[slot].hash != hash || (*this)[slots_[slot].node] != id)) {
        slot = after(slot);
    }
    return slot;
}

void IdTable::index_in(std::size_t slots) {
    auto const before = std::exchange(slots_, std::vector<Slot>(slots));
    for (Slot const& entry : before) {
        if (entry.node != no_node) {
            std::size_t slot = first_slot(entry.hash);
            while (slots_[slot].node != no_node) {
                slot = after(slot);
            }
            slots_[slot] = entry;
        }
    }
}

void IdTable::shrink() {
    text_.shrink_to_fit();
    offsets_.shrink_to_fit();
    index_in(std::max(least_slots, size() * 4 / 3 + 1));
}

NodeId IdTable::intern(std::string_view id) {
    return intern(id, hash_of(id));
}

void IdTable::intern(std::span<std::string_view const> ids, std::span<NodeId> nodes) {
    std::array<std::uint32_t, most_together> hashes{};
    for (std::size_t begin = 0; begin < ids.size(); begin += most_together) {
        auto const some = ids.subspan(begin, std::min(most_together, ids.size() - begin));
        std::ranges::transform(some, hashes.begin(), hash_of);
        expect(std::span(hashes).first(some.size()));
        for (std::size_t i = 0; i < some.size(); ++i) {
            nodes[begin + i] = intern(some[i], hashes[i]);
        }
    }
}

NodeId IdTable::intern(std::string_view id, std::uint32_t hash) {
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
    slots_[slot] = {hash, node};
    return node;
}

std::optional<NodeId> IdTable::find(std::string_view id) const {
    NodeId const node = slots_[slot_of(id, hash_of(id))].node;
    return node == no_node ? std::nullopt : std::optional(node);
}

} // namespace cospread
