#include "core/centrality/grounded_network.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cospread {

namespace {

constexpr std::size_t block = 64;

/// In a fixed order of eight partial sums, which the processor adds at once.
double dot(double const* a, double const* b, std::size_t size) {
    std::array<double, 8> sums{};
    std::size_t i = 0;
    for (; i + sums.size() <= size; i += sums.size()) {
        for (std::size_t k = 0; k < sums.size(); ++k) {
            sums[k] += a[i + k] * b[i + k];
        }
    }
    double total = ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
    for (; i < size; ++i) {
        total += a[i] * b[i];
    }
    return total;
}

} // namespace

std::vector<WiredComponent> wired_components(SimpleRows const& conductances, RunContext const& context) {
    std::vector<WiredComponent> components;
    std::vector<bool> seen(conductances.node_count(), false);
    for (NodeId start = 0; start < conductances.node_count(); ++start) {
        if (seen[start] || conductances.count(start) == 0) {
            continue;
        }
        context.check_stop();
        std::vector<NodeId> nodes{start};
        seen[start] = true;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (NodeId const other : conductances.of(nodes[i])) {
                if (!seen[other]) {
                    seen[other] = true;
                    nodes.push_back(other);
                }
            }
        }
        std::ranges::sort(nodes);
        components.push_back({std::move(nodes)});
    }
    return components;
}

GroundedNetwork::GroundedNetwork(SimpleRows const& conductances, WiredComponent const& component,
                                 RunContext const& context)
    : size_(component.nodes.size() - 1)
    , factor_(size_ * size_, 0.0) {
    for (std::size_t i = 0; i < size_; ++i) {
        NodeId const node = component.nodes[i];
        auto const others = conductances.of(node);
        auto const strengths = conductances.strengths_of(node);
        for (std::size_t k = 0; k < others.size(); ++k) {
            row(i)[i] += strengths[k];
            auto const place = static_cast<std::size_t>(std::ranges::lower_bound(component.nodes, others[k]) -
                                                        component.nodes.begin());
            if (place < i) {
                row(i)[place] -= strengths[k];
            }
        }
    }
    decompose(context);
}

void GroundedNetwork::decompose(RunContext const& context) {
    for (std::size_t begin = 0; begin < size_; begin += block) {
        std::size_t const end = std::min(begin + block, size_);
        for (std::size_t j = begin; j < end; ++j) {
            double const pivot = row(j)[j] - dot(row(j) + begin, row(j) + begin, j - begin);
            if (!(pivot > 0)) {
                throw AnalysisError(
                    "currents cannot be computed: the strengths of the ties differ by too many "
                    "orders of magnitude; use conductance=one");
            }
            row(j)[j] = std::sqrt(pivot);
            for (std::size_t i = j + 1; i < end; ++i) {
                row(i)[j] = (row(i)[j] - dot(row(i) + begin, row(j) + begin, j - begin)) / row(j)[j];
            }
        }
        std::size_t const rest = size_ - end;
        for_each_chunk(context, rest, 32, [&](std::size_t first, std::size_t last, std::size_t) {
            for (std::size_t i = end + first; i < end + last; ++i) {
                for (std::size_t j = begin; j < end; ++j) {
                    row(i)[j] = (row(i)[j] - dot(row(i) + begin, row(j) + begin, j - begin)) / row(j)[j];
                }
            }
        });
        for_each_chunk(context, rest, 32, [&](std::size_t first, std::size_t last, std::size_t) {
            for (std::size_t i = end + first; i < end + last; ++i) {
                double const* const own = row(i) + begin;
                // Far from the nodes of this block there is nothing to take away.
                if (std::all_of(own, own + (end - begin), [](double x) { return x == 0; })) {
                    continue;
                }
                for (std::size_t j = end; j <= i; ++j) {
                    row(i)[j] -= dot(own, row(j) + begin, end - begin);
                }
            }
        });
    }
}

void GroundedNetwork::solve_panel(std::vector<double>& potentials, std::size_t first,
                                  RunContext const& context) const {
    auto const take_away = [&](std::size_t from, std::size_t what, double factor) {
        double* const target = potentials.data() + from * panel_width;
        double const* const source = potentials.data() + what * panel_width;
        for (std::size_t c = 0; c < panel_width; ++c) {
            target[c] -= factor * source[c];
        }
    };
    auto const divide = [&](std::size_t i) {
        for (std::size_t c = 0; c < panel_width; ++c) {
            potentials[i * panel_width + c] /= row(i)[i];
        }
    };
    // Rows before the first entry stay 0 on the way forward.
    for (std::size_t i = first; i < size_; ++i) {
        context.check_stop();
        for (std::size_t j = first; j < i; ++j) {
            if (row(i)[j] != 0) {
                take_away(i, j, row(i)[j]);
            }
        }
        divide(i);
    }
    for (std::size_t i = size_; i-- > 0;) {
        context.check_stop();
        divide(i);
        for (std::size_t j = 0; j < i; ++j) {
            if (row(i)[j] != 0) {
                take_away(j, i, row(i)[j]);
            }
        }
    }
}

void GroundedNetwork::for_each_panel(
    RunContext const& context,
    std::function<void(std::size_t first, std::vector<double> const& potentials)> const& body) const {
    for_each_chunk(context, size_, panel_width, [&](std::size_t first, std::size_t end, std::size_t) {
        std::vector<double> potentials((size_ + 1) * panel_width, 0.0);
        for (std::size_t entry = first; entry < end; ++entry) {
            potentials[entry * panel_width + (entry - first)] = 1;
        }
        solve_panel(potentials, first, context);
        body(first, potentials);
    });
}

double seconds_to_ground(double nodes) {
    constexpr double operations_a_second = 2e9;
    return 2 * nodes * nodes * nodes / operations_a_second;
}

} // namespace cospread
