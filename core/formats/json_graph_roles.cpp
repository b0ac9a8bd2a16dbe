#include "core/formats/json_graph_roles.h"

#include "core/formats/json_data_beside.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cospread {

namespace {

template<std::size_t Count>
bool is_one_of(std::string_view word, std::array<std::string_view, Count> const& words) {
    return std::ranges::find(words, word) != words.end();
}

/// Objects that hold a graph.
constexpr std::array<std::string_view, 5> graph_keys{"elements", "graph", "graphDataset", "fullGraph",
                                                     "network"};

/// Objects within a record whose fields are its own.
constexpr std::array<std::string_view, 5> field_keys{"data", "attributes", "metadata", "position", "value"};

} // namespace

JsonRole role_within(std::span<JsonLevel const> levels, bool list) {
    if (levels.empty()) {
        return list ? JsonRole::elements : JsonRole::graph;
    }
    JsonLevel const& level = levels.back();
    std::string_view const key = level.key;
    switch (level.role) {
    case JsonRole::graph:
        if (list) {
            return key == "nodes" || key == "nodeDataArray"                     ? JsonRole::nodes
                   : key == "links" || key == "edges" || key == "linkDataArray" ? JsonRole::ties
                   : key == "elements"                                          ? JsonRole::elements
                   : key == "adjacency"                                         ? JsonRole::adjacency
                                                                                : JsonRole::skipped;
        }
        return key == "nodes"                                   ? JsonRole::named_nodes
               : JsonDataBeside::is_name(key)                   ? JsonRole::beside
               : is_one_of(key, graph_keys) || key == "options" ? JsonRole::graph
                                                                : JsonRole::skipped;
    case JsonRole::ties:
    case JsonRole::elements:
        return list ? JsonRole::pair : JsonRole::record;
    case JsonRole::pair:
        return list ? JsonRole::skipped : JsonRole::fields;
    case JsonRole::nodes:
    case JsonRole::named_nodes:
    case JsonRole::beside:
    case JsonRole::neighbours:
        return list ? JsonRole::skipped : JsonRole::record;
    case JsonRole::adjacency:
        return list ? JsonRole::neighbours : JsonRole::skipped;
    case JsonRole::record:
        if (!list && is_one_of(key, field_keys)) {
            return JsonRole::fields;
        }
        return !list && (key == "source" || key == "target") ? JsonRole::end : JsonRole::value;
    case JsonRole::fields:
    case JsonRole::value:
        return JsonRole::value;
    case JsonRole::end:
    case JsonRole::skipped:
        return JsonRole::skipped;
    }
    return JsonRole::skipped;
}

} // namespace cospread
