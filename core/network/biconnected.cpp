#include "core/network/biconnected.h"

#include "core/network/low_links.h"

namespace cospread {

namespace {

/// Asks for a stop after so many nodes.
constexpr NodeId entries_between_stops = NodeId{1} << 16U;

class BiconnectedSearch {
  public:
    BiconnectedSearch(Network const& network, RunContext const& context)
        : context_(context)
        , steps_(network) {
        result_.is_bridge.assign(network.tie_count(), false);
    }

    Biconnected run(NodeId nodes) && {
        context_.check_stop();
        LowLinks links(nodes);
        for (NodeId root = 0; root < nodes; ++root) {
            if (!links.is_found(root)) {
                links.search(root, *this);
            }
        }
        return std::move(result_);
    }

    void enter(NodeId /*node*/) {
        if (++entered_ % entries_between_stops == 0) {
            context_.check_stop();
        }
    }

    LinkStep next(NodeId node) { return steps_.next(node); }

    void leave(LinkReturn const& back) {
        result_.is_bridge[back.by] = back.is_bridge;
        result_.components += back.cut_off ? 1 : 0;
    }

  private:
    RunContext const& context_;
    TieSteps steps_;
    NodeId entered_ = 0;
    Biconnected result_;
};

} // namespace

Biconnected biconnected(Network const& network, RunContext const& context) {
    return BiconnectedSearch(network, context).run(network.node_count());
}

} // namespace cospread
