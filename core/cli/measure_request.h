#pragma once

#include "core/network/network_measure.h"
#include "core/network/tie_measure.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

/// A measure of the catalogue of `Row` as a user asks for it: `pagerank`, or `pagerank:damping=0.9`.
template<class Row>
struct RequestOf {
    Row const* measure = nullptr;
    Parameters parameters{{}, {}};
    std::string
        column; ///< its name in the result: the key, or the whole request where the key is asked for twice
};

using MeasureRequest = RequestOf<NodeMeasure>;
using TieRequest = RequestOf<TieMeasure>;
using NetworkRequest = RequestOf<NetworkMeasure>;

/// Reads `--measures`. `all` stands for each measure that costs at most n m, those that need groups only
/// where there are groups. Throws UsageError naming the unknown measure or parameter and the nearest there
/// is.
[[nodiscard]] std::vector<MeasureRequest> measure_requests(std::vector<std::string> const& words,
                                                           bool has_groups);

/// The same for measures of ties and of the whole network.
[[nodiscard]] std::vector<TieRequest> tie_requests(std::vector<std::string> const& words);
[[nodiscard]] std::vector<NetworkRequest> network_requests(std::vector<std::string> const& words);

/// Whether `all` is among the words: what cannot be had is then left blank instead of being refused.
[[nodiscard]] bool asks_for_all(std::vector<std::string> const& words);

} // namespace cospread::cli
