#include "core/network/network.h"

#include <algorithm>

namespace cospread {

namespace {

/// Groups arcs by `from`. Two stable counting sorts, by `to` first, leave each row sorted by neighbour, then
/// tie.
AdjacencyRows rows_of(NodeId node_count, std::vector<NodeId> const& from, std::vector<NodeId> const& to,
                      std::vector<TieId> const& ties) {
    auto const counts_of = [node_count](std::vector<NodeId> const& ends) {
        std::vector<std::uint64_t> offsets(std::size_t{node_count} + 1, 0);
        for (NodeId const node : ends) {
            ++offsets[std::size_t{node} + 1];
        }
        for (std::size_t i = 1; i < offsets.size(); ++i) {
            offsets[i] += offsets[i - 1];
        }
        return offsets;
    };
    std::vector<std::uint32_t> by_target(to.size());
    auto next = counts_of(to);
    for (std::uint32_t arc = 0; arc < to.size(); ++arc) {
        by_target[next[to[arc]]++] = arc;
    }
    AdjacencyRows rows{counts_of(from), std::vector<NodeId>(to.size()), std::vector<TieId>(to.size())};
    next = rows.offsets;
    for (std::uint32_t const arc : by_target) {
        std::size_t const place = next[from[arc]]++;
        rows.nodes[place] = to[arc];
        rows.ties[place] = ties[arc];
    }
    return rows;
}

template<class Value>
std::vector<Value> taken(std::vector<Value> const& values, std::vector<TieId> const& rows) {
    std::vector<Value> result;
    if (values.empty()) {
        return result;
    }
    result.reserve(rows.size());
    for (TieId const row : rows) {
        result.push_back(values[row]);
    }
    return result;
}

/// Where the ties `kept` are the first ones, 1, 2, 3, ... stays unsaid.
std::vector<std::uint32_t> taken_rows(Network const& network, std::vector<TieId> const& kept) {
    if (network.ties().row.empty() && (kept.empty() || kept.back() + 1 == kept.size())) {
        return {};
    }
    std::vector<std::uint32_t> rows;
    rows.reserve(kept.size());
    for (TieId const tie : kept) {
        rows.push_back(network.row(tie));
    }
    return rows;
}

std::string first_text(Columns const& columns, std::initializer_list<std::string_view> names, NodeId node,
                       std::string_view otherwise) {
    for (auto const name : names) {
        if (auto const* column = find_column(columns, name); column != nullptr && !column->is_missing(node)) {
            return column->text(node);
        }
    }
    return std::string(otherwise);
}

} // namespace

TieId Network::inferred_count() const {
    return static_cast<TieId>(std::ranges::count(ties_.evidence, Evidence::inferred));
}

std::string Network::label(NodeId node) const {
    return first_text(node_columns_, {"label"}, node, id(node));
}

std::string Network::short_label(NodeId node) const {
    return first_text(node_columns_, {"short", "label"}, node, id(node));
}

Network Network::with_ties(std::vector<TieId> const& kept) const {
    Network result = *this;
    result.ties_ = {taken(ties_.source, kept),     taken(ties_.target, kept),   taken(ties_.weight, kept),
                    taken(ties_.undirected, kept), taken(ties_.relation, kept), taken(ties_.evidence, kept),
                    taken(ties_.certainty, kept),  taken_rows(*this, kept)};
    for (auto& column : result.tie_columns_) {
        column = column.taken(kept);
    }
    result.index_arcs();
    return result;
}

void Network::index_arcs() {
    std::vector<NodeId> from;
    std::vector<NodeId> to;
    std::vector<TieId> ties;
    from.reserve(ties_.size() * (directed_ ? 1 : 2));
    to.reserve(from.capacity());
    ties.reserve(from.capacity());
    auto const add = [&](NodeId a, NodeId b, TieId tie) {
        from.push_back(a);
        to.push_back(b);
        ties.push_back(tie);
    };
    for (TieId tie = 0; tie < ties_.size(); ++tie) {
        add(source(tie), target(tie), tie);
        bool const self_tie_of_directed = directed_ && source(tie) == target(tie);
        if (!is_directed(tie) && !self_tie_of_directed) {
            add(target(tie), source(tie), tie);
        }
    }
    auto const nodes = static_cast<NodeId>(ids_->size());
    out_ = rows_of(nodes, from, to, ties);
    in_ = directed_ ? rows_of(nodes, to, from, ties) : AdjacencyRows{{0}, {}, {}};
}

} // namespace cospread
