#pragma once

#include "core/network/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The relation of the ties that stand for shared stories, as channels name it.
inline constexpr std::string_view shares_story = "shares_story";

/// A story that actors of a case tell or meet.
struct Story {
    std::string key;
    std::string title;
    std::string tells;                    ///< what, in a few words
    std::string year;                     ///< empty where no source gives one
    Evidence evidence = Evidence::stated; ///< inferred: that it is a story at all is our reading
    std::string source;
};

/// An actor of a story.
struct StoryActor {
    std::size_t story = 0; ///< its place among the stories
    NodeId node = no_node;
    std::string role; ///< tells, collects, reworks, hears, passes_on
    Evidence evidence = Evidence::stated;
    std::string source;
};

/// The two-mode layer actor x story of a case.
struct Narratives {
    std::vector<Story> stories;
    std::vector<StoryActor> actors;
};

/// Two actors that share stories.
struct StorySharing {
    NodeId first = no_node; ///< the lower of the two
    NodeId second = no_node;
    double strength = 0;
    Evidence evidence = Evidence::stated;
};

/// The layer projected onto its actors.
struct SharedStories {
    std::vector<StorySharing> pairs; ///< by first, then second
    std::size_t stated = 0;          ///< stories of at least two actors: the stated,
    std::size_t inferred = 0;        ///< and the inferred
    std::size_t actors = 0;          ///< that share any
};

/// Every pair of actors with at least one story in common. Strength: the sum over their stories of 1 / (k -
/// 1) with k actors of the story, so that a story which many share binds each pair less, and what an actor's
/// pairs have together is the number of stories it shares (Newman 2001,
/// https://doi.org/10.1103/PhysRevE.64.016132). A pair is stated where some story is stated and both are its
/// actors by stated rows, else inferred. An actor named twice for a story counts once, stated where either
/// row is. `stated_only` leaves inferred stories and rows out, also of k. By hand: of a story of a, b, c and
/// one of a, b the pair a-b has 1/2 + 1, a-c and b-c have 1/2. Cost: the sum over stories of k^2 log.
[[nodiscard]] SharedStories shared_stories(Narratives const& narratives, bool stated_only);

/// The network with an undirected tie of the relation shares_story for each pair, after its own ties, which
/// keep their numbers. Meant for one run of a model of spread; measures of the network should not see these
/// ties.
[[nodiscard]] Network with_shared_stories(Network const& network, std::vector<StorySharing> const& pairs);

} // namespace cospread
