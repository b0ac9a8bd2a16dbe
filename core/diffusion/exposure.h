#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/adoption_times.h"
#include "core/diffusion/influencers.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cospread {

/// Exposure of a node in a period without lag: of the nodes that influence it in that period (each counting
/// once, however many ties there are) the share that had adopted by then; 0 where nobody influences it. By
/// hand: of three influencers two have adopted: 2/3. Source: netdiffuseR's exposure() with its defaults
/// (Valente, Vega Yon and others, doi:10.32614/CRAN.package.netdiffuseR). Cost: O(ties of the node).
[[nodiscard]] double exposure_at(Influencers const& influencers, AdoptionTimes const& times, NodeId node,
                                 int period);

/// Exposure of every node in every period of the record: [node][period - first]. A lag takes ties and
/// adopters of the period so many before; NaN in the first `lag` periods, of which nothing is known. Cost:
/// O(n periods + ties x periods). Same bytes for any number of threads.
[[nodiscard]] std::vector<std::vector<double>>
exposure(Influencers const& influencers, AdoptionTimes const& times, int lag, RunContext const& context);

/// Threshold of every node: its exposure in the period in which it adopted, lagged as above (Valente 1996,
/// doi:10.1016/0378-8733(95)00256-1; netdiffuseR's threshold(), whose default lag is 0). NaN where the node
/// did not adopt at a known time, and for those who adopted in the first period or within the lag: what they
/// were exposed to before is not on record (left-censored). Cost: O(n + ties).
[[nodiscard]] std::vector<double> thresholds(Influencers const& influencers, AdoptionTimes const& times,
                                             int lag);

/// Rogers' classes by the time of adoption.
enum class AdopterClass : std::uint8_t {
    early_adopter,
    early_majority,
    late_majority,
    laggard,
    non_adopter,
    unknown ///< has adopted, nobody knows when
};

/// "early adopter", "non-adopter", ...
[[nodiscard]] std::string_view adopter_class_words(AdopterClass adopter_class);

/// Class of every node: before mean - sd of the times an early adopter, from there an early majority, from
/// the mean a late majority, from mean + sd a laggard; sd with n - 1 (netdiffuseR's classify_adopters()).
/// Where sd = 0, or with a single adopter, all are laggards. By hand: times 1, 2, 3, 4, 5 (mean 3, sd 1.58):
/// early adopter, early majority, late majority, late majority, laggard. Cost: O(n).
[[nodiscard]] std::vector<AdopterClass> adopter_classes(AdoptionTimes const& times);

} // namespace cospread
