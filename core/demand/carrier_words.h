#pragma once

#include "core/demand/carriers.h"

#include <functional>
#include <string>

namespace cospread {

/// What carries the gain of a place, in a sentence without its full stop: "0.83 beyond itself, 80 % of it
/// along 3 ties, most often from City Council to VIT Emprende (45 %); without City Council 40 % of it is
/// lost". `name` gives the words for a node.
[[nodiscard]] std::string carrier_words(InfluenceNetwork const& network, Carriers const& carried,
                                        std::function<std::string(NodeId)> const& name);

} // namespace cospread
