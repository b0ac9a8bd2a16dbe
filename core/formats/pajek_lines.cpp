#include "core/formats/pajek_lines.h"

#include "core/base/text.h"

namespace cospread {

bool PajekLines::next() {
    while (lines_.next()) {
        if (!line().empty() && line().front() != '%') {
            words_.read(line());
            return true;
        }
    }
    return false;
}

std::string_view PajekLines::line() const {
    return trimmed(lines_.line());
}

Finding PajekLines::finding(std::optional<std::size_t> word, std::string what, std::string remedy) const {
    return {.file = file_,
            .row = lines_.number(),
            .column = word ? std::to_string(*word + 1) : std::string(),
            .what = std::move(what),
            .remedy = std::move(remedy)};
}

void PajekLines::read_attributes(std::size_t record, std::size_t word, RecordColumns& into,
                                 ImportReport& report) const {
    while (word < words_.size()) {
        if (is_pajek_period(words_[word])) {
            into.set(record, "time", std::string_view(words_[word]).substr(1, words_[word].size() - 2));
            ++word;
        } else if (word + 1 < words_.size()) {
            into.set(record, words_[word] == "l" ? std::string_view("label") : words_[word],
                     words_[word + 1]);
            word += 2;
        } else {
            report.warn(finding(word, "'" + words_[word] + "' has no value", "Write one after it"));
            return;
        }
    }
}

bool is_pajek_period(std::string_view word) {
    return word.size() > 2 && word.front() == '[' && word.back() == ']';
}

} // namespace cospread
