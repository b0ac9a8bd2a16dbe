#include "core/centrality/conductances.h"

#include <algorithm>

namespace cospread {

namespace {

/// Walks one row sorted by neighbour and sums the arcs to one neighbour after the other.
class SummedRow {
  public:
    SummedRow(Network const& network, TieCapacity capacity, Neighbours const& arcs)
        : network_(network)
        , capacity_(capacity)
        , arcs_(arcs) {}

    /// The next neighbour, no_node (larger than any) at the end.
    [[nodiscard]] NodeId next() const { return at_ < arcs_.size() ? arcs_.nodes[at_] : no_node; }

    /// Sum of the arcs to `node`, 0 where that is not the next; goes on behind them.
    double take(NodeId node) {
        double sum = 0;
        for (; at_ < arcs_.size() && arcs_.nodes[at_] == node; ++at_) {
            sum += capacity_ == TieCapacity::one ? 1.0 : network_.strength(arcs_.ties[at_]);
        }
        return sum;
    }

  private:
    Network const& network_;
    TieCapacity capacity_;
    Neighbours arcs_;
    std::size_t at_ = 0;
};

} // namespace

SimpleRows conductances(Network const& network, TieCapacity capacity, std::string_view measure) {
    if (capacity == TieCapacity::strength) {
        refuse_unusable_strengths(network, measure);
    }
    SimpleRows rows{{0}, {}, {}};
    for (NodeId node = 0; node < network.node_count(); ++node) {
        SummedRow out(network, capacity, network.out(node));
        SummedRow in(network, capacity, network.in(node));
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
