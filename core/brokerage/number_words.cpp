#include "core/brokerage/number_words.h"

#include "core/base/text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace cospread {

std::string fixed(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string counted(double count, std::string_view noun) {
    return plural(static_cast<std::size_t>(std::llround(count)), noun);
}

std::string plural_of(std::string_view word) {
    std::string text(word);
    auto const ends_in = [&text](std::string_view end) { return text.ends_with(end); };
    bool const vowel_y = ends_in("ay") || ends_in("ey") || ends_in("oy") || ends_in("uy");
    if (ends_in("y") && !vowel_y) {
        text.back() = 'i';
        return text + "es";
    }
    return text + (ends_in("s") || ends_in("x") || ends_in("ch") || ends_in("sh") ? "es" : "s");
}

std::string listed_words(std::vector<std::string> const& words) {
    std::string text;
    for (std::size_t index = 0; index < words.size(); ++index) {
        bool const last = index + 1 == words.size();
        text += (index == 0 ? "" : last ? " and " : ", ") + words[index];
    }
    return text;
}

} // namespace cospread
