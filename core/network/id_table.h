#pragma once

#include "core/network/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The users' text ids, byte for byte, numbered densely in order of first appearance. All texts lie in one
/// block and the index is an open-addressing table, so that a million ids cost 10 to 20 MB
/// beside their texts and no allocation
/// each.
class IdTable {
  public:
    /// The number of `id`, added if it is new. Throws InputError past 2^32 - 2 ids or 4 GB of text.
    NodeId intern(std::string_view id);

    /// Gives back the memory that only more ids would need.
    void shrink();

    [[nodiscard]] std::optional<NodeId> find(std::string_view id) const;

    [[nodiscard]] std::string_view operator[](NodeId node) const {
        return std::string_view(text_).substr(offsets_[node], offsets_[node + 1] - offsets_[node]);
    }

    [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }

  private:
    [[nodiscard]] std::size_t slot_of(std::string_view id) const;
    void index_in(std::size_t slots);

    std::string text_;
    std::vector<std::uint32_t> offsets_{0};
    static constexpr std::size_t least_slots = 16;

    std::vector<NodeId> slots_ = std::vector<NodeId>(least_slots, no_node);
};

} // namespace cospread
