#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// Which of the two modes of a network a node is of: actors and events, say, where ties join one to the
/// other.
enum class Mode : std::uint8_t { first, second };

/// The mode of each node of a network whose ties all join one mode to the other: the first is the one that
/// ties start from (the rows of a two-mode table). A node without ties is of the first mode where it stands
/// before the last node of the first mode that has ties, else of the second. Cost: O(n + m). Throws
/// AnalysisError, naming a tie, where two nodes of one mode have a tie.
[[nodiscard]] std::vector<Mode> modes_of(Network const& network);

/// What two nodes of one mode share with each other through the other.
enum class SharedWeight : std::uint8_t {
    count, ///< how many nodes of the other mode both have ties to (Breiger 1974, doi:10.2307/2576011)
    /// The sum of 1 / (k - 1) over these, k being how many nodes of this mode each has ties to (Newman 2001,
    /// doi:10.1103/PhysRevE.64.016132): who meets among few is closer.
    newman,
};

struct Projection {
    Mode onto = Mode::first;
    SharedWeight weight = SharedWeight::count;
};

/// The nodes of one mode with their attributes, tied without direction where they share a node of the other.
/// Directions and strengths of the two-mode ties do not count. Cost: O(sum of degree² over the other mode).
/// Two nodes that share three events of 2, 2 and 5 actors have the strength 3 by count, 2.25 by Newman.
/// Throws AnalysisError as modes_of(), and where there would be more than 2^31 - 1 ties.
[[nodiscard]] Network projected(Network const& network, Projection const& projection,
                                RunContext const& context);

} // namespace cospread
