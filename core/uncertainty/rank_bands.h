#pragma once

#include "core/network/node_measure.h"
#include "core/uncertainty/tie_sampling.h"

namespace cospread {

struct BandOptions {
    TieSamplingOptions ties;
    std::size_t draws = 500;
    double low = 0.05; ///< share of the draws at the lower end of a band
    double high = 0.95;
    double top = 5; ///< how many first places count as the top
};

/// How sure a measure and its ranking are; one value a node in each vector.
struct RankBands {
    NodeValues value; ///< in the network as recorded
    NodeValues rank;  ///< 1 = largest; tied nodes share the mean of their ranks
    NodeValues low;   ///< smallest value that at least the share `low` (`high`) of the draws do not exceed
    NodeValues high;
    NodeValues rank_low; ///< the same of the rank
    NodeValues rank_high;
    NodeValues in_top; ///< share of the draws in which the node is among the first `top`
};

/// The measure in TieSampling's candidates for the true network. A draw in which a node has no value (an
/// isolate's constraint) counts for its rank, as the last, and not for low and high; these are blank where no
/// draw has one. Cost: draws times that of the measure, parallel over draws; memory 16 n draws bytes. Errors:
/// those of the measure and of TieSampling; AnalysisError with the estimate where the pairs of nodes are too
/// many to draw from. Where nothing is in doubt (all ties stated, spurious and missing
/// 0), low = high = value for every node.
[[nodiscard]] RankBands rank_bands(Network const& network, NodeMeasure const& measure,
                                   MeasureOptions const& options, BandOptions const& bands,
                                   RunContext const& context);

} // namespace cospread
