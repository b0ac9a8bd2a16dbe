#include "core/centrality/information.h"

#include "core/base/progress_count.h"
#include "core/base/work_estimate.h"
#include "core/centrality/grounded_network.h"

#include <algorithm>

namespace cospread {

namespace {

constexpr std::string_view measure_words = "information centrality";

void announce(std::vector<WiredComponent> const& components, RunContext const& context) {
    WorkEstimate estimate;
    for (auto const& component : components) {
        auto const nodes = static_cast<double>(component.nodes.size());
        estimate.seconds += seconds_to_ground(nodes);
        estimate.bytes = std::max(estimate.bytes, 8 * nodes * nodes);
    }
    announce_work(measure_words, estimate, context);
}

/// With C the potentials, R_ij = C_ii + C_jj - 2 C_ij sums to k C_ii + trace - 2 (row i of C).
void add_component(SimpleRows const& rows, WiredComponent const& component, NodeValues& values,
                   RunContext const& context) {
    std::size_t const size = component.nodes.size();
    constexpr std::size_t width = GroundedNetwork::panel_width;
    std::vector<double> own(size, 0.0);
    std::vector<double> sums(size, 0.0);
    ProgressCount progress(context, (size + width - 1) / width, measure_words);
    GroundedNetwork const grounded(rows, component, context);
    grounded.for_each_panel(context, [&](std::size_t first, std::vector<double> const& potentials) {
        std::size_t const end = std::min(first + width, size - 1);
        for (std::size_t entry = first; entry < end; ++entry) {
            own[entry] = potentials[entry * width + (entry - first)];
            for (std::size_t i = 0; i < size; ++i) {
                sums[entry] += potentials[i * width + (entry - first)];
            }
        }
        progress.advance();
    });
    double trace = 0;
    for (double const value : own) {
        trace += value;
    }
    auto const nodes = static_cast<double>(size);
    for (std::size_t i = 0; i < size; ++i) {
        values[component.nodes[i]] = nodes / (nodes * own[i] + trace - 2 * sums[i]);
    }
}

} // namespace

NodeValues information(Network const& network, TieCapacity capacity, RunContext const& context) {
    context.check_stop();
    auto const rows = conductances(network, capacity, measure_words);
    auto const components = wired_components(rows, context);
    announce(components, context);
    NodeValues values(network.node_count(), 0.0);
    for (auto const& component : components) {
        add_component(rows, component, values, context);
    }
    return values;
}

} // namespace cospread
