#include "viz/raster/tone.h"

#include "core/base/parallel.h"

#include <cmath>

namespace cospread::viz {
namespace {

constexpr std::size_t pixels_a_chunk = 1 << 17;
constexpr float dense_share = 0.75F; ///< how much of the canvas is covered where it is dense
constexpr float most_of_one = 0.3F;
constexpr double most_of_all = 1.7; ///< opacity of any number of ties over each other, as a multiple of one's

} // namespace

float dense_ink(TieCounts const& counts) {
    std::vector<std::size_t> histogram(0x10000, 0);
    std::size_t inked = 0;
    for (std::uint16_t const value : counts.values) {
        ++histogram[value];
        inked += value > 0 ? 1 : 0;
    }
    std::size_t seen = 0;
    std::size_t value = 1;
    for (; value < 0xffff; ++value) {
        seen += histogram[value];
        if (seen * 10 >= inked * 9) {
            break;
        }
    }
    return inked == 0 ? 0.0F : static_cast<float>(value) / TieCounts::unit;
}

float opacity_of_one(float dense_ink) {
    if (!(dense_ink > 0)) {
        return most_of_one;
    }
    return std::min(1 - std::pow(1 - dense_share, 1 / dense_ink), most_of_one);
}

Tone::Tone(Colour canvas_colour, Colour tie_colour, float of_one)
    : canvas(canvas_colour)
    , colour(tie_colour)
    , most(std::min(static_cast<double>(tie_colour.alpha) / 255 * most_of_all, 1.0))
    , left_by_sixteenth(std::pow(1 - static_cast<double>(of_one), 1.0 / TieCounts::unit)) {}

Pixels toned(TieCounts const& counts, Tone const& tone, RunContext const& context) {
    std::vector<std::uint32_t> colours(0x10000);
    double left = 1;
    for (std::uint32_t& colour : colours) {
        double const share = tone.most * (1 - left);
        auto const mix = [&](std::uint8_t below, std::uint8_t above) {
            return static_cast<std::uint8_t>(below + (above - below) * share + 0.5);
        };
        colour = pixel_of({mix(tone.canvas.red, tone.colour.red), mix(tone.canvas.green, tone.colour.green),
                           mix(tone.canvas.blue, tone.colour.blue)});
        left *= tone.left_by_sixteenth;
    }
    Pixels pixels{counts.width, counts.height, {}};
    pixels.colours.resize(counts.values.size());
    for_each_chunk(context, counts.values.size(), pixels_a_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       for (std::size_t i = begin; i < end; ++i) {
                           pixels.colours[i] = colours[counts.values[i]];
                       }
                   });
    return pixels;
}

} // namespace cospread::viz
