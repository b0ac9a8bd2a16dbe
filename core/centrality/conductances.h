#pragma once

#include "core/network/simple_rows.h"

namespace cospread {

/// Whether a tie conducts, or lets flow, one unit or as much as its strength.
enum class TieCapacity : std::uint8_t { one, strength };

/// The network as electrical wires, which have no direction: for each node its distinct neighbours and the
/// conductance between, the summed ties from one to the other, of the two directions the larger; so a tie and
/// a pair of opposite arcs conduct the same. Self ties and ties of strength 0 are left out. Throws
/// AnalysisError naming `measure` and the first tie of negative or infinite strength. Cost: O(n + m).
[[nodiscard]] SimpleRows conductances(Network const& network, TieCapacity capacity, std::string_view measure);

} // namespace cospread
