#pragma once

#include "viz/layout/catalogue.h"

#include <string>
#include <string_view>

namespace cospread::viz {

/// A layout with its parameters.
struct LayoutRequest {
    Layout const* row = nullptr;
    Parameters parameters{{}, {}};
};

/// As a user writes it: KEY or KEY:PARAMETER=VALUE:..., such as `bands:by=sector`. Throws UsageError naming
/// the word that is wrong.
[[nodiscard]] LayoutRequest layout_request(std::string_view words);

/// Gathers what the layout needs (node columns; core computes measures) and lays the network out, with the
/// guides and the words for a caption. A network without nodes needs nothing. What a reader must know
/// besides is told by context.notify. A layout that always begins afresh passes over the course. Throws
/// AnalysisError saying what is missing, and what the layout throws.
[[nodiscard]] LaidOut lay_out(Network const& network, LayoutRequest const& request, RunContext const& context,
                              LayoutCourse const& course = {});

/// Why the layout cannot be had with its usual attribute, in a few words: "needs coordinates"; empty where it
/// can.
[[nodiscard]] std::string layout_obstacle(Layout const& row, Network const& network);

} // namespace cospread::viz
