#pragma once

#include "core/base/run_context.h"
#include "core/network/simple_rows.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// One run of Leiden (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z) on the modularity of
/// `mutual` (symmetric rows) at `resolution`: for each node the number of its community. At most 10 rounds.
/// The same seed gives the same communities. Cost: about O(m) a round. Throws Stopped, and AnalysisError with
/// igraph's words.
[[nodiscard]] std::vector<std::uint32_t> leiden(SimpleRows const& mutual, double resolution,
                                                std::uint64_t seed, RunContext const& context);

} // namespace cospread
