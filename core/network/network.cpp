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

/// The two ends of an arc: the node whose row it stands in, and the other.
std::pair<NodeId, NodeId> ends_of(Network const& network, Arc const& arc, bool inward) {
    NodeId const source = network.source(arc.tie);
    NodeId const target = network.target(arc.tie);
    return arc.turned == inward ? std::pair(source, target) : std::pair(target, source);
}

/// Where the rows begin that hold as many arcs as nodes have by `end_of`; one more entry ends the last.
template<class End>
std::vector<ArcId> offsets_by(Network const& network, NodeId node_count, End const& end_of) {
    std::vector<ArcId> offsets(std::size_t{node_count} + 1, 0);
    for_each_arc(network, [&](Arc const& arc) { ++offsets[std::size_t{end_of(arc)} + 1]; });
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    return offsets;
}

/// Calls `visit(place, other end, tie)` for all arcs grouped by the node they leave, or, `inward`, enter. Two
/// stable counting sorts, by the other end first, leave each row sorted by neighbour, then tie.
template<class Visit>
void for_each_placed_arc(Network const& network, NodeId node_count, bool inward,
                         std::vector<ArcId> const& offsets, Visit const& visit) {
    // A tie and its turn in one number: there are fewer than 2^31 ties.
    std::vector<std::uint32_t> by_other_end(offsets.back());
    {
        auto next = offsets_by(network, node_count,
                               [&](Arc const& arc) { return ends_of(network, arc, inward).second; });
        for_each_arc(network, [&](Arc const& arc) {
            by_other_end[next[ends_of(network, arc, inward).second]++] = arc.tie * 2 + (arc.turned ? 1 : 0);
        });
    }
    auto next = offsets;
    for (std::uint32_t const code : by_other_end) {
        auto const [end, other] = ends_of(network, {code / 2, code % 2 == 1}, inward);
        visit(next[end]++, other, code / 2);
    }
}

/// The rows of the other ends: each node's row names the nodes in whose rows it stands, in rising order.
AdjacencyRows transposed(AdjacencyRows const& rows) {
    AdjacencyRows result{std::vector<ArcId>(rows.offsets.size(), 0), std::vector<NodeId>(rows.nodes.size())};
    for (NodeId const node : rows.nodes) {
        ++result.offsets[std::size_t{node} + 1];
    }
    std::partial_sum(result.offsets.begin(), result.offsets.end(), result.offsets.begin());
    auto next = result.offsets;
    for (NodeId node = 0; node + 1 < rows.offsets.size(); ++node) {
        for (NodeId const other : rows.of(node).nodes) {
            result.nodes[next[other]++] = node;
        }
    }
    return result;
}

/// The arcs grouped by the node that they lead to, each row in the order of the ties.
AdjacencyRows rows_of_targets(Network const& network, NodeId node_count) {
    auto const target = [&](Arc const& arc) { return ends_of(network, arc, true).first; };
    AdjacencyRows rows{offsets_by(network, node_count, target), {}};
    rows.nodes.resize(rows.offsets.back());
    auto next = rows.offsets;
    for_each_arc(network, [&](Arc const& arc) {
        auto const [to, from] = ends_of(network, arc, true);
        rows.nodes[next[to]++] = from;
    });
    return rows;
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
    result.retain_ties(kept);
    result.index_arcs();
    return result;
}

void Network::retain_ties(std::vector<TieId> const& kept) {
    auto const retain = [&](auto& values) {
        if (!values.empty()) {
            for (std::size_t i = 0; i < kept.size(); ++i) {
                values[i] = values[kept[i]];
            }
            values.resize(kept.size());
            if (values.size() < values.capacity() / 2) {
                values.shrink_to_fit();
            }
        }
    };
    ties_.row = taken_rows(*this, kept);
    retain(ties_.source);
    retain(ties_.target);
    retain(ties_.weight);
    retain(ties_.undirected);
    retain(ties_.relation);
    retain(ties_.evidence);
    retain(ties_.certainty);
    for (auto& column : tie_columns_) {
        column = column.taken(kept);
    }
}

void Network::index_arcs() {
    auto const nodes = static_cast<NodeId>(ids_->size());
    out_ = in_ = {{0}, {}}; // not kept beside the new ones
    // Turning rows over sorts them, and reads memory in order.
    out_ = transposed(rows_of_targets(*this, nodes));
    in_ = directed_ ? transposed(out_) : AdjacencyRows{{0}, {}};
    arc_ties_ = std::make_shared<TiesOfArcs>();
}

std::span<TieId const> Network::ties_of(AdjacencyRows const& rows) const {
    bool const inward = &rows != &out_;
    auto& ties = inward ? arc_ties_->in : arc_ties_->out;
    std::call_once(inward ? arc_ties_->in_known : arc_ties_->out_known, [&] {
        ties.resize(rows.nodes.size());
        for_each_placed_arc(*this, node_count(), inward, rows.offsets,
                            [&](std::size_t place, NodeId, TieId tie) { ties[place] = tie; });
    });
    return ties;
}

} // namespace cospread
