#pragma once

#include "core/base/run_context.h"
#include "core/formats/table_reader.h"
#include "core/network/columns.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cospread {

/// Says now and then how far reading has come, and looks whether it is to stop.
void report_progress(TableReader const& table, std::uint64_t row, RunContext const& context);

/// Collects the cells of some columns of a table.
class TableColumns {
  public:
    /// `table` must outlive this object. The columns of `texts` (names) stay texts, whatever they look like,
    /// unless they are dates throughout.
    TableColumns(TableReader const& table, std::vector<std::size_t> columns,
                 std::vector<std::string> const& texts = {});

    /// Takes the cells of the current row.
    void append_row();

    [[nodiscard]] Columns finish() &&;

  private:
    TableReader const& table_;
    std::vector<std::size_t> columns_;
    std::vector<bool> are_texts_;
    std::vector<ColumnBuilder> builders_;
};

/// What is wrong with a row of more cells than columns: a separator within a cell that is not quoted.
[[nodiscard]] std::optional<Finding> extra_cells(TableReader const& table);

} // namespace cospread
