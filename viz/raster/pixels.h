#pragma once

#include "viz/appearance/colour.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cospread::viz {

/// A picture in memory: opaque pixels 0xffRRGGBB, row by row from the top.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> colours;

    [[nodiscard]] std::uint32_t* row(int y) {
        return colours.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }

    [[nodiscard]] std::uint32_t const* row(int y) const {
        return colours.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

/// A colour as a pixel, as if it were opaque.
[[nodiscard]] constexpr std::uint32_t pixel_of(Colour colour) {
    return 0xff000000U | static_cast<std::uint32_t>(colour.red) << 16 |
           static_cast<std::uint32_t>(colour.green) << 8 | colour.blue;
}

/// `above` over `below`, `share` of it in 256ths.
[[nodiscard]] constexpr std::uint32_t blended(std::uint32_t below, std::uint32_t above, std::uint32_t share) {
    // Red and blue side by side, then green: two multiplications instead of three.
    std::uint32_t const left = 256 - share;
    std::uint32_t const red_blue =
        ((below & 0xff00ffU) * left + (above & 0xff00ffU) * share + 0x800080U) >> 8 & 0xff00ffU;
    std::uint32_t const green =
        ((below & 0x00ff00U) * left + (above & 0x00ff00U) * share + 0x008000U) >> 8 & 0x00ff00U;
    return 0xff000000U | red_blue | green;
}

/// A coverage between 0 and 1 in 256ths.
[[nodiscard]] inline std::uint32_t share_of(float coverage) {
    return static_cast<std::uint32_t>(std::clamp(coverage, 0.0F, 1.0F) * 256 + 0.5F);
}

} // namespace cospread::viz
