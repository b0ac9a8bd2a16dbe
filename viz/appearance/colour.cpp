#include "viz/appearance/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cospread::viz {

namespace {

std::uint8_t channel(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

double linear(std::uint8_t value) {
    double const share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

} // namespace

Colour with_opacity(Colour colour, double opacity) {
    colour.alpha = channel(opacity * 255);
    return colour;
}

Colour mixed(Colour a, Colour b, double share) {
    auto const between = [share](std::uint8_t from, std::uint8_t to) {
        return channel(from + (to - from) * std::clamp(share, 0.0, 1.0));
    };
    return {between(a.red, b.red), between(a.green, b.green), between(a.blue, b.blue),
            between(a.alpha, b.alpha)};
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
    double const first = luminance(a);
    double const second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string hex(Colour colour) {
    static constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                       '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    std::string text = "#";
    for (auto const value : {colour.red, colour.green, colour.blue}) {
        text += digits[value >> 4];
        text += digits[value & 15];
    }
    return text;
}

} // namespace cospread::viz
