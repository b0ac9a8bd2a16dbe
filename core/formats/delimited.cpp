#include "core/formats/delimited.h"

#include "core/base/text.h"
#include "core/formats/edge_dicts.h"
#include "core/formats/header_words.h"
#include "core/formats/node_table.h"
#include "core/formats/table_rows.h"
#include "core/formats/text_encoding.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace cospread {

namespace {

/// Reads rows of ties one at a time; each method sets the row aside and says so where it cannot be read.
class TieRows {
  public:
    TieRows(TableReader& table, TieColumns const& columns, bool directed,
            std::vector<std::string> const& texts, NetworkImport& import)
        : table_(table)
        , columns_(columns)
        , directed_(directed)
        , import_(import)
        , attributes_(table, columns.attributes, texts) {}

    void read_row() {
        TieFacts facts;
        facts.row = ++row_;
        facts.directed = directed_;
        if (auto extra = extra_cells(table_)) {
            import_.reject_tie(std::move(*extra));
            return;
        }
        if ((columns_.weight && !read_number(*columns_.weight, facts.weight)) ||
            (columns_.directed && !read_direction(*columns_.directed, facts)) ||
            (columns_.evidence && !read_evidence(*columns_.evidence, facts)) ||
            (columns_.certainty && !read_certainty(*columns_.certainty, facts))) {
            return;
        }
        if (columns_.relation) {
            auto const relation = trimmed(table_.cell(*columns_.relation));
            facts.relation = is_missing_cell(relation) ? std::string_view() : relation;
        }
        if (!has_end(columns_.source) || !has_end(columns_.target)) {
            return;
        }
        if (import_.makes_every_end()) {
            put_off(facts);
            return;
        }
        auto const source = read_end(columns_.source);
        auto const target = source ? read_end(columns_.target) : std::nullopt;
        if (!source || !target || !import_.wants(facts.relation, facts.evidence)) {
            return;
        }
        facts.source = *source;
        facts.target = *target;
        import_.add(facts);
        attributes_.append_row();
    }

    /// Adds the ties that still wait, after which no cell that was read is needed.
    void add_waiting() {
        // Tables are often sorted by source: one that is the last row's again needs no look.
        auto const is_repeated = [&](std::size_t i) {
            return i > 0 && waiting_[i].source == waiting_[i - 1].source;
        };
        std::array<std::string_view, 2 * most_waiting> ends;
        std::size_t count = 0;
        for (std::size_t i = 0; i < waiting_count_; ++i) {
            if (!is_repeated(i)) {
                ends[count++] = waiting_[i].source;
            }
            ends[count++] = waiting_[i].target;
        }
        std::array<NodeId, 2 * most_waiting> nodes{};
        import_.builder().nodes(std::span(ends).first(count), nodes);
        auto next = nodes.begin();
        for (std::size_t i = 0; i < waiting_count_; ++i) {
            TieFacts& facts = waiting_[i].facts;
            facts.source = is_repeated(i) ? waiting_[i - 1].facts.source : *next++;
            facts.target = *next++;
            if (waiting_[i].is_wanted) {
                import_.add(facts);
            }
        }
        waiting_count_ = 0;
    }

    Columns finish() {
        add_waiting();
        return std::move(attributes_).finish();
    }

  private:
    /// A tie whose ends are still to be looked up.
    struct Waiting {
        TieFacts facts = {};
        bool is_wanted = true; ///< else it only makes its nodes
        std::string_view source = {};
        std::string_view target = {};
    };

    /// Ties wait for each other, so that looking up their ends waits for memory once and not for each.
    void put_off(TieFacts const& facts) {
        Waiting& tie = waiting_[waiting_count_++];
        tie = {facts, import_.wants(facts.relation, facts.evidence), table_.cell(columns_.source),
               table_.cell(columns_.target)};
        if (tie.is_wanted) {
            attributes_.append_row();
        }
        bool const stays = table_.stays(tie.source) && table_.stays(tie.target) &&
                           (facts.relation.empty() || table_.stays(facts.relation));
        if (!stays || waiting_count_ == waiting_.size()) {
            add_waiting();
        }
    }

    bool reject(std::size_t column, std::string what, std::string remedy) {
        import_.reject_tie(table_.finding(column, std::move(what), std::move(remedy)));
        return false;
    }

    bool has_end(std::size_t column) {
        return !trimmed(table_.cell(column)).empty() ||
               reject(column, "the end of the tie is missing", "Fill in the id of the node");
    }

    std::optional<NodeId> read_end(std::size_t column) {
        return import_.end(table_.cell(column), [&] { return table_.finding(column, {}, {}); });
    }

    bool read_number(std::size_t column, std::optional<double>& number) {
        auto const cell = trimmed(table_.cell(column));
        if (is_missing_cell(cell)) {
            return true;
        }
        number = parse_cell_number(cell, table_.decimal_comma());
        return number || reject(column, "'" + std::string(cell) + "' is no number",
                                "Write a number such as 2 or 0.5, or leave the cell empty");
    }

    bool read_direction(std::size_t column, TieFacts& facts) {
        auto const cell = table_.cell(column);
        if (is_missing_cell(trimmed(cell))) {
            return true;
        }
        auto const directed = parse_directed(cell);
        facts.directed = directed.value_or(facts.directed);
        return directed ||
               reject(column, "'" + std::string(cell) + "' does not say whether the tie has a direction",
                      "Write yes or no");
    }

    bool read_evidence(std::size_t column, TieFacts& facts) {
        auto const cell = trimmed(table_.cell(column));
        if (is_missing_cell(cell)) {
            return true;
        }
        auto const evidence = parse_evidence(cell);
        facts.evidence = evidence.value_or(facts.evidence);
        return evidence || reject(column, "'" + std::string(cell) + "' is no kind of evidence",
                                  "Write stated or inferred");
    }

    bool read_certainty(std::size_t column, TieFacts& facts) {
        if (!read_number(column, facts.certainty)) {
            return false;
        }
        bool const fits = !facts.certainty || (*facts.certainty >= 0 && *facts.certainty <= 1);
        return fits || reject(column, "a certainty of " + format_number(*facts.certainty),
                              "Write a number from 0 to 1");
    }

    TableReader& table_;
    TieColumns const& columns_;
    bool directed_;
    NetworkImport& import_;
    TableColumns attributes_;
    static constexpr std::size_t most_waiting = 64;
    std::array<Waiting, most_waiting> waiting_;
    std::size_t waiting_count_ = 0;
    std::uint32_t row_ = 0;
};

void note_columns(TableReader const& table, TieColumns const& columns, ImportReport& report) {
    auto const name = [&](std::optional<std::size_t> column) {
        return column ? table.columns()[*column] : std::string();
    };
    report.columns.source = name(columns.source);
    report.columns.target = name(columns.target);
    report.columns.weight = name(columns.weight);
    report.columns.relation = name(columns.relation);
    report.columns.directed = name(columns.directed);
    for (auto const& warning : table.header_warnings()) {
        report.warn(warning);
    }
    if (columns.unusable_weight) {
        report.warn(table.finding(
            *columns.unusable_weight,
            "fewer than half of the cells are numbers, so the column is not taken as the strength",
            "Correct the cells, or say --weight or --unweighted"));
    }
}

} // namespace

void read_tie_rows(TableReader& table, TieColumns const& columns, TieRowMeaning const& meaning,
                   NetworkImport& import, RunContext const& context) {
    note_columns(table, columns, import.report());
    TieRows rows(table, columns, meaning.directed, meaning.texts, import);
    constexpr std::uint64_t rows_between_forgetting = 4096;
    for (std::uint64_t row = 0; table.next(); ++row) {
        report_progress(table, row, context);
        rows.read_row();
        if (row % rows_between_forgetting == 0) {
            rows.add_waiting();
            table.forget_rows();
        }
    }
    import.set_tie_columns(rows.finish());
}

bool looks_delimited(InputBytes const& input) {
    if (!looks_like_text(input.bytes)) {
        return false;
    }
    auto const start = input.bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start == std::string_view::npos ||
           std::string_view("{[<").find(input.bytes[start]) == std::string_view::npos;
}

void read_tie_text(TableText const& text, NetworkImport& import, RunContext const& context) {
    auto const& options = import.options();
    auto const known = [&](std::vector<std::string> const& folded) {
        return count_tie_header_words(folded, options);
    };
    TableReader table(text, TableReader::Header::find_out, known);
    auto const columns = find_tie_columns(table, options);
    bool const is_sheet = table.separator() == DelimitedRows::sheet_cells;
    import.report().separator = is_sheet ? std::string() : std::string(1, table.separator());
    // No tie takes less room in the text than `a,b` and the end of a line.
    auto const lines = static_cast<std::size_t>(std::ranges::count(text.text, '\n'));
    import.builder().expect_ties(std::min(lines, text.text.size() / 4));
    read_tie_rows(table, columns, {}, import, context);
}

Network read_delimited(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                       RunContext const& context) {
    NetworkImport import(options, report);
    read_decoded(input, report, [&](std::string_view decoded) {
        declare_node_table(import, context);
        std::string const file(input.name);
        if (auto const sheet = edge_dicts_as_sheet(decoded)) {
            read_tie_text(
                {.file = file, .text = *sheet, .separator = DelimitedRows::sheet_cells, .first_line = 0},
                import, context);
            report.separator = " ";
            return;
        }
        read_tie_text({.file = file, .text = decoded, .spend = input.spend}, import, context);
    });
    return import.finish();
}

} // namespace cospread
