#include "core/cases/case_tables.h"

#include "core/base/text.h"
#include "core/formats/table_file.h"
#include "core/formats/tie_columns.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <optional>

namespace cospread {

namespace {

/// The row of a table of a case, its cells by the names of the columns; what is wrong with it goes to the
/// report.
class CaseRow {
  public:
    CaseRow(TableReader& table, ImportReport& report)
        : table_(table)
        , report_(report) {}

    [[nodiscard]] std::string_view text(std::string_view column) const {
        auto const found = table_.find(column);
        return found ? trimmed(table_.cell(*found)) : std::string_view();
    }

    void reject(std::string_view column, std::string what, std::string remedy) const {
        auto const found = table_.find(column);
        report_.reject(found ? table_.finding(*found, std::move(what), std::move(remedy))
                             : table_.finding(std::move(what), std::move(remedy)));
    }

    /// The word of a closed vocabulary.
    [[nodiscard]] bool is_one_of(std::string_view column, std::vector<std::string_view> const& words) const {
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

    [[nodiscard]] std::optional<double> number(std::string_view column, double low, double high) const {
        auto const value = parse_cell_number(text(column), table_.decimal_comma());
        if (value && *value >= low && *value <= high) {
            return value;
        }
        reject(column, "'" + std::string(text(column)) + "' is no " + std::string(column),
               "Write a number from " + format_number(low) + " to " + format_number(high));
        return std::nullopt;
    }

  private:
    TableReader& table_;
    ImportReport& report_;
};

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

/// Calls `read(row)` for each row of a resource; a table that cannot be read, or that lacks one of the
/// columns, is said once.
template<class Read>
void for_each_row(DataPackage const& package, std::string_view resource,
                  std::vector<std::string_view> const& columns, ImportReport& report, Read const& read) {
    auto const path = package.resource(resource);
    if (!path) {
        return;
    }
    try {
        TableFile file(*path);
        TableReader& table = file.table();
        for (auto const column : columns) {
            if (!table.find(column)) {
                report.reject(missing_column(table, column, "the column is missing; the table is not used"));
                return;
            }
        }
        CaseRow const row(table, report);
        while (table.next()) {
            read(row);
        }
    } catch (InputError const& error) {
        std::ranges::for_each(error.findings(), [&](Finding const& finding) { report.reject(finding); });
    }
}

std::string nearest_node(Network const& network, std::string_view id) {
    std::vector<std::string_view> ids;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        ids.push_back(network.id(node));
    }
    auto const near = nearest_word(id, ids);
    return near.empty() ? std::string("Add it to the nodes, or correct the id")
                        : "Did you mean '" + std::string(near) + "'?";
}

std::optional<AdoptionEvent> adoption_event(CaseRow const& row, std::string_view id_column,
                                            Network const& network) {
    AdoptionEvent event;
    auto const id = row.text(id_column);
    auto const node = network.find(id);
    if (!node) {
        row.reject(id_column, "the nodes have no '" + std::string(id) + "'", nearest_node(network, id));
        return std::nullopt;
    }
    event.node = *node;
    event.date = row.text("date");
    event.when = parse_period(event.date);
    if (!event.when && !is_missing_cell(event.date)) {
        row.reject("date", "'" + event.date + "' is no date",
                   "Write 2018, 2018-09, 2018-09-03 or an interval such as 2018-09/2018-10; leave it empty "
                   "where unknown");
        return std::nullopt;
    }
    if (auto const word = row.text("evidence"); !word.empty()) {
        if (!row.is_one_of("evidence", {"stated", "inferred"})) {
            return std::nullopt;
        }
        event.evidence = *parse_evidence(word);
    }
    event.event = row.text("event");
    event.source = row.text("source");
    return event;
}

std::optional<ConditionRule> condition_rule(CaseRow const& row, Network const& network) {
    using Direction = ConditionRule::Direction;
    if (!row.is_one_of("enabler", condition_keys()) || !row.is_one_of("direction", {"out", "in", "any"})) {
        return std::nullopt;
    }
    ConditionRule rule;
    rule.condition = row.text("enabler");
    rule.relation = row.text("relation");
    auto const direction = row.text("direction");
    rule.direction = direction == "out" ? Direction::out : direction == "in" ? Direction::in : Direction::any;
    try {
        rule.other = Filter::parse(row.text("other"));
        rule.other.check_columns(network);
    } catch (UsageError const& error) {
        row.reject("other", error.what(), "Write it as sector=public,funder;level!=national");
        return std::nullopt;
    }
    return rule;
}

} // namespace

void read_sources(DataPackage const& package, Case& open) {
    for_each_row(package, "sources", {"key", "title"}, open.report, [&](CaseRow const& row) {
        open.sources.push_back({.key = std::string(row.text("key")),
                                .title = std::string(row.text("title")),
                                .publisher = std::string(row.text("publisher")),
                                .year = std::string(row.text("year")),
                                .url = std::string(row.text("url"))});
    });
}

void read_adoption(DataPackage const& package, Case& open) {
    std::vector<AdoptionEvent> events;
    for_each_row(package, "adoption", {"node_id", "date"}, open.report, [&](CaseRow const& row) {
        if (auto event = adoption_event(row, "node_id", open.network)) {
            events.push_back(std::move(*event));
        }
    });
    open.record = AdoptionRecord(std::move(events));
}

AdoptionRecord read_adoption_record(std::string const& path, Network const& network, ImportReport& report) {
    TableFile file(path);
    TableReader& table = file.table();
    std::vector<std::string_view> const id_columns{"node_id", "id", "node"};
    auto const id_column = std::ranges::find_if(
        id_columns, [&](std::string_view column) { return table.find(column).has_value(); });
    if (id_column == id_columns.end()) {
        throw InputError(missing_column(table, id_columns.front(), "the column of the nodes is missing"));
    }
    if (!table.find("date")) {
        throw InputError(missing_column(table, "date", "the column of the dates is missing"));
    }
    CaseRow const row(table, report);
    std::vector<AdoptionEvent> events;
    while (table.next()) {
        if (auto event = adoption_event(row, *id_column, network)) {
            events.push_back(std::move(*event));
        }
    }
    return AdoptionRecord(std::move(events));
}

void read_enablers(DataPackage const& package, Case& open) {
    for_each_row(package, "enablers", {"enabler", "strength"}, open.report, [&](CaseRow const& row) {
        constexpr double strongest = 3;
        if (!row.is_one_of("enabler", condition_keys())) {
            return;
        }
        if (auto const strength = row.number("strength", 0, strongest)) {
            open.enablers.push_back({.key = std::string(row.text("enabler")),
                                     .summary = std::string(row.text("evidence_summary")),
                                     .strength = *strength,
                                     .source = std::string(row.text("source"))});
        }
    });
}

void read_channels(DataPackage const& package, Case& open) {
    std::vector<Channel> rows;
    for_each_row(package, "channels", {"relation", "forward", "backward"}, open.report,
                 [&](CaseRow const& row) {
                     auto const forward = row.number("forward", 0, 1);
                     auto const backward = row.number("backward", 0, 1);
                     if (forward && backward) {
                         rows.push_back({std::string(row.text("relation")), *forward, *backward});
                     }
                 });
    if (!rows.empty()) {
        open.channels = ChannelTable(std::move(rows));
    }
}

void read_condition_rules(DataPackage const& package, Case& open) {
    for_each_row(package, "conditions", {"enabler", "relation", "direction", "other"}, open.report,
                 [&](CaseRow const& row) {
                     if (auto rule = condition_rule(row, open.network)) {
                         open.condition_rules.push_back(std::move(*rule));
                     }
                 });
}

} // namespace cospread
