#include "core/diffusion/adoption_times.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cospread {

namespace {

constexpr std::int64_t most_periods = 100'000;

/// Finds the first and the last period of the adoptions.
void find_span(AdoptionTimes& times) {
    times.first = AdoptionTimes::never;
    times.last = std::numeric_limits<int>::min();
    for (NodeId node = 0; node < times.node_count(); ++node) {
        if (times.is_dated(node)) {
            times.first = std::min(times.first, times.of_node[node]);
            times.last = std::max(times.last, times.of_node[node]);
        }
    }
    if (times.first > times.last) {
        throw AnalysisError("nobody has adopted at a known time: the adoption record is empty");
    }
    if (std::int64_t{times.last} - times.first >= most_periods) {
        throw AnalysisError(
            "the times of adoption span " + std::to_string(std::int64_t{times.last} - times.first + 1) +
            " periods; number the periods by coarser units (at most " + std::to_string(most_periods) + ")");
    }
}

int whole_period(double time, std::string_view node, std::string const& column) {
    constexpr double farthest = 1e9;
    if (time != std::floor(time) || std::abs(time) > farthest) {
        throw AnalysisError("node '" + std::string(node) + "': the time " + format_number(time) +
                            " in column '" + column + "' is no period; number the periods by whole numbers");
    }
    return static_cast<int>(time);
}

bool is_all_missing(Column const& column) {
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.is_missing(row)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<std::size_t> AdoptionTimes::adoptions() const {
    std::vector<std::size_t> counts(period_count(), 0);
    for (NodeId node = 0; node < node_count(); ++node) {
        if (is_dated(node)) {
            ++counts[static_cast<std::size_t>(of_node[node] - first)];
        }
    }
    return counts;
}

std::size_t AdoptionTimes::count(int time) const {
    return static_cast<std::size_t>(std::ranges::count(of_node, time));
}

AdoptionTimes adoption_times(Network const& network, Column const& column, bool last_is_never) {
    if (column.type() != ColumnType::number && !is_all_missing(column)) {
        throw UsageError("column '" + column.name() + "' holds " +
                         std::string(column_type_word(column.type())) +
                         ", not numbers of periods; dates belong in a table of their own (--record FILE)");
    }
    AdoptionTimes times;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        times.of_node.push_back(column.is_missing(node)
                                    ? AdoptionTimes::never
                                    : whole_period(column.number(node), network.id(node), column.name()));
    }
    find_span(times);
    if (last_is_never) {
        std::ranges::replace(times.of_node, times.last, AdoptionTimes::never);
        find_span(times);
    }
    return times;
}

AdoptionTimes adoption_years(AdoptionRecord const& record, NodeId node_count) {
    AdoptionTimes times;
    times.of_node.assign(node_count, AdoptionTimes::never);
    for (auto const& event : record.first_adoptions()) {
        times.of_node[event.node] = event.when ? year_of(event.when->first_day) : AdoptionTimes::unknown;
    }
    find_span(times);
    return times;
}

} // namespace cospread
