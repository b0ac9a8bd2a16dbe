#include "viz/layout/places_file.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/table_file.h"

#include <cmath>
#include <limits>

namespace cospread::viz {

namespace {

/// Beyond, single precision would no longer tell neighbours apart.
constexpr double farthest = 1e30;

std::size_t needed_column(TableReader const& table, std::string_view name) {
    if (auto const column = table.find(name)) {
        return *column;
    }
    throw InputError(
        Finding{table.file(),
                1,
                {},
                "there is no column '" + std::string(name) + "'",
                "A table of places has the columns id, x and y, as `cospread layout` writes them"});
}

float coordinate(TableReader const& table, std::size_t column) {
    auto const cell = trimmed(table.cell(column));
    if (cell.empty()) {
        return std::numeric_limits<float>::quiet_NaN();
    }
    auto const number = table.decimal_comma() ? parse_decimal(cell) : parse_number(cell);
    if (!number || !(std::abs(*number) <= farthest)) {
        throw InputError(table.finding(column, "'" + std::string(cell) + "' is no coordinate",
                                       "Write a number, or leave the cell empty"));
    }
    return static_cast<float>(*number);
}

} // namespace

std::vector<Point> read_places(std::string const& file, Network const& network) {
    TableFile opened(file);
    TableReader& table = opened.table();
    std::size_t const id = needed_column(table, "id");
    std::size_t const x = needed_column(table, "x");
    std::size_t const y = needed_column(table, "y");
    constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();
    std::vector<Point> places(network.node_count(), {nowhere, nowhere});
    std::vector<bool> seen(network.node_count(), false);
    while (table.next()) {
        auto const node = network.find(table.cell(id));
        if (!node) {
            continue;
        }
        if (seen[*node]) {
            throw InputError(table.finding(id,
                                           "'" + std::string(table.cell(id)) + "' stands here a second time",
                                           "Keep one row for each node"));
        }
        seen[*node] = true;
        Point const place{coordinate(table, x), coordinate(table, y)};
        bool const is_whole = std::isfinite(place.x) && std::isfinite(place.y);
        places[*node] = is_whole ? place : Point{nowhere, nowhere};
    }
    return places;
}

std::vector<Point> read_all_places(std::string const& file, Network const& network) {
    auto places = read_places(file, network);
    for (NodeId node = 0; node < places.size(); ++node) {
        if (!std::isfinite(places[node].x)) {
            throw InputError(Finding{file,
                                     0,
                                     {},
                                     "there is no place for '" + std::string(network.id(node)) + "'",
                                     "Give every node a row with x and y"});
        }
    }
    return places;
}

} // namespace cospread::viz
