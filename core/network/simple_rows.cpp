#include "core/network/simple_rows.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <cmath>

namespace cospread {

namespace {

/// Merges two rows sorted by neighbour, or collapses one (`second` empty).
class RowMerger {
  public:
    /// `most_entries` before any are merged.
    RowMerger(Network const& network, bool unweighted, std::size_t most_entries)
        : network_(network)
        , unweighted_(unweighted || !network.weighted()) {
        rows_.offsets.reserve(std::size_t{network.node_count()} + 1);
        rows_.offsets.push_back(0);
        rows_.nodes.reserve(most_entries);
        rows_.strengths.reserve(most_entries);
    }

    void append_out(NodeId self) { append_row(self, network_.out(self), out_ties(self), {}, {}); }

    void append_in(NodeId self) { append_row(self, network_.in(self), in_ties(self), {}, {}); }

    void append_both(NodeId self) {
        append_row(self, network_.out(self), out_ties(self), network_.in(self), in_ties(self));
    }

    [[nodiscard]] SimpleRows finish() && { return std::move(rows_); }

  private:
    using Ties = std::span<TieId const>; ///< of a row; none where each counts 1

    [[nodiscard]] Ties out_ties(NodeId node) const { return unweighted_ ? Ties() : network_.out_ties(node); }

    [[nodiscard]] Ties in_ties(NodeId node) const { return unweighted_ ? Ties() : network_.in_ties(node); }

    void append_row(NodeId self, Neighbours const& first, Ties first_ties, Neighbours const& second,
                    Ties second_ties) {
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < first.size() || j < second.size()) {
            bool const from_first =
                j == second.size() || (i < first.size() && first.nodes[i] <= second.nodes[j]);
            if (from_first) {
                add(self, first.nodes[i], first_ties, i);
                ++i;
            } else {
                add(self, second.nodes[j], second_ties, j);
                ++j;
            }
        }
        rows_.offsets.push_back(static_cast<ArcId>(rows_.nodes.size()));
    }

    void add(NodeId self, NodeId other, Ties ties, std::size_t place) {
        if (other == self) {
            return;
        }
        double const strength = unweighted_ ? 1.0 : network_.strength(ties[place]);
        if (rows_.nodes.size() > rows_.offsets.back() && rows_.nodes.back() == other) {
            rows_.strengths.back() += strength;
        } else {
            rows_.nodes.push_back(other);
            rows_.strengths.push_back(strength);
        }
    }

    Network const& network_;
    bool unweighted_;
    SimpleRows rows_;
};

} // namespace

std::vector<double> SimpleRows::totals() const {
    std::vector<double> sums(node_count(), 0.0);
    for (NodeId node = 0; node < node_count(); ++node) {
        for (double const strength : strengths_of(node)) {
            sums[node] += strength;
        }
    }
    return sums;
}

SimpleRows simple_out_rows(Network const& network) {
    RowMerger merger(network, false, network.out_rows().nodes.size());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        merger.append_out(node);
    }
    return std::move(merger).finish();
}

SimpleRows simple_in_rows(Network const& network) {
    RowMerger merger(network, false, network.in_rows().nodes.size());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        merger.append_in(node);
    }
    return std::move(merger).finish();
}

SimpleRows mutual_rows(Network const& network, bool unweighted) {
    std::size_t const entering = network.directed() ? network.in_rows().nodes.size() : 0;
    RowMerger merger(network, unweighted, network.out_rows().nodes.size() + entering);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        merger.append_both(node);
    }
    return std::move(merger).finish();
}

void refuse_unusable_strengths(Network const& network, std::string_view measure) {
    if (!network.weighted()) {
        return;
    }
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        double const strength = network.strength(tie);
        if (strength < 0 || std::isinf(strength)) {
            bool const distance = network.weight_meaning() == WeightMeaning::distance;
            throw AnalysisError(std::string(measure) + " cannot be computed: the tie " +
                                std::string(network.id(network.source(tie))) + " -> " +
                                std::string(network.id(network.target(tie))) + " has the " +
                                (distance ? "distance " : "strength ") + format_number(network.weight(tie)) +
                                "; it needs " + (distance ? "distances above 0" : "strengths of 0 or more") +
                                ", or use --unweighted");
        }
    }
}

} // namespace cospread
