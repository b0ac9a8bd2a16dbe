#include "core/brokerage/effective_size.h"

#include "core/base/parallel.h"
#include "core/network/simple_rows.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

/// 1 over the largest strength of each row, 0 for rows without a positive one.
std::vector<double> inverse_maxima(SimpleRows const& rows) {
    std::vector<double> result(rows.node_count(), 0.0);
    for (NodeId node = 0; node < rows.node_count(); ++node) {
        auto const strengths = rows.strengths_of(node);
        double const largest = strengths.empty() ? 0.0 : std::ranges::max(strengths);
        result[node] = largest > 0 ? 1.0 / largest : 0.0;
    }
    return result;
}

/// Sum over the alters j of `node` of sum_{q != node,j} v_iq m_jq. `own` holds v_iq of the node, 0 elsewhere.
double redundancy(SimpleRows const& mutual, std::vector<double> const& scale, std::vector<double> const& own,
                  NodeId node) {
    double sum = 0;
    for (NodeId const alter : mutual.of(node)) {
        auto const thirds = mutual.of(alter);
        auto const strengths = mutual.strengths_of(alter);
        double part = 0;
        for (std::size_t k = 0; k < thirds.size(); ++k) {
            part += own[thirds[k]] * strengths[k];
        }
        sum += part * scale[alter];
    }
    return sum;
}

} // namespace

EffectiveSizeValues effective_size(Network const& network, bool unweighted, RunContext const& context) {
    if (!unweighted) {
        refuse_unusable_strengths(network, "effective size");
    }
    auto const mutual = mutual_rows(network, unweighted);
    auto const totals = mutual.totals();
    auto const scale = inverse_maxima(mutual);
    NodeValues const blank(network.node_count(), std::numeric_limits<double>::quiet_NaN());
    EffectiveSizeValues values{blank, blank};
    for_each_chunk(context, network.node_count(), coarse_chunk(network.node_count()),
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       std::vector<double> own(mutual.node_count(), 0.0);
                       for (auto node = static_cast<NodeId>(begin); node < end; ++node) {
                           context.check_stop();
                           if (!(totals[node] > 0)) {
                               continue;
                           }
                           auto const alters = mutual.of(node);
                           for (std::size_t k = 0; k < alters.size(); ++k) {
                               own[alters[k]] = mutual.strengths_of(node)[k];
                           }
                           auto const count = static_cast<double>(alters.size());
                           double const size = count - redundancy(mutual, scale, own, node) / totals[node];
                           values.effective_size[node] = size;
                           values.efficiency[node] = size / count;
                           for (NodeId const alter : alters) {
                               own[alter] = 0;
                           }
                       }
                   });
    return values;
}

} // namespace cospread
