#include "viz/figure/caption_block.h"

#include "core/base/text.h"

#include <vector>

namespace cospread::viz {

namespace {

constexpr float size = 8;
constexpr float line_height = 10.8F;

struct Word {
    std::string text;
    FontWeight weight = FontWeight::regular;
};

std::vector<Word> words_of(Caption const& caption) {
    std::vector<Word> words;
    auto const add = [&](std::string const& text, FontWeight weight) {
        for (auto const word : split(text, ' ')) {
            if (!word.empty()) {
                words.push_back({std::string(word), weight});
            }
        }
    };
    add(caption.lead, FontWeight::semi_bold);
    add(caption.body, FontWeight::regular);
    // The last words stay together: a line of one word is an orphan.
    for (int joined = 0; joined < 2 && words.size() > 3; ++joined) {
        Word& before = words[words.size() - 2];
        if (before.weight != words.back().weight) {
            break;
        }
        before.text += ' ' + words.back().text;
        words.pop_back();
    }
    return words;
}

} // namespace

float draw_caption(Page* page, Caption const& caption, Point at, float width, Theme const& theme) {
    std::vector<PageText> runs; ///< words of one weight in one line, set as one text
    float x = 0;
    float y = size;
    for (auto const& word : words_of(caption)) {
        auto const wide = static_cast<float>(text_width(word.text, size, word.weight));
        // The blank belongs to the word before it.
        float const space = runs.empty() ? 0 : static_cast<float>(text_width(" ", size, runs.back().weight));
        bool const starts_line = x > 0 && x + space + wide > width;
        if (starts_line) {
            x = 0;
            y += line_height;
        }
        bool const joins = x > 0 && runs.back().weight == word.weight;
        x += x > 0 ? space : 0;
        if (joins) {
            runs.back().text += " " + word.text;
        } else {
            PageText run;
            run.text = word.text;
            run.at = {at.x + x, at.y + y};
            run.size = size;
            run.weight = word.weight;
            run.colour = theme.text;
            runs.push_back(std::move(run));
        }
        x += wide;
    }
    if (page) {
        page->items.insert(page->items.end(), runs.begin(), runs.end());
    }
    return runs.empty() ? 0 : y + line_height - size;
}

} // namespace cospread::viz
