#pragma once

#include "core/cases/case.h"

namespace cospread {

/// Lets the stories of a case carry influence too: adds a tie of the relation `shares_story` to its network
/// for every pair of actors that shares a story (shared_stories()), and says so in `story_ties`. Their
/// channel is the one of the case's table, else that of ChannelTable::initial(). For a run of a model of
/// spread, never for measures. `stated_only`: by stated stories and rows alone. Throws AnalysisError where
/// the case has no stories, or no story has two actors.
SharedStories carry_stories(Case& open, bool stated_only);

} // namespace cospread
