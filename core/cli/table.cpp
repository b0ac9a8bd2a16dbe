#include "core/cli/table.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>
#include <stdexcept>

namespace cospread::cli {

namespace {

constexpr std::size_t rows_between_checks = 4096;

std::string csv_text(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (char const character : text) {
        if (character == '"') {
            quoted += '"';
        }
        quoted += character;
    }
    return quoted + '"';
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

std::string json_text(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_number(double value) {
    return std::isfinite(value) ? format_number(value) : "null";
}

void Table::add_texts(std::string name, std::vector<std::string> values) {
    if (!columns_.empty() && values.size() != row_count()) {
        throw std::logic_error("column " + name + " has another length than the table");
    }
    columns_.push_back({std::move(name), std::move(values)});
}

void Table::add_numbers(std::string name, std::vector<double> values) {
    if (!columns_.empty() && values.size() != row_count()) {
        throw std::logic_error("column " + name + " has another length than the table");
    }
    columns_.push_back({std::move(name), std::move(values)});
}

std::size_t Table::row_count() const {
    return columns_.empty()
               ? 0
               : std::visit([](auto const& values) { return values.size(); }, columns_[0].values);
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
        stream << (index > 0 ? "," : "") << csv_text(columns_[index].name);
    }
    stream << '\n';
    for_each_row(context, [&](std::size_t row) {
        std::string line;
        for (auto const& column : columns_) {
            if (&column != &columns_.front()) {
                line += ',';
            }
            auto const* texts = std::get_if<0>(&column.values);
            line += texts != nullptr ? csv_text((*texts)[row]) : csv_number(std::get<1>(column.values)[row]);
        }
        // A record of one empty field must not read as a blank line.
        stream << (line.empty() ? "\"\"" : line) << '\n';
    });
}

void Table::write_json(std::ostream& stream, RunContext const& context) const {
    std::vector<std::string> keys;
    for (auto const& column : columns_) {
        keys.push_back((keys.empty() ? "{" : ",") + json_text(column.name) + ":");
    }
    stream << '[';
    for_each_row(context, [&](std::size_t row) {
        stream << (row > 0 ? ",\n" : "\n");
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            auto const& values = columns_[index].values;
            stream << keys[index];
            if (auto const* texts = std::get_if<0>(&values)) {
                stream << ((*texts)[row].empty() ? "null" : json_text((*texts)[row]));
            } else {
                stream << json_number(std::get<1>(values)[row]);
            }
        }
        stream << '}';
    });
    stream << ']';
}

std::vector<std::string> Table::text_cells(TableColumn const& column) const {
    std::vector<std::string> cells{printable(column.name)};
    if (auto const* texts = std::get_if<0>(&column.values)) {
        std::ranges::transform(*texts, std::back_inserter(cells), [](std::string const& text) {
            return text.empty() ? std::string("-") : printable(text);
        });
    } else {
        std::ranges::transform(std::get<1>(column.values), std::back_inserter(cells), short_number);
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
            bool const right = std::holds_alternative<std::vector<double>>(columns_[index].values);
            bool const last = index + 1 == columns_.size();
            stream << (index > 0 ? "  " : "") << (right ? padding + cell : last ? cell : cell + padding);
        }
        stream << '\n';
    };
    write_line(0);
    for_each_row(context, [&](std::size_t row) { write_line(row + 1); });
}

} // namespace cospread::cli
