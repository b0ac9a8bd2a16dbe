#include "core/formats/dl.h"

#include "core/base/text.h"
#include "core/formats/dl_header.h"
#include "core/formats/matrix_ties.h"
#include "core/formats/node_table.h"
#include "core/formats/numbered_nodes.h"
#include "core/formats/text_encoding.h"
#include "core/formats/text_lines.h"
#include "core/network/missing_cell.h"

#include <span>
#include <unordered_map>

namespace cospread {

namespace {

using Format = DlHeader::Format;
using Token = DlTokens::Token;

/// The labels of the rows or of the columns, which may be met for the first time in the data.
class DlLabels {
  public:
    /// Of the nodes `first` to `first + count - 1`.
    DlLabels(NumberedNodes& nodes, std::size_t first, std::size_t count)
        : nodes_(nodes)
        , first_(first)
        , count_(count) {}

    void set(std::vector<std::string> const& labels) {
        for (auto const& label : labels) {
            (void)add(label);
        }
    }

    [[nodiscard]] std::size_t size() const { return size_; }

    [[nodiscard]] std::size_t first() const { return first_; }

    [[nodiscard]] std::size_t count() const { return count_; }

    /// The node of that label; nothing where it is unknown.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view label) const {
        auto const found = node_of_.find(std::string(label));
        return found == node_of_.end() ? std::nullopt : std::optional(found->second);
    }

    /// A new label; nothing where all nodes have one.
    std::optional<std::size_t> add(std::string_view label) {
        if (size_ == count_) {
            return std::nullopt;
        }
        std::size_t const node = first_ + size_++;
        nodes_.set_name(node, label);
        node_of_.emplace(label, node);
        return node;
    }

  private:
    NumberedNodes& nodes_;
    std::size_t first_;
    std::size_t count_;
    std::size_t size_ = 0;
    std::unordered_map<std::string, std::size_t> node_of_;
};

class DlReader {
  public:
    DlReader(InputBytes const& input, std::string_view text, NetworkImport& import)
        : file_(input.name)
        , tokens_(text)
        , import_(import)
        , header_(read_dl_header(input.name, text.size(), tokens_))
        , nodes_(header_.two_mode ? header_.rows + header_.columns : header_.rows, header_.rows)
        , rows_(nodes_, 0, header_.rows)
        , columns_(nodes_, header_.two_mode ? header_.rows : 0, header_.columns)
        , ties_(header_.two_mode || is_half() ? MatrixTies::Direction::undirected
                                              : MatrixTies::Direction::directed) {
        rows_.set(header_.row_labels);
        bool const own = header_.two_mode || header_.row_labels.empty();
        columns_.set(own ? header_.column_labels : header_.row_labels);
    }

    void read(RunContext const& context) {
        for (std::size_t matrix = 0; matrix < header_.matrices; ++matrix) {
            ties_.begin_matrix(relation(matrix));
            bool const list = header_.format == Format::edge_list || header_.format == Format::node_list;
            if (list) {
                read_list(context);
            } else {
                read_matrix(context);
            }
        }
        warn_of_rest();
        auto const declared = nodes_.declare(import_, {});
        std::span const nodes(declared);
        ties_.finish(nodes.first(header_.rows), nodes.subspan(columns_.first()), import_);
    }

  private:
    [[nodiscard]] bool is_half() const {
        return header_.format == Format::lower_half || header_.format == Format::upper_half;
    }

    [[nodiscard]] std::string relation(std::size_t matrix) const {
        if (matrix < header_.matrix_labels.size()) {
            return header_.matrix_labels[matrix];
        }
        return header_.matrices > 1 ? std::to_string(matrix + 1) : std::string();
    }

    [[nodiscard]] Finding finding(Token const& at, std::string what, std::string remedy) const {
        return {.file = file_,
                .row = at.line,
                .column = at.word > 0 ? std::to_string(at.word) : std::string(),
                .what = std::move(what),
                .remedy = std::move(remedy)};
    }

    void pause(std::uint64_t& records, RunContext const& context) const {
        constexpr std::uint64_t records_between_reports = 4096;
        if (records++ % records_between_reports == 0) {
            context.check_stop();
            context.report(tokens_.progress(), "reading");
        }
    }

    static bool is_missing(std::string_view word) { return word == "." || is_missing_cell(word); }

    void read_matrix(RunContext const& context) {
        if (header_.column_labels_embedded) {
            read_column_labels();
        }
        std::uint64_t cells = 0;
        for (std::size_t row = 0; row < header_.rows; ++row) {
            bool const lower = header_.format == Format::lower_half;
            std::size_t const first = header_.format == Format::upper_half ? row : 0;
            std::size_t const last = lower ? row + 1 : header_.columns;
            bool const has_diagonal = header_.diagonal || header_.two_mode;
            bool const no_cells = !has_diagonal && last - first == 1;
            if (header_.row_labels_embedded && !(no_cells && tokens_.peek().end)) {
                read_row_label(row);
            }
            for (std::size_t column = first; column < last; ++column) {
                if (!has_diagonal && row == column) {
                    continue;
                }
                pause(cells, context);
                auto const token = tokens_.next();
                if (token.end) {
                    import_.reject_tie(finding(
                        token, "the data end within row " + std::to_string(row + 1) + " of the matrix",
                        "A matrix has " + plural(header_.rows, "row") + " and " +
                            plural(header_.columns, "column")));
                    return;
                }
                read_cell(token, row, column);
            }
        }
    }

    void read_cell(Token const& token, std::size_t row, std::size_t column) {
        if (is_missing(token.text)) {
            return;
        }
        if (auto const value = parse_number(token.text)) {
            ties_.add(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), *value);
        } else {
            import_.reject_tie(
                finding(token, "'" + std::string(token.text) + "' is no number", "Write 0 for no tie"));
        }
    }

    void warn_of_rest() {
        if (auto const rest = tokens_.peek(); !rest.end) {
            import_.report().warn(finding(rest, "there are more data than the header says",
                                          "Correct n, nr, nc or nm, or take the rest away"));
        }
    }

    void read_column_labels() {
        for (std::size_t column = 0; column < header_.columns; ++column) {
            auto const token = tokens_.next();
            if (columns_.size() < header_.columns && !token.end) {
                (void)columns_.add(token.text);
            }
        }
    }

    void read_row_label(std::size_t row) {
        auto const token = tokens_.next();
        if (header_.two_mode) {
            if (rows_.size() == row) {
                (void)rows_.add(token.text);
            }
        } else if (!nodes_.has_name(row)) {
            nodes_.set_name(row, token.text);
        }
    }

    void read_list(RunContext const& context) {
        std::uint64_t records = 0;
        while (!tokens_.peek().end) {
            pause(records, context);
            auto const first = tokens_.next();
            if (first.text == "!") {
                return;
            }
            auto const row = end(first, rows_, header_.row_labels_embedded);
            bool const edge = header_.format == Format::edge_list;
            if (edge) {
                read_edge(first, row);
            } else {
                read_alters(row);
            }
        }
    }

    /// Takes the next word if it stands on the same line.
    std::optional<Token> next_of_line() {
        auto const token = tokens_.peek();
        return token.end || token.first_of_line() ? std::nullopt : std::optional(tokens_.next());
    }

    void read_edge(Token const& first, std::optional<std::size_t> row) {
        auto const second = next_of_line();
        if (!second) {
            import_.reject_tie(
                finding(first, "the end of the tie is missing", "Write two nodes on the line"));
            return;
        }
        auto const column = row ? end(*second, columns(), header_.column_labels_embedded) : std::nullopt;
        auto const third = next_of_line();
        auto const value = third ? parse_number(third->text) : 1.0;
        while (next_of_line()) {
        }
        if (!row || !column) {
            return;
        }
        if (!value) {
            import_.reject_tie(finding(*third, "'" + std::string(third->text) + "' is no number",
                                       "Write a number such as 2 or 0.5, or nothing"));
            return;
        }
        if (third) {
            ties_.set_weighted();
        }
        ties_.add(static_cast<std::uint32_t>(*row), static_cast<std::uint32_t>(*column - columns_.first()),
                  *value);
    }

    void read_alters(std::optional<std::size_t> row) {
        while (auto const token = next_of_line()) {
            auto const column = row ? end(*token, columns(), header_.column_labels_embedded) : std::nullopt;
            if (column) {
                ties_.add(static_cast<std::uint32_t>(*row),
                          static_cast<std::uint32_t>(*column - columns_.first()), 1);
            }
        }
    }

    /// In one mode rows and columns are the same nodes.
    DlLabels& columns() { return header_.two_mode ? columns_ : rows_; }

    std::optional<std::size_t> end(Token const& token, DlLabels& labels, bool embedded) {
        if (auto const known = labels.find(token.text)) {
            return known;
        }
        if (embedded) {
            if (auto const added = labels.add(token.text)) {
                return added;
            }
            reject_end(token, "there are more labels than the " + plural(labels.count(), "node") +
                                  " of the header, '" + std::string(token.text) + "' among them");
            return std::nullopt;
        }
        auto const number = parse_whole_number(token.text).value_or(0);
        if (number > 0 && number <= labels.count()) {
            return labels.first() + number - 1;
        }
        reject_end(token, "there is no node '" + std::string(token.text) + "'");
        return std::nullopt;
    }

    void reject_end(Token const& token, std::string what) {
        import_.reject_tie(
            finding(token, std::move(what), "Correct it, or the number of nodes in the header"));
    }

    std::string file_;
    DlTokens tokens_;
    NetworkImport& import_;
    DlHeader header_;
    NumberedNodes nodes_;
    DlLabels rows_;
    DlLabels columns_;
    MatrixTies ties_;
};

} // namespace

bool looks_like_dl(InputBytes const& input) {
    std::string const beginning = decoded_beginning(input.bytes);
    auto const start = beginning.find_first_not_of(" \t\r\n");
    if (start == std::string::npos || lower_case(beginning.substr(start, 2)) != "dl") {
        return false;
    }
    // `dl n=5`, not a table with a column dl.
    auto const header = lower_case(beginning.substr(start + 2));
    auto const word = header.find_first_not_of(" \t\r\n,");
    return word != std::string::npos && word > 0 &&
           (header[word] == 'n' || std::string_view(header).substr(word).starts_with("format"));
}

Network read_dl(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                RunContext const& context) {
    NetworkImport import(options, report);
    read_decoded(input, report,
                 [&](std::string_view decoded) { DlReader(input, decoded, import).read(context); });
    join_node_table(import, context);
    return import.finish();
}

} // namespace cospread
