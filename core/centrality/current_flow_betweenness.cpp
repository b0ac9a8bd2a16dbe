#include "core/centrality/current_flow_betweenness.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/work_estimate.h"
#include "core/centrality/grounded_network.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

constexpr std::string_view name = "current-flow betweenness";

/// A tie between places of the component.
struct Wire {
    std::size_t from = 0;
    std::size_t to = 0;
    double conductance = 0;
};

std::vector<Wire> wires_of(SimpleRows const& rows, WiredComponent const& component) {
    std::vector<Wire> wires;
    for (std::size_t i = 0; i < component.nodes.size(); ++i) {
        auto const others = rows.of(component.nodes[i]);
        auto const strengths = rows.strengths_of(component.nodes[i]);
        for (std::size_t k = 0; k < others.size(); ++k) {
            if (others[k] > component.nodes[i]) {
                auto const place = std::ranges::lower_bound(component.nodes, others[k]);
                wires.push_back({i, static_cast<std::size_t>(place - component.nodes.begin()), strengths[k]});
            }
        }
    }
    return wires;
}

void announce(SimpleRows const& rows, std::vector<WiredComponent> const& components,
              RunContext const& context) {
    constexpr double comparisons_a_second = 3e8;
    WorkEstimate estimate;
    for (auto const& component : components) {
        auto const nodes = static_cast<double>(component.nodes.size());
        double arcs = 0;
        for (NodeId const node : component.nodes) {
            arcs += static_cast<double>(rows.count(node));
        }
        estimate.seconds +=
            seconds_to_ground(nodes) + arcs / 2 * nodes * std::log2(nodes) / comparisons_a_second;
        estimate.bytes = std::max(estimate.bytes, 16 * nodes * nodes);
    }
    announce_work(name, estimate, context);
}

/// The potentials by entry node: entries[s * size + i] at place i for a current that enters at place s.
std::vector<double> all_potentials(SimpleRows const& rows, WiredComponent const& component,
                                   RunContext const& context) {
    std::size_t const size = component.nodes.size();
    constexpr std::size_t width = GroundedNetwork::panel_width;
    std::vector<double> entries(size * size, 0.0);
    GroundedNetwork const grounded(rows, component, context);
    grounded.for_each_panel(context, [&](std::size_t first, std::vector<double> const& potentials) {
        for (std::size_t entry = first; entry < std::min(first + width, size - 1); ++entry) {
            for (std::size_t i = 0; i < size; ++i) {
                entries[entry * size + i] = potentials[i * width + (entry - first)];
            }
        }
    });
    return entries;
}

/// Sum over pairs of the difference between two of the values.
double sum_of_differences(std::vector<double>& values) {
    std::ranges::sort(values);
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += (2 * static_cast<double>(i) + 1 - static_cast<double>(values.size())) * values[i];
    }
    return sum;
}

void add_component(SimpleRows const& rows, WiredComponent const& component, NodeValues& values,
                   RunContext const& context) {
    std::size_t const size = component.nodes.size();
    auto const wires = wires_of(rows, component);
    ProgressCount progress(context, wires.size(), name);
    auto const entries = all_potentials(rows, component, context);
    // The current through a wire for a unit from s to t is the difference of its currents from s and from t
    // to the ground. The matrix is symmetric: its row of an end holds the end's potential for every entry.
    std::vector<double> through(wires.size());
    for_each_chunk(context, wires.size(), 8, [&](std::size_t begin, std::size_t end, std::size_t) {
        std::vector<double> currents(size);
        for (std::size_t wire = begin; wire < end; ++wire) {
            double const* const from = entries.data() + wires[wire].from * size;
            double const* const to = entries.data() + wires[wire].to * size;
            for (std::size_t s = 0; s < size; ++s) {
                currents[s] = wires[wire].conductance * (from[s] - to[s]);
            }
            through[wire] = sum_of_differences(currents);
            progress.advance();
        }
    });
    NodeValues at_node(size, 0.0);
    for (std::size_t wire = 0; wire < wires.size(); ++wire) {
        at_node[wires[wire].from] += through[wire];
        at_node[wires[wire].to] += through[wire];
    }
    // What runs through a node is met on the way in and out; pairs of which it is an end do not count.
    // Nothing runs through a node with one neighbour, whatever rounding leaves.
    for (std::size_t i = 0; i < size; ++i) {
        NodeId const node = component.nodes[i];
        double const through_node = (at_node[i] - static_cast<double>(size - 1)) / 2;
        values[node] = rows.count(node) > 1 ? std::max(0.0, through_node) : 0.0;
    }
}

} // namespace

NodeValues current_flow_betweenness(Network const& network, TieCapacity capacity, RunContext const& context) {
    context.check_stop();
    double const nodes = network.node_count();
    if (nodes < 3) {
        return NodeValues(network.node_count(), std::numeric_limits<double>::quiet_NaN());
    }
    auto const rows = conductances(network, capacity, name);
    auto const components = wired_components(rows, context);
    announce(rows, components, context);
    NodeValues values(network.node_count(), 0.0);
    for (auto const& component : components) {
        add_component(rows, component, values, context);
    }
    for (double& value : values) {
        value /= (nodes - 1) * (nodes - 2) / 2;
    }
    return values;
}

} // namespace cospread
