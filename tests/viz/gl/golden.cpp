#include "tests/viz/gl/golden.h"

#include <QDir>
#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace cospread::viz::gl {
namespace {

constexpr int magnified = 8;

struct Difference {
    double mean = 0;
    int most = 0;
    QImage picture;
};

Difference difference_of(QImage const& seen, QImage const& kept) {
    Difference result;
    result.picture = QImage(seen.size(), QImage::Format_RGB32);
    double sum = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            QRgb const a = seen.pixel(x, y);
            QRgb const b = kept.pixel(x, y);
            int const red = std::abs(qRed(a) - qRed(b));
            int const green = std::abs(qGreen(a) - qGreen(b));
            int const blue = std::abs(qBlue(a) - qBlue(b));
            result.most = std::max({result.most, red, green, blue});
            sum += red + green + blue;
            auto const strong = [](int value) { return std::min(magnified * value, 255); };
            result.picture.setPixel(x, y, qRgb(strong(red), strong(green), strong(blue)));
        }
    }
    result.mean = sum / (3.0 * seen.width() * seen.height());
    return result;
}

QString path_of(QString const& name) {
    return QStringLiteral(COSPREAD_SOURCE_DIR "/tests/viz/gl/golden/%1.png").arg(name);
}

} // namespace

void same_as_golden(QImage const& picture, QString const& name, GoldenTolerance tolerance) {
    if (qEnvironmentVariable("COSPREAD_MAKE_GOLDEN") != QStringLiteral("1")) {
        compare_with_golden(picture, name, tolerance);
        return;
    }
    bool const kept = picture.convertToFormat(QImage::Format_RGB32).save(path_of(name));
    BOOST_REQUIRE_MESSAGE(kept, path_of(name).toStdString() << " cannot be written");
    BOOST_TEST_MESSAGE("made anew: " << path_of(name).toStdString());
}

void compare_with_golden(QImage const& picture, QString const& name, GoldenTolerance tolerance) {
    QImage const seen = picture.convertToFormat(QImage::Format_RGB32);
    QString const path = path_of(name);
    QImage const kept = QImage(path).convertToFormat(QImage::Format_RGB32);
    QDir const folder(QStringLiteral(COSPREAD_GOLDEN_FOLDER));
    auto const put_aside = [&](QImage const& image, char const* kind) {
        QDir().mkpath(folder.path());
        BOOST_REQUIRE(image.save(folder.filePath(name + QLatin1String(kind))));
    };
    if (kept.size() != seen.size()) {
        put_aside(seen, "-seen.png");
        BOOST_FAIL(path.toStdString()
                   << " is not there or of another size; see " << folder.path().toStdString());
    }
    Difference const difference = difference_of(seen, kept);
    BOOST_TEST_MESSAGE(name.toStdString() << ": mean " << difference.mean << ", most " << difference.most);
    if (difference.mean > tolerance.mean || difference.most > tolerance.most) {
        put_aside(seen, "-seen.png");
        put_aside(difference.picture, "-difference.png");
        BOOST_ERROR(name.toStdString()
                    << " differs from the kept picture by " << difference.mean << " on average and "
                    << difference.most << " at most; see " << folder.path().toStdString());
    }
}

} // namespace cospread::viz::gl
