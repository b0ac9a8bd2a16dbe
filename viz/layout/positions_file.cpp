#include "viz/layout/positions_file.h"

#include "core/base/text.h"
#include "core/formats/table_file.h"

#include <cmath>
#include <limits>

namespace cospread::viz {
namespace {

constexpr std::uint64_t rows_a_look = 1 << 16; ///< rows between two looks at whether to stop

std::size_t column_of(TableReader const& table, std::string_view name) {
    if (auto const column = table.find(name)) {
        return *column;
    }
    throw InputError(Finding{.file = table.file(),
                             .what = "there is no column '" + std::string(name) + "'",
                             .remedy = "A table of positions has the columns id, x and y, as cospread layout "
                                       "writes them"});
}

float coordinate(TableReader const& table, std::size_t column) {
    auto const value = parse_number(table.cell(column));
    if (!value || !std::isfinite(static_cast<float>(*value))) {
        throw InputError(
            table.finding(column, "'" + std::string(table.cell(column)) + "' is no place", "Write a number"));
    }
    return static_cast<float>(*value);
}

} // namespace

std::vector<Point> read_positions(Network const& network, std::string const& file,
                                  RunContext const& context) {
    TableFile opened(file);
    TableReader& table = opened.table();
    auto const id = column_of(table, "id");
    auto const x = column_of(table, "x");
    auto const y = column_of(table, "y");
    constexpr Point nowhere{std::numeric_limits<float>::quiet_NaN(), 0};
    std::vector<Point> positions(network.node_count(), nowhere);
    for (std::uint64_t row = 0; table.next(); ++row) {
        if (row % rows_a_look == 0) {
            context.check_stop();
        }
        auto const node = network.find(table.cell(id));
        if (!node) {
            continue;
        }
        if (!std::isnan(positions[*node].x)) {
            throw InputError(table.finding(id, "'" + std::string(table.cell(id)) + "' has two places",
                                           "Leave one row for each node"));
        }
        positions[*node] = {coordinate(table, x), coordinate(table, y)};
    }
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (std::isnan(positions[node].x)) {
            throw InputError(Finding{.file = file,
                                     .what = "there is no place for '" + std::string(network.id(node)) + "'",
                                     .remedy = "Every node of the network needs a row"});
        }
    }
    return positions;
}

} // namespace cospread::viz
