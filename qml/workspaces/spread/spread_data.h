#pragma once

#include "core/diffusion/cascade.h"
#include "core/diffusion/paths.h"
#include "core/diffusion/stall.h"
#include "core/diffusion/tie_probability.h"
#include "qml/app/case_data.h"

#include <QString>

namespace cospread::studio {

/// What a spread is asked for.
struct SpreadSettings {
    Basis basis;
    std::vector<NodeId> starters;
    double p0 = 0.1;
    std::uint32_t runs = 4000;
    bool weighted = false; ///< each tie exists with its own certainty

    friend bool operator==(SpreadSettings const&, SpreadSettings const&) = default;
};

/// What it came to.
struct SpreadData {
    SpreadSettings settings;
    InfluenceNetwork influence;
    SpreadResult result;
    std::vector<Stall> stalls; ///< reached in less than a quarter of the runs, least first
};

constexpr double stall_below = 0.25;

[[nodiscard]] TieProbabilityOptions tie_probability_options(SpreadSettings const& settings);

[[nodiscard]] SpreadData compute_spread(SpreadSettings const& settings, RunContext const& context);

/// The most probable paths from any of the starters to a node, best first, at most three.
[[nodiscard]] std::vector<DiffusionPath> paths_to(SpreadData const& data, NodeId target,
                                                  RunContext const& context);

/// Who brought the adoption of a node, with the share of its adoptions, the largest first.
struct Carrier {
    NodeId from = no_node;
    double share = 0;
};

[[nodiscard]] std::vector<Carrier> carriers_of(SpreadData const& data, NodeId target);

/// "co creates, evaluates": the relations of the ties from one node to another, along which practice travels.
[[nodiscard]] QString relations_between(SpreadData const& data, NodeId from, NodeId to);

/// "14 %", "2.3 %": a chance with the digits that some thousand runs carry.
[[nodiscard]] QString chance_words(double chance);

} // namespace cospread::studio
