#include "core/formats/edge_dicts.h"

#include "core/base/text.h"
#include "core/formats/delimited_rows.h"
#include "core/formats/text_lines.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cospread {

namespace {

constexpr std::string_view between_cells = " \t,;|";

/// A dict as Python writes it; false where it is none.
class DictText {
  public:
    using Entries = std::vector<std::pair<std::string, std::string>>;

    explicit DictText(std::string_view text)
        : text_(text) {}

    bool read(Entries& entries) {
        entries.clear();
        if (!take('{')) {
            return false;
        }
        while (!take('}')) {
            auto key = read_value(":");
            if (!take(':')) {
                return false;
            }
            entries.emplace_back(std::move(key), read_value(",}"));
            if (!take(',') && !ahead('}')) {
                return false;
            }
        }
        skip_blanks();
        return at_ == text_.size();
    }

  private:
    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
    }

    bool ahead(char c) {
        skip_blanks();
        return at_ < text_.size() && text_[at_] == c;
    }

    bool take(char c) {
        bool const is_there = ahead(c);
        at_ += is_there ? 1 : 0;
        return is_there;
    }

    /// A quoted text, or what stands before one of `ends` outside of quotes and brackets.
    std::string read_value(std::string_view ends) {
        skip_blanks();
        if (at_ < text_.size() && (text_[at_] == '\'' || text_[at_] == '"')) {
            return read_quoted();
        }
        std::size_t const begin = at_;
        std::size_t depth = 0;
        while (at_ < text_.size() && (depth > 0 || ends.find(text_[at_]) == std::string_view::npos)) {
            char const c = text_[at_];
            if (c == '\'' || c == '"') {
                read_quoted();
                continue;
            }
            depth += std::string_view("([{").find(c) != std::string_view::npos ? 1 : 0;
            depth -= depth > 0 && std::string_view(")]}").find(c) != std::string_view::npos ? 1 : 0;
            ++at_;
        }
        auto const word = trimmed(text_.substr(begin, at_ - begin));
        if (word == "None") {
            return {};
        }
        return word == "True" || word == "False" ? lower_case(word) : std::string(word);
    }

    std::string read_quoted() {
        std::string value;
        char const quote = text_[at_++];
        for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
            bool const escapes = text_[at_] == '\\' && at_ + 1 < text_.size();
            char const next = escapes ? text_[at_ + 1] : '\0';
            if (next == '\\' || next == '\'' || next == '"' || next == 'n' || next == 't') {
                ++at_;
                value += next == 'n' ? '\n' : next == 't' ? '\t' : next;
            } else {
                value += text_[at_];
            }
        }
        at_ += at_ < text_.size() ? 1 : 0;
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

struct EdgeLine {
    std::string_view source;
    std::string_view target;
    DictText::Entries entries;
};

bool split_ends(std::string_view ends, char separator, EdgeLine& edge) {
    auto const middle = ends.find(separator);
    if (middle == std::string_view::npos || ends.find(separator, middle + 1) != std::string_view::npos) {
        return false;
    }
    edge.source = trimmed(ends.substr(0, middle));
    edge.target = trimmed(ends.substr(middle + 1));
    return !edge.source.empty() && !edge.target.empty();
}

bool read_line(std::string_view line, EdgeLine& edge) {
    line = trimmed(line);
    for (auto brace = line.find('{'); line.ends_with('}') && brace != std::string_view::npos;
         brace = line.find('{', brace + 1)) {
        if (brace > 0 && between_cells.find(line[brace - 1]) != std::string_view::npos &&
            split_ends(line.substr(0, brace - 1), line[brace - 1], edge)) {
            return DictText(line.substr(brace)).read(edge.entries);
        }
    }
    return false;
}

bool is_blank(std::string_view line) {
    return trimmed(line).empty() || is_comment(line);
}

void append_cell(std::string& sheet, std::string_view text) {
    for (char const c : text) {
        bool const has_meaning = c == DelimitedRows::sheet_cells || c == DelimitedRows::line_end_in_cell;
        sheet += c == '\n' ? DelimitedRows::line_end_in_cell : has_meaning ? ' ' : c;
    }
}

/// The attributes in the order in which they are named first.
class Keys {
  public:
    static constexpr std::size_t most = 200;

    std::size_t place(std::string const& key) {
        auto const [found, is_new] = places_.try_emplace(key, names_.size());
        if (is_new) {
            names_.push_back(key);
        }
        return found->second;
    }

    [[nodiscard]] std::vector<std::string> const& names() const { return names_; }

  private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace

bool looks_like_edge_dicts(std::string_view beginning) {
    constexpr int enough = 10;
    int found = 0;
    EdgeLine edge;
    for (TextLines lines(beginning); found < enough && lines.next();) {
        if (is_blank(lines.line())) {
            continue;
        }
        if (!read_line(lines.line(), edge)) {
            bool const may_be_cut =
                lines.line().data() + lines.line().size() == beginning.data() + beginning.size();
            return found > 0 && may_be_cut;
        }
        ++found;
    }
    return found > 0;
}

std::optional<std::string> edge_dicts_as_sheet(std::string_view text) {
    if (!looks_like_edge_dicts(text)) {
        return std::nullopt;
    }
    Keys keys;
    EdgeLine edge;
    for (TextLines lines(text); lines.next();) {
        if (!is_blank(lines.line()) && read_line(lines.line(), edge)) {
            for (auto const& entry : edge.entries) {
                keys.place(entry.first);
            }
        }
        // Few ties may name many attributes, of which all others would have empty cells.
        constexpr std::size_t free_cells = std::size_t{1} << 20;
        bool const too_empty = keys.names().size() * lines.number() > free_cells + 2 * text.size();
        if (keys.names().size() > Keys::most || too_empty) {
            return std::nullopt;
        }
    }
    std::string sheet = std::string("source") + DelimitedRows::sheet_cells + "target";
    for (auto const& name : keys.names()) {
        sheet += DelimitedRows::sheet_cells;
        append_cell(sheet, name);
    }
    std::vector<std::string_view> values;
    for (TextLines lines(text); lines.next();) {
        sheet += '\n';
        if (is_blank(lines.line())) {
            continue;
        }
        if (!read_line(lines.line(), edge)) {
            append_cell(sheet, lines.line());
            continue;
        }
        values.assign(keys.names().size(), {});
        for (auto const& [key, value] : edge.entries) {
            values[keys.place(key)] = value;
        }
        append_cell(sheet, edge.source);
        sheet += DelimitedRows::sheet_cells;
        append_cell(sheet, edge.target);
        for (auto const value : values) {
            sheet += DelimitedRows::sheet_cells;
            append_cell(sheet, value);
        }
    }
    sheet += '\n';
    return sheet;
}

} // namespace cospread
