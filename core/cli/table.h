#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cospread::cli {

/// A number, or a count that keeps every digit.
using Number = std::variant<double, std::uint64_t>;

/// A result as columns of texts or numbers. NaN and the empty text are missing.
class Table {
  public:
    void add_texts(std::string name, std::vector<std::string> values);
    /// The column `id`: the nodes of the network, which must outlive the table.
    void add_ids(Network const& network);
    void add_numbers(std::string name, std::vector<double> values);
    void add_exact_numbers(std::string name, std::vector<Number> values);

    [[nodiscard]] std::size_t row_count() const;

    [[nodiscard]] std::size_t column_count() const { return columns_.size(); }

    /// Header row and records as RFC 4180 has them, lines ended by LF, numbers that read back exactly,
    /// missing values empty.
    void write_csv(std::ostream& stream, RunContext const& context) const;

    /// A list of objects, missing values null.
    void write_json(std::ostream& stream, RunContext const& context) const;

    /// Aligned columns for people, numbers to 6 digits, missing values "-".
    void write_text(std::ostream& stream, RunContext const& context) const;

  private:
    struct TableColumn {
        std::string name;
        std::variant<std::vector<std::string>, std::vector<double>, Network const*, std::vector<Number>>
            values;

        [[nodiscard]] bool is_number() const { return values.index() == 1 || values.index() == 3; }

        [[nodiscard]] std::size_t size() const;
        [[nodiscard]] std::string_view text(std::size_t row) const;
        [[nodiscard]] Number number(std::size_t row) const;
    };

    void add(TableColumn column);

    template<class WriteRow>
    void for_each_row(RunContext const& context, WriteRow const& write_row) const;
    [[nodiscard]] std::vector<std::string> text_cells(TableColumn const& column) const;

    std::vector<TableColumn> columns_;
};

/// A number for people: 6 significant digits, "-" for NaN.
[[nodiscard]] std::string short_number(double value);

/// `value` as a json number, null where it is NaN or infinite.
[[nodiscard]] std::string json_number(double value);

} // namespace cospread::cli
