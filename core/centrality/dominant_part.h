#pragma once

#include "core/centrality/perron_vector.h"
#include "core/network/components.h"

#include <functional>
#include <span>
#include <vector>

namespace cospread {

/// A part whose largest eigenvalue is that of the whole matrix.
struct DominantPart {
    std::uint32_t part = 0;
    PerronPair pair;
};

/// The parts of a nonnegative matrix whose nodes reach each other, and those that its largest eigenvalue
/// belongs to.
struct DominantParts {
    ComponentMembers members;           ///< ties lead to the same or a later part
    std::vector<DominantPart> dominant; ///< with the same radius within 1e-10 relative; none where it is 0

    /// The largest eigenvalue; 0 where no node reaches itself.
    [[nodiscard]] double radius() const { return dominant.empty() ? 0.0 : dominant.front().pair.radius; }
};

/// Cost: O(n + m) and perron_pair() of each part that could be dominant by its largest row. Errors: those of
/// perron_pair().
[[nodiscard]] DominantParts dominant_parts(IncomingRows const& rows, bool symmetric, std::string_view measure,
                                           RunContext const& context);

/// A part with a tie inside, and what its largest eigenvalue does not exceed.
struct PartBound {
    std::uint32_t part = 0;
    double bound = 0;
};

/// Those of the parts `members` that are dominant, where `pair_of` gives the pair of a part's members.
[[nodiscard]] DominantParts dominant_among(ComponentMembers members, std::vector<PartBound> bounds,
                                           std::function<PerronPair(std::span<NodeId const>)> const& pair_of);

} // namespace cospread
