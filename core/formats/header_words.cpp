#include "core/formats/header_words.h"

namespace cospread {

namespace {

/// The plain letter of U+00C0 to U+017F (Latin-1 Supplement and Latin Extended-A); '.' where there is none.
char plain_letter(unsigned point) {
    constexpr std::string_view from_c0 = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
                                         "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                         "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static_assert(from_c0.size() == 0x180 - 0xC0);
    return point >= 0xC0 && point < 0x180 ? from_c0[point - 0xC0] : '.';
}

} // namespace

std::string folded_header(std::string_view cell) {
    std::string folded;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        auto const byte = static_cast<unsigned char>(cell[i]);
        if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < cell.size()) {
            unsigned const point = ((byte & 0x1FU) << 6) | (static_cast<unsigned char>(cell[i + 1]) & 0x3FU);
            if (char const letter = plain_letter(point); letter != '.') {
                folded += letter;
                ++i;
                continue;
            }
        }
        if (byte >= 'A' && byte <= 'Z') {
            folded += static_cast<char>(byte - 'A' + 'a');
        } else if (std::string_view(" \t\r\n-_.").find(cell[i]) == std::string_view::npos) {
            folded += cell[i];
        }
    }
    return folded;
}

} // namespace cospread
