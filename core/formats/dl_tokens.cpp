#include "core/formats/dl_tokens.h"

#include <algorithm>

namespace cospread {

DlTokens::Token DlTokens::next() {
    for (; at_ < text_.size(); ++at_) {
        char const c = text_[at_];
        bool const line_end = c == '\n' || (c == '\r' && text_.substr(at_, 2) != "\r\n");
        if (line_end) {
            ++line_;
            word_ = 0;
        }
        bool const gap =
            c == ' ' || c == '\t' || c == ',' || c == '\r' || c == '\n' || c == '\f' || c == 0x1A;
        if (!gap && !(header_ && c == '=')) {
            break;
        }
    }
    if (at_ >= text_.size()) {
        return {.line = line_, .end = true};
    }
    Token token{.line = line_, .word = ++word_};
    char const quote = text_[at_];
    if (quote == '"' || quote == '\'') {
        auto const close = text_.find_first_of(quote == '"' ? "\"\r\n" : "'\r\n", at_ + 1);
        if (close != std::string_view::npos && text_[close] == quote) {
            token.text = text_.substr(at_ + 1, close - at_ - 1);
            token.quoted = true;
            at_ = close + 1;
            return token;
        }
    }
    auto end = std::min(text_.find_first_of(header_ ? " \t,\r\n=:" : " \t,\r\n", at_), text_.size());
    if (header_ && end < text_.size() && text_[end] == ':') {
        ++end;
    }
    token.text = text_.substr(at_, end - at_);
    at_ = end;
    return token;
}

DlTokens::Token DlTokens::peek() const {
    return DlTokens(*this).next();
}

double DlTokens::progress() const {
    return static_cast<double>(at_) / static_cast<double>(std::max<std::size_t>(text_.size(), 1));
}

} // namespace cospread
