#include "core/measure_catalogue.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/brokerage/catalogue.h"
#include "core/centrality/catalogue.h"
#include "core/groups/catalogue.h"

#include <algorithm>

namespace cospread {

namespace {

bool has_key(auto const& rows, std::string_view key) {
    return std::ranges::any_of(rows, [key](auto const& row) { return row.key == key; });
}

/// `rows` lack the key.
[[noreturn]] void refuse(auto const& rows, std::string_view key) {
    std::string const start = "'" + std::string(key) + "' is a measure of ";
    if (find_node_measure(key) != nullptr) {
        throw UsageError(start + "nodes: leave --of ties and --network out");
    }
    if (has_key(tie_measures(), key)) {
        throw UsageError(start + "ties: say --of ties");
    }
    if (has_key(network_measures(), key)) {
        throw UsageError(start + "the whole network: say --network");
    }
    std::vector<std::string_view> keys;
    for (auto const& row : rows) {
        keys.push_back(row.key);
    }
    auto const near = nearest_word(key, keys);
    throw UsageError(
        "there is no measure '" + std::string(key) + "'" +
        (near.empty() ? "; `cospread measures` lists them" : "; did you mean '" + std::string(near) + "'?"));
}

template<class Row>
Row const& row_of(std::vector<Row> const& rows, std::string_view key) {
    auto const found = std::ranges::find(rows, key, &Row::key);
    if (found == rows.end()) {
        refuse(rows, key);
    }
    return *found;
}

} // namespace

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
    std::vector<NodeMeasure> rows;
    for (auto const* row : node_measures()) {
        rows.push_back(*row);
    }
    refuse(rows, key);
}

TieMeasure const& tie_measure(std::string_view key) {
    return row_of(tie_measures(), key);
}

NetworkMeasure const& network_measure(std::string_view key) {
    return row_of(network_measures(), key);
}

} // namespace cospread
