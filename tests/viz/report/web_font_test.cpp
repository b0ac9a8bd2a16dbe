#include "core/base/error.h"
#include "viz/report/web_font.h"

#include <QByteArray>
#include <boost/test/unit_test.hpp>

#include <cstdint>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(web_fonts)

namespace {

std::uint32_t number(std::string const& bytes, std::size_t at, std::size_t length = 4) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

void add(std::string& bytes, std::uint32_t value, int length) {
    for (int i = length; i-- > 0;) {
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
    }
}

/// A file of two tables in the layout of OpenType: one that packs well, one that does not.
std::string two_tables(std::string const& first, std::string const& second) {
    std::string font = "OTTO";
    add(font, 2, 2);
    font.resize(12);
    std::uint32_t at = 12 + 2 * 16;
    for (auto const& [tag, table] : {std::pair("AAAA", &first), std::pair("BBBB", &second)}) {
        font += tag;
        add(font, 0x01020304, 4);
        add(font, at, 4);
        add(font, static_cast<std::uint32_t>(table->size()), 4);
        at += static_cast<std::uint32_t>((table->size() + 3) / 4 * 4);
    }
    font += first;
    font.resize((font.size() + 3) / 4 * 4);
    return font + second;
}

/// The table of the i-th entry of a WOFF file, unpacked.
std::string table(std::string const& file, std::size_t i) {
    std::size_t const entry = 44 + 20 * i;
    std::string const packed = file.substr(number(file, entry + 4), number(file, entry + 8));
    std::uint32_t const length = number(file, entry + 12);
    if (packed.size() == length) {
        return packed;
    }
    std::string with_length;
    add(with_length, length, 4);
    return qUncompress(QByteArray::fromStdString(with_length + packed)).toStdString();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_packed_font_has_every_table_whole) {
    std::string const long_one(1001, 'x');
    std::string const font = two_tables(long_one, "abc");
    std::string const file = woff(font);
    BOOST_TEST(file.substr(0, 8) == "wOFFOTTO");
    BOOST_TEST(number(file, 8) == file.size());
    BOOST_TEST(number(file, 12, 2) == 2U);
    // 12 + 2 entries of 16 + 1004 + 4, tables padded to four bytes.
    BOOST_TEST(number(file, 16) == 12U + 32U + 1004U + 4U);
    BOOST_TEST(table(file, 0) == long_one);
    BOOST_TEST(table(file, 1) == "abc");
    BOOST_TEST(number(file, 44 + 16) == 0x01020304U);
    BOOST_TEST(file.size() < 200);
}

BOOST_AUTO_TEST_CASE(what_is_no_font_is_refused) {
    BOOST_CHECK_THROW((void)woff("OTTO"), SystemError);
    std::string broken = two_tables("abcd", "efgh");
    broken.resize(broken.size() - 2);
    BOOST_CHECK_THROW((void)woff(broken), SystemError);
}

BOOST_AUTO_TEST_SUITE_END()
