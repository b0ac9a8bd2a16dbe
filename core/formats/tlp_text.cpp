#include "core/formats/tlp_text.h"

#include "core/base/error.h"

#include <algorithm>

namespace cospread {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_of_words = " \t\r\n()\";";

} // namespace

double TlpText::progress() const {
    return text_.empty() ? 1 : static_cast<double>(at_) / static_cast<double>(text_.size());
}

void TlpText::step() {
    if (text_[at_++] == '\n') {
        ++line_;
        line_begin_ = at_;
    }
}

void TlpText::skip_blanks() {
    while (at_ < text_.size()) {
        if (text_[at_] == ';') {
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (blanks.find(text_[at_]) != std::string_view::npos) {
            step();
        } else {
            return;
        }
    }
}

TlpToken TlpText::next() {
    skip_blanks();
    TlpToken token{.place = place()};
    if (at_ == text_.size()) {
        return token;
    }
    if (text_[at_] == '"') {
        return quoted();
    }
    if (text_[at_] == '(' || text_[at_] == ')') {
        token.kind = text_[at_++] == '(' ? TlpToken::Kind::open : TlpToken::Kind::close;
        return token;
    }
    std::size_t const end = std::min(text_.find_first_of(ends_of_words, at_), text_.size());
    token.kind = TlpToken::Kind::word;
    token.value = text_.substr(at_, end - at_);
    at_ = end;
    return token;
}

TlpToken TlpText::quoted() {
    TlpToken token{.kind = TlpToken::Kind::text, .place = place()};
    for (++at_; at_ < text_.size() && text_[at_] != '"'; step()) {
        bool const escape = text_[at_] == '\\' && at_ + 1 < text_.size();
        if (escape) {
            ++at_;
        }
        token.value += escape && text_[at_] == 'n' ? '\n' : text_[at_];
    }
    if (at_ == text_.size()) {
        throw InputError(token.place.finding(file_, "a quote is never closed", "Close it with \""));
    }
    ++at_;
    return token;
}

} // namespace cospread
