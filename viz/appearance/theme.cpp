#include "viz/appearance/theme.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

namespace {

template<std::size_t N>
Colour along(std::array<Colour, N> const& stops, double position) {
    double const at = std::clamp(position, 0.0, 1.0) * static_cast<double>(N - 1);
    auto const low = std::min(static_cast<std::size_t>(at), N - 2);
    return mixed(stops[low], stops[low + 1], at - static_cast<double>(low));
}

Theme make_light() {
    Theme theme;
    theme.canvas = rgb(0xFAFAF7);
    theme.rail = rgb(0xF4F5F1);
    theme.panel = rgb(0xFFFFFF);
    theme.raised = rgb(0xFFFFFF);
    theme.hover = rgb(0xEDF0EC);
    theme.press = rgb(0xE2E7E2);
    theme.line = rgb(0xDFE3DD);
    theme.line_strong = rgb(0x8A948E);
    theme.text = rgb(0x182024);
    theme.text2 = rgb(0x4A555B);
    theme.text3 = rgb(0x657076);
    theme.accent = rgb(0x0B6A72);
    theme.accent_bg = rgb(0xDFF0EF);
    theme.accent_text = rgb(0xFFFFFF);
    theme.path = rgb(0xC2410C);
    theme.warn = rgb(0x7A5200);
    theme.warn_bg = rgb(0xFFF3D6);
    theme.err = rgb(0xA4231B);
    theme.err_bg = rgb(0xFCE9E6);
    theme.ok = rgb(0x1F6B3A);
    theme.ok_bg = rgb(0xE3F3E6);
    theme.tie = rgb(0x8B979C);
    theme.tie_on = rgb(0x37474F);
    theme.sequence = {rgb(0xEEF2EA), rgb(0xCFE5DA), rgb(0xA0D0C6), rgb(0x66B2B1),
                      rgb(0x358E9B), rgb(0x1C677F), rgb(0x154460), rgb(0x12263F)};
    theme.difference = {rgb(0x8A4B0F), rgb(0xC07A2C), rgb(0xE2B37A), rgb(0xF1E2CB), rgb(0xEDEEEA),
                        rgb(0xCFE0EA), rgb(0x8DB9D4), rgb(0x4485B0), rgb(0x1E5280)};
    return theme;
}

Theme make_dark() {
    Theme theme;
    theme.canvas = rgb(0x11171A);
    theme.rail = rgb(0x151B1F);
    theme.panel = rgb(0x181F23);
    theme.raised = rgb(0x20292E);
    theme.hover = rgb(0x232D32);
    theme.press = rgb(0x2B373D);
    theme.line = rgb(0x2B363B);
    theme.line_strong = rgb(0x6F7E85);
    theme.text = rgb(0xE9EEEE);
    theme.text2 = rgb(0xB0BCC0);
    theme.text3 = rgb(0x8C9A9F);
    theme.accent = rgb(0x5CC4C2);
    theme.accent_bg = rgb(0x14393C);
    theme.accent_text = rgb(0x082022);
    theme.path = rgb(0xFF9255);
    theme.warn = rgb(0xF2C464);
    theme.warn_bg = rgb(0x3A2E12);
    theme.err = rgb(0xFF9C8F);
    theme.err_bg = rgb(0x45201C);
    theme.ok = rgb(0x7CD09A);
    theme.ok_bg = rgb(0x17341F);
    theme.tie = rgb(0x5C6A70);
    theme.tie_on = rgb(0xC5D0D3);
    theme.sequence = {rgb(0x1D282D), rgb(0x1B4049), rgb(0x1F5C66), rgb(0x2C7B82),
                      rgb(0x4A9C9A), rgb(0x78BCB0), rgb(0xAFDBC8), rgb(0xE6F7E4)};
    theme.difference = {rgb(0xF2B26B), rgb(0xCC8B45), rgb(0x8F6436), rgb(0x54432F), rgb(0x2A3237),
                        rgb(0x2B475A), rgb(0x35698F), rgb(0x5C97C4), rgb(0xA3CCEC)};
    theme.dark = true;
    return theme;
}

Theme make_print() {
    Theme theme = make_light();
    theme.canvas = rgb(0xFFFFFF);
    return theme;
}

} // namespace

Theme const& light_theme() {
    static Theme const theme = make_light();
    return theme;
}

Theme const& dark_theme() {
    static Theme const theme = make_dark();
    return theme;
}

Theme const& print_theme() {
    static Theme const theme = make_print();
    return theme;
}

Colour outline_of(Colour fill, Theme const& theme) {
    if (!theme.dark) {
        return mixed(fill, rgb(0x101820), 0.42);
    }
    return mixed(fill, rgb(0xFFFFFF), luminance(fill) < 0.25 ? 0.42 : 0.12);
}

Colour sequence_colour(Theme const& theme, double share) {
    return along(theme.sequence, std::pow(std::clamp(share, 0.0, 1.0), 0.75));
}

Colour difference_colour(Theme const& theme, double share) {
    return along(theme.difference, (std::clamp(share, -1.0, 1.0) + 1) / 2);
}

} // namespace cospread::viz
