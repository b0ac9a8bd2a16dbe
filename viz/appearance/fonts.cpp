#include "viz/appearance/fonts.h"

#include "core/base/error.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>

// Declares a function where it is used, which must be outside any namespace.
static void load_font_resources() {
    Q_INIT_RESOURCE(fonts);
}

namespace cospread::viz {

namespace {

QFont::Weight qt_weight(FontWeight weight) {
    switch (weight) {
    case FontWeight::medium:
        return QFont::Medium;
    case FontWeight::semi_bold:
        return QFont::DemiBold;
    case FontWeight::regular:
        break;
    }
    return QFont::Normal;
}

} // namespace

std::string_view font_family() {
    return COSPREAD_FONT_FAMILY;
}

void register_fonts() {
    static bool done = false;
    if (done) {
        return;
    }
    load_font_resources();
    QDir const folder(":/cospread/fonts");
    for (auto const& file : folder.entryList()) {
        if (QFontDatabase::addApplicationFont(folder.filePath(file)) < 0) {
            throw SystemError("the font " + file.toStdString() + " cannot be used");
        }
    }
    done = true;
}

QFont font(int pixels, FontWeight weight) {
    QFont result(QString::fromUtf8(COSPREAD_FONT_FAMILY));
    result.setWeight(qt_weight(weight));
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setPixelSize(pixels);
    return result;
}

double text_width(std::string_view text, double pixels, FontWeight weight) {
    QFontMetricsF const metrics(font(measuring_size, weight));
    auto const advance =
        metrics.horizontalAdvance(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return advance * pixels / measuring_size;
}

} // namespace cospread::viz
