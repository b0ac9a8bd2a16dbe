#pragma once

#include "core/demand/demand_map.h"

#include <functional>
#include <string>

namespace cospread {

/// How sure the order of the first places is, in one sentence: "City Council is first by a clear margin; the
/// next places cannot be told apart". A place is clear where its whole interval lies above those of all that
/// follow; the intervals hold for all places at once, so that the sentence as a whole is wrong in at most 5 %
/// of samples. `name` gives the words for a node. No full stop at the end.
[[nodiscard]] std::string demand_words(DemandResult const& result,
                                       std::function<std::string(NodeId)> const& name);

/// How many of the first places are clear, one after the other: 0 where even the first cannot be told apart.
[[nodiscard]] std::size_t clear_places(DemandResult const& result);

} // namespace cospread
