#pragma once

#include "core/network/node_measure.h"

#include <string>
#include <variant>

namespace cospread {

/// A count keeps every digit, also beyond the 2^53 of a double; a double is NaN where undefined.
using NetworkNumber = std::variant<double, std::uint64_t>;

/// One number about the whole network, under the name by which results list it.
struct NetworkValue {
    std::string name;
    NetworkNumber value;
};

using NetworkValues = std::vector<NetworkValue>;

/// A row of a catalogue of measures of the whole network; its fields mean what they mean in NodeMeasure. Most
/// rows compute one value named by their key.
struct NetworkMeasure {
    std::string_view key = {};
    std::string_view title = {};
    std::string_view meaning = {};
    std::string_view unit = {};
    std::string_view cost_words = {};
    std::string_view source = {};
    MeasureCost cost = MeasureCost::linear;
    bool by_strength = false;
    bool by_length = false;
    bool normalises = false;
    bool needs_groups = false;
    std::vector<ParameterRow> parameters = {};
    /// Whether a list of all measures has it for this network; empty: for every one.
    std::function<bool(Network const&, MeasureOptions const&)> belongs = {};
    std::function<NetworkValues(Network const&, MeasureOptions const&, RunContext const&)> compute = {};
};

} // namespace cospread
