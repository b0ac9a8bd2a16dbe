#include "core/formats/json_data_beside.h"

namespace cospread {

bool JsonDataBeside::is_name(std::string_view name) {
    return name == "nodeData" || name == "edgeData" || name == "layout";
}

void JsonDataBeside::take(std::string_view name, std::string const& key, RecordValues const& values) {
    auto& into = (name == "edgeData" ? of_ties_ : of_nodes_)[key];
    into.insert(into.end(), values.begin(), values.end());
}

void JsonDataBeside::hand_over(GraphRecords& records) const {
    for (auto const& [key, values] : of_nodes_) {
        if (auto const node = records.find_node(key)) {
            records.add_values(*node, values);
        }
    }
    for (auto const& [key, values] : of_ties_) {
        if (auto const tie = tie_of_key_.find(key); tie != tie_of_key_.end()) {
            records.add_tie_values(tie->second, values);
        }
    }
}

} // namespace cospread
