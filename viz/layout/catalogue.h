#pragma once

#include "core/base/parameters.h"
#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"

#include <functional>
#include <string_view>
#include <vector>

namespace cospread::viz {

/// A row of the catalogue of layouts. What it needs besides ties it is given as a basis (lay_out() in
/// viz/layout/layout_request.h makes it). Positions are in scene units with a mean tie length near 1; the
/// same input and seed give the same bytes on any number of threads.
struct Layout {
    std::string_view key = {};
    std::string_view title = {};
    std::string_view meaning = {};
    std::string_view cost_words = {};
    std::string_view source = {};
    std::vector<ParameterRow> parameters = {}; ///< a text `by` where an attribute or a measure is chosen
    LayoutNeed need = LayoutNeed::nothing;
    std::string_view usual_by = {}; ///< attribute or measure where nobody chooses
    std::function<LaidOut(Network const&, LayoutBasis const&, Parameters const&, RunContext const&)> compute =
        {};
};

[[nodiscard]] std::vector<Layout> const& layouts();

/// The layout of that key. Throws UsageError naming the nearest key there is.
[[nodiscard]] Layout const& layout(std::string_view key);

/// The one that suits a network of so many nodes where nobody says another: stress up to 2,000, else force.
[[nodiscard]] Layout const& usual_layout(Network const& network);

} // namespace cospread::viz
