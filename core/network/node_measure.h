#pragma once

#include "core/base/parameters.h"
#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// How long a tie is for measures of paths.
enum class PathLengths : std::uint8_t {
    hops,    ///< every tie is one step
    inverse, ///< 1 / strength; a strength of 0 is no tie
    weight,  ///< the weight column is a length
};

/// What a measure may be asked for. A measure uses what its catalogue row says and ignores the rest.
struct MeasureOptions {
    PathLengths path_lengths = PathLengths::hops;
    bool normalized = false;
    bool unweighted = false;          ///< strength-based measures count every tie 1
    Column const* groups = nullptr;   ///< node column, for measures that need groups
    std::span<NodeId const> set = {}; ///< for measures of a set of nodes
    Parameters parameters{{}, {}};    ///< of this measure's row
};

/// How the time of a measure grows: decides whether `all` includes it and when an estimate is printed first.
enum class MeasureCost : std::uint8_t { linear, nodes_times_ties, more };

/// One value a node; NaN where undefined (shown blank, never 0).
using NodeValues = std::vector<double>;

/// One value a tie, in the order of the ties; NaN where undefined.
using TieValues = std::vector<double>;

/// With this chance the interval of every node holds its exact value, where values are sampled.
constexpr double sampling_certainty = 0.9;

/// Estimates of a measure of the nodes, with the interval in which each exact value lies.
struct SampledValues {
    NodeValues value;
    NodeValues low;
    NodeValues high;
    std::uint64_t samples = 0;
};

/// A row of a catalogue of node measures. Drives the command line, the studio, the help and the property
/// tests.
struct NodeMeasure {
    std::string_view key = {};     ///< stable, in files and on the command line
    std::string_view title = {};   ///< for people: "Betweenness"
    std::string_view meaning = {}; ///< one plain sentence
    std::string_view unit = {};    ///< "pairs of nodes", "ties", ...
    std::string_view cost_words = {};
    std::string_view source = {}; ///< reference with DOI
    MeasureCost cost = MeasureCost::linear;
    bool by_strength = false; ///< uses strengths (S in the definitions)
    bool by_length = false;   ///< uses path lengths (P)
    bool normalises = false;  ///< has a normaliser
    bool needs_groups = false;
    std::uint8_t memory = 0; ///< bytes a tie, about, that it takes while it runs
    std::vector<ParameterRow> parameters = {};
    std::function<NodeValues(Network const&, MeasureOptions const&, RunContext const&)> compute = {};
    /// Estimates within an error on the normalised scale, for all nodes with sampling_certainty; empty where
    /// the measure is only ever computed exactly.
    std::function<SampledValues(Network const&, MeasureOptions const&, double, RunContext const&)> sample =
        {};
};

} // namespace cospread
