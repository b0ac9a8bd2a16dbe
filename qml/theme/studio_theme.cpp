#include "qml/theme/studio_theme.h"

#include "viz/appearance/fonts.h"

namespace cospread::studio {

namespace {

viz::Colour to_colour(QColor const& colour) {
    auto const byte = [](int value) { return static_cast<std::uint8_t>(value); };
    return {byte(colour.red()), byte(colour.green()), byte(colour.blue())};
}

} // namespace

QColor to_qcolor(viz::Colour colour) {
    return {colour.red, colour.green, colour.blue, colour.alpha};
}

Theme::Theme(QObject* parent)
    : QObject(parent)
    , font_family_(
          QString::fromUtf8(viz::font_family().data(), static_cast<qsizetype>(viz::font_family().size()))) {}

void Theme::set_dark(bool dark) {
    if (dark != dark_) {
        dark_ = dark;
        Q_EMIT changed();
    }
}

void Theme::set_motion(bool motion) {
    if (motion != motion_) {
        motion_ = motion;
        Q_EMIT motion_changed();
    }
}

QColor Theme::sequence(double share) const {
    return to_qcolor(viz::sequence_colour(tokens(), share));
}

QColor Theme::outlineOf(QColor const& fill) const {
    return to_qcolor(viz::outline_of(to_colour(fill), tokens()));
}

QColor Theme::inkOn(QColor const& ground) {
    viz::Colour const below = to_colour(ground);
    viz::Colour const dark = viz::light_theme().text;
    viz::Colour const bright = viz::light_theme().panel;
    return to_qcolor(viz::contrast(dark, below) > viz::contrast(bright, below) ? dark : bright);
}

int Theme::lineHeight(int pixel_size) {
    switch (pixel_size) {
    case 24:
        return 30;
    case 20:
    case 18:
        return 24;
    case 15:
        return 20;
    case 13:
        return 18;
    case 12:
        return 16;
    case 11:
        return 15;
    default:
        return pixel_size * 4 / 3;
    }
}

} // namespace cospread::studio
