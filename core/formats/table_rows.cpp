#include "core/formats/table_rows.h"

#include "core/formats/record_columns.h"

#include <algorithm>

namespace cospread {

void report_progress(TableReader const& table, std::uint64_t row, RunContext const& context) {
    constexpr std::uint64_t rows_between_reports = 4096;
    if (row % rows_between_reports == 0) {
        context.check_stop();
        context.report(table.progress(), "reading");
    }
}

TableColumns::TableColumns(TableReader const& table, std::vector<std::size_t> columns,
                           std::vector<std::string> const& texts)
    : table_(table)
    , columns_(std::move(columns)) {
    for (auto const column : columns_) {
        auto const& name = table.columns()[column];
        builders_.emplace_back(name, table.decimal_comma());
        are_texts_.push_back(std::ranges::find(texts, name) != texts.end());
    }
}

void TableColumns::append_row() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        builders_[i].append(table_.cell(columns_[i]));
    }
}

namespace {

Column as_dates(Column const& texts) {
    std::vector<std::uint32_t> codes(texts.size());
    for (std::size_t row = 0; row < codes.size(); ++row) {
        codes[row] = texts.code(row);
    }
    return {texts.name(), ColumnType::date, std::move(codes), texts.dictionary()};
}

} // namespace

Columns TableColumns::finish() && {
    Columns finished;
    for (std::size_t i = 0; i < builders_.size(); ++i) {
        bool const is_name = is_naming_column(builders_[i].name());
        Column column = std::move(builders_[i]).finish(is_name || are_texts_[i]);
        bool const are_dates =
            are_texts_[i] && !is_name && !column.dictionary().empty() && all_dates(column.dictionary());
        finished.push_back(are_dates ? as_dates(column) : std::move(column));
    }
    return finished;
}

std::optional<Finding> extra_cells(TableReader const& table) {
    if (!table.has_extra_cells()) {
        return std::nullopt;
    }
    return table.finding("the row has more cells than the table has columns (" +
                             std::to_string(table.columns().size()) + ")",
                         "Quote cells that contain the separator");
}

} // namespace cospread
