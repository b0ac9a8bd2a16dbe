#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/scene/scene.h"

#include <cstdint>
#include <optional>
#include <span>

namespace cospread::viz {

/// How well a layout shows its network.
struct LayoutQuality {
    /// Mean over pairs joined by a way of ((s |a - b| - d) / d)^2, d = steps between them, s the best scale;
    /// 0 = perfect. A path of three nodes drawn straight: 0.
    double stress = 0;

    /// Mean over nodes with ties of the Jaccard index between its k neighbours and the k nodes drawn nearest
    /// to it, k = its number of neighbours; 1 = perfect.
    double neighbourhood_kept = 0;

    /// Pairs of ties without a common end whose straight lines cross; nothing for more than 20,000 pairs of
    /// neighbours, where counting would take long. Parallel and returned ties count once.
    std::optional<std::uint64_t> crossings;
};

/// Cost: O(n (n log n + m) + m^2). NaN for a value without any pair or node it is defined for.
[[nodiscard]] LayoutQuality layout_quality(Network const& network, std::span<Point const> positions,
                                           RunContext const& context);

} // namespace cospread::viz
