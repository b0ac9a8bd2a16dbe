#include "core/cases/case_row.h"

#include "core/base/text.h"
#include "core/formats/tie_columns.h"

namespace cospread {

namespace {

std::string nearest_node(Network const& network, std::string_view id) {
    std::vector<std::string_view> ids;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        ids.push_back(network.id(node));
    }
    auto const near = nearest_word(id, ids);
    return near.empty() ? std::string("Add it to the nodes, or correct the id")
                        : "Did you mean '" + std::string(near) + "'?";
}

} // namespace

std::string_view CaseRow::text(std::string_view column) const {
    auto const found = table_.find(column);
    return found ? trimmed(table_.cell(*found)) : std::string_view();
}

void CaseRow::reject(std::string_view column, std::string what, std::string remedy) const {
    auto const found = table_.find(column);
    report_.reject(found ? table_.finding(*found, std::move(what), std::move(remedy))
                         : table_.finding(std::move(what), std::move(remedy)));
}

bool CaseRow::is_one_of(std::string_view column, std::vector<std::string_view> const& words) const {
    auto const word = text(column);
    if (std::ranges::find(words, word) != words.end()) {
        return true;
    }
    auto const near = nearest_word(word, words);
    std::string listed;
    for (auto const known : words) {
        listed += (listed.empty() ? "" : ", ") + std::string(known);
    }
    reject(column, "unknown " + std::string(column) + " '" + std::string(word) + "'",
           near.empty() ? "Known are: " + listed : "Did you mean '" + std::string(near) + "'?");
    return false;
}

std::optional<double> CaseRow::number(std::string_view column, double low, double high) const {
    auto const value = parse_cell_number(text(column), table_.decimal_comma());
    if (value && *value >= low && *value <= high) {
        return value;
    }
    reject(column, "'" + std::string(text(column)) + "' is no " + std::string(column),
           "Write a number from " + format_number(low) + " to " + format_number(high));
    return std::nullopt;
}

std::optional<NodeId> CaseRow::node(std::string_view column, Network const& network) const {
    auto const id = text(column);
    auto const found = network.find(id);
    if (!found) {
        reject(column, "the nodes have no '" + std::string(id) + "'", nearest_node(network, id));
    }
    return found;
}

std::optional<Evidence> CaseRow::evidence() const {
    auto const word = text("evidence");
    if (word.empty()) {
        return Evidence::stated;
    }
    return is_one_of("evidence", {"stated", "inferred"}) ? parse_evidence(word) : std::nullopt;
}

Finding missing_column(TableReader const& table, std::string_view column, std::string what) {
    std::vector<std::string_view> const names(table.columns().begin(), table.columns().end());
    auto const near = nearest_word(column, names);
    return {.file = table.file(),
            .row = 1,
            .column = std::string(column),
            .what = std::move(what),
            .remedy =
                near.empty() ? "Add the column" : "Rename '" + std::string(near) + "' if that is meant"};
}

} // namespace cospread
