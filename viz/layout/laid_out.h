#pragma once

#include "viz/scene/guides.h"

#include <string>
#include <vector>

namespace cospread::viz {

/// What a layout comes to.
struct LaidOut {
    std::vector<Point> positions; ///< by NodeId
    Guides guides = {};           ///< drawn behind the marks
    std::string note = {};  ///< what a reader must know besides: "45 nodes without coordinates stand below"
    std::string words = {}; ///< which layout it is, for a caption: "Bands by level"
};

} // namespace cospread::viz
