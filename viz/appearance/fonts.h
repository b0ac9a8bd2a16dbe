#pragma once

#include <QFont>

#include <string>
#include <string_view>

namespace cospread::viz {

enum class FontWeight : std::uint8_t { regular, medium, semi_bold };

/// The family that every picture and window is set in: Inter, or DejaVu Sans where the program was built
/// without it.
[[nodiscard]] std::string_view font_family();

/// Makes the compiled-in fonts known to Qt. Needs a QGuiApplication; calling it again does nothing. Throws
/// SystemError where Qt refuses a font.
void register_fonts();

/// Size at which text is measured, whatever size it is shown at; a picture that paints at this size and
/// scales the painter shows exactly what was measured, fractions of a pixel included.
constexpr int measuring_size = 100;

/// A font of that size in pixels, without hinting.
[[nodiscard]] QFont font(int pixels, FontWeight weight);

/// Width in pixels of one line of text.
[[nodiscard]] double text_width(std::string_view text, double pixels, FontWeight weight);

} // namespace cospread::viz
