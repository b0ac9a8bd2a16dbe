#include "core/groups/participation.h"

#include "core/base/blank.h"
#include "core/network/alters.h"
#include "core/network/node_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

constexpr NodeId nodes_between_stops = 4096;

/// Mean and population standard deviation of numbers that come one after the other.
class Spread {
  public:
    void add(double value) {
        ++count_;
        double const step = value - mean_;
        mean_ += step / count_;
        squares_ += step * (value - mean_);
        least_ = std::min(least_, value);
        most_ = std::max(most_, value);
    }

    /// (value - mean) / sd; blank where all numbers are the same.
    [[nodiscard]] double z(double value) const {
        return least_ == most_ ? blank : (value - mean_) / std::sqrt(squares_ / count_);
    }

  private:
    double count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
    double least_ = std::numeric_limits<double>::infinity();
    double most_ = -std::numeric_limits<double>::infinity();
};

} // namespace

NodeValues participation(Network const& network, Column const& groups, RunContext const& context) {
    auto const codes = group_codes(groups);
    NodeValues values(network.node_count(), blank);
    std::vector<double> in_group(group_count(codes), 0.0);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (node % nodes_between_stops == 0) {
            context.check_stop();
        }
        if (codes[node] == no_group) {
            continue;
        }
        double all = 0;
        for_each_alter(network, node, [&](NodeId alter) {
            if (codes[alter] != no_group) {
                ++in_group[codes[alter]];
                ++all;
            }
        });
        double squares = 0;
        for_each_alter(network, node, [&](NodeId alter) {
            if (codes[alter] != no_group) {
                double& count = in_group[codes[alter]];
                squares += count * count;
                count = 0;
            }
        });
        if (all > 0) {
            values[node] = (all * all - squares) / (all * all);
        }
    }
    return values;
}

NodeValues within_module_z(Network const& network, Column const& groups, RunContext const& context) {
    auto const codes = group_codes(groups);
    std::vector<double> own(network.node_count(), 0.0);
    std::vector<Spread> spreads(group_count(codes));
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (node % nodes_between_stops == 0) {
            context.check_stop();
        }
        if (codes[node] != no_group) {
            for_each_alter(network, node,
                           [&](NodeId alter) { own[node] += codes[alter] == codes[node] ? 1 : 0; });
            spreads[codes[node]].add(own[node]);
        }
    }
    NodeValues values(network.node_count(), blank);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (codes[node] != no_group) {
            values[node] = spreads[codes[node]].z(own[node]);
        }
    }
    return values;
}

} // namespace cospread
