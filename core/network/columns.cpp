#include "core/network/columns.h"

#include "core/base/text.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace cospread {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_date(std::string_view text) {
    auto const parts = split(text, '-');
    return (parts.size() == 2 || parts.size() == 3) && parts[0].size() == 4 &&
           std::ranges::all_of(parts, all_digits) &&
           std::all_of(parts.begin() + 1, parts.end(), [](auto part) { return part.size() == 2; });
}

std::optional<bool> truth(std::string_view text) {
    if (text == "true" || text == "yes" || text == "True" || text == "TRUE" || text == "Yes") {
        return true;
    }
    if (text == "false" || text == "no" || text == "False" || text == "FALSE" || text == "No") {
        return false;
    }
    return std::nullopt;
}

} // namespace

bool is_missing_cell(std::string_view cell) {
    return cell.empty() || cell == "NA" || cell == "NaN" || cell == "nan" || cell == "null";
}

std::string_view column_type_word(ColumnType type) {
    switch (type) {
    case ColumnType::text:
        return "text";
    case ColumnType::number:
        return "number";
    case ColumnType::boolean:
        return "bool";
    case ColumnType::date:
        return "date";
    }
    return {};
}

Column::Column(std::string name, std::vector<double> numbers)
    : name_(std::move(name))
    , type_(ColumnType::number)
    , numbers_(std::move(numbers)) {}

Column::Column(std::string name, ColumnType type, std::vector<std::uint32_t> codes,
               std::vector<std::string> dictionary)
    : name_(std::move(name))
    , type_(type)
    , codes_(std::move(codes))
    , dictionary_(std::move(dictionary)) {}

bool Column::is_missing(std::size_t row) const {
    return type_ == ColumnType::number ? std::isnan(numbers_[row]) : codes_[row] == missing_code;
}

std::string Column::text(std::size_t row) const {
    if (type_ == ColumnType::number) {
        return format_number(numbers_[row]);
    }
    return codes_[row] == missing_code ? std::string() : dictionary_[codes_[row]];
}

double Column::number(std::size_t row) const {
    if (type_ == ColumnType::number) {
        return numbers_[row];
    }
    if (type_ == ColumnType::boolean && codes_[row] != missing_code) {
        return truth(dictionary_[codes_[row]]).value_or(false) ? 1 : 0;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Column Column::taken(std::vector<std::uint32_t> const& rows) const {
    Column result = *this;
    auto const take = [&](auto const& from, auto& to) {
        to.clear();
        to.reserve(rows.size());
        for (auto const row : rows) {
            to.push_back(from[row]);
        }
    };
    if (type_ == ColumnType::number) {
        take(numbers_, result.numbers_);
    } else {
        take(codes_, result.codes_);
    }
    return result;
}

Column Column::lengthened(std::size_t rows) const {
    Column result = *this;
    if (type_ == ColumnType::number) {
        result.numbers_.resize(rows, std::numeric_limits<double>::quiet_NaN());
    } else {
        result.codes_.resize(rows, missing_code);
    }
    return result;
}

void ColumnBuilder::append(std::string_view cell) {
    if (is_missing_cell(cell)) {
        append_missing();
        return;
    }
    auto const [entry, added] =
        code_of_.try_emplace(std::string(cell), static_cast<std::uint32_t>(dictionary_.size()));
    if (added) {
        dictionary_.emplace_back(cell);
    }
    codes_.push_back(entry->second);
}

std::optional<double> ColumnBuilder::number(std::string_view text) const {
    return decimal_comma_ ? parse_decimal(text) : parse_number(text);
}

Column ColumnBuilder::finish(bool keep_text) && {
    ColumnType type = ColumnType::text;
    if (!keep_text && !dictionary_.empty()) {
        if (std::ranges::all_of(dictionary_, [&](auto const& text) { return number(text).has_value(); })) {
            std::vector<double> numbers;
            numbers.reserve(codes_.size());
            for (auto const code : codes_) {
                numbers.push_back(code == Column::missing_code ? std::numeric_limits<double>::quiet_NaN()
                                                               : *number(dictionary_[code]));
            }
            return {std::move(name_), std::move(numbers)};
        }
        if (std::ranges::all_of(dictionary_, [](auto const& text) { return truth(text).has_value(); })) {
            type = ColumnType::boolean;
        } else if (std::ranges::all_of(dictionary_, is_date)) {
            type = ColumnType::date;
        }
    }
    return {std::move(name_), type, std::move(codes_), std::move(dictionary_)};
}

std::vector<std::uint32_t> group_codes(Column const& column) {
    std::vector<std::uint32_t> codes(column.size(), Column::missing_code);
    std::unordered_map<std::string, std::uint32_t> group_of;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.is_missing(row)) {
            auto const next = static_cast<std::uint32_t>(group_of.size());
            codes[row] = group_of.emplace(column.text(row), next).first->second;
        }
    }
    return codes;
}

Column const* find_column(Columns const& columns, std::string_view name) {
    auto const found = std::ranges::find(columns, name, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

} // namespace cospread
