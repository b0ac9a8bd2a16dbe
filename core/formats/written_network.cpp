#include "core/formats/written_network.h"

#include "core/base/text.h"
#include "core/formats/record_columns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace cospread {

namespace {

Column relation_column(Network const& network) {
    auto const& relations = network.relations();
    std::vector<std::uint32_t> codes(network.ties().relation.begin(), network.ties().relation.end());
    for (auto& code : codes) {
        code = relations[code].empty() ? Column::missing_code : code;
    }
    return {"relation", ColumnType::text, std::move(codes), relations};
}

Column evidence_column(Network const& network) {
    std::vector<std::uint32_t> codes;
    codes.reserve(network.tie_count());
    for (auto const evidence : network.ties().evidence) {
        codes.push_back(evidence == Evidence::stated ? 0 : 1);
    }
    return {"evidence", ColumnType::text, std::move(codes), {"stated", "inferred"}};
}

Column with_name(Column const& column, std::string const& name) {
    std::vector<double> numbers(column.size());
    std::vector<std::uint32_t> codes(column.size());
    bool const is_number = column.type() == ColumnType::number;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (is_number) {
            numbers[row] = column.number(row);
        } else {
            codes[row] = column.code(row);
        }
    }
    return is_number ? Column(name, std::move(numbers))
                     : Column(name, column.type(), std::move(codes), column.dictionary());
}

/// The type that the texts of a column look like.
ColumnType apparent_type(Column const& column) {
    ColumnBuilder builder(column.name());
    for (auto const& text : column.dictionary()) {
        builder.append(text);
    }
    return std::move(builder).finish().type();
}

void add_type_losses(Columns const& columns, std::string_view whose, std::vector<std::string>& losses) {
    for (auto const& column : columns) {
        if (column.type() != ColumnType::text || column.dictionary().empty() ||
            is_naming_column(column.name())) {
            continue;
        }
        if (auto const type = apparent_type(column); type != ColumnType::text) {
            losses.push_back("the " + std::string(whose) + " attribute '" + column.name() +
                             "' is text and will be read as " + std::string(column_type_word(type)));
        }
    }
}

} // namespace

WrittenNetwork::WrittenNetwork(Network const& network)
    : network_(network) {
    node_columns_ = beside(network.node_columns(), {"id"}, "node", renamed_);
    auto const& ties = network.ties();
    if (network.weighted()) {
        tie_columns_.emplace_back("weight", ties.weight);
    }
    if (!ties.relation.empty()) {
        tie_columns_.push_back(relation_column(network));
    }
    if (!ties.evidence.empty()) {
        tie_columns_.push_back(evidence_column(network));
    }
    if (!ties.certainty.empty()) {
        tie_columns_.emplace_back("certainty", ties.certainty);
    }
    auto attributes = beside(network.tie_columns(),
                             {"directed", "weight", "relation", "evidence", "certainty"}, "tie", renamed_);
    std::ranges::move(attributes, std::back_inserter(tie_columns_));
}

NetworkWriting one_file(std::string path, std::function<void(std::ostream&, RunContext const&)> print) {
    NetworkWriting writing;
    writing.files.push_back({std::move(path), std::move(print)});
    return writing;
}

std::optional<NodePlaces> node_places(WrittenNetwork const& written) {
    NodePlaces const places{complete_column(written.node_columns(), "x", ColumnType::number),
                            complete_column(written.node_columns(), "y", ColumnType::number)};
    return places.x != nullptr && places.y != nullptr ? std::optional(places) : std::nullopt;
}

Columns beside(Columns columns, std::vector<std::string_view> const& reserved, std::string_view whose,
               std::vector<std::string>& renamed) {
    for (auto& column : columns) {
        if (std::ranges::find(reserved, column.name()) == reserved.end()) {
            continue;
        }
        std::string name = column.name();
        for (int number = 2; find_column(columns, name) != nullptr; ++number) {
            name = column.name() + '_' + std::to_string(number);
        }
        renamed.push_back("the " + std::string(whose) + " attribute '" + column.name() + "' is called '" +
                          name + "', since its name means something else");
        column = with_name(column, name);
    }
    return columns;
}

std::string written_value(Column const& column, std::size_t row) {
    if (column.type() == ColumnType::boolean) {
        return column.number(row) != 0 ? "true" : "false";
    }
    return column.text(row);
}

bool holds_whole_numbers(Column const& column) {
    constexpr double most = std::numeric_limits<std::int32_t>::max();
    for (std::size_t row = 0; row < column.size(); ++row) {
        double const value = column.number(row);
        if (!std::isnan(value) && (value != std::floor(value) || std::abs(value) > most)) {
            return false;
        }
    }
    return true;
}

bool has_parallel_ties(Network const& network) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const nodes = network.out(node).nodes;
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            // A self tie without direction leaves its node twice.
            bool const twice_one_tie = nodes[i] == node && !network.directed() &&
                                       (i < 2 || nodes[i - 2] != node) &&
                                       (i + 1 == nodes.size() || nodes[i + 1] != node);
            if (nodes[i] == nodes[i - 1] && !twice_one_tie) {
                return true;
            }
        }
    }
    return false;
}

Column const* complete_column(Columns const& columns, std::string_view name, ColumnType type) {
    auto const* column = find_column(columns, name);
    if (column == nullptr || column->type() != type) {
        return nullptr;
    }
    for (std::size_t row = 0; row < column->size(); ++row) {
        if (column->is_missing(row)) {
            return nullptr;
        }
    }
    return column;
}

std::vector<std::string> losses_without_types(WrittenNetwork const& written) {
    std::vector<std::string> losses;
    add_type_losses(written.node_columns(), "node", losses);
    add_type_losses(written.network().tie_columns(), "tie", losses);
    return losses;
}

std::vector<std::string> losses_without_two_modes(WrittenNetwork const& written) {
    if (!written.network().two_mode()) {
        return {};
    }
    return {"that the nodes are of two modes"};
}

} // namespace cospread
