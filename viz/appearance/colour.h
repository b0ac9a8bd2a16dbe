#pragma once

#include <cstdint>
#include <string>

namespace cospread::viz {

/// A colour in sRGB, not premultiplied.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    friend bool operator==(Colour const&, Colour const&) = default;
};

/// 0xRRGGBB, opaque.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>((hex >> 8) & 0xff),
            static_cast<std::uint8_t>(hex & 0xff), 255};
}

/// The colour with its opacity set, 0 to 1.
[[nodiscard]] Colour with_opacity(Colour colour, double opacity);

/// Linear between two colours in sRGB; share of `b` in [0, 1].
[[nodiscard]] Colour mixed(Colour a, Colour b, double share);

/// Relative luminance (WCAG 2), 0 to 1.
[[nodiscard]] double luminance(Colour colour);

/// Contrast ratio (WCAG 2), 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

/// `#rrggbb`; the alpha is left out.
[[nodiscard]] std::string hex(Colour colour);

} // namespace cospread::viz
