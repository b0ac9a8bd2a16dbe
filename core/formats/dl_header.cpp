#include "core/formats/dl_header.h"

#include "core/base/text.h"
#include "core/formats/numbered_nodes.h"
#include "core/formats/text_lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cospread {

namespace {

using DlFormat = DlHeader::Format;

struct FormatWord {
    std::string_view word;
    DlFormat format;
    bool two_mode;
};

constexpr std::array<FormatWord, 14> format_words{{
    {"fullmatrix", DlFormat::full_matrix, false},
    {"fm", DlFormat::full_matrix, false},
    {"lowerhalf", DlFormat::lower_half, false},
    {"lh", DlFormat::lower_half, false},
    {"upperhalf", DlFormat::upper_half, false},
    {"uh", DlFormat::upper_half, false},
    {"edgelist1", DlFormat::edge_list, false},
    {"el1", DlFormat::edge_list, false},
    {"edgelist2", DlFormat::edge_list, true},
    {"el2", DlFormat::edge_list, true},
    {"nodelist1", DlFormat::node_list, false},
    {"nl1", DlFormat::node_list, false},
    {"nodelist2", DlFormat::node_list, true},
    {"nl2", DlFormat::node_list, true},
}};

class HeaderReader {
  public:
    HeaderReader(std::string_view file, std::size_t text_bytes, DlTokens& tokens)
        : file_(file)
        , text_bytes_(text_bytes)
        , tokens_(tokens) {}

    DlHeader read() {
        tokens_.set_header(true);
        if (auto const first = tokens_.next(); lower_case(first.text) != "dl") {
            refuse(first, "this does not begin with the word dl", "A file of UCINET DL begins with dl n=5");
        }
        while (true) {
            auto const token = tokens_.next();
            if (token.end) {
                refuse(token, "there are no data", "Write data: before them");
            }
            if (lower_case(token.text) == "data:" || (lower_case(token.text) == "data" && next_is(":"))) {
                break;
            }
            read_word(token);
        }
        tokens_.set_header(false);
        settle();
        return std::move(header_);
    }

  private:
    [[noreturn]] void refuse(DlTokens::Token const& at, std::string what, std::string remedy) const {
        throw InputError(Finding{.file = std::string(file_),
                                 .row = at.line,
                                 .column = at.word > 0 ? std::to_string(at.word) : std::string(),
                                 .what = std::move(what),
                                 .remedy = std::move(remedy)});
    }

    /// Takes the next word if it is this one.
    bool next_is(std::string_view word) {
        bool const is = lower_case(tokens_.peek().text) == word;
        if (is) {
            (void)tokens_.next();
        }
        return is;
    }

    void read_word(DlTokens::Token const& token) {
        std::string word = lower_case(token.text);
        if (word.ends_with(':')) {
            word.pop_back();
        }
        if (word == "n") {
            header_.rows = read_number();
            header_.columns = header_.rows;
        } else if (word == "nr") {
            header_.rows = read_number();
            header_.two_mode = true;
        } else if (word == "nc") {
            header_.columns = read_number();
            header_.two_mode = true;
        } else if (word == "nm") {
            header_.matrices = read_number();
        } else if (word == "format") {
            read_format();
        } else if (word == "diagonal") {
            header_.diagonal = lower_case(tokens_.next().text) != "absent";
        } else if (word == "labels" || word == "label") {
            read_labels(Whose::nodes);
        } else if (word == "row" || word == "rows") {
            expect_labels();
            read_labels(Whose::rows);
        } else if (word == "column" || word == "columns" || word == "col" || word == "cols") {
            expect_labels();
            read_labels(Whose::columns);
        } else if (word == "matrix" || word == "level" || word == "mat") {
            expect_labels();
            read_labels(Whose::matrices);
        } else {
            refuse(token, "'" + std::string(token.text) + "' is no word of the header",
                   "Words of the header are n, nr, nc, nm, format, diagonal, labels and data");
        }
    }

    std::size_t read_number() {
        auto const token = tokens_.next();
        std::size_t const number = parse_whole_number(token.text).value_or(0);
        if (number == 0) {
            refuse(token, "'" + std::string(token.text) + "' is no number of nodes or matrices",
                   "Write a whole number");
        }
        NumberedNodes::check_count(number, text_bytes_, {.file = std::string(file_), .row = token.line});
        return number;
    }

    void read_format() {
        auto const token = tokens_.next();
        auto const found = std::ranges::find(format_words, lower_case(token.text), &FormatWord::word);
        if (found == format_words.end()) {
            refuse(token, "the format '" + std::string(token.text) + "' cannot be read",
                   "Formats that can be read: fullmatrix, lowerhalf, upperhalf, edgelist1, edgelist2, "
                   "nodelist1, nodelist2");
        }
        header_.format = found->format;
        header_.two_mode = header_.two_mode || found->two_mode;
    }

    void expect_labels() {
        auto const token = tokens_.peek();
        if (!next_is("labels:") && !next_is("labels") && !next_is("label:") && !next_is("label")) {
            refuse(token, "here 'labels' is expected", "Write row labels: or column labels:");
        }
    }

    enum class Whose { nodes, rows, columns, matrices };

    /// The list of labels, or the word `embedded`.
    void read_labels(Whose whose) {
        if (next_is("embedded:") || next_is("embedded")) {
            header_.row_labels_embedded |= whose == Whose::nodes || whose == Whose::rows;
            header_.column_labels_embedded |= whose == Whose::nodes || whose == Whose::columns;
            return;
        }
        auto& into = whose == Whose::columns    ? header_.column_labels
                     : whose == Whose::matrices ? header_.matrix_labels
                                                : header_.row_labels;
        std::size_t const others = header_.two_mode && whose == Whose::nodes ? header_.columns : 0;
        std::size_t const count = whose == Whose::columns    ? header_.columns
                                  : whose == Whose::matrices ? header_.matrices
                                                             : header_.rows + others;
        (void)next_is(":");
        if (count == 0) {
            refuse(tokens_.peek(), "labels before the number of nodes",
                   "Write n=5, or nr=3 nc=4, before them");
        }
        tokens_.set_header(false);
        while (into.size() < count && !ends_labels(tokens_.peek())) {
            into.emplace_back(tokens_.next().text);
        }
        tokens_.set_header(true);
    }

    /// Whether a list of labels ends before this word: `data:`, `labels:`, `row labels:` and the like.
    [[nodiscard]] bool ends_labels(DlTokens::Token const& token) const {
        if (token.end || token.quoted) {
            return token.end;
        }
        std::string const word = lower_case(token.text);
        if (word == "data:" || word == "labels:") {
            return true;
        }
        DlTokens ahead = tokens_;
        (void)ahead.next();
        bool const before_labels = lower_case(ahead.next().text) == "labels:";
        return before_labels &&
               (word == "row" || word == "column" || word == "col" || word == "matrix" || word == "level");
    }

    void settle() {
        if (header_.columns == 0) {
            header_.columns = header_.rows;
        }
        if (header_.rows == 0) {
            throw InputError(Finding{.file = std::string(file_),
                                     .row = 1,
                                     .what = "the header does not say how many nodes there are",
                                     .remedy = "Write dl n=5, or dl nr=3 nc=4"});
        }
        bool const half = header_.format == DlFormat::lower_half || header_.format == DlFormat::upper_half;
        if (half && header_.rows != header_.columns) {
            throw InputError(Finding{.file = std::string(file_),
                                     .row = 1,
                                     .what = "half a matrix with other rows than columns",
                                     .remedy = "Write format=fullmatrix"});
        }
        // `labels:` of a file of two modes are those of the rows, then those of the columns.
        if (header_.two_mode && header_.row_labels.size() > header_.rows) {
            auto const split = header_.row_labels.begin() + static_cast<std::ptrdiff_t>(header_.rows);
            header_.column_labels.assign(split, header_.row_labels.end());
            header_.row_labels.erase(split, header_.row_labels.end());
        }
    }

    std::string_view file_;
    std::size_t text_bytes_;
    DlTokens& tokens_;
    DlHeader header_;
};

} // namespace

DlHeader read_dl_header(std::string_view file, std::size_t text_bytes, DlTokens& tokens) {
    return HeaderReader(file, text_bytes, tokens).read();
}

} // namespace cospread
