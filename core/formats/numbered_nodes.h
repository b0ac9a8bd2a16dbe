#pragma once

#include "core/formats/network_import.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cospread {

/// The nodes of a file that says how many there are and calls them by number, with or without names beside.
class NumberedNodes {
  public:
    /// `first_mode` nodes of the one mode come before those of the other; as many as `count`: one mode.
    NumberedNodes(std::size_t count, std::size_t first_mode)
        : names_(count)
        , first_mode_(first_mode) {}

    /// Throws InputError where a text of so many bytes cannot mean so many nodes: more than one a byte
    /// beyond a hundred thousand.
    static void check_count(std::size_t count, std::size_t text_bytes, Finding place);

    [[nodiscard]] std::size_t size() const { return names_.size(); }

    [[nodiscard]] bool two_mode() const { return first_mode_ < names_.size(); }

    [[nodiscard]] std::size_t first_mode() const { return first_mode_; }

    [[nodiscard]] bool has_name(std::size_t node) const { return !names_[node].empty(); }

    void set_name(std::size_t node, std::string_view name) { names_[node] = name; }

    /// Declares the nodes in their order. A node without a name is called by its number, from 1. The names
    /// are the ids where each is there once; else the numbers are, and the names become the column `label`.
    /// Returns the node of each number.
    std::vector<NodeId> declare(NetworkImport& import, Columns columns);

  private:
    [[nodiscard]] std::string called(std::size_t node) const;
    [[nodiscard]] bool names_are_unique() const;

    std::vector<std::string> names_;
    std::size_t first_mode_;
};

} // namespace cospread
