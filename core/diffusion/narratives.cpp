#include "core/diffusion/narratives.h"

#include "core/network/added_ties.h"

#include <map>
#include <set>
#include <utility>

namespace cospread {

namespace {

/// The stated of two records of one thing outweighs the inferred.
Evidence better(Evidence a, Evidence b) {
    return a == Evidence::stated ? a : b;
}

Evidence weaker(Evidence a, Evidence b) {
    return a == Evidence::inferred ? a : b;
}

/// [story]: its actors, each once.
std::vector<std::map<NodeId, Evidence>> actors_by_story(Narratives const& narratives, bool stated_only) {
    std::vector<std::map<NodeId, Evidence>> actors(narratives.stories.size());
    for (auto const& row : narratives.actors) {
        auto const evidence = weaker(row.evidence, narratives.stories[row.story].evidence);
        if (stated_only && evidence == Evidence::inferred) {
            continue;
        }
        auto const [known, is_new] = actors[row.story].emplace(row.node, evidence);
        known->second = is_new ? evidence : better(known->second, evidence);
    }
    return actors;
}

} // namespace

SharedStories shared_stories(Narratives const& narratives, bool stated_only) {
    SharedStories shared;
    std::map<std::pair<NodeId, NodeId>, StorySharing> pairs;
    std::set<NodeId> nodes;
    auto const actors = actors_by_story(narratives, stated_only);
    for (std::size_t story = 0; story < actors.size(); ++story) {
        auto const& members = actors[story];
        if (members.size() < 2) {
            continue;
        }
        ++(narratives.stories[story].evidence == Evidence::stated ? shared.stated : shared.inferred);
        double const share = 1.0 / static_cast<double>(members.size() - 1);
        for (auto first = members.begin(); first != members.end(); ++first) {
            nodes.insert(first->first);
            for (auto second = std::next(first); second != members.end(); ++second) {
                auto& pair =
                    pairs
                        .try_emplace({first->first, second->first},
                                     StorySharing{first->first, second->first, 0, Evidence::inferred})
                        .first->second;
                pair.strength += share;
                pair.evidence = better(pair.evidence, weaker(first->second, second->second));
            }
        }
    }
    for (auto const& [ends, pair] : pairs) {
        shared.pairs.push_back(pair);
    }
    shared.actors = nodes.size();
    return shared;
}

Network with_shared_stories(Network const& network, std::vector<StorySharing> const& pairs) {
    bool const distances = network.weight_meaning() == WeightMeaning::distance;
    std::vector<TieFacts> ties;
    for (auto const& pair : pairs) {
        ties.push_back({.source = pair.first,
                        .target = pair.second,
                        .directed = false,
                        .weight = distances ? 1 / pair.strength : pair.strength,
                        .relation = shares_story,
                        .evidence = pair.evidence});
    }
    return with_added_ties(network, ties);
}

} // namespace cospread
