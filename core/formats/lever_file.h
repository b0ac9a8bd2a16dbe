#pragma once

#include "core/demand/lever.h"

#include <string>
#include <string_view>

namespace cospread {

/// A lever from its JSON text: `{"name": "Train the town halls", "from": 2, "cost": 12000, "who": {"nodes":
/// "sector=public", "near": "kind=network", "ties": "relation=trains"}, "what": {"adopt": true, "fulfil":
/// ["learning_culture"], "probability_times": 2, "threshold_minus": 0.1, "relapse_times": 0.5, "learning":
/// 0.5, "new_ties": [{"source": "a", "target": "b", "strength": 2, "relation": "trains", "directed":
/// true}]}}`. Everything but `what` may be left out; several who-what pairs stand in a list `moves`. `path`
/// names the text in messages. Throws InputError naming the key and the nearest right one, or the range of
/// its number.
[[nodiscard]] Lever parse_lever(std::string const& path, std::string_view text);

/// As parse_lever(), from a file of at most 16 MB. A lever without a name is named after its file.
[[nodiscard]] Lever read_lever(std::string const& path);

} // namespace cospread
