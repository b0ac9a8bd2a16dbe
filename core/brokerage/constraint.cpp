#include "core/brokerage/constraint.h"

#include "core/base/parallel.h"
#include "core/network/simple_rows.h"

#include <cmath>
#include <limits>

namespace cospread {

namespace {

/// The constraint that each alter puts on a node, for one node after the other.
class AlterConstraints {
  public:
    AlterConstraints(SimpleRows const& mutual, std::vector<double> const& totals)
        : mutual_(mutual)
        , totals_(totals)
        , invested_(mutual.node_count(), 0.0) {}

    /// c_ij for the alters j of `node`, in the order of its row.
    std::vector<double> const& of(NodeId node) {
        auto const alters = mutual_.of(node);
        auto const strengths = mutual_.strengths_of(node);
        for (std::size_t k = 0; k < alters.size(); ++k) {
            invested_[alters[k]] = strengths[k] / totals_[node];
        }
        result_.clear();
        for (NodeId const alter : alters) {
            double sum = invested_[alter];
            auto const thirds = mutual_.of(alter);
            auto const third_strengths = mutual_.strengths_of(alter);
            // p_iq is 0 for every q that is not an alter of the node, the node itself included.
            for (std::size_t k = 0; k < thirds.size(); ++k) {
                double const invested = invested_[thirds[k]];
                if (invested > 0) {
                    sum += invested * third_strengths[k] / totals_[thirds[k]];
                }
            }
            result_.push_back(sum * sum);
        }
        for (NodeId const alter : alters) {
            invested_[alter] = 0;
        }
        return result_;
    }

  private:
    SimpleRows const& mutual_;
    std::vector<double> const& totals_;
    std::vector<double> invested_; ///< p_iq of the node at hand
    std::vector<double> result_;
};

double hierarchy_of(std::vector<double> const& parts, double total) {
    if (parts.size() == 1) {
        return 1.0;
    }
    auto const count = static_cast<double>(parts.size());
    double sum = 0;
    for (double const part : parts) {
        double const ratio = part * count / total;
        sum += ratio > 0 ? ratio * std::log(ratio) : 0.0;
    }
    return sum / (count * std::log(count));
}

} // namespace

ConstraintValues constraint(Network const& network, bool unweighted, RunContext const& context) {
    if (!unweighted) {
        refuse_unusable_strengths(network, "constraint");
    }
    auto const mutual = mutual_rows(network, unweighted);
    auto const totals = mutual.totals();
    NodeValues const blank(network.node_count(), std::numeric_limits<double>::quiet_NaN());
    ConstraintValues values{blank, blank};
    for_each_chunk(context, network.node_count(), coarse_chunk(network.node_count()),
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       AlterConstraints alters(mutual, totals);
                       for (auto node = static_cast<NodeId>(begin); node < end; ++node) {
                           context.check_stop();
                           if (!(totals[node] > 0)) {
                               continue;
                           }
                           auto const& parts = alters.of(node);
                           double total = 0;
                           for (double const part : parts) {
                               total += part;
                           }
                           values.constraint[node] = total;
                           values.hierarchy[node] = hierarchy_of(parts, total);
                       }
                   });
    return values;
}

} // namespace cospread
