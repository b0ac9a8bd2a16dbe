#include "core/formats/tie_roles.h"

#include "core/base/text.h"
#include "core/formats/header_words.h"
#include "core/formats/tie_columns.h"

#include <algorithm>
#include <functional>
#include <span>

namespace cospread {

namespace {

/// Whether at least half of the values fit.
bool mostly(Column const& column, std::function<bool(std::string const&)> const& fits) {
    std::size_t values = 0;
    std::size_t fitting = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.is_missing(row)) {
            ++values;
            fitting += fits(column.text(row)) ? 1 : 0;
        }
    }
    return 2 * fitting >= values;
}

bool is_strength(Column const& column) {
    return column.type() == ColumnType::number ||
           mostly(column, [](auto const& text) { return parse_number(text).has_value(); });
}

Column const* by_words(Columns const& columns, std::span<std::string_view const> words) {
    for (auto const word : words) {
        auto const found = std::ranges::find(
            columns, word, [](Column const& column) { return folded_header(column.name()); });
        if (found != columns.end()) {
            return &*found;
        }
    }
    return nullptr;
}

Column const& by_option(Columns const& columns, std::string const& name) {
    if (auto const* found = find_column(columns, name)) {
        return *found;
    }
    std::vector<std::string_view> names;
    std::ranges::transform(columns, std::back_inserter(names),
                           [](Column const& column) { return std::string_view(column.name()); });
    auto const near = nearest_word(name, names);
    throw UsageError("--weight: the ties have no attribute '" + name + "'" +
                     (near.empty() ? std::string() : "; did you mean '" + std::string(near) + "'?"));
}

Finding does_not_fit(Column const& column, std::size_t row, std::string_view what, char const* remedy) {
    Finding finding;
    finding.what = "the " + column.name() + " '" + column.text(row) + "' is " + std::string(what);
    finding.remedy = remedy;
    return finding;
}

} // namespace

TieRoles::TieRoles(Columns const& columns, ReadOptions const& options, Finding const& file,
                   ImportReport& report) {
    if (!options.weight_column.empty()) {
        weight_ = &by_option(columns, options.weight_column);
    } else if (!options.unweighted) {
        weight_ = by_words(columns, weight_words());
        if (weight_ != nullptr && !is_strength(*weight_)) {
            Finding finding = file;
            finding.what = "fewer than half of the values of '" + weight_->name() +
                           "' are numbers, so it is not taken as the strength";
            finding.remedy = "Correct the values, or say --weight or --unweighted";
            report.warn(std::move(finding));
            weight_ = nullptr;
        }
    }
    relation_ = by_words(columns, relation_words());
    static constexpr std::array<std::string_view, 1> evidence_word{"evidence"};
    static constexpr std::array<std::string_view, 1> certainty_word{"certainty"};
    evidence_ = by_words(columns, evidence_word);
    if (evidence_ != nullptr &&
        !mostly(*evidence_, [](auto const& text) { return parse_evidence(text).has_value(); })) {
        evidence_ = nullptr;
    }
    certainty_ = by_words(columns, certainty_word);
    if (certainty_ != nullptr && certainty_->type() != ColumnType::number) {
        certainty_ = nullptr;
    }
    auto const name = [](Column const* column) { return column != nullptr ? column->name() : std::string(); };
    report.columns.weight = name(weight_);
    report.columns.relation = name(relation_);
}

bool TieRoles::takes(Column const& column) const {
    return &column == weight_ || &column == relation_ || &column == evidence_ || &column == certainty_;
}

std::optional<Finding> TieRoles::read_number(Column const* column, std::size_t row,
                                             std::optional<double>& number) const {
    if (column == nullptr || column->is_missing(row)) {
        return std::nullopt;
    }
    number = column->type() == ColumnType::number ? column->number(row) : parse_number(column->text(row));
    return number ? std::nullopt
                  : std::optional(does_not_fit(*column, row, "no number",
                                               "Write a number such as 2 or 0.5, or leave it out"));
}

std::optional<Finding> TieRoles::read(std::size_t row, TieFacts& facts) {
    if (auto wrong = read_number(weight_, row, facts.weight)) {
        return wrong;
    }
    if (auto wrong = read_number(certainty_, row, facts.certainty)) {
        return wrong;
    }
    if (facts.certainty && (*facts.certainty < 0 || *facts.certainty > 1)) {
        return does_not_fit(*certainty_, row, "no certainty", "Write a number from 0 to 1");
    }
    if (relation_ != nullptr && !relation_->is_missing(row)) {
        relation_text_ = relation_->text(row);
        facts.relation = trimmed(relation_text_);
    }
    if (evidence_ != nullptr && !evidence_->is_missing(row)) {
        auto const evidence = parse_evidence(evidence_->text(row));
        if (!evidence) {
            return does_not_fit(*evidence_, row, "no kind of evidence", "Write stated or inferred");
        }
        facts.evidence = *evidence;
    }
    return std::nullopt;
}

} // namespace cospread
