#include "core/formats/pajek.h"

#include "core/base/text.h"
#include "core/formats/matrix_ties.h"
#include "core/formats/node_table.h"
#include "core/formats/pajek_lines.h"
#include "core/formats/pajek_vertices.h"
#include "core/formats/record_columns.h"
#include "core/formats/text_encoding.h"
#include "core/formats/text_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace cospread {

namespace {

constexpr std::array<std::string_view, 12> section_words{
    "*network", "*vertices",  "*arcs",   "*edges",       "*arcslist", "*edgeslist",
    "*matrix",  "*partition", "*vector", "*permutation", "*cluster",  "*hierarchy"};

class PajekReader {
  public:
    PajekReader(InputBytes const& input, std::string_view text, NetworkImport& import)
        : text_bytes_(text.size())
        , lines_(input.name, text)
        , words_(lines_.words())
        , import_(import) {}

    void read(RunContext const& context) {
        constexpr std::uint64_t lines_between_reports = 4096;
        for (std::uint64_t line = 0; lines_.next(); ++line) {
            if (line % lines_between_reports == 0) {
                context.check_stop();
                context.report(lines_.progress(), "reading");
            }
            if (words_[0].starts_with('*') && !words_.quoted(0)) {
                begin_section();
            } else {
                read_record();
            }
        }
        finish();
    }

  private:
    [[nodiscard]] Finding finding(std::optional<std::size_t> word, std::string what,
                                  std::string remedy) const {
        return lines_.finding(word, std::move(what), std::move(remedy));
    }

    enum class Section { skipped, vertices, ties, lists, matrix, values };

    void begin_section() {
        std::string const word = lower_case(words_[0].substr(0, words_[0].find(':')));
        section_ = Section::skipped;
        if (word == "*vertices") {
            begin_vertices();
        } else if (word == "*network") {
            values_of_.clear();
            begin_network();
        } else if (word == "*partition" || word == "*vector") {
            values_of_ = word.substr(1);
            values_name_ = trimmed(lines_.line().substr(word.size()));
        } else if (word == "*arcs" || word == "*edges" || word == "*arcslist" || word == "*edgeslist" ||
                   word == "*matrix") {
            begin_ties(word);
        } else {
            import_.report().warn(
                finding({}, "the part '" + words_[0] + "' is not read", "Its lines are left out"));
        }
    }

    void begin_network() {
        if (vertices_) {
            first_network_is_over_ = true;
            import_.report().warn(finding({}, "another network begins here and is left out",
                                          "Save each network in a file of its own"));
        }
    }

    void begin_vertices() {
        auto const count = words_.size() > 1 ? parse_whole_number(words_[1]) : std::nullopt;
        if (!count) {
            throw InputError(finding(1, "there is no number of vertices", "Write *Vertices and a number"));
        }
        if (!values_of_.empty()) {
            begin_value_rows(*count);
            return;
        }
        if (vertices_) {
            if (!first_network_is_over_) {
                begin_network();
            }
            return;
        }
        NumberedNodes::check_count(*count, text_bytes_, finding(1, {}, {}));
        auto const first_mode = words_.size() > 2 ? parse_whole_number(words_[2]) : std::nullopt;
        if (words_.size() > 2 && (!first_mode || *first_mode > *count)) {
            throw InputError(finding(2, "the first of the two modes cannot have '" + words_[2] + "' vertices",
                                     "Write *Vertices, the number of all and the number of the first mode"));
        }
        vertices_.emplace(*count, first_mode && *first_mode > 0 ? *first_mode : *count, lines_,
                          import_.report());
        section_ = Section::vertices;
    }

    void begin_value_rows(std::size_t count) {
        if (!vertices_ || count != vertices_->size()) {
            import_.report().warn(finding({},
                                          "this " + values_of_ + " has " + plural(count, "value") +
                                              ", which is not the number of vertices, and is left out",
                                          "Keep it in a file with its own network"));
        } else {
            vertices_->begin_values(values_name_, values_of_);
            section_ = Section::values;
        }
        values_of_.clear();
    }

    void begin_ties(std::string const& word) {
        if (first_network_is_over_) {
            return;
        }
        if (!vertices_) {
            throw InputError(finding({}, "ties before the vertices",
                                     "Write *Vertices and their number before " + words_[0]));
        }
        read_relation();
        directed_ = word.starts_with("*arcs");
        section_ = word.ends_with("list") ? Section::lists : Section::ties;
        if (word == "*matrix") {
            section_ = Section::matrix;
            matrix_row_ = 0;
            if (!matrix_) {
                matrix_.emplace(vertices_->two_mode() ? MatrixTies::Direction::undirected
                                                      : MatrixTies::Direction::directed);
            }
            matrix_->begin_matrix(relation_);
        }
    }

    /// `:2 "name"`, the number sometimes without a blank before it; a number without a name has the name it
    /// had before, else is its own name.
    void read_relation() {
        relation_.clear();
        auto const colon = words_[0].find(':');
        bool const apart = words_.size() > 1 && !words_.quoted(1) && words_[1].starts_with(':');
        if (colon == std::string::npos && !apart) {
            return;
        }
        std::string const number =
            colon != std::string::npos ? words_[0].substr(colon + 1) : words_[1].substr(1);
        std::size_t const name = colon != std::string::npos ? 1 : 2;
        bool const named = words_.size() > name && !words_[name].empty();
        auto const [known, added] = relations_.try_emplace(number, named ? words_[name] : number);
        if (named && !added) {
            known->second = words_[name];
        }
        relation_ = known->second;
    }

    void read_record() {
        switch (section_) {
        case Section::skipped:
            if (!vertices_) {
                throw InputError(finding({}, "this stands before the vertices",
                                         "A file of Pajek begins with *Vertices and their number"));
            }
            return;
        case Section::vertices:
            return vertices_->read_vertex();
        case Section::ties:
            return read_tie();
        case Section::lists:
            return read_list();
        case Section::matrix:
            return read_matrix_row();
        case Section::values:
            return vertices_->read_value();
        }
    }

    std::optional<NodeId> end(std::size_t word) {
        auto const number = parse_whole_number(words_[word]);
        if (!number || *number == 0 || *number > vertices_->size()) {
            import_.reject_tie(
                finding(word, "there is no vertex '" + words_[word] + "'",
                        "Vertices are numbered from 1 to " + std::to_string(vertices_->size())));
            return std::nullopt;
        }
        return static_cast<NodeId>(*number - 1);
    }

    /// `source target strength key value...`, after `relation:` where there is one.
    void read_tie() {
        std::size_t first = 0;
        std::string_view relation = relation_;
        if (words_[0].size() > 1 && words_[0].ends_with(':')) {
            std::string const number = words_[0].substr(0, words_[0].size() - 1);
            relation = relations_.try_emplace(number, number).first->second;
            first = 1;
        }
        if (words_.size() < first + 2) {
            import_.reject_tie(
                finding(first + 1, "the end of the tie is missing", "Write the numbers of two vertices"));
            return;
        }
        auto const source = end(first);
        auto const target = source ? end(first + 1) : std::nullopt;
        if (!source || !target) {
            return;
        }
        TieFacts facts{.source = *source, .target = *target, .directed = directed_, .relation = relation};
        std::size_t word = first + 2;
        if (word < words_.size() && !is_pajek_period(words_[word])) {
            auto const weight = parse_number(words_[word]);
            bool const is_key = !weight && word + 1 < words_.size() && (words_.size() - word) % 2 == 0;
            if (!weight && !is_key) {
                import_.reject_tie(finding(word, "'" + words_[word] + "' is no number",
                                           "Write a number such as 2 or 0.5, or nothing"));
                return;
            }
            facts.weight = import_.options().unweighted ? std::nullopt : weight;
            word += weight ? 1 : 0;
        }
        if (import_.wants(relation, Evidence::stated)) {
            lines_.read_attributes(import_.builder().tie_count(), word, tie_attributes_, import_.report());
            import_.add(facts);
        }
    }

    void read_list() {
        auto const source = end(0);
        for (std::size_t word = 1; source && word < words_.size(); ++word) {
            auto const target = end(word);
            if (target && import_.wants(relation_, Evidence::stated)) {
                import_.add(
                    {.source = *source, .target = *target, .directed = directed_, .relation = relation_});
            }
        }
    }

    void read_matrix_row() {
        bool const two_mode = vertices_->two_mode();
        std::size_t const rows = vertices_->first_mode();
        std::size_t const first_column = two_mode ? rows : 0;
        std::size_t const columns = vertices_->size() - first_column;
        std::size_t const row = matrix_row_++;
        if (row >= rows || words_.size() != columns) {
            import_.reject_tie(finding({},
                                       row >= rows ? "the matrix has more rows than there are vertices"
                                                   : "a row of " + plural(words_.size(), "cell") +
                                                         " in a matrix of " + plural(columns, "column"),
                                       "Write a row a line and a number for each vertex"));
            return;
        }
        for (std::size_t column = 0; column < columns; ++column) {
            if (auto const value = parse_number(words_[column])) {
                matrix_->add(static_cast<std::uint32_t>(row),
                             static_cast<std::uint32_t>(first_column + column), *value);
            } else {
                import_.reject_tie(
                    finding(column, "'" + words_[column] + "' is no number", "Write 0 for no tie"));
            }
        }
    }

    void finish() {
        if (!vertices_) {
            throw InputError(Finding{.file = lines_.file(),
                                     .what = "there are no vertices",
                                     .remedy = "A file of Pajek begins with *Vertices and their number"});
        }
        Finding const whole{.file = lines_.file()};
        auto const nodes = vertices_->declare(import_);
        if (matrix_) {
            matrix_->finish(nodes, nodes, import_);
        }
        import_.set_tie_columns(
            std::move(tie_attributes_).finish(import_.builder().tie_count(), whole, "tie", import_.report()));
    }

    std::size_t text_bytes_;
    PajekLines lines_;
    LineWords const& words_; ///< of the line
    NetworkImport& import_;
    Section section_ = Section::skipped;
    std::optional<PajekVertices> vertices_;
    RecordColumns tie_attributes_;
    bool first_network_is_over_ = false;
    bool directed_ = true;
    std::string relation_;
    std::map<std::string, std::string> relations_; ///< names by number
    std::optional<MatrixTies> matrix_;
    std::size_t matrix_row_ = 0;
    std::string values_of_; ///< partition or vector, while its *Vertices is to come
    std::string values_name_;
};

} // namespace

bool looks_like_pajek(InputBytes const& input) {
    std::string const beginning = decoded_beginning(input.bytes);
    TextLines lines(beginning);
    while (lines.next()) {
        auto const line = trimmed(lines.line());
        if (!line.empty() && line.front() != '%') {
            auto const word = lower_case(line.substr(0, line.find_first_of(" \t:")));
            return std::ranges::find(section_words, word) != section_words.end();
        }
    }
    return false;
}

Network read_pajek(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                   RunContext const& context) {
    NetworkImport import(options, report);
    read_decoded(input, report,
                 [&](std::string_view decoded) { PajekReader(input, decoded, import).read(context); });
    join_node_table(import, context);
    return import.finish();
}

} // namespace cospread
