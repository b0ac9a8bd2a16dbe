#pragma once

#include "core/centrality/perron_vector.h"
#include "core/network/components.h"

namespace cospread {

/// The parts of a nonnegative matrix whose nodes reach each other, and the one that its largest eigenvalue
/// belongs to.
struct DominantPart {
    ComponentMembers members; ///< ties lead to the same or a later part
    std::uint32_t part = 0;   ///< the dominant one
    bool unique = true;       ///< false where another part has the same radius within 1e-10 relative
    PerronPair pair;          ///< of the dominant part; radius 0 where no node reaches itself
};

/// Cost: O(n + m) and perron_pair() of each part that could be dominant by its largest row. Errors: those of
/// perron_pair().
[[nodiscard]] DominantPart dominant_part(IncomingRows const& rows, bool symmetric, std::string_view measure,
                                         RunContext const& context);

} // namespace cospread
