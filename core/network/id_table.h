#pragma once

#include "core/network/ids.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The users' text ids, byte for byte, numbered densely in order of first appearance. All texts lie in one
/// block and the index is an open-addressing table, so that a million ids cost 15 to 20 MB
/// beside their texts and no allocation each.
class IdTable {
  public:
    /// The number of `id`, added if it is new. Throws InputError past 2^32 - 2 ids or 4 GB of text.
    NodeId intern(std::string_view id);

    /// As intern() for each of `ids` in their order; `nodes`, as many, takes the numbers. In a table of a
    /// million ids each look waits for memory three times: together these waits overlap.
    void intern(std::span<std::string_view const> ids, std::span<NodeId> nodes);

    /// Gives back the memory that only more ids would need.
    void shrink();

    [[nodiscard]] std::optional<NodeId> find(std::string_view id) const;

    [[nodiscard]] std::string_view operator[](NodeId node) const {
        return std::string_view(text_).substr(offsets_[node], offsets_[node + 1] - offsets_[node]);
    }

    [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }

  private:
    /// A node, and the hash of its id: texts are compared only where these agree, and not read again where
    /// the index grows.
    struct Slot {
        std::uint32_t hash = 0;
        NodeId node = no_node;
    };

    NodeId intern(std::string_view id, std::uint32_t hash);
    void expect(std::span<std::uint32_t const> hashes) const;
    [[nodiscard]] std::size_t first_slot(std::uint32_t hash) const;

    [[nodiscard]] std::size_t after(std::size_t slot) const {
        return slot + 1 == slots_.size() ? 0 : slot + 1;
    }

    [[nodiscard]] std::size_t slot_of(std::string_view id, std::uint32_t hash) const;
    void index_in(std::size_t slots);

    std::string text_;
    std::vector<std::uint32_t> offsets_{0};
    static constexpr std::size_t least_slots = 16;

    std::vector<Slot> slots_ = std::vector<Slot>(least_slots);
};

} // namespace cospread
