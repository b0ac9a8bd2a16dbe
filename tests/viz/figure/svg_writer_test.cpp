#include "viz/figure/mark_outline.h"
#include "viz/figure/svg_writer.h"

#include <QString>
#include <QXmlStreamReader>
#include <boost/test/unit_test.hpp>

using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(svg_writer)

namespace {

Page page_with(std::string const& text) {
    Page page;
    page.width = 100;
    page.height = 50;
    page.background = rgb(0xFFFFFF);
    page.id = "f";
    page.title = text;
    page.description = text;
    page.recipe = "{\"caption\": \"" + text + "\"}";
    PageText label;
    label.text = text;
    page.items.emplace_back(label);
    return page;
}

struct Parsed {
    bool well_formed = false;
    int texts = 0;
    int scripts = 0;
    QString last_text;
};

Parsed parsed(std::string const& markup) {
    Parsed result;
    QXmlStreamReader reader(QByteArray::fromStdString(markup));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            result.scripts += reader.name() == QStringLiteral("script") ? 1 : 0;
            if (reader.name() == QStringLiteral("text")) {
                ++result.texts;
                result.last_text = reader.readElementText();
            }
        }
    }
    result.well_formed = !reader.hasError();
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(hostile_texts_stay_texts) {
    std::string const nul_inside("a\0b", 3);
    for (std::string const& text :
         {std::string("<script>alert(1)</script>"), std::string("\"/><script/>"),
          std::string("a & b &amp; c"), std::string("]]>"), std::string("--> <!--"),
          std::string("\x01\x02\x1b[31m\x7f"), nul_inside, std::string("\xff\xfe broken \xc3"),
          std::string("\xef\xbf\xbe\xef\xbf\xbf")}) {
        auto const result = parsed(svg(page_with(text)));
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(result.well_formed);
            BOOST_TEST(result.texts == 1);
            BOOST_TEST(result.scripts == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(texts_come_through_letter_for_letter) {
    std::string const text = "Kőtelek & \"Võru\" <'𝄞'>";
    BOOST_TEST(parsed(svg(page_with(text))).last_text.toStdString() == text);
}

BOOST_AUTO_TEST_CASE(shapes_have_their_style_once_and_numbers_are_short) {
    Page page = page_with("x");
    PageShape shape;
    shape.id = "ties-1";
    shape.stroke = Stroke{with_opacity(rgb(0x8B979C), 0.5), 0.35F, 1.6F, 1.5F};
    shape.outline.move_to({1, 2.5F});
    shape.outline.line_to({-0.004F, 1.0F / 3});
    page.items = {shape};
    auto const markup = svg(page);
    BOOST_TEST(markup.find("<path id=\"f-ties-1\" fill=\"none\" stroke=\"#8b979c\" stroke-opacity=\"0.5\" "
                           "stroke-width=\"0.35\" stroke-dasharray=\"1.6 1.5\" d=\"M1 2.5L0 0.33\"/>") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
