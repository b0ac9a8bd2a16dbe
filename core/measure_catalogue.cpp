#include "core/measure_catalogue.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/brokerage/catalogue.h"
#include "core/centrality/catalogue.h"
#include "core/groups/catalogue.h"

#include <algorithm>

namespace cospread {

std::vector<NodeMeasure const*> const& node_measures() {
    static auto const all = [] {
        std::vector<NodeMeasure const*> rows;
        for (auto const& row : centrality_measures()) {
            rows.push_back(&row);
        }
        for (auto const& row : brokerage_measures()) {
            rows.push_back(&row);
        }
        for (auto const& row : group_measures()) {
            rows.push_back(&row);
        }
        return rows;
    }();
    return all;
}

NodeMeasure const* find_node_measure(std::string_view key) {
    auto const& rows = node_measures();
    auto const found = std::ranges::find(rows, key, [](NodeMeasure const* row) { return row->key; });
    return found == rows.end() ? nullptr : *found;
}

NodeMeasure const& node_measure(std::string_view key) {
    if (auto const* row = find_node_measure(key)) {
        return *row;
    }
    std::vector<std::string_view> keys;
    for (auto const* row : node_measures()) {
        keys.push_back(row->key);
    }
    auto const near = nearest_word(key, keys);
    throw UsageError(
        "there is no measure '" + std::string(key) + "'" +
        (near.empty() ? "; `cospread measures` lists them" : "; did you mean '" + std::string(near) + "'?"));
}

} // namespace cospread
