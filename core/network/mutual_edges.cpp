#include "core/network/mutual_edges.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

/// Other ends of a node's ties, each once and in order, with what lies between: the strength of the ties in
/// both directions and which directions there are, seen from the node.
class AlterWalk {
  public:
    AlterWalk(Network const& network, EdgeFacts facts)
        : network_(network)
        , by_strength_(facts == EdgeFacts::strengths && network.weighted()) {}

    template<class Visit>
    void of(NodeId node, Visit const& visit) const {
        auto const out = network_.out(node);
        auto const in = network_.directed() ? network_.in(node) : Neighbours{};
        auto const out_ties = by_strength_ ? network_.out_ties(node) : std::span<TieId const>();
        auto const in_ties = by_strength_ && network_.directed() ? network_.in_ties(node) : out_ties;
        // What lies between is the same from both ends of an undirected tie.
        double const times = network_.directed() ? 1.0 : 2.0;
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < out.size() || j < in.size()) {
            NodeId const other =
                std::min(i < out.size() ? out.nodes[i] : no_node, j < in.size() ? in.nodes[j] : no_node);
            double strength = 0;
            std::uint8_t arcs = network_.directed() ? 0 : MutualEdges::both_ways;
            for (; i < out.size() && out.nodes[i] == other; ++i) {
                strength += by_strength_ ? network_.strength(out_ties[i]) : 1.0;
                arcs |= MutualEdges::forward;
            }
            for (; j < in.size() && in.nodes[j] == other; ++j) {
                strength += by_strength_ ? network_.strength(in_ties[j]) : 1.0;
                arcs |= MutualEdges::backward;
            }
            if (other != node) {
                visit(other, times * strength, arcs);
            }
        }
    }

  private:
    Network const& network_;
    bool by_strength_;
};

/// Nodes by rising `counts`, equal ones in their order: a counting sort, for counts are below the number of
/// nodes.
std::vector<NodeId> ascending(std::vector<std::uint32_t> const& counts) {
    std::vector<std::uint32_t> next(counts.size() + 1, 0);
    for (std::uint32_t const count : counts) {
        ++next[count + 1];
    }
    for (std::size_t count = 1; count < next.size(); ++count) {
        next[count] += next[count - 1];
    }
    std::vector<NodeId> order(counts.size());
    for (NodeId node = 0; node < counts.size(); ++node) {
        order[next[counts[node]]++] = node;
    }
    return order;
}

} // namespace

std::vector<double> MutualEdges::totals() const {
    std::vector<double> sums(node.size(), 0.0);
    for_each_edge([&](Rank lower, Rank higher, std::uint64_t edge) {
        sums[lower] += strength(edge);
        sums[higher] += strength(edge);
    });
    return sums;
}

MutualEdges mutual_edges(Network const& network, EdgeFacts facts) {
    NodeId const nodes = network.node_count();
    AlterWalk const walk(network, facts);
    std::vector<std::uint32_t> alters(nodes, 0);
    double largest = -std::numeric_limits<double>::infinity();
    double smallest = std::numeric_limits<double>::infinity();
    for (NodeId node = 0; node < nodes; ++node) {
        walk.of(node, [&](NodeId, double strength, std::uint8_t) {
            ++alters[node];
            largest = std::max(largest, strength);
            smallest = std::min(smallest, strength);
        });
    }
    MutualEdges edges;
    edges.node = ascending(alters);
    edges.alters.reserve(nodes);
    std::vector<Rank> rank(nodes);
    for (Rank place = 0; place < nodes; ++place) {
        rank[edges.node[place]] = place;
        edges.alters.push_back(alters[edges.node[place]]);
    }
    // Room for every edge in the row of its lower end.
    edges.offsets.assign(std::size_t{nodes} + 1, 0);
    for (Rank place = 0; place < nodes; ++place) {
        ArcId higher = 0;
        walk.of(edges.node[place],
                [&](NodeId other, double, std::uint8_t) { higher += rank[other] > place ? 1 : 0; });
        edges.offsets[place + 1] = edges.offsets[place] + higher;
    }
    ArcId const count = edges.offsets.back();
    edges.upper.resize(count);
    bool const has_strengths = facts == EdgeFacts::strengths || facts == EdgeFacts::tie_counts;
    bool const all_the_same = !has_strengths || (largest == smallest && count > 0);
    edges.same_strength = all_the_same && has_strengths ? largest : 0;
    edges.strengths.resize(all_the_same ? 0 : count);
    edges.arcs.resize(facts == EdgeFacts::arcs && network.directed() ? count : 0);
    // Upper ends in rising order, so that every row rises too.
    std::vector<ArcId> next(edges.offsets.begin(), edges.offsets.end() - 1);
    for (Rank place = 0; place < nodes; ++place) {
        walk.of(edges.node[place], [&](NodeId other, double strength, std::uint8_t arcs) {
            Rank const lower = rank[other];
            if (lower > place) {
                return;
            }
            ArcId const edge = next[lower]++;
            edges.upper[edge] = place;
            if (!edges.strengths.empty()) {
                edges.strengths[edge] = strength;
            }
            if (!edges.arcs.empty()) {
                bool const one_way = arcs != MutualEdges::both_ways;
                edges.arcs[edge] = one_way ? static_cast<std::uint8_t>(arcs ^ MutualEdges::both_ways) : arcs;
            }
        });
    }
    return edges;
}

} // namespace cospread
