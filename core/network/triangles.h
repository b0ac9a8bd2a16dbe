#pragma once

#include "core/base/run_context.h"
#include "core/network/mutual_edges.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace cospread {

/// Three nodes of which each is tied to both others, with the edges between: ranks u < v < w.
struct Triangle {
    Rank u = 0;
    Rank v = 0;
    Rank w = 0;
    std::uint64_t uv = 0;
    std::uint64_t uw = 0;
    std::uint64_t vw = 0;
};

/// Calls `visit(Triangle const&)` once for every triangle, in an order that depends on the edges alone. Cost:
/// O(m^1.5), in practice little more than O(m); memory 4 bytes a node. Throws Stopped. Source: Latapy 2008,
/// doi:10.1016/j.tcs.2008.07.017 (algorithm compact-forward). A complete network of n has n(n-1)(n-2)/6.
template<class Visit>
void for_each_triangle(MutualEdges const& edges, RunContext const& context, Visit const& visit) {
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    constexpr std::uint64_t work_between_stops = std::uint64_t{1} << 20;
    std::vector<std::uint32_t> place_of(edges.rank_count(), none); // in the row of the node at hand
    std::uint64_t work = 0;
    context.check_stop();
    for (Rank u = 0; u < edges.rank_count(); ++u) {
        std::uint64_t const begin = edges.offsets[u];
        std::uint64_t const end = edges.offsets[u + 1];
        if (end - begin < 2) {
            continue;
        }
        for (std::uint64_t uw = begin; uw < end; ++uw) {
            place_of[edges.upper[uw]] = static_cast<std::uint32_t>(uw - begin);
        }
        for (std::uint64_t uv = begin; uv < end; ++uv) {
            Rank const v = edges.upper[uv];
            work += edges.offsets[v + 1] - edges.offsets[v] + 1;
            for (std::uint64_t vw = edges.offsets[v]; vw < edges.offsets[v + 1]; ++vw) {
                Rank const w = edges.upper[vw];
                if (place_of[w] != none) {
                    visit(Triangle{u, v, w, uv, begin + place_of[w], vw});
                }
            }
        }
        for (std::uint64_t uw = begin; uw < end; ++uw) {
            place_of[edges.upper[uw]] = none;
        }
        if (work >= work_between_stops) {
            context.check_stop();
            work = 0;
        }
    }
}

} // namespace cospread
