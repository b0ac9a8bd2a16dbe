#include "core/network/filter.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace cospread {

Filter Filter::parse(std::string_view text) {
    Filter filter;
    if (trimmed(text).empty()) {
        return filter;
    }
    for (auto const part : split(text, ';')) {
        auto const equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0) {
            throw UsageError("'" + std::string(part) +
                             "' is no filter; write COLUMN=VALUE,VALUE or COLUMN!=VALUE");
        }
        Term term;
        term.negated = part[equals - 1] == '!';
        term.column = trimmed(part.substr(0, term.negated ? equals - 1 : equals));
        for (auto const value : split(part.substr(equals + 1), ',')) {
            term.values.emplace_back(trimmed(value));
        }
        filter.terms_.push_back(std::move(term));
    }
    return filter;
}

void Filter::check_columns(Network const& network) const {
    for (auto const& term : terms_) {
        if (term.column == "id" || find_column(network.node_columns(), term.column) != nullptr) {
            continue;
        }
        std::vector<std::string_view> names{"id"};
        for (auto const& column : network.node_columns()) {
            names.push_back(column.name());
        }
        auto const near = nearest_word(term.column, names);
        throw UsageError("filter: the nodes have no column '" + term.column + "'" +
                         (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
    }
}

bool Filter::matches(Network const& network, NodeId node) const {
    return matches([&](std::string_view name) {
        auto const* column = name == "id" ? nullptr : find_column(network.node_columns(), name);
        return column != nullptr ? column->text(node)
               : name == "id"    ? std::string(network.id(node))
                                 : std::string();
    });
}

bool Filter::matches(std::function<std::string(std::string_view)> const& value_of) const {
    return std::ranges::all_of(terms_, [&](Term const& term) {
        return (std::ranges::find(term.values, value_of(term.column)) != term.values.end()) != term.negated;
    });
}

std::vector<std::string_view> Filter::columns() const {
    std::vector<std::string_view> names;
    for (auto const& term : terms_) {
        names.emplace_back(term.column);
    }
    return names;
}

std::vector<bool> Filter::chosen(Network const& network) const {
    std::vector<bool> result(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        result[node] = matches(network, node);
    }
    return result;
}

} // namespace cospread
