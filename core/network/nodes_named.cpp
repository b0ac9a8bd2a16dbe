#include "core/network/nodes_named.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace cospread {

namespace {

/// Beyond so many names no nearest one is looked for.
constexpr std::size_t most_candidates = 200000;

[[noreturn]] void refuse(Network const& network, std::string_view who, std::string_view id) {
    std::vector<std::string_view> candidates;
    if (network.node_count() <= most_candidates) {
        for (NodeId node = 0; node < network.node_count(); ++node) {
            candidates.push_back(network.id(node));
        }
    }
    auto const near = nearest_word(id, candidates);
    throw UsageError(std::string(who) + ": there is no node '" + std::string(id) + "'" +
                     (near.empty() ? std::string() : "; did you mean '" + std::string(near) + "'?"));
}

} // namespace

std::vector<NodeId> nodes_named(Network const& network, std::string_view who,
                                std::vector<std::string> const& values, char separator) {
    std::vector<NodeId> nodes;
    std::vector<bool> named(network.node_count(), false);
    auto const add = [&](NodeId node) {
        if (!named[node]) {
            named[node] = true;
            nodes.push_back(node);
        }
    };
    for (auto const& value : values) {
        if (auto const whole = network.find(value)) {
            add(*whole);
            continue;
        }
        for (auto const part : split(value, separator)) {
            auto node = network.find(part);
            if (!node) {
                node = network.find(trimmed(part));
            }
            if (!node) {
                refuse(network, who, part);
            }
            add(*node);
        }
    }
    return nodes;
}

} // namespace cospread
