#include "core/network/network.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

/// An arc: a tie, and whether it is taken from its target to its source.
struct Arc {
    TieId tie = no_tie;
    bool turned = false;
};

/// Calls `visit` for the arcs of every tie, in the order of the ties: an undirected tie has two.
template<class Visit>
void for_each_arc(Network const& network, Visit const& visit) {
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        visit(Arc{tie, false});
        bool const self_tie_of_directed = network.directed() && network.source(tie) == network.target(tie);
        if (!network.is_directed(tie) && !self_tie_of_directed) {
            visit(Arc{tie, true});
        }
    }
}

/// Groups the arcs by the node they leave, or, `inward`, enter. Two stable counting sorts, by the other end
/// first, leave each row sorted by neighbour, then tie.
AdjacencyRows rows_of(NodeId node_count, Network const& network, bool inward) {
    auto const ends = [&](Arc const& arc) {
        NodeId const source = network.source(arc.tie);
        NodeId const target = network.target(arc.tie);
        return arc.turned == inward ? std::pair(source, target) : std::pair(target, source);
    };
    // Room for the rows of one of the two ends.
    auto const offsets_by = [&](auto const& end_of) {
        std::vector<ArcId> offsets(std::size_t{node_count} + 1, 0);
        for_each_arc(network, [&](Arc const& arc) { ++offsets[std::size_t{end_of(arc)} + 1]; });
        std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
        return offsets;
    };
    // A tie and its turn in one number: there are fewer than 2^31 ties.
    std::vector<std::uint32_t> by_other_end;
    {
        auto next = offsets_by([&](Arc const& arc) { return ends(arc).second; });
        by_other_end.resize(next.back());
        for_each_arc(network, [&](Arc const& arc) {
            by_other_end[next[ends(arc).second]++] = arc.tie * 2 + (arc.turned ? 1 : 0);
        });
    }
    AdjacencyRows rows{offsets_by([&](Arc const& arc) { return ends(arc).first; }),
                       std::vector<NodeId>(by_other_end.size()), std::vector<TieId>(by_other_end.size())};
    auto next = rows.offsets;
    for (std::uint32_t const code : by_other_end) {
        auto const [end, other] = ends({code / 2, code % 2 == 1});
        std::size_t const place = next[end]++;
        rows.nodes[place] = other;
        rows.ties[place] = code / 2;
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
    auto const nodes = static_cast<NodeId>(ids_->size());
    out_ = rows_of(nodes, *this, false);
    in_ = directed_ ? rows_of(nodes, *this, true) : AdjacencyRows{{0}, {}, {}};
}

} // namespace cospread
