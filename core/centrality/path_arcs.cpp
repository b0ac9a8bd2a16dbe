#include "core/centrality/path_arcs.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <limits>

namespace cospread {

namespace {

[[noreturn]] void refuse(Network const& network, TieId tie, std::string const& why) {
    throw AnalysisError("path lengths cannot be taken from the weights: the tie " +
                        std::string(network.id(network.source(tie))) + " -> " +
                        std::string(network.id(network.target(tie))) + " has " + why +
                        "; use --path-lengths hops, or correct the weight");
}

double length_of(Network const& network, PathLengths lengths, TieId tie) {
    double const weight = network.weight(tie);
    bool const inverted =
        lengths == PathLengths::inverse && network.weight_meaning() == WeightMeaning::strength;
    if (inverted && weight == 0) {
        return std::numeric_limits<double>::infinity();
    }
    // A tie without a usable length, NaN included.
    if (!(weight > 0)) {
        refuse(network, tie, (inverted ? "strength " : "length ") + format_number(weight));
    }
    return inverted ? 1.0 / weight : weight;
}

} // namespace

PathArcs path_arcs(Network const& network, MeasureOptions const& options, PathDirection direction) {
    PathArcs arcs{
        &network, direction == PathDirection::forward ? &network.out_rows() : &network.in_rows(), {}};
    if (options.path_lengths == PathLengths::hops || options.unweighted || !network.weighted()) {
        return arcs;
    }
    std::vector<double> by_tie(network.tie_count());
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        by_tie[tie] = length_of(network, options.path_lengths, tie);
    }
    arcs.lengths.reserve(arcs.rows->nodes.size());
    for (TieId const tie : network.ties_of(*arcs.rows)) {
        arcs.lengths.push_back(by_tie[tie]);
    }
    return arcs;
}

} // namespace cospread
