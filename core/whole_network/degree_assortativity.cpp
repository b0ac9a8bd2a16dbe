#include "core/whole_network/degree_assortativity.h"

#include <cmath>

namespace cospread {

namespace {

template<class Visit>
void for_each_arc(Network const& network, Visit const& visit) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const out = network.out(node);
        for (NodeId const other : out.nodes) {
            visit(static_cast<double>(out.size()), static_cast<double>(network.in(other).size()));
        }
    }
}

} // namespace

double degree_assortativity(Network const& network) {
    double arcs = 0;
    double starts = 0;
    double ends = 0;
    for_each_arc(network, [&](double out, double in) {
        arcs += 1;
        starts += out;
        ends += in;
    });
    // Around the mean, so that degrees all alike have a variance of exactly 0 and the quotient is NaN.
    double const mean_start = starts / arcs;
    double const mean_end = ends / arcs;
    double together = 0;
    double start_variance = 0;
    double end_variance = 0;
    for_each_arc(network, [&](double out, double in) {
        together += (out - mean_start) * (in - mean_end);
        start_variance += (out - mean_start) * (out - mean_start);
        end_variance += (in - mean_end) * (in - mean_end);
    });
    return together / (std::sqrt(start_variance) * std::sqrt(end_variance));
}

} // namespace cospread
