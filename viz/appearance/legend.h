#pragma once

#include "core/network/network.h"
#include "viz/appearance/appearance.h"

#include <string>
#include <vector>

namespace cospread::viz {

/// One line of a legend.
struct LegendEntry {
    enum class Sample : std::uint8_t {
        mark,
        line,
        dashed_line,
        path,
        ring,
        halo,
        circle
    } sample = Sample::mark;
    std::string text;
    std::string count; ///< right-aligned; empty = none
    Colour fill;
    Colour outline;
    Shape shape = Shape::circle;
    Ring ring = Ring::none;
    float radius = 5; ///< of marks and circles
};

struct LegendSection {
    std::string title; ///< "Colour: sector"
    std::vector<LegendEntry> entries;
    bool scale = false; ///< a colour bar: `stops` from low to high with `ticks`
    std::vector<Colour> stops;
    std::vector<std::string> ticks;
    std::vector<float> tick_positions; ///< along the bar, 0 to 1; one a tick
};

/// Ties as lines, in which inferred ones are dashed, or as how many lie over each other.
enum class TieLook : std::uint8_t { lines, density };

/// The legend of exactly the channels in use.
[[nodiscard]] std::vector<LegendSection> legend(Network const& network, Appearance const& appearance,
                                                Highlight const& highlight, Theme const& theme,
                                                TieLook tie_look = TieLook::lines);

} // namespace cospread::viz
