#pragma once

#include "core/formats/import_report.h"
#include "core/formats/read_options.h"
#include "core/network/columns.h"

#include <array>
#include <optional>
#include <string>

namespace cospread {

/// Which attributes of ties say what a tie is, in formats where every attribute has a name: strength,
/// relation, evidence, certainty, by the words of tie tables or by the options.
class TieRoles {
  public:
    /// Notes the columns taken in the report, and warns of a strength that is mostly no number. Throws
    /// UsageError where an option names no attribute. `columns` must outlive this object.
    TieRoles(Columns const& columns, ReadOptions const& options, Finding const& file, ImportReport& report);

    /// What the attributes of that row say. Returns what is wrong with it: a value that does not fit.
    [[nodiscard]] std::optional<Finding> read(std::size_t row, TieFacts& facts);

    /// Whether a column says one of these things, so that it is no attribute.
    [[nodiscard]] bool takes(Column const& column) const;

  private:
    [[nodiscard]] std::optional<Finding> read_number(Column const* column, std::size_t row,
                                                     std::optional<double>& number) const;

    Column const* weight_ = nullptr;
    Column const* relation_ = nullptr;
    Column const* evidence_ = nullptr;
    Column const* certainty_ = nullptr;
    std::string relation_text_;
};

} // namespace cospread
