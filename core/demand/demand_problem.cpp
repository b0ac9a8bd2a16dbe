#include "core/demand/demand_problem.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

void check_size(std::size_t size, std::size_t nodes, std::string const& what) {
    if (size != 0 && size != nodes) {
        throw AnalysisError(what + " are given for " + plural(size, "node") + ", and the network has " +
                            std::to_string(nodes));
    }
}

} // namespace

DemandProblem::DemandProblem(InfluenceNetwork const& influence, DemandOptions const& asked)
    : network(influence)
    , options(asked)
    , adopted(influence.node_count(), false)
    , closed(influence.node_count(), 0)
    , value(asked.value) {
    std::size_t const nodes = influence.node_count();
    check_size(asked.value.size(), nodes, "values");
    check_size(asked.candidate.size(), nodes, "candidates");
    check_size(asked.success.size(), nodes, "chances of success");
    if (auto const bad = std::ranges::find_if(asked.success, [](double s) { return !(s >= 0 && s <= 1); });
        bad != asked.success.end()) {
        throw AnalysisError("the chance that acting on node number " +
                            std::to_string(bad - asked.success.begin()) + " works is '" +
                            format_number(*bad) + "'; a chance lies from 0 to 1");
    }
    check_size(asked.conditions.known == 0 ? 0 : asked.conditions.met.size(), nodes, "conditions");
    value.resize(nodes, 1.0);
    if (auto const bad = std::ranges::find_if(value, [](double v) { return !(v >= 0) || std::isinf(v); });
        bad != value.end()) {
        throw AnalysisError("the value of node number " + std::to_string(bad - value.begin()) + " is '" +
                            format_number(*bad) + "'; what a node counts is a number of at least 0");
    }
    for (NodeId const node : asked.adopters) {
        if (node >= nodes) {
            throw AnalysisError("adopter number " + std::to_string(node) + " is no node of this network");
        }
        adopted[node] = true;
    }
    for (NodeId node = 0; node < nodes; ++node) {
        bool const shut = asked.conditions.known != 0 && asked.conditions.count(node) < asked.gate;
        closed[node] = shut && !adopted[node] ? 1 : 0;
    }
}

void DemandProblem::need_sure_success() const {
    if (!options.success.empty()) {
        throw AnalysisError("chances of success count where starters are chosen by reverse-reachable sets: "
                            "leave them out, or choose by sampling under the models cascade and "
                            "linear_threshold");
    }
}

} // namespace cospread
