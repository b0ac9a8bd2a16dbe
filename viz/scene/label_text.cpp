#include "viz/scene/label_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace cospread::viz {

namespace {

constexpr std::string_view ellipsis = "\u2026";

std::vector<std::string> words_of(std::string text) {
    std::ranges::replace_if(
        text, [](char letter) { return static_cast<unsigned char>(letter) < ' ' || letter == '\x7f'; }, ' ');
    std::vector<std::string> words;
    for (auto const word : split(text, ' ')) {
        if (!word.empty()) {
            words.emplace_back(word);
        }
    }
    return words;
}

std::string joined(std::vector<std::string> const& words, std::size_t begin, std::size_t end) {
    std::string line;
    for (std::size_t i = begin; i < end; ++i) {
        line += (i > begin ? " " : "") + words[i];
    }
    return line;
}

/// A word shortened letter by letter (whole UTF-8 letters) until it fits with its ellipsis.
std::string shortened(std::string word, auto const& fits) {
    while (!word.empty() && !fits(word + std::string(ellipsis))) {
        do {
            word.pop_back();
        } while (!word.empty() && (static_cast<unsigned char>(word.back()) & 0xC0U) == 0x80U);
        // A lead byte without its followers is no letter either.
        if (!word.empty() && static_cast<unsigned char>(word.back()) >= 0xC0U) {
            word.pop_back();
        }
    }
    return word + std::string(ellipsis);
}

/// As many words as fit from `begin`, with an ellipsis where some are left.
std::string elided(std::vector<std::string> const& words, std::size_t begin, auto const& fits) {
    for (std::size_t end = words.size(); end > begin; --end) {
        auto line = joined(words, begin, end);
        if (end < words.size()) {
            line += ellipsis;
        }
        if (fits(line)) {
            return line;
        }
    }
    return shortened(words[begin], fits);
}

} // namespace

std::vector<std::string> label_lines(std::string const& text, float most, bool strong,
                                     TextWidth const& width) {
    auto const words = words_of(text);
    if (words.empty()) {
        return {};
    }
    auto const fits = [&](std::string const& line) { return width(line, strong) <= most; };
    if (auto line = joined(words, 0, words.size()); fits(line)) {
        return {std::move(line)};
    }
    std::size_t best = 0;
    float least = most;
    for (std::size_t cut = 1; cut < words.size(); ++cut) {
        float const wider =
            std::max(width(joined(words, 0, cut), strong), width(joined(words, cut, words.size()), strong));
        if (wider <= least) {
            least = wider;
            best = cut;
        }
    }
    if (best > 0) {
        return {joined(words, 0, best), joined(words, best, words.size())};
    }
    std::size_t cut = words.size();
    while (cut > 0 && !fits(joined(words, 0, cut))) {
        --cut;
    }
    if (cut == 0 || words.size() == 1) {
        return {shortened(words[0], fits)};
    }
    return {joined(words, 0, cut), elided(words, cut, fits)};
}

} // namespace cospread::viz
