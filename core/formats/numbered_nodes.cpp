#include "core/formats/numbered_nodes.h"

#include <unordered_set>

namespace cospread {

void NumberedNodes::check_count(std::size_t count, std::size_t text_bytes, Finding place) {
    constexpr std::size_t free_nodes = 100'000;
    if (count > free_nodes && count - free_nodes > text_bytes) {
        place.what = "the file says " + std::to_string(count) + " nodes but is too short for them";
        place.remedy = "Correct the number";
        throw InputError(std::move(place));
    }
}

std::string NumberedNodes::called(std::size_t node) const {
    return names_[node].empty() ? std::to_string(node + 1) : names_[node];
}

bool NumberedNodes::names_are_unique() const {
    std::unordered_set<std::string> seen;
    for (std::size_t node = 0; node < names_.size(); ++node) {
        if (!seen.insert(called(node)).second) {
            return false;
        }
    }
    return true;
}

std::vector<NodeId> NumberedNodes::declare(NetworkImport& import, Columns columns) {
    std::vector<NodeId> nodes;
    nodes.reserve(names_.size());
    if (names_are_unique()) {
        for (std::size_t node = 0; node < names_.size(); ++node) {
            nodes.push_back(import.builder().node(called(node)));
        }
    } else {
        ColumnBuilder labels(find_column(columns, "label") == nullptr ? "label" : "name");
        for (std::size_t node = 0; node < names_.size(); ++node) {
            nodes.push_back(import.builder().node(std::to_string(node + 1)));
            labels.append(names_[node]);
        }
        columns.insert(columns.begin(), std::move(labels).finish(true));
    }
    import.builder().set_two_mode(two_mode());
    if (!columns.empty()) {
        import.set_node_columns(std::move(columns));
    }
    return nodes;
}

} // namespace cospread
