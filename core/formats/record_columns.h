#pragma once

#include "core/formats/import_report.h"
#include "core/network/columns.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cospread {

/// Whether each of these texts is a date as columns know them; true of none.
[[nodiscard]] bool all_dates(std::vector<std::string> const& texts);

/// Whether a column of that name holds names (`label`, `short`, `name`, whatever the case), which stay as
/// written: "007" is not 7.
[[nodiscard]] bool is_naming_column(std::string_view name);

/// Attribute columns of records (nodes or ties) that each bring any attributes in any order: a column is
/// there from the first record that names it, and a record that does not name it has no value there. Memory
/// while collecting: 8 bytes a value and each distinct text once, whatever the number of columns.
class RecordColumns {
  public:
    static constexpr std::size_t most_columns = 10'000;

    /// What the file says of an attribute before any value. `type` empty: it is found out, as ColumnBuilder
    /// does. A declared type holds where every value fits; else the type is found out and a warning says
    /// so, and no value is lost. A text that is a date everywhere is a date, since most formats cannot say
    /// so. Two declarations that differ make it a text. `fallback` is the value of records that have none.
    void declare(std::string_view key, std::optional<ColumnType> type,
                 std::optional<std::string_view> fallback = {});

    /// The value of a record, numbered from 0, in any order; of several the last holds. `NA`, `NaN`, `null`
    /// and the empty text are missing, and no fallback takes their place. `1` and `0` are true and false in a
    /// column declared boolean before.
    void set(std::size_t record, std::string_view key, std::string_view text);

    [[nodiscard]] bool empty() const { return columns_.empty(); }

    /// Whether there is a column of that name.
    [[nodiscard]] bool has(std::string_view key) const { return index_.contains(std::string(key)); }

    /// The columns, in the order in which they were named first, for records 0 to `records` - 1; values of
    /// later records are dropped. Names stay as written, see is_naming_column(). Columns past most_columns
    /// are left out, and of columns that hold next to nothing those for which there is no room: 2^23 cells,
    /// and 16 for each value. What is left out or not of its declared type is said as a warning at `place`,
    /// about attributes of `whose` ("node" or "tie"). Cost: O(records · columns).
    [[nodiscard]] Columns finish(std::size_t records, Finding const& place, std::string_view whose,
                                 ImportReport& report) &&;

  private:
    struct Collected {
        ColumnBuilder values;
        std::vector<std::uint32_t> records = {}; ///< of each value
        std::optional<ColumnType> declared = {};
        std::optional<std::string> fallback = {};
    };

    [[nodiscard]] Collected* column(std::string_view key);
    [[nodiscard]] std::vector<bool> with_room(std::size_t records) const;
    [[nodiscard]] static Column dense(Collected collected, std::size_t records);

    std::vector<Collected> columns_;
    std::unordered_map<std::string, std::size_t> index_;
    std::size_t last_ = 0; ///< records mostly name attributes in one order
    std::string first_left_out_;
};

} // namespace cospread
