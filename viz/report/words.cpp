#include "viz/report/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cospread::viz {

std::string fixed(double value, int decimals) {
    if (std::isnan(value)) {
        return "–";
    }
    std::array<char, 400> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, decimals);
    return {digits.data(), end.ptr};
}

std::string two_digits(double value) {
    if (std::isnan(value)) {
        return fixed(value, 0);
    }
    std::array<char, 32> digits{};
    auto const end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 2);
    return {digits.data(), end.ptr};
}

std::string grouped(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t place = digits.size(); place > 3; place -= 3) {
        digits.insert(place - 3, ",");
    }
    return digits;
}

std::string percent(double share) {
    if (std::isnan(share)) {
        return fixed(share, 0);
    }
    if (share > 0 && share < 0.0005) {
        return "<\u00a00.1\u00a0%";
    }
    if (share < 1 && share > 0.9995) {
        return ">\u00a099.9\u00a0%";
    }
    double const per_cent = share * 100;
    bool const fine = (per_cent > 0 && per_cent < 0.95) || (per_cent > 99.5 && per_cent < 100);
    return fixed(per_cent, fine ? 1 : 0) + "\u00a0%";
}

std::string value_words(std::string_view value) {
    std::string words(value.empty() ? "not given" : value);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string listed(std::vector<std::string> const& words) {
    bool const has_comma = std::ranges::any_of(
        words, [](std::string const& word) { return word.find(',') != std::string::npos; });
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0) {
            text += at + 1 == words.size() ? " and " : has_comma ? "; " : ", ";
        }
        text += words[at];
    }
    return text;
}

} // namespace cospread::viz
