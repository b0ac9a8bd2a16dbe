#pragma once

#include "core/diffusion/hazard_fit.h"
#include "qml/app/case_data.h"

#include <optional>

namespace cospread::studio {

/// Along which ties, and how often, adopters are taken to try.
struct RecordFitSettings {
    Basis basis;
    bool narratives = false; ///< shared stories carry influence too
    Attempts attempts = Attempts::once;

    friend bool operator==(RecordFitSettings const&, RecordFitSettings const&) = default;
};

/// The chances by which the adoption record would be most likely, year by year.
struct RecordFit {
    RecordFitSettings settings;
    std::optional<HazardFit> fit; ///< none where the record bears none
};

[[nodiscard]] RecordFit fitted(RecordFitSettings const& settings, RunContext const& context);

} // namespace cospread::studio
