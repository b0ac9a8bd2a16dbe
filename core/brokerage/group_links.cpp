#include "core/brokerage/group_links.h"

#include "core/network/node_groups.h"

#include <algorithm>
#include <map>

namespace cospread {

namespace {

constexpr std::size_t most_pairs_of_groups = 1'000'000;

using Counts = std::map<std::uint32_t, double>;

} // namespace

GroupLinks::GroupLinks(Network const& network, Column const& groups)
    : out_(simple_out_rows(network))
    , in_(simple_in_rows(network))
    , mutual_(mutual_rows(network, true))
    , codes_(group_codes(groups))
    , receives_from_(network.node_count(), no_node) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (codes_[node] != no_group && codes_[node] == names_.size()) {
            names_.push_back(groups.text(node));
        }
    }
}

bool GroupLinks::counts(NodeId node, NodeId without) const {
    return node != without && codes_[node] != no_group;
}

std::vector<GroupLink> GroupLinks::of(NodeId broker, NodeId without) {
    Counts senders;
    Counts receivers;
    for (NodeId const receiver : out_.of(broker)) {
        if (counts(receiver, without)) {
            ++receivers[codes_[receiver]];
            receives_from_[receiver] = broker;
        }
    }
    for (NodeId const sender : in_.of(broker)) {
        if (counts(sender, without)) {
            ++senders[codes_[sender]];
        }
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> triads;
    if (codes_[broker] != no_group && senders.size() * receivers.size() <= most_pairs_of_groups) {
        auto const add = [&triads](std::uint32_t a, std::uint32_t b, double count) {
            triads[std::minmax(a, b)] += count;
        };
        for (auto const& [from, begun] : senders) {
            for (auto const& [to, ended] : receivers) {
                add(from, to, begun * ended);
            }
        }
        for (NodeId const sender : in_.of(broker)) {
            if (!counts(sender, without)) {
                continue;
            }
            // Nobody stands between a node and itself, or where sender and receiver have a tie.
            if (receives_from_[sender] == broker) {
                add(codes_[sender], codes_[sender], -1);
            }
            for (NodeId const receiver : out_.of(sender)) {
                if (receives_from_[receiver] == broker && counts(receiver, without)) {
                    add(codes_[sender], codes_[receiver], -1);
                }
            }
        }
    }
    for (NodeId const receiver : out_.of(broker)) {
        receives_from_[receiver] = no_node;
    }
    std::vector<GroupLink> links;
    for (auto const& [pair, count] : triads) {
        if (count > 0) {
            links.push_back({pair.first, pair.second, count});
        }
    }
    std::ranges::stable_sort(links, std::greater<>{}, &GroupLink::triads);
    return links;
}

std::vector<NodeId> GroupLinks::contacts(NodeId node) const {
    auto const row = mutual_.of(node);
    std::vector<NodeId> contacts(row.begin(), row.end());
    std::ranges::stable_sort(contacts, std::greater<>{},
                             [this](NodeId contact) { return mutual_.count(contact); });
    return contacts;
}

} // namespace cospread
