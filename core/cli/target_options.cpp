#include "core/cli/target_options.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/id_list.h"
#include "core/cli/session.h"

#include <cmath>

namespace cospread::cli {

std::vector<double> node_amounts(Network const& network, std::string_view option, std::string const& name) {
    auto const& column = node_column(network, option, name);
    if (column.type() != ColumnType::number && column.type() != ColumnType::boolean) {
        throw UsageError(std::string(option) + ": column '" + name + "' holds " +
                         std::string(column_type_word(column.type())) + ", not numbers");
    }
    std::vector<double> amounts;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        double const amount = column.number(node);
        if (std::isnan(amount) || amount < 0) {
            throw AnalysisError(std::string(option) + ": node '" + std::string(network.id(node)) +
                                "' has no value >= 0 in '" + name + "'; give each node one");
        }
        amounts.push_back(amount);
    }
    return amounts;
}

namespace {

std::vector<double> node_chances(Network const& network, std::string const& name) {
    auto chances = node_amounts(network, "--success", name);
    for (NodeId node = 0; node < chances.size(); ++node) {
        if (chances[node] > 1) {
            throw AnalysisError("--success: node '" + std::string(network.id(node)) + "' has " +
                                format_number(chances[node]) + " in '" + name +
                                "'; a chance lies from 0 to 1");
        }
    }
    return chances;
}

} // namespace

void TargetOptions::add_to(OptionSet& options) {
    options.text(
        {"--candidates", "FILTER", "who can be built on: level=service,service_system;sector=public"},
        candidates_);
    options.text({"--value", "COLUMN", "node column with what reaching a node is worth (default 1 each)"},
                 value_);
    options.text(
        {"--success", "COLUMN", "node column with the chance that acting on it works (default 1 each)"},
        success_);
    options.whole({"--gate", "K", "conditions a node must meet to adopt by contagion (default 1)"}, 0,
                  condition_keys().size(), [this](std::uint64_t value) { gate_ = static_cast<int>(value); });
}

void TargetOptions::fill(Case const& opened, DemandOptions& demand) const {
    auto const& network = opened.network;
    auto const filter = Filter::parse(candidates_);
    filter.check_columns(network);
    demand.value = values(opened);
    auto const& candidates = candidates_.empty() ? opened.candidates : filter;
    if (!candidates.empty()) {
        demand.candidate = candidates.chosen(network);
    }
    if (!success_.empty()) {
        demand.success = node_chances(network, success_);
    }
    demand.conditions = node_conditions(network, opened.condition_rules, opened.enablers);
    demand.gate = gate_;
}

/// What each node counts: by the column, else by the case's filter; empty: 1 each.
std::vector<double> TargetOptions::values(Case const& opened) const {
    if (!value_.empty()) {
        return node_amounts(opened.network, "--value", value_);
    }
    std::vector<double> values;
    if (!opened.value.empty()) {
        for (bool const counts : opened.value.chosen(opened.network)) {
            values.push_back(counts ? 1 : 0);
        }
    }
    return values;
}

void TargetOptions::say_conditions(Session const& session, DemandOptions const& demand) {
    if (demand.conditions.known == 0) {
        session.say("conditions: nothing is known, every gate is open");
    } else {
        session.say("conditions: at least " + std::to_string(demand.gate) + " of the known ones" +
                    (demand.conditions.read_off_ties ? ", read off ties (an inference)" : ""));
    }
}

} // namespace cospread::cli
