#include "core/formats/delimited_rows.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>

namespace cospread {

namespace {

constexpr std::size_t most_cell_bytes = std::size_t{1} << 20;
constexpr std::size_t most_record_bytes = std::size_t{16} << 20;
constexpr std::size_t most_cells = 10'000;

constexpr std::uint64_t every_byte = 0x0101010101010101U;

std::uint64_t line_ends(std::string_view text) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        count += text[i] == '\n' || lone_return ? 1 : 0;
    }
    return count;
}

} // namespace

DelimitedRows::DelimitedRows(std::string_view file, std::string_view text, char separator,
                             std::uint64_t first_line)
    : file_(file)
    , text_(text)
    , separator_(separator)
    , next_line_(first_line)
    , line_(first_line) {
    std::array const ends{separator, '\n', '\r', separator == blanks ? '\t' : separator};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        auto const end = static_cast<unsigned char>(ends[i]);
        ends_cell_[end] = true;
        ends_in_eight_[i] = end * every_byte;
    }
}

bool DelimitedRows::next() {
    while (at_ < text_.size()) {
        read_record();
        if (std::ranges::any_of(cells_, [](auto cell) { return !trimmed(cell).empty(); })) {
            return true;
        }
    }
    return false;
}

inline void DelimitedRows::read_record() {
    cells_.clear();
    unquoted_used_ = 0;
    line_ = next_line_;
    record_begin_ = at_;
    while (true) {
        if (separator_ == blanks) {
            skip_blanks();
            if (step_over_line_end()) {
                return;
            }
        }
        cells_.push_back(read_cell());
        if (cells_.size() > most_cells) {
            refuse_record("more than 10,000 columns",
                          "Is '" + std::string(1, separator_) + "' really the separator?");
        }
        if (at_ - record_begin_ > most_record_bytes) {
            refuse_record("a line of more than 16 MB", "Is this a table with one record a line?");
        }
        if (step_over_line_end()) {
            return;
        }
        ++at_; // the separator
    }
}

void DelimitedRows::skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
        ++at_;
    }
}

inline bool DelimitedRows::step_over_line_end() {
    if (at_ == text_.size()) {
        return true;
    }
    if (text_[at_] != '\n' && text_[at_] != '\r') {
        return false;
    }
    bool const pair = text_.substr(at_, 2) == "\r\n";
    at_ += pair ? 2 : 1;
    ++next_line_;
    return true;
}

inline bool DelimitedRows::holds_end(std::uint64_t eight_bytes) const {
    return std::ranges::any_of(ends_in_eight_, [&](std::uint64_t end) {
        std::uint64_t const zero_where_it_is = eight_bytes ^ end;
        return ((zero_where_it_is - every_byte) & ~zero_where_it_is & (every_byte << 7U)) != 0;
    });
}

inline std::size_t DelimitedRows::end_of_plain(std::size_t from) const {
    std::size_t const limit = std::min(text_.size(), from + most_cell_bytes + 1);
    std::size_t end = from;
    // Eight bytes at once as long as none ends the cell.
    std::uint64_t eight = 0;
    for (; end + sizeof(eight) <= limit; end += sizeof(eight)) {
        std::memcpy(&eight, text_.data() + end, sizeof(eight));
        if (holds_end(eight)) {
            break;
        }
    }
    while (end < limit && !ends_cell_[static_cast<unsigned char>(text_[end])]) {
        ++end;
    }
    if (end - from > most_cell_bytes) {
        refuse_cell("a cell of more than 1 MB", "Is this a table with one record a line?");
    }
    return end;
}

inline std::string_view DelimitedRows::read_cell() {
    if (separator_ == sheet_cells) {
        return read_sheet_cell();
    }
    if (at_ < text_.size() && text_[at_] == '"') {
        return read_quoted_cell();
    }
    std::size_t const begin = at_;
    at_ = end_of_plain(begin);
    return text_.substr(begin, at_ - begin);
}

std::size_t DelimitedRows::closing_quote(std::size_t from) const {
    std::size_t const limit = std::min(text_.size(), from + most_cell_bytes + 1);
    for (std::size_t quote = text_.substr(0, limit).find('"', from); quote != std::string_view::npos;
         quote = text_.substr(0, limit).find('"', quote + 2)) {
        if (quote + 1 >= text_.size() || text_[quote + 1] != '"') {
            return quote;
        }
    }
    refuse_cell(limit < text_.size() ? "a quote opened in this row is not closed within 1 MB"
                                     : "a quote opened in this row is never closed",
                "Close it, or write a quote inside a quoted cell twice");
}

std::string_view DelimitedRows::read_quoted_cell() {
    std::size_t const begin = at_ + 1;
    std::size_t const close = closing_quote(begin);
    std::string_view const inside = text_.substr(begin, close - begin);
    at_ = end_of_plain(close + 1);
    std::string_view const rest = trimmed(text_.substr(close + 1, at_ - close - 1));
    next_line_ += line_ends(inside);
    if (rest.empty() && inside.find('"') == std::string_view::npos) {
        return inside;
    }
    std::string& cell = next_unquoted();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        cell += inside[i];
        i += inside[i] == '"' ? 1 : 0; // the second of a pair
    }
    cell += rest;
    return cell;
}

std::string_view DelimitedRows::read_sheet_cell() {
    std::size_t const begin = at_;
    at_ = end_of_plain(begin);
    auto const inside = text_.substr(begin, at_ - begin);
    if (inside.find(line_end_in_cell) == std::string_view::npos) {
        return inside;
    }
    std::string& cell = next_unquoted();
    cell = inside;
    std::ranges::replace(cell, line_end_in_cell, '\n');
    return cell;
}

std::string& DelimitedRows::next_unquoted() {
    if (unquoted_used_ == unquoted_.size()) {
        unquoted_.emplace_back();
    }
    std::string& cell = unquoted_[unquoted_used_++];
    cell.clear();
    return cell;
}

void DelimitedRows::refuse_record(std::string what, std::string remedy) const {
    throw InputError(Finding{
        .file = std::string(file_), .row = line_, .what = std::move(what), .remedy = std::move(remedy)});
}

void DelimitedRows::refuse_cell(std::string what, std::string remedy) const {
    throw InputError(Finding{.file = std::string(file_),
                             .row = line_,
                             .column = std::to_string(cells_.size() + 1),
                             .what = std::move(what),
                             .remedy = std::move(remedy)});
}

} // namespace cospread
