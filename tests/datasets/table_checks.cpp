#include "tests/datasets/table_checks.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <regex>
#include <set>

namespace cospread::test {
namespace {

std::string place(std::string const& table, std::size_t row, std::string const& column) {
    return table + ":" + std::to_string(row) + ":" + column + ": ";
}

template<class Number>
std::optional<Number> number_of(std::string const& cell) {
    Number value{};
    auto const [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
}

bool contains(Json const& list, std::string const& value) {
    return std::ranges::find(list, Json(value)) != list.end();
}

bool fits_type(Json const& field, std::string const& cell) {
    auto const type = field.at("type").get<std::string>();
    if (type == "string") {
        return true;
    }
    if (type == "number") {
        return number_of<double>(cell).has_value();
    }
    if (type == "integer") {
        return number_of<long>(cell).has_value();
    }
    if (type == "year") {
        return cell.size() == 4 && number_of<unsigned>(cell).has_value();
    }
    return type == "boolean" &&
           (contains(field.at("trueValues"), cell) || contains(field.at("falseValues"), cell));
}

/// Whether a cell that is not empty keeps the constraint; `required` and `unique` are about more than one
/// such cell.
bool keeps(std::string const& constraint, Json const& limit, std::string const& cell) {
    if (constraint == "required" || constraint == "unique") {
        return true;
    }
    if (constraint == "enum") {
        return contains(limit, cell);
    }
    if (constraint == "pattern") {
        return std::regex_match(cell, std::regex(limit.get<std::string>()));
    }
    if (constraint == "maxLength") {
        return character_count(cell) <= limit.get<std::size_t>();
    }
    auto const value = number_of<double>(cell);
    return value && ((constraint == "minimum" && *value >= limit.get<double>()) ||
                     (constraint == "maximum" && *value <= limit.get<double>()));
}

void check_column(std::string const& table, Json const& field, std::vector<std::string> const& cells,
                  Problems& problems) {
    auto const name = field.at("name").get<std::string>();
    auto const constraints = field.value("constraints", Json::object());
    for (std::size_t index = 0; index < cells.size(); ++index) {
        auto const here = place(table, index + 2, name);
        if (cells[index].empty()) {
            if (constraints.value("required", false)) {
                problems.push_back(here + "is required");
            }
            continue;
        }
        if (!fits_type(field, cells[index])) {
            problems.push_back(here + "'" + cells[index] + "' is no " + field.at("type").get<std::string>());
            continue;
        }
        for (auto const& [constraint, limit] : constraints.items()) {
            if (!keeps(constraint, limit, cells[index])) {
                problems.push_back(here + "'" + cells[index] + "' breaks " + constraint);
            }
        }
    }
    if (constraints.value("unique", false) && std::set(cells.begin(), cells.end()).size() != cells.size()) {
        problems.push_back(place(table, 1, name) + "values are not unique");
    }
}

void check_primary_key(std::string const& table, Json const& key, CsvTable const& rows, Problems& problems) {
    auto const names =
        key.is_array() ? key.get<std::vector<std::string>>() : std::vector{key.get<std::string>()};
    std::vector<std::vector<std::string>> keys(rows.rows.size());
    for (auto const& name : names) {
        auto const cells = rows.column(name);
        for (std::size_t row = 0; row < cells.size(); ++row) {
            keys[row].push_back(cells[row]);
        }
    }
    std::map<std::vector<std::string>, std::size_t> seen;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (auto const [first, fresh] = seen.emplace(keys[row], row); !fresh) {
            problems.push_back(place(table, row + 2, names.front()) + "same primary key as row " +
                               std::to_string(first->second + 2));
        }
    }
}

void check_foreign_key(Package const& package, std::string const& table, Json const& key,
                       Problems& problems) {
    auto const name = key.at("fields").get<std::string>();
    auto const& reference = key.at("reference");
    auto const known =
        package.tables.at(reference.at("resource")).column(reference.at("fields").get<std::string>());
    std::set<std::string> const keys(known.begin(), known.end());
    auto const cells = package.tables.at(table).column(name);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        if (!cells[row].empty() && !keys.contains(cells[row])) {
            problems.push_back(place(table, row + 2, name) + "'" + cells[row] + "' is not in " +
                               reference.at("resource").get<std::string>());
        }
    }
}

} // namespace

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

Problems schema_problems(Package const& package) {
    Problems problems;
    for (auto const& resource : package.descriptor.at("resources")) {
        auto const table = resource.at("name").get<std::string>();
        auto const& schema = resource.at("schema");
        auto const& rows = package.tables.at(table);
        std::vector<std::string> names;
        for (auto const& field : schema.at("fields")) {
            names.push_back(field.at("name"));
        }
        if (rows.header != names) {
            problems.push_back(place(table, 1, names.front()) +
                               "the header is not the schema's fields in order");
            continue;
        }
        for (auto const& field : schema.at("fields")) {
            check_column(table, field, rows.column(field.at("name").get<std::string>()), problems);
        }
        if (schema.contains("primaryKey")) {
            check_primary_key(table, schema.at("primaryKey"), rows, problems);
        }
        for (auto const& key : schema.value("foreignKeys", Json::array())) {
            check_foreign_key(package, table, key, problems);
        }
    }
    return problems;
}

} // namespace cospread::test
