#pragma once

#include "core/base/parameters.h"
#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"
#include "viz/layout/layout_course.h"

#include <functional>
#include <string_view>
#include <vector>

namespace cospread::viz {

/// A row of the catalogue of layouts: one by ties alone has `lay_out`, one that needs more has `arrange`;
/// lay_out() in viz/layout/layout_request.h serves both. Positions are in scene units with a mean tie length
/// near 1; the same input and seed give the same bytes on any number of threads.
struct Layout {
    std::string_view key = {};
    std::string_view title = {};
    std::string_view meaning = {};
    std::string_view cost_words = {};
    std::string_view source = {};
    std::vector<ParameterRow> parameters = {};
    bool goes_on_from = false; ///< takes heed of the start and the pinned nodes of a course
    std::function<std::vector<Point>(Network const&, Parameters const&, LayoutCourse const&,
                                     RunContext const&)>
        lay_out = {};
    LayoutNeed need = LayoutNeed::nothing;
    std::string_view usual_by = {}; ///< attribute or measure where the parameter `by` chooses none
    std::function<LaidOut(Network const&, LayoutBasis const&, RunContext const&)> arrange = {};
};

[[nodiscard]] std::vector<Layout> const& layouts();

/// The layout of that key. Throws UsageError naming the nearest key there is.
[[nodiscard]] Layout const& layout(std::string_view key);

/// The one that suits a network of so many nodes where nobody says another: stress up to 2,000, else force.
[[nodiscard]] Layout const& usual_layout(Network const& network);

} // namespace cospread::viz
