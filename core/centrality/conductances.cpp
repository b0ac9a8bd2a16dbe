#include "core/centrality/conductances.h"

#include <algorithm>

namespace cospread {

namespace {

/// Walks one row sorted by neighbour and sums the arcs to one neighbour after the other.
class SummedRow {
  public:
    /// `ties` of the arcs, where their strength is the capacity.
    SummedRow(Network const& network, Neighbours const& arcs, std::span<TieId const> ties)
        : network_(network)
        , arcs_(arcs)
        , ties_(ties) {}

    /// The next neighbour, no_node (larger than any) at the end.
    [[nodiscard]] NodeId next() const { return at_ < arcs_.size() ? arcs_.nodes[at_] : no_node; }

    /// Sum of the arcs to `node`, 0 where that is not the next; goes on behind them.
    double take(NodeId node) {
        double sum = 0;
        for (; at_ < arcs_.size() && arcs_.nodes[at_] == node; ++at_) {
            sum += ties_.empty() ? 1.0 : network_.strength(ties_[at_]);
        }
        return sum;
    }

  private:
    Network const& network_;
    Neighbours arcs_;
    std::span<TieId const> ties_;
    std::size_t at_ = 0;
};

} // namespace

SimpleRows conductances(Network const& network, TieCapacity capacity, std::string_view measure) {
    if (capacity == TieCapacity::strength) {
        refuse_unusable_strengths(network, measure);
    }
    SimpleRows rows{{0}, {}, {}};
    for (NodeId node = 0; node < network.node_count(); ++node) {
        using Ties = std::span<TieId const>;
        bool const alike = capacity == TieCapacity::one;
        SummedRow out(network, network.out(node), alike ? Ties() : network.out_ties(node));
        SummedRow in(network, network.in(node), alike ? Ties() : network.in_ties(node));
        for (NodeId other = std::min(out.next(), in.next()); other != no_node;
             other = std::min(out.next(), in.next())) {
            double const conductance = std::max(out.take(other), in.take(other));
            if (other != node && conductance > 0) {
                rows.nodes.push_back(other);
                rows.strengths.push_back(conductance);
            }
        }
        rows.offsets.push_back(static_cast<ArcId>(rows.nodes.size()));
    }
    return rows;
}

} // namespace cospread
