#include "core/formats/tie_columns.h"

#include "core/base/text.h"
#include "core/formats/header_words.h"
#include "core/formats/tie_words.h"
#include "core/network/evidence.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <utility>

namespace cospread {

namespace {

using FoundColumn = std::optional<std::size_t>;

bool is_direction(std::string_view cell) {
    return parse_directed(cell).has_value();
}

bool is_evidence(std::string_view cell) {
    return parse_evidence(cell).has_value();
}

class ColumnSearch {
  public:
    ColumnSearch(TableReader const& table, ReadOptions const& options)
        : table_(table)
        , options_(options) {
        for (auto const& name : table.columns()) {
            folded_.push_back(folded_header(name));
        }
    }

    [[nodiscard]] TieColumns run() const {
        TieColumns columns;
        std::tie(columns.source, columns.target) = ends();
        std::vector<FoundColumn> taken{columns.source, columns.target};
        auto const take = [&](FoundColumn column) {
            taken.push_back(column);
            return column;
        };
        bool const comma = table_.decimal_comma();
        auto const number = [comma](auto cell) { return parse_cell_number(cell, comma).has_value(); };
        columns.weight = take(weight(taken, number));
        if (!columns.weight && !options_.unweighted) {
            columns.unusable_weight = known(words_of_weight, taken, [](auto) { return true; });
        }
        if (table_.has_header()) {
            columns.directed = take(known(directed_words, taken, is_direction));
            columns.relation = take(known(words_of_relation, taken, [](auto) { return true; }));
            columns.evidence = take(known(evidence_words, taken, is_evidence));
            columns.certainty = take(known(certainty_words, taken, number));
        }
        for (std::size_t column = 0; column < table_.columns().size(); ++column) {
            if (std::ranges::find(taken, FoundColumn(column)) == taken.end()) {
                columns.attributes.push_back(column);
            }
        }
        return columns;
    }

  private:
    [[nodiscard]] FoundColumn by_word(std::string_view word) const {
        auto const found = std::ranges::find(folded_, word);
        return found == folded_.end() ? FoundColumn()
                                      : FoundColumn(static_cast<std::size_t>(found - folded_.begin()));
    }

    [[nodiscard]] std::vector<std::string_view> names() const {
        return {table_.columns().begin(), table_.columns().end()};
    }

    [[nodiscard]] std::size_t by_option(std::string_view option, std::string const& name) const {
        if (auto const found = table_.find(name)) {
            return *found;
        }
        auto const near = nearest_word(name, names());
        throw UsageError(
            std::string(option) + ": " + table_.file() + " has no column '" + name + "'" +
            (near.empty() ? "; it has: " + listed() : "; did you mean '" + std::string(near) + "'?"));
    }

    [[nodiscard]] std::string listed() const {
        constexpr std::size_t most = 20;
        std::string text;
        for (std::size_t i = 0; i < std::min(most, table_.columns().size()); ++i) {
            text += (i == 0 ? "'" : ", '") + table_.columns()[i] + "'";
        }
        return table_.columns().size() > most ? text + ", ..." : text;
    }

    [[nodiscard]] std::pair<std::size_t, std::size_t> ends() const {
        bool const source_given = !options_.source_column.empty();
        bool const target_given = !options_.target_column.empty();
        FoundColumn const source =
            source_given ? by_option("--source", options_.source_column) : FoundColumn();
        FoundColumn const target =
            target_given ? by_option("--target", options_.target_column) : FoundColumn();
        if (source && target) {
            return {*source, *target};
        }
        for (auto const words :
             {std::span<EndWords const>(end_words), std::span<EndWords const>(paired_end_words)}) {
            for (auto const& [first, second] : words) {
                FoundColumn const a = source ? source : by_word(first);
                FoundColumn const b = target ? target : by_word(second);
                if (a && b && a != b && (!source || folded_[*source] == first) &&
                    (!target || folded_[*target] == second)) {
                    return {*a, *b};
                }
            }
        }
        if (source || target) {
            throw UsageError(std::string(source ? "--source" : "--target") +
                             " alone does not tell the other end; give --source COL and --target COL");
        }
        if (!table_.has_header() && folded_.size() >= 2) {
            return {0, 1};
        }
        refuse();
    }

    [[noreturn]] void refuse() const {
        if (folded_.size() < 2) {
            throw InputError(
                Finding{.file = table_.file(),
                        .what = folded_.empty() ? "there is no table" : "only one column is found",
                        .remedy = "A table of ties has a column for each end, separated by comma, "
                                  "semicolon, tab, | or blanks"});
        }
        std::string remedy = "Name the two ends with --source COL --target COL";
        for (auto const& [first, second] : end_words) {
            auto const near_first = nearest_word(first, names());
            auto const near_second = nearest_word(second, names());
            if ((by_word(first) || by_word(second)) && !near_first.empty() && !near_second.empty() &&
                near_first != near_second) {
                remedy = "Did you mean --source '" + std::string(near_first) + "' --target '" +
                         std::string(near_second) + "'?";
                break;
            }
        }
        throw InputError(Finding{.file = table_.file(),
                                 .row = table_.line(),
                                 .what = "no columns of ends (such as source and target) among " + listed(),
                                 .remedy = std::move(remedy)});
    }

    [[nodiscard]] bool mostly(std::size_t column, std::function<bool(std::string_view)> const& fits) const {
        std::ptrdiff_t values = 0;
        std::ptrdiff_t fitting = 0;
        for (auto const cell : table_.sample(column)) {
            if (!is_missing_cell(cell)) {
                ++values;
                fitting += fits(cell) ? 1 : 0;
            }
        }
        return 2 * fitting >= values;
    }

    template<std::size_t Count>
    [[nodiscard]] FoundColumn known(std::array<std::string_view, Count> const& words,
                                    std::vector<FoundColumn> const& taken,
                                    std::function<bool(std::string_view)> const& fits) const {
        for (auto const word : words) {
            FoundColumn const column = by_word(word);
            if (column && std::ranges::find(taken, column) == taken.end() && mostly(*column, fits)) {
                return column;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] FoundColumn weight(std::vector<FoundColumn> const& taken,
                                     std::function<bool(std::string_view)> const& number) const {
        if (options_.unweighted) {
            return std::nullopt;
        }
        if (!options_.weight_column.empty()) {
            return by_option("--weight", options_.weight_column);
        }
        if (table_.has_header()) {
            return known(words_of_weight, taken, number);
        }
        constexpr std::size_t third = 2;
        bool const free =
            third < folded_.size() && std::ranges::find(taken, FoundColumn(third)) == taken.end();
        return free && mostly(third, number) ? FoundColumn(third) : FoundColumn();
    }

    TableReader const& table_;
    ReadOptions const& options_;
    std::vector<std::string> folded_;
};

template<std::size_t Count>
bool contains(std::array<std::string_view, Count> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Whether a word names a column that says something about a tie other than its ends.
bool is_fact_word(std::string_view word) {
    return contains(words_of_weight, word) || contains(words_of_relation, word) ||
           contains(directed_words, word) || contains(evidence_words, word) ||
           contains(certainty_words, word);
}

} // namespace

std::size_t count_tie_header_words(std::vector<std::string> const& folded) {
    constexpr std::size_t longest_doubtful_word = 2;
    auto const stands_here = [&](std::string_view word) {
        return std::ranges::find(folded, word) != folded.end();
    };
    auto const both_stand_here = [&](EndWords const& pair) {
        return stands_here(pair.first) && stands_here(pair.second);
    };
    auto const is_of = [](EndWords const& pair, std::string_view word) {
        return pair.first == word || pair.second == word;
    };
    return static_cast<std::size_t>(std::ranges::count_if(folded, [&](std::string_view word) {
        return is_fact_word(word) ||
               std::ranges::any_of(end_words,
                                   [&](auto const& pair) {
                                       return is_of(pair, word) &&
                                              (word.size() > longest_doubtful_word || both_stand_here(pair));
                                   }) ||
               std::ranges::any_of(paired_end_words, [&](auto const& pair) {
                   return is_of(pair, word) && both_stand_here(pair);
               });
    }));
}

std::size_t count_tie_header_words(std::vector<std::string> const& folded, ReadOptions const& options) {
    auto const named = std::ranges::count_if(
        std::array{&options.source_column, &options.target_column, &options.weight_column},
        [&](std::string const* name) {
            auto const number = parse_number(*name);
            bool const counts_columns =
                number && *number >= 1 && *number <= static_cast<double>(folded.size());
            return !name->empty() && !counts_columns &&
                   std::ranges::find(folded, folded_header(*name)) != folded.end();
        });
    return count_tie_header_words(folded) + static_cast<std::size_t>(named);
}

bool names_ends(ReadOptions const& options) {
    return !options.source_column.empty() || !options.target_column.empty();
}

TieColumns find_tie_columns(TableReader const& table, ReadOptions const& options) {
    return ColumnSearch(table, options).run();
}

std::span<std::string_view const> weight_words() {
    return words_of_weight;
}

std::span<std::string_view const> relation_words() {
    return words_of_relation;
}

std::optional<bool> parse_directed(std::string_view cell) {
    std::string const word = folded_header(cell);
    if (contains(yes_words, word)) {
        return true;
    }
    return contains(no_words, word) ? std::optional(false) : std::nullopt;
}

std::optional<double> parse_cell_number(std::string_view cell, bool decimal_comma) {
    cell = trimmed(cell);
    return decimal_comma ? parse_decimal(cell) : parse_number(cell);
}

} // namespace cospread
