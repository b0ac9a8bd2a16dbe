#pragma once

#include "core/base/error.h"
#include "core/formats/data_package.h"
#include "core/formats/import_report.h"
#include "core/formats/table_file.h"
#include "core/network/network.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The row of a table of a case, its cells by the names of the columns; what is wrong with it goes to the
/// report.
class CaseRow {
  public:
    CaseRow(TableReader& table, ImportReport& report)
        : table_(table)
        , report_(report) {}

    /// Without blanks around; empty where the table has no such column.
    [[nodiscard]] std::string_view text(std::string_view column) const;

    void reject(std::string_view column, std::string what, std::string remedy) const;

    /// Whether the cell is a word of a closed vocabulary; says what is known where it is not.
    [[nodiscard]] bool is_one_of(std::string_view column, std::vector<std::string_view> const& words) const;

    /// The number of the cell, nothing where it has none from `low` to `high`.
    [[nodiscard]] std::optional<double> number(std::string_view column, double low, double high) const;

    /// The node whose id the cell holds.
    [[nodiscard]] std::optional<NodeId> node(std::string_view column, Network const& network) const;

    /// Of the column `evidence`: stated where the cell is empty, nothing where it holds another word.
    [[nodiscard]] std::optional<Evidence> evidence() const;

  private:
    TableReader& table_;
    ImportReport& report_;
};

/// The finding that a table lacks a column, with the nearest that it has.
[[nodiscard]] Finding missing_column(TableReader const& table, std::string_view column, std::string what);

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

} // namespace cospread
