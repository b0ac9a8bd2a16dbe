#include "core/network/tie_filter.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace cospread {

namespace {

constexpr std::string_view source_prefix = "source.";
constexpr std::string_view target_prefix = "target.";

void add_term(std::string& terms, std::string_view term) {
    terms += (terms.empty() ? "" : ";") + std::string(term);
}

} // namespace

TieFilter TieFilter::parse(std::string_view text) {
    std::string of_tie;
    std::string of_source;
    std::string of_target;
    if (!trimmed(text).empty()) {
        for (auto const part : split(text, ';')) {
            auto const term = trimmed(part);
            if (term.starts_with(source_prefix)) {
                add_term(of_source, term.substr(source_prefix.size()));
            } else if (term.starts_with(target_prefix)) {
                add_term(of_target, term.substr(target_prefix.size()));
            } else {
                add_term(of_tie, term);
            }
        }
    }
    TieFilter filter;
    filter.tie_ = Filter::parse(of_tie);
    filter.source_ = Filter::parse(of_source);
    filter.target_ = Filter::parse(of_target);
    return filter;
}

void TieFilter::check_columns(Network const& network) const {
    source_.check_columns(network);
    target_.check_columns(network);
    std::vector<std::string_view> names{"relation", "evidence"};
    for (auto const& column : network.tie_columns()) {
        names.push_back(column.name());
    }
    for (auto const name : tie_.columns()) {
        if (std::ranges::find(names, name) == names.end()) {
            auto const near = nearest_word(name, names);
            throw UsageError("filter: the ties have no column '" + std::string(name) + "'" +
                             (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
        }
    }
}

bool TieFilter::matches(Network const& network, TieId tie) const {
    auto const value_of = [&](std::string_view name) -> std::string {
        if (name == "relation") {
            return std::string(network.relation(tie));
        }
        if (name == "evidence") {
            return network.evidence(tie) == Evidence::stated ? "stated" : "inferred";
        }
        auto const* column = find_column(network.tie_columns(), name);
        return column != nullptr ? column->text(tie) : std::string();
    };
    return tie_.matches(value_of) && (source_.empty() || source_.matches(network, network.source(tie))) &&
           (target_.empty() || target_.matches(network, network.target(tie)));
}

} // namespace cospread
