#include "core/formats/text_lines.h"

#include <algorithm>

namespace cospread {

bool TextLines::next() {
    if (at_ >= text_.size()) {
        return false;
    }
    auto const end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    line_ = text_.substr(at_, end - at_);
    at_ = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    ++number_;
    return true;
}

double TextLines::progress() const {
    return static_cast<double>(std::min(at_, text_.size())) /
           static_cast<double>(std::max<std::size_t>(text_.size(), 1));
}

void LineWords::read(std::string_view line) {
    constexpr std::string_view blanks = " \t";
    size_ = 0;
    unclosed_ = false;
    for (auto at = line.find_first_not_of(blanks); at < line.size();
         at = line.find_first_not_of(blanks, at)) {
        if (line[at] == '"') {
            at = read_quoted(line, at + 1);
            continue;
        }
        auto const end = std::min(line.find_first_of(blanks, at), line.size());
        add(false) = line.substr(at, end - at);
        at = end;
    }
}

std::string& LineWords::add(bool quoted) {
    if (size_ == words_.size()) {
        words_.emplace_back();
    }
    words_[size_].quoted = quoted;
    words_[size_].text.clear();
    return words_[size_++].text;
}

std::size_t LineWords::read_quoted(std::string_view line, std::size_t at) {
    std::string& word = add(true);
    for (; at < line.size() && line[at] != '"'; ++at) {
        bool const escape = line[at] == '\\' && at + 1 < line.size() &&
                            (line[at + 1] == '\\' ||
                             (line[at + 1] == '"' && line.find('"', at + 2) != std::string_view::npos));
        at += escape ? 1 : 0;
        word += line[at];
    }
    unclosed_ = unclosed_ || at >= line.size();
    return std::min(at + 1, line.size());
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return lower;
}

bool is_comment(std::string_view line) {
    return line.starts_with('#') || line.starts_with("% ");
}

} // namespace cospread
