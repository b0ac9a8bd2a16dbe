#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cospread {

enum class ColumnType : std::uint8_t { text, number, boolean, date };

/// `text`, `number`, `bool` or `date`: the word in files and on the command line.
[[nodiscard]] std::string_view column_type_word(ColumnType type);

/// A column of an attribute table: one name, one type, a value or nothing for each row. Texts and dates are
/// kept once each (a dictionary) and referred to by code, so that a column of categories is small.
class Column {
  public:
    static constexpr std::uint32_t missing_code = std::numeric_limits<std::uint32_t>::max();

    /// A column of numbers; NaN = missing.
    Column(std::string name, std::vector<double> numbers);

    /// A column of texts or dates: `codes[row]` is an index into `dictionary` or missing_code.
    Column(std::string name, ColumnType type, std::vector<std::uint32_t> codes,
           std::vector<std::string> dictionary);

    [[nodiscard]] std::string const& name() const { return name_; }

    [[nodiscard]] ColumnType type() const { return type_; }

    [[nodiscard]] std::size_t size() const {
        return type_ == ColumnType::number ? numbers_.size() : codes_.size();
    }

    [[nodiscard]] bool is_missing(std::size_t row) const;

    /// The value as text: texts, dates and booleans as the file wrote them, numbers in the shortest exact
    /// form; empty where missing.
    [[nodiscard]] std::string text(std::size_t row) const;

    /// The value of a number column; NaN where missing or where the column is of another type (booleans: 0
    /// and 1).
    [[nodiscard]] double number(std::size_t row) const;

    /// For texts, dates and booleans: index into dictionary(), or missing_code.
    [[nodiscard]] std::uint32_t code(std::size_t row) const { return codes_[row]; }

    /// The distinct texts in order of first appearance; empty for numbers.
    [[nodiscard]] std::vector<std::string> const& dictionary() const { return dictionary_; }

    /// The column with the rows `rows`, in that order.
    [[nodiscard]] Column taken(std::vector<std::uint32_t> const& rows) const;

    /// The column with missing values after its own, `rows` rows in all.
    [[nodiscard]] Column lengthened(std::size_t rows) const;

  private:
    std::string name_;
    ColumnType type_;
    std::vector<double> numbers_;
    std::vector<std::uint32_t> codes_;
    std::vector<std::string> dictionary_;
};

/// Collects the cells of one column as text and finds its type at the end.
class ColumnBuilder {
  public:
    /// `decimal_comma`: numbers may be written as `1,5`.
    explicit ColumnBuilder(std::string name, bool decimal_comma = false)
        : name_(std::move(name))
        , decimal_comma_(decimal_comma) {}

    [[nodiscard]] std::string const& name() const { return name_; }

    /// Appends a cell; `NA`, `NaN`, `null` and the empty text are missing.
    void append(std::string_view cell);

    void append_missing() { codes_.push_back(Column::missing_code); }

    [[nodiscard]] std::size_t size() const { return codes_.size(); }

    /// The column with the narrowest type that holds every value: number, boolean (true/false, yes/no), date
    /// (ISO 8601 year-month-day, or year-month), else text. A missing value never changes the type.
    /// `keep_text` skips the finding.
    [[nodiscard]] Column finish(bool keep_text = false) &&;

  private:
    [[nodiscard]] std::optional<double> number(std::string_view text) const;

    std::string name_;
    bool decimal_comma_;
    std::vector<std::uint32_t> codes_;
    std::vector<std::string> dictionary_;
    std::unordered_map<std::string, std::uint32_t> code_of_;
};

/// The attributes of the nodes or of the ties: columns of equal length.
using Columns = std::vector<Column>;

/// The group of each row, numbered from 0 in order of first appearance: rows with the same value form one
/// group; Column::missing_code where there is no value.
[[nodiscard]] std::vector<std::uint32_t> group_codes(Column const& column);

/// The column of that name (exact), or nullptr.
[[nodiscard]] Column const* find_column(Columns const& columns, std::string_view name);

} // namespace cospread
