#include "core/cli/table.h"

#include "core/base/text.h"
#include "core/formats/csv_cell.h"
#include "core/formats/json_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>
#include <stdexcept>

namespace cospread::cli {

namespace {

constexpr std::size_t rows_between_checks = 4096;

/// A number by `of_double`, a count digit by digit.
std::string number_cell(Number const& value, std::string (*of_double)(double)) {
    auto const* count = std::get_if<std::uint64_t>(&value);
    return count != nullptr ? std::to_string(*count) : of_double(std::get<double>(value));
}

/// Sums of huge strengths leave the range of doubles: undefined, as NaN is.
std::string csv_number(double value) {
    return std::isfinite(value) ? format_number(value) : std::string();
}

/// Characters of a UTF-8 text: bytes that do not continue another.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

} // namespace

std::string short_number(double value) {
    if (!std::isfinite(value)) {
        return "-";
    }
    std::array<char, 32> buffer{};
    bool const whole = value == std::floor(value) && std::abs(value) < 1e15;
    std::snprintf(buffer.data(), buffer.size(), whole ? "%.0f" : "%.6g", value);
    return buffer.data();
}

std::string json_number(double value) {
    return std::isfinite(value) ? format_number(value) : "null";
}

std::size_t Table::TableColumn::size() const {
    if (auto const* ids = std::get_if<Network const*>(&values)) {
        return (*ids)->node_count();
    }
    if (auto const* exact = std::get_if<std::vector<Number>>(&values)) {
        return exact->size();
    }
    return is_number() ? std::get<1>(values).size() : std::get<0>(values).size();
}

std::string_view Table::TableColumn::text(std::size_t row) const {
    auto const* ids = std::get_if<Network const*>(&values);
    return ids != nullptr ? (*ids)->id(static_cast<NodeId>(row)) : std::string_view(std::get<0>(values)[row]);
}

Number Table::TableColumn::number(std::size_t row) const {
    auto const* exact = std::get_if<std::vector<Number>>(&values);
    return exact != nullptr ? (*exact)[row] : Number(std::get<1>(values)[row]);
}

void Table::add(TableColumn column) {
    if (!columns_.empty() && column.size() != row_count()) {
        throw std::logic_error("column " + column.name + " has another length than the table");
    }
    columns_.push_back(std::move(column));
}

void Table::add_texts(std::string name, std::vector<std::string> values) {
    add({std::move(name), std::move(values)});
}

void Table::add_ids(Network const& network) {
    add({"id", &network});
}

void Table::add_numbers(std::string name, std::vector<double> values) {
    add({std::move(name), std::move(values)});
}

void Table::add_exact_numbers(std::string name, std::vector<Number> values) {
    add({std::move(name), std::move(values)});
}

std::size_t Table::row_count() const {
    return columns_.empty() ? 0 : columns_[0].size();
}

template<class WriteRow>
void Table::for_each_row(RunContext const& context, WriteRow const& write_row) const {
    std::size_t const rows = row_count();
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % rows_between_checks == 0) {
            context.check_stop();
        }
        write_row(row);
    }
}

void Table::write_csv(std::ostream& stream, RunContext const& context) const {
    for (std::size_t index = 0; index < columns_.size(); ++index) {
        stream << (index > 0 ? "," : "") << csv_cell(columns_[index].name);
    }
    stream << '\n';
    for_each_row(context, [&](std::size_t row) {
        std::string line;
        for (auto const& column : columns_) {
            if (&column != &columns_.front()) {
                line += ',';
            }
            line +=
                column.is_number() ? number_cell(column.number(row), csv_number) : csv_cell(column.text(row));
        }
        // A record of one empty field must not read as a blank line.
        stream << (line.empty() ? "\"\"" : line) << '\n';
    });
}

void Table::write_json(std::ostream& stream, RunContext const& context) const {
    std::vector<std::string> keys;
    for (auto const& column : columns_) {
        keys.push_back((keys.empty() ? "{" : ",") + json_quoted(column.name) + ":");
    }
    stream << '[';
    for_each_row(context, [&](std::size_t row) {
        stream << (row > 0 ? ",\n" : "\n");
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            auto const& column = columns_[index];
            stream << keys[index];
            if (column.is_number()) {
                stream << number_cell(column.number(row), json_number);
            } else {
                stream << (column.text(row).empty() ? "null" : json_quoted(column.text(row)));
            }
        }
        stream << '}';
    });
    stream << ']';
}

std::vector<std::string> Table::text_cells(TableColumn const& column) const {
    std::vector<std::string> cells{printable(column.name)};
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.is_number()) {
            cells.push_back(number_cell(column.number(row), short_number));
        } else {
            cells.push_back(column.text(row).empty() ? std::string("-") : printable(column.text(row)));
        }
    }
    return cells;
}

void Table::write_text(std::ostream& stream, RunContext const& context) const {
    std::vector<std::vector<std::string>> cells;
    std::vector<std::size_t> widths;
    for (auto const& column : columns_) {
        cells.push_back(text_cells(column));
        std::size_t width = 0;
        for (auto const& cell : cells.back()) {
            width = std::max(width, width_of(cell));
        }
        widths.push_back(width);
    }
    auto const write_line = [&](std::size_t line) {
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            auto const& cell = cells[index][line];
            std::string const padding(widths[index] - width_of(cell), ' ');
            bool const right = columns_[index].is_number();
            bool const last = index + 1 == columns_.size();
            stream << (index > 0 ? "  " : "") << (right ? padding + cell : last ? cell : cell + padding);
        }
        stream << '\n';
    };
    write_line(0);
    for_each_row(context, [&](std::size_t row) { write_line(row + 1); });
}

} // namespace cospread::cli
