#include "core/cases/case_row.h"
#include "core/cases/case_tables.h"

namespace cospread {

namespace {

std::vector<std::string_view> story_keys(std::vector<Story> const& stories) {
    std::vector<std::string_view> keys;
    for (auto const& story : stories) {
        keys.push_back(story.key);
    }
    return keys;
}

void read_story(CaseRow const& row, std::vector<Story>& stories) {
    auto const key = row.text("story");
    if (key.empty()) {
        row.reject("story", "the key of the story is missing", "Give each story a key of its own");
        return;
    }
    if (std::ranges::find(stories, key, &Story::key) != stories.end()) {
        row.reject("story", "there is a story '" + std::string(key) + "' already", "Keep one row");
        return;
    }
    if (auto const evidence = row.evidence()) {
        stories.push_back({.key = std::string(key),
                           .title = std::string(row.text("title")),
                           .tells = std::string(row.text("tells")),
                           .year = std::string(row.text("year")),
                           .evidence = *evidence,
                           .source = std::string(row.text("source"))});
    }
}

void read_story_actor(CaseRow const& row, Network const& network, Narratives& narratives) {
    auto const keys = story_keys(narratives.stories);
    if (!row.is_one_of("story", keys)) {
        return;
    }
    auto const node = row.node("node_id", network);
    auto const evidence = row.evidence();
    if (node && evidence) {
        auto const story = std::ranges::find(keys, row.text("story")) - keys.begin();
        narratives.actors.push_back({.story = static_cast<std::size_t>(story),
                                     .node = *node,
                                     .role = std::string(row.text("role")),
                                     .evidence = *evidence,
                                     .source = std::string(row.text("source"))});
    }
}

} // namespace

void read_stories(DataPackage const& package, Case& open) {
    for_each_row(package, "stories", {"story", "title"}, open.report,
                 [&](CaseRow const& row) { read_story(row, open.narratives.stories); });
    for_each_row(package, "story_actors", {"story", "node_id"}, open.report,
                 [&](CaseRow const& row) { read_story_actor(row, open.network, open.narratives); });
}

void read_iceberg(DataPackage const& package, Case& open) {
    for_each_row(package, "iceberg", {"part", "text"}, open.report, [&](CaseRow const& row) {
        if (!row.is_one_of("part", {"service", "reached"})) {
            return;
        }
        if (auto const evidence = row.evidence()) {
            open.tips.push_back({.part = row.text("part") == "service" ? IcebergTip::Part::service
                                                                       : IcebergTip::Part::reached,
                                 .text = std::string(row.text("text")),
                                 .year = std::string(row.text("year")),
                                 .evidence = *evidence,
                                 .source = std::string(row.text("source"))});
        }
    });
}

} // namespace cospread
