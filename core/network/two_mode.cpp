#include "core/network/two_mode.h"

#include "core/base/error.h"
#include "core/network/network_builder.h"

#include <algorithm>
#include <array>

namespace cospread {

namespace {

constexpr std::uint8_t uncoloured = 2;

/// Gives the nodes that can be reached from `start` two colours in turn, and says which colour more ties
/// start from.
class TwoColouring {
  public:
    explicit TwoColouring(Network const& network)
        : network_(network)
        , colour_(network.node_count(), uncoloured) {
        starts_.resize(network.node_count(), 0);
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            ++starts_[network.source(tie)];
        }
    }

    /// The modes of the nodes that have ties.
    std::vector<std::uint8_t> run() && {
        for (NodeId node = 0; node < network_.node_count(); ++node) {
            bool const has_ties = network_.out(node).size() + network_.in(node).size() > 0;
            if (has_ties && colour_[node] == uncoloured) {
                colour_part(node);
            }
        }
        return std::move(colour_);
    }

  private:
    void colour_part(NodeId start) {
        part_ = {start};
        colour_[start] = 0;
        std::array<std::uint64_t, 2> ties_from{};
        for (std::size_t next = 0; next < part_.size(); ++next) {
            NodeId const node = part_[next];
            ties_from[colour_[node]] += starts_[node];
            visit(node, network_.out(node));
            visit(node, network_.in(node));
        }
        if (ties_from[1] > ties_from[0]) {
            for (NodeId const node : part_) {
                colour_[node] = static_cast<std::uint8_t>(1 - colour_[node]);
            }
        }
    }

    void visit(NodeId node, Neighbours const& neighbours) {
        for (NodeId const other : neighbours.nodes) {
            if (colour_[other] == uncoloured) {
                colour_[other] = static_cast<std::uint8_t>(1 - colour_[node]);
                part_.push_back(other);
            } else if (colour_[other] == colour_[node]) {
                throw AnalysisError("the nodes are not of two modes: '" + std::string(network_.id(node)) +
                                    "' and '" + std::string(network_.id(other)) +
                                    "' have a tie, and are joined by an even number of ties as well");
            }
        }
    }

    Network const& network_;
    std::vector<std::uint8_t> colour_;
    std::vector<std::uint32_t> starts_; ///< ties that start from each node
    std::vector<NodeId> part_;
};

/// The nodes of the other mode that a node has ties to, each once, in rising order.
std::vector<NodeId> partners(Network const& network, NodeId node) {
    std::vector<NodeId> all;
    for (auto const& neighbours : {network.out(node), network.in(node)}) {
        all.insert(all.end(), neighbours.nodes.begin(), neighbours.nodes.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

std::vector<Mode> modes_of(Network const& network) {
    auto const colours = TwoColouring(network).run();
    NodeId end_of_first = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        end_of_first = colours[node] == 0 ? node + 1 : end_of_first;
    }
    std::vector<Mode> modes(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        bool const first = colours[node] == uncoloured ? node < end_of_first : colours[node] == 0;
        modes[node] = first ? Mode::first : Mode::second;
    }
    return modes;
}

Network projected(Network const& network, Projection const& projection, RunContext const& context) {
    auto const modes = modes_of(network);
    std::vector<NodeId> kept;
    std::vector<NodeId> number(network.node_count(), no_node);
    std::vector<std::vector<NodeId>> partners_of(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (modes[node] == projection.onto) {
            number[node] = static_cast<NodeId>(kept.size());
            kept.push_back(node);
        }
        partners_of[node] = partners(network, node);
    }
    NetworkBuilder builder;
    for (NodeId const node : kept) {
        builder.node(network.id(node));
    }
    Columns columns;
    for (auto const& column : network.node_columns()) {
        columns.push_back(column.taken(kept));
    }
    builder.set_node_columns(std::move(columns));

    std::vector<double> shared(network.node_count(), 0.0);
    std::vector<NodeId> met;
    for (NodeId const node : kept) {
        context.check_stop();
        context.report(static_cast<double>(number[node]) / static_cast<double>(kept.size()), "projecting");
        for (NodeId const other : partners_of[node]) {
            auto const& actors = partners_of[other];
            double const weight = projection.weight == SharedWeight::count
                                      ? 1.0
                                      : 1.0 / (static_cast<double>(actors.size()) - 1.0);
            for (auto actor = std::ranges::upper_bound(actors, node); actor != actors.end(); ++actor) {
                if (shared[*actor] == 0.0) {
                    met.push_back(*actor);
                }
                shared[*actor] += weight;
            }
        }
        std::ranges::sort(met);
        if (met.size() > NetworkBuilder::most_ties - builder.tie_count()) {
            throw AnalysisError("the projection would have more than 2,147,483,647 ties; leave out the nodes "
                                "that most others have ties to");
        }
        for (NodeId const actor : met) {
            builder.tie({.source = number[node],
                         .target = number[actor],
                         .directed = false,
                         .weight = shared[actor]});
            shared[actor] = 0.0;
        }
        met.clear();
    }
    BuildReport ignored;
    return builder.build({.direction = DirectionUse::undirected}, ignored);
}

} // namespace cospread
