#include "core/centrality/pagerank.h"

#include "core/base/error.h"
#include "core/network/components.h"
#include "core/network/simple_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cospread {

namespace {

/// A value is settled when a sweep changes it by no more than this share of it: what is still to come is at
/// most damping / (1 - damping) times that.
double settled_change(double damping) {
    return std::max(2e-15, 1e-12 * std::min(1.0, 5 * (1 - damping)));
}

/// How far a sweep goes beyond what an equation asks for. Without directions the matrix is symmetric but for
/// a scaling, and going further (Young's factor for a Jacobi radius of `damping`) takes half the sweeps or
/// less; with directions it might never settle.
double relaxation(Network const& network, double damping) {
    return network.directed() ? 1.0 : 2 / (1 + std::sqrt(1 - damping * damping));
}

/// Sweeps after which nothing but rounding is left to change: each shrinks what is to come by `damping`.
std::size_t most_sweeps(double damping) {
    return static_cast<std::size_t>(60 / (1 - damping));
}

constexpr std::size_t updates_between_stops = std::size_t{1} << 16U;

/// The parts to solve one after the other, each fed by those of higher number: with directions the strong
/// components, without them the whole at once.
Components walk_parts(Network const& network, RunContext const& context) {
    if (!network.directed()) {
        return {std::vector<std::uint32_t>(network.node_count(), 0), network.node_count() > 0 ? 1U : 0U};
    }
    auto const& out = network.out_rows();
    return strong_components(out.offsets, out.nodes, context);
}

/// Solves y = start + damping P' y, P' the chances to come along each tie, for `Sides` starts at once: part
/// by part, so that what a part is fed by is settled before. Sweeps over a part use what was updated before
/// in the same sweep (Gauss-Seidel). Between sweeps its values as a whole are brought to the size that makes
/// the sum of its equations true, which is what sweeps alone are slowest at. Once few nodes still change,
/// only those behind them are looked at again.
template<std::size_t Sides>
class WalkSums {
  public:
    using Values = std::array<double, Sides>;

    WalkSums(Network const& network, Components const& parts, bool unweighted, double damping,
             std::vector<double> const& per_total, std::vector<Values> start)
        : network_(network)
        , in_(network.in_rows())
        , parts_(parts)
        , damping_(damping)
        , settled_change_(settled_change(damping))
        , relaxation_(relaxation(network, damping))
        , start_(std::move(start))
        , share_(start_.size())
        , values_(start_)
        , per_total_(per_total)
        , kept_(start_.size())
        , listed_(start_.size(), false) {
        if (!unweighted && network.weighted()) {
            auto const ties = network.ties_of(in_);
            strengths_.reserve(ties.size());
            for (TieId const tie : ties) {
                strengths_.push_back(network.strength(tie));
            }
        }
        for (NodeId node = 0; node < start_.size(); ++node) {
            share_out(node);
        }
    }

    std::vector<Values> run(RunContext const& context) && {
        context.check_stop();
        strengths_.empty() ? solve_parts<false>(context) : solve_parts<true>(context);
        return std::move(values_);
    }

  private:
    static void add(Values& sum, Values const& value) {
        for (std::size_t side = 0; side < Sides; ++side) {
            sum[side] += value[side];
        }
    }

    void share_out(NodeId node) {
        for (std::size_t side = 0; side < Sides; ++side) {
            share_[node][side] = damping_ * values_[node][side] * per_total_[node];
        }
    }

    template<bool Weighted>
    void solve_parts(RunContext const& context) {
        auto const members = parts_.members();
        for (std::uint32_t part = members.count(); part-- > 0;) {
            auto const nodes = members.of(part);
            if (nodes.size() == 1 && !has_self_tie(nodes.front())) {
                update<Weighted>(nodes.front(), 1.0);
                count_update(context);
            } else {
                solve<Weighted>(part, nodes, context);
            }
        }
    }

    [[nodiscard]] bool has_self_tie(NodeId node) const {
        return std::ranges::binary_search(in_.of(node).nodes, node);
    }

    void count_update(RunContext const& context) {
        if (++updates_ % updates_between_stops == 0) {
            context.check_stop();
        }
    }

    /// The relative change of the node's value.
    template<bool Weighted>
    double update(NodeId node, double relaxation) {
        Values sum = start_[node];
        for (std::uint64_t arc = in_.offsets[node]; arc < in_.offsets[node + 1]; ++arc) {
            for (std::size_t side = 0; side < Sides; ++side) {
                double const share = share_[in_.nodes[arc]][side];
                sum[side] += Weighted ? strengths_[arc] * share : share;
            }
        }
        double change = 0;
        for (std::size_t side = 0; side < Sides; ++side) {
            double const difference = sum[side] - values_[node][side];
            change = difference != 0 ? std::max(change, std::abs(difference / sum[side])) : change;
            values_[node][side] += relaxation * difference;
        }
        share_out(node);
        return change;
    }

    template<bool Weighted>
    void solve(std::uint32_t part, std::span<NodeId const> nodes, RunContext const& context) {
        auto const fed = meet<Weighted>(part, nodes);
        std::vector<NodeId> changing;
        std::size_t sweeps = 0;
        while (true) {
            double const most = sweep<Weighted>(nodes, changing, context);
            context.report(std::clamp(std::log(most) / std::log(settled_change_), 0.0, 1.0), "pagerank");
            if (changing.size() <= most_changing(nodes) || ++sweeps >= most_sweeps(damping_)) {
                break;
            }
            rescale(nodes, fed);
        }
        settle<Weighted>(part, std::move(changing), context);
    }

    /// How many nodes of a part are few enough to be followed one by one.
    static std::size_t most_changing(std::span<NodeId const> nodes) { return nodes.size() / 16; }

    /// The largest relative change; lists the nodes that still change, as long as they are few.
    template<bool Weighted>
    double sweep(std::span<NodeId const> nodes, std::vector<NodeId>& changing, RunContext const& context) {
        changing.clear();
        double most = settled_change_;
        for (NodeId const node : nodes) {
            count_update(context);
            double const change = update<Weighted>(node, relaxation_);
            most = std::max(most, change);
            if (change > settled_change_ && changing.size() <= most_changing(nodes)) {
                changing.push_back(node);
            }
        }
        return most;
    }

    /// What the part is fed by, its starts and what comes from other parts, as a sum; fills `kept_`.
    template<bool Weighted>
    Values meet(std::uint32_t part, std::span<NodeId const> nodes) {
        Values fed{};
        for (NodeId const node : nodes) {
            add(fed, start_[node]);
            kept_[node] = per_total_[node] > 0 ? damping_ : 0.0;
        }
        if (parts_.count == 1) {
            return fed;
        }
        for (NodeId const node : nodes) {
            for (std::uint64_t arc = in_.offsets[node]; arc < in_.offsets[node + 1]; ++arc) {
                NodeId const from = in_.nodes[arc];
                double const strength = Weighted ? strengths_[arc] : 1.0;
                if (parts_.of_node[from] == part) {
                    continue;
                }
                for (std::size_t side = 0; side < Sides; ++side) {
                    fed[side] += strength * share_[from][side];
                }
            }
            auto const out = network_.out(node);
            for (std::size_t k = 0; k < out.size(); ++k) {
                if (parts_.of_node[out.nodes[k]] != part) {
                    double const strength = Weighted ? network_.strength(network_.out_ties(node)[k]) : 1.0;
                    kept_[node] -= damping_ * strength * per_total_[node];
                }
            }
        }
        return fed;
    }

    /// The sum of the equations of a part: all values = what it is fed by + what its nodes keep in it.
    void rescale(std::span<NodeId const> nodes, Values const& fed) {
        Values lost{};
        for (NodeId const node : nodes) {
            for (std::size_t side = 0; side < Sides; ++side) {
                lost[side] += values_[node][side] * (1 - kept_[node]);
            }
        }
        Values factor{};
        for (std::size_t side = 0; side < Sides; ++side) {
            factor[side] = fed[side] > 0 && lost[side] > 0 ? fed[side] / lost[side] : 1.0;
        }
        // Below this it is as good as right, and rounding in the sums would keep every value changing.
        auto const is_right = [this](double by) {
            return std::abs(by - 1) <= settled_change_ / (1 - damping_);
        };
        if (std::ranges::all_of(factor, is_right)) {
            return;
        }
        for (NodeId const node : nodes) {
            for (std::size_t side = 0; side < Sides; ++side) {
                values_[node][side] *= factor[side];
                share_[node][side] *= factor[side];
            }
        }
    }

    template<bool Weighted>
    void settle(std::uint32_t part, std::vector<NodeId> changing, RunContext const& context) {
        std::vector<NodeId> behind;
        for (std::size_t round = 0; !changing.empty() && round < most_sweeps(damping_); ++round) {
            behind.clear();
            for (NodeId const node : changing) {
                for (NodeId const next : network_.out(node).nodes) {
                    if (!listed_[next] && parts_.of_node[next] == part) {
                        listed_[next] = true;
                        behind.push_back(next);
                    }
                }
            }
            changing.clear();
            for (NodeId const node : behind) {
                count_update(context);
                listed_[node] = false;
                if (update<Weighted>(node, 1.0) > settled_change_) {
                    changing.push_back(node);
                }
            }
        }
    }

    Network const& network_;
    AdjacencyRows const& in_;
    Components const& parts_;
    double damping_;
    double settled_change_;
    double relaxation_;
    std::vector<Values> start_;
    std::vector<Values> share_; ///< damping * value / total strength: what each unit of strength carries
    std::vector<Values> values_;
    std::vector<double> const& per_total_;
    std::vector<double> kept_;      ///< share of each value that goes to nodes of the same part
    std::vector<double> strengths_; ///< aligned with in_; empty: each arc counts 1
    std::vector<bool> listed_;      ///< to be looked at again
    std::size_t updates_ = 0;
};

/// 1 over the summed strength of the ties that leave each node, 0 at dead ends.
std::vector<double> inverse_totals(Network const& network, bool unweighted) {
    std::vector<double> inverse(network.node_count(), 0.0);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        double total = 0;
        if (unweighted || !network.weighted()) {
            total = static_cast<double>(network.out(node).size());
        } else {
            for (TieId const tie : network.out_ties(node)) {
                total += network.strength(tie);
            }
        }
        inverse[node] = total > 0 ? 1.0 / total : 0.0;
    }
    return inverse;
}

template<std::size_t Side, class Values>
double sum_at_dead_ends(std::vector<Values> const& values, std::vector<double> const& per_total) {
    double sum = 0;
    for (std::size_t node = 0; node < values.size(); ++node) {
        sum += per_total[node] > 0 ? 0.0 : values[node][Side];
    }
    return sum;
}

} // namespace

NodeValues pagerank(Network const& network, PageRankOptions const& options, RunContext const& context) {
    if (options.damping >= 1) {
        throw UsageError("pagerank: damping must be below 1");
    }
    if (!options.unweighted) {
        refuse_unusable_strengths(network, "pagerank");
    }
    std::size_t const nodes = network.node_count();
    double const damping = options.damping;
    auto const parts = walk_parts(network, context);
    auto const per_total = inverse_totals(network, options.unweighted);
    NodeValues values;
    if (options.reset.empty() || options.from_dead_ends == DeadEnds::reset) {
        // Dead ends go on where the walk starts anew anyhow: a common factor, gone with the normalisation.
        std::vector<std::array<double, 1>> start(nodes, {options.reset.empty() ? 1.0 : 0.0});
        for (NodeId const node : options.reset) {
            start[node][0] = 1;
        }
        auto const sums =
            WalkSums<1>(network, parts, options.unweighted, damping, per_total, std::move(start))
                .run(context);
        values.resize(nodes);
        std::ranges::transform(sums, values.begin(), [](auto const& sum) { return sum[0]; });
    } else {
        std::vector<std::array<double, 2>> start(nodes, {0.0, 1.0 / static_cast<double>(nodes)});
        for (NodeId const node : options.reset) {
            start[node][0] = 1.0 / static_cast<double>(options.reset.size());
        }
        auto const sums =
            WalkSums<2>(network, parts, options.unweighted, damping, per_total, std::move(start))
                .run(context);
        // x = (1-d) from_reset + d D from_anywhere, D = the time at dead ends: what x itself has there.
        double const from_dead_ends = damping * (1 - damping) * sum_at_dead_ends<0>(sums, per_total) /
                                      (1 - damping * sum_at_dead_ends<1>(sums, per_total));
        values.resize(nodes);
        std::ranges::transform(sums, values.begin(), [&](auto const& sum) {
            return (1 - damping) * sum[0] + from_dead_ends * sum[1];
        });
    }
    double total = 0;
    for (double const value : values) {
        total += value;
    }
    for (double& value : values) {
        value /= total;
    }
    return values;
}

} // namespace cospread
