#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// A row of a catalogue of tie measures; its fields mean what they mean in NodeMeasure.
struct TieMeasure {
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
    std::function<TieValues(Network const&, MeasureOptions const&, RunContext const&)> compute = {};
};

} // namespace cospread
