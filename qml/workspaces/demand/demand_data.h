#pragma once

#include "core/demand/carriers.h"
#include "core/demand/demand_map.h"
#include "core/demand/robustness.h"
#include "qml/app/case_data.h"

#include <QString>

namespace cospread::studio {

/// What a map of demand is asked for.
struct DemandSettings {
    Basis basis;
    std::vector<NodeId> adopters;
    double p0 = 0.1;
    bool narratives = false; ///< shared stories carry influence too

    /// The ties along which practice travels.
    [[nodiscard]] Network const& ways() const { return basis.ways(narratives); }

    friend bool operator==(DemandSettings const&, DemandSettings const&) = default;
};

struct DemandData {
    DemandSettings settings;
    NodeConditions conditions;
    DemandResult result;
    std::vector<NodeId> order; ///< candidates, the largest gain first
    double median_gain = 0;    ///< of the candidates: where the quadrants meet
    double median_met = 0;     ///< conditions met
};

/// What to do in a quadrant, as the chart and the list say it: "Build demand here".
[[nodiscard]] QString quadrant_title(Quadrant quadrant);

[[nodiscard]] DemandData compute_demand(DemandSettings const& settings, RunContext const& context);

/// Whether the first places would survive other assumptions: hundreds of maps.
struct SurvivalData {
    DemandSettings settings;
    Robustness result;
};

/// True where so many maps can be waited for.
[[nodiscard]] bool can_ask_survival(DemandSettings const& settings);

[[nodiscard]] SurvivalData compute_survival(DemandSettings const& settings, RunContext const& context);

/// What would carry the gain of a place.
struct CarriersData {
    DemandSettings settings;
    Carriers carried;
    InfluenceNetwork influence; ///< of which its ties are
};

[[nodiscard]] CarriersData compute_carriers(DemandSettings const& settings, NodeId place,
                                            RunContext const& context);

/// The adopters of "first3", "all" or "until:2018".
[[nodiscard]] std::vector<NodeId> adopters_as_of(AdoptionRecord const& record, QString const& key);

} // namespace cospread::studio
