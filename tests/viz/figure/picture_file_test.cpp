#include "core/base/error.h"
#include "viz/figure/page_painter.h"
#include "viz/figure/picture_file.h"

#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(picture_files)

namespace {

/// A page with all that a figure has: strokes, dashes, thin curves, fills, text with a halo, and an image.
Page page_of(float width, float height) {
    Page page;
    page.width = width;
    page.height = height;
    page.background = rgb(0xffffff);
    page.recipe = "{\"recipe\": \"ű\"}";
    PageImage image;
    image.id = "image";
    image.width = width;
    image.height = height / 2;
    image.rows = [width](float dots_per_point, int top, int count) {
        Pixels pixels{PageImage::dots(width, dots_per_point), count, {}};
        for (int y = top; y < top + count; ++y) {
            for (int x = 0; x < pixels.width; ++x) {
                pixels.colours.push_back(0xff000000U |
                                         static_cast<std::uint32_t>((x * 7 + y * 13) & 0xffffff));
            }
        }
        return pixels;
    };
    page.items.emplace_back(std::move(image));
    PageShape curves;
    curves.id = "curves";
    curves.stroke = Stroke{{10, 80, 120, 90}, 0.9F, 0, 0};
    PageShape dashes;
    dashes.id = "dashes";
    dashes.stroke = Stroke{{120, 20, 20, 255}, 1.7F, 4, 3};
    for (int i = 0; i < 40; ++i) {
        float const x = width * static_cast<float>(i) / 40;
        auto& outline = (i % 3 == 0 ? dashes : curves).outline;
        outline.move_to({x, 2});
        outline.quad_to({width - x, height / 3}, {width / 2 + x / 3, height - 1});
    }
    page.items.emplace_back(std::move(curves));
    page.items.emplace_back(std::move(dashes));
    PageShape disc;
    disc.id = "disc";
    disc.fill = Colour{30, 160, 90, 255};
    disc.stroke = Stroke{rgb(0x104020), 2, 0, 0};
    disc.outline.move_to({width * 0.3F, height * 0.5F});
    disc.outline.cubic_to({width * 0.6F, height * 0.1F}, {width * 0.9F, height * 0.9F},
                          {width * 0.3F, height * 0.5F});
    disc.outline.close();
    page.items.emplace_back(std::move(disc));
    PageText text;
    text.text = "A label over a seam";
    text.at = {width * 0.2F, height * 0.51F};
    text.size = height / 8;
    text.colour = rgb(0x182024);
    text.halo = rgb(0xffffff);
    text.halo_width = 1;
    page.items.emplace_back(std::move(text));
    return page;
}

/// The page in a picture, painted `rows` rows at a time.
QImage painted(Page const& page, double scale, int rows) {
    auto const dots = [&](float points) { return static_cast<int>(std::lround(double{points} * scale)); };
    QImage whole(dots(page.width), dots(page.height), QImage::Format_RGB32);
    for (int top = 0; top < whole.height(); top += rows) {
        int const count = std::min(rows, whole.height() - top);
        QImage part(whole.width(), count, QImage::Format_RGB32);
        part.fill(Qt::white);
        QPainter painter(&part);
        paint_rows(painter, page, {scale, top, count});
        painter.end();
        for (int y = 0; y < count; ++y) {
            std::copy_n(part.constScanLine(y), part.bytesPerLine(), whole.scanLine(top + y));
        }
    }
    return whole;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_page_painted_in_parts_is_the_page_painted_at_once) {
    Page const page = page_of(300, 200);
    for (double const scale : {300.0 / 72, 7.3}) {
        QImage const whole = painted(page, scale, 100'000);
        for (int const rows : {37, 100, 256}) {
            BOOST_TEST_CONTEXT("scale " << scale << ", " << rows << " rows") {
                BOOST_TEST((painted(page, scale, rows) == whole));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(at_any_scale_no_more_than_a_hair_of_a_letter_is_off) {
    // Qt rounds what lies above a picture in the other direction than what lies in it.
    Page const page = page_of(300, 200);
    for (double const scale : {1.0, 1.3, 2.0, 3.1}) {
        QImage const whole = painted(page, scale, 100'000);
        QImage const joined = painted(page, scale, 100);
        int others = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                QColor const a = whole.pixelColor(x, y);
                QColor const b = joined.pixelColor(x, y);
                BOOST_REQUIRE_LE(std::abs(a.red() - b.red()), 3);
                BOOST_REQUIRE_LE(std::abs(a.green() - b.green()), 3);
                BOOST_REQUIRE_LE(std::abs(a.blue() - b.blue()), 3);
                others += a == b ? 0 : 1;
            }
        }
        BOOST_TEST(others <= whole.width() * whole.height() / 1000);
    }
}

BOOST_AUTO_TEST_CASE(a_png_holds_the_page_its_dots_an_inch_and_its_recipe) {
    Page const page = page_of(300, 200);
    auto const bytes = png(page, 144);
    auto const read = QImage::fromData(QByteArray::fromStdString(bytes), "png");
    BOOST_TEST(read.width() == 600);
    BOOST_TEST(read.height() == 400);
    BOOST_TEST(read.dotsPerMeterX() == 5669);
    BOOST_TEST(read.dotsPerMeterY() == 5669);
    BOOST_TEST(read.text("recipe").toStdString() == page.recipe);
    BOOST_TEST((read.convertToFormat(QImage::Format_RGB32) == painted(page, 2, 400)));
    BOOST_TEST((png(page, 144) == bytes));
}

BOOST_AUTO_TEST_CASE(a_large_png_is_written_in_parts_that_fit_each_other) {
    Page const page = page_of(1000, 625);
    // 8000 x 5000: more than is painted at once, and than Qt reads unless told.
    QImageReader::setAllocationLimit(0);
    auto const read = QImage::fromData(QByteArray::fromStdString(png(page, 576)), "png");
    BOOST_TEST((read.convertToFormat(QImage::Format_RGB32) == painted(page, 8, 100'000)));
}

BOOST_AUTO_TEST_CASE(dots_that_no_picture_can_have_are_refused_before_memory_is_taken) {
    BOOST_CHECK_NO_THROW(check_dots(20'000, 14'000, 72));
    BOOST_CHECK_NO_THROW(check_dots(32'000, 31'250, 72));
    BOOST_CHECK_THROW(check_dots(32'001, 100, 72), UsageError);
    BOOST_CHECK_THROW(check_dots(100, 32'001, 72), UsageError);
    BOOST_CHECK_THROW(check_dots(32'000, 31'251, 72), UsageError);
    BOOST_CHECK_THROW(check_dots(100, 100, std::nan("")), UsageError);
    BOOST_CHECK_THROW((void)png(page_of(3000, 2000), 2400), UsageError);
}

BOOST_AUTO_TEST_CASE(an_svg_has_an_image_as_png_inside_itself) {
    auto const svg = picture(page_of(300, 200), PictureFormat::svg);
    std::string_view const begin = "xlink:href=\"data:image/png;base64,";
    auto const from = svg.find(begin);
    BOOST_TEST_REQUIRE(from != std::string::npos);
    auto const to = svg.find('"', from + begin.size());
    auto const encoded = svg.substr(from + begin.size(), to - from - begin.size());
    auto const read = QImage::fromData(QByteArray::fromBase64(QByteArray::fromStdString(encoded)), "png");
    // 300 dots an inch.
    BOOST_TEST(read.width() == 1250);
    BOOST_TEST(read.height() == 417);
    BOOST_TEST(read.pixel(3, 5) == (0xff000000U | (3 * 7 + 5 * 13)));
    BOOST_TEST(svg.find("xmlns:xlink=\"http://www.w3.org/1999/xlink\"") != std::string::npos);
    BOOST_TEST(svg.find("<image id=\"-image\" width=\"300\" height=\"100.08\"") != std::string::npos);
    Page without = page_of(300, 200);
    without.items.erase(without.items.begin());
    BOOST_TEST(picture(without, PictureFormat::svg).find("xlink") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
