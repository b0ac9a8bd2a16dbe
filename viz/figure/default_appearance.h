#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/appearance/appearance.h"

#include <string>

namespace cospread::viz {

/// Whether betweenness takes more than some seconds: nodes times ties above 2e9.
[[nodiscard]] bool is_large_network(Network const& network);

/// What a picture shows where the user says nothing: colour by `sector`, else by the first text attribute of
/// two to eight values; shape by `level`; size by betweenness, in a large network by degree. Empty = that
/// channel is not used.
struct ChannelChoice {
    std::string colour_column;
    std::string shape_column;
    std::string size_measure; ///< key of a measure

    friend bool operator==(ChannelChoice const&, ChannelChoice const&) = default;
};

[[nodiscard]] ChannelChoice default_channels(Network const& network);

/// The choice resolved to an appearance; core computes the measure. Values below 0 show as 0. Throws
/// UsageError for columns and measures that are not there, and what the measure throws.
[[nodiscard]] Appearance make_appearance(Network const& network, ChannelChoice const& choice,
                                         RunContext const& context);

/// The measure and its convention in words, for a caption: "Betweenness on directed ties, lengths in steps,
/// in pairs of nodes". Empty for an empty key.
[[nodiscard]] std::string size_words(Network const& network, std::string const& measure_key);

} // namespace cospread::viz
