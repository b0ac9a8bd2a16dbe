#include "core/cases/case_tables.h"

#include "core/base/error.h"
#include "core/cases/case_row.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <optional>

namespace cospread {

namespace {

std::optional<AdoptionEvent> adoption_event(CaseRow const& row, std::string_view id_column,
                                            Network const& network) {
    AdoptionEvent event;
    auto const node = row.node(id_column, network);
    if (!node) {
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
    auto const evidence = row.evidence();
    if (!evidence) {
        return std::nullopt;
    }
    event.evidence = *evidence;
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
