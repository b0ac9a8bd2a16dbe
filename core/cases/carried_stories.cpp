#include "core/cases/carried_stories.h"

#include "core/base/error.h"

#include <algorithm>

namespace cospread {

namespace {

void know_channel(ChannelTable& channels) {
    auto rows = channels.rows();
    if (std::ranges::find(rows, shares_story, &Channel::relation) == rows.end()) {
        rows.push_back(ChannelTable::initial().of(shares_story, false));
        channels = ChannelTable(std::move(rows));
    }
}

} // namespace

SharedStories carry_stories(Case& open, bool stated_only) {
    if (open.narratives.stories.empty()) {
        throw AnalysisError("this input has no stories to share: that needs a case folder with the tables "
                            "stories (story, title, tells, year, source, evidence) and story_actors (story, "
                            "node_id, role, evidence, confidence, source, note)");
    }
    auto shared = shared_stories(open.narratives, stated_only);
    if (shared.pairs.empty()) {
        throw AnalysisError(std::string("no two actors share a story by the ") +
                            (stated_only ? "stated rows" : "rows") +
                            " of story_actors; name at least two for a story");
    }
    know_channel(open.channels);
    open.network = with_shared_stories(open.network, shared.pairs);
    open.story_ties = static_cast<TieId>(shared.pairs.size());
    return shared;
}

} // namespace cospread
