#pragma once

#include "core/base/run_context.h"

#include <cstdint>
#include <vector>

namespace cospread::viz {

/// A rectangle of a sheet.
struct SheetBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double middle_x() const { return x + width / 2; }

    [[nodiscard]] double middle_y() const { return y + height / 2; }
};

/// Boxes side by side that fill a sheet, box i with a share of `areas[i]`, in strips of boxes that come near
/// squares. Source: Bruls, Huizing, van Wijk 2000, doi:10.1007/978-3-7091-6783-0_4. Cost: O(k^2).
[[nodiscard]] std::vector<SheetBox> squarified(std::vector<double> const& areas,
                                               std::vector<std::uint32_t> const& order, double width,
                                               double height);

/// The same in the order, found by exchanging pairs, in which boxes with many ties between them
/// (`ties[i][j]`) are near each other and none is a sliver. Deterministic. Cost: O(k^4) a round, k <= 24.
[[nodiscard]] std::vector<SheetBox> box_map(std::vector<double> const& areas,
                                            std::vector<std::vector<double>> const& ties, double width,
                                            double height, RunContext const& context);

} // namespace cospread::viz
