#pragma once

#include "core/demand/demand_problem.h"
#include "core/diffusion/catalogue.h"

#include <span>
#include <vector>

namespace cospread {

/// A diffusion model and its parameters. Keeps references.
struct ModelInUse {
    DiffusionModel const& model;
    Parameters const& parameters;

    /// True where a node that has adopted stays an adopter, so that its exact courses say all.
    [[nodiscard]] bool is_lasting() const { return model.arcs != ArcMeaning::chance; }

    /// True where live arcs, at most one into each node, say who reaches whom (linear threshold).
    [[nodiscard]] bool triggers_by_one() const { return model.arcs == ArcMeaning::weight; }

    /// True where there is only one course.
    [[nodiscard]] bool is_deterministic(InfluenceNetwork const& network) const {
        return model.arcs == ArcMeaning::tie && network.is_certain();
    }
};

/// Who is reached in a number of runs, able to adopt or not.
using ReachedCounts = std::vector<std::uint32_t>;

/// What is reached under any model from the adopters of a demand problem and whoever is added to them, at the
/// end of the horizon. Run `r` has the same luck whoever is added. Keeps references.
class ModelValue {
  public:
    ModelValue(ModelInUse model, DemandProblem const& problem);

    /// [run - begin]: value reached with `added` acted on, and the gate of `opened` (no_node: none) open.
    /// Counts who is reached where `reached` is given. Throws Stopped.
    [[nodiscard]] std::vector<double> of_runs(std::span<NodeId const> added, NodeId opened,
                                              std::uint32_t begin, std::uint32_t end,
                                              RunContext const& context,
                                              ReachedCounts* reached = nullptr) const;

    /// The expected value over every course. Errors of the model's exact spread.
    [[nodiscard]] double exact(std::span<NodeId const> added, NodeId opened, RunContext const& context) const;

    /// The chance that a node is reached by the adopters, able or not, over every course of a lasting model.
    [[nodiscard]] double exact_exposure(NodeId node, RunContext const& context) const;

    /// The steps looked at: the problem's, or the model's usual ones where it never ends by itself.
    [[nodiscard]] std::uint32_t horizon() const { return horizon_; }

  private:
    [[nodiscard]] std::vector<std::uint8_t> closed_without(std::span<NodeId const> added,
                                                           NodeId opened) const;
    [[nodiscard]] std::vector<NodeId> starters(std::span<NodeId const> added) const;
    [[nodiscard]] SpreadResult exact_spread(std::span<NodeId const> added, NodeId opened,
                                            RunContext const& context) const;

    ModelInUse model_;
    DemandProblem const& problem_;
    std::uint32_t horizon_;
};

/// The candidates that reach most in a cascade along the same ties, by a sample of reverse-reachable sets, at
/// most `count`, ascending: whom to look at where looking at all would take too long.
[[nodiscard]] std::vector<NodeId> promising_candidates(DemandProblem const& problem,
                                                       std::vector<NodeId> candidates, std::size_t count,
                                                       RunContext const& context);

/// So many candidates are looked at.
constexpr std::size_t most_simulated_candidates = 200;

/// Mean and standard error of the differences of two lists of runs.
struct PairedGain {
    double mean = 0;
    double standard_error = 0; ///< 0 for a single run
};

[[nodiscard]] PairedGain paired_gain(std::span<double const> with, std::span<double const> without);

} // namespace cospread
