#pragma once

#include "core/diffusion/catalogue.h"
#include "core/diffusion/paths.h"
#include "core/diffusion/stall.h"
#include "core/diffusion/tie_probability.h"
#include "core/diffusion/tipping.h"
#include "qml/app/case_data.h"

#include <QString>

namespace cospread::studio {

/// What a spread is asked for.
struct SpreadSettings {
    Basis basis;
    std::vector<NodeId> starters;
    double p0 = 0.1;
    std::uint32_t runs = 4000;
    bool weighted = false;         ///< each tie exists with its own certainty
    std::string model = "cascade"; ///< a key of the catalogue, with its usual parameters
    bool narratives = false;       ///< shared stories carry influence too

    /// The ties along which practice travels.
    [[nodiscard]] Network const& ways() const { return basis.ways(narratives); }

    friend bool operator==(SpreadSettings const&, SpreadSettings const&) = default;
};

/// What it came to.
struct SpreadData {
    SpreadSettings settings;
    InfluenceNetwork influence;
    SpreadResult result;
    std::vector<Stall> stalls;       ///< reached in less than a quarter of the runs, least first
    std::vector<TippingSet> tipping; ///< by node, where several together cause an adoption
    bool read_off_ties = false;      ///< gates were closed by conditions that are an inference
};

/// The model of a key of the catalogue.
[[nodiscard]] DiffusionModel const& model_of(std::string_view key);

/// Whether single ties cause adoptions in it, so that paths say how practice gets to somebody.
[[nodiscard]] bool has_paths(DiffusionModel const& model);

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
