#include "core/base/text.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>

namespace cospread::viz {

namespace {

/// The actors of a story, each once, in the order of the table.
std::vector<NodeId> actors_of(Narratives const& narratives, std::size_t story) {
    std::vector<NodeId> actors;
    for (StoryActor const& row : narratives.actors) {
        if (row.story == story && std::ranges::find(actors, row.node) == actors.end()) {
            actors.push_back(row.node);
        }
    }
    return actors;
}

void write_story(HtmlWriter& page, ReportedCase const& reported, std::size_t number) {
    Narratives const& narratives = reported.subject().narratives;
    Story const& story = narratives.stories[number];
    page.inside("tr", {}, [&] {
        page.element("td", {{"class", "name"}}, story.title);
        page.inside("td", {{"class", "why"}}, [&] {
            page.text(capitalised(story.tells) + (story.year.empty() ? "." : " (" + story.year + ")."));
            if (Source const* source = reported.subject().find_source(story.source)) {
                page.text(" ");
                page.link(source->url, source->title);
            }
        });
        page.element("td", {{"class", "why"}}, listed_names(reported, actors_of(narratives, number)));
        page.element("td", {{"class", "why"}}, story.evidence == Evidence::stated ? "stated" : "inferred");
    });
}

std::string effect_words(StoriesReport const& report) {
    return "If stories that actors share carried influence as ties do, an assumption, " +
           fixed(report.reached_with, 1) +
           " of the actors that count would be reached from the first adopters "
           "instead of " +
           fixed(report.reached_without, 1) + ".";
}

} // namespace

void write_stories(HtmlWriter& page, ReportedCase const& reported) {
    Narratives const& narratives = reported.subject().narratives;
    if (narratives.stories.empty()) {
        return; // most inputs know no stories, and miss none
    }
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "Stories that carry it");
        auto const& report = reported.result->stories;
        std::size_t const count = narratives.stories.size();
        std::string words =
            (count == 1 ? "1 story" : std::to_string(count) + " stories") + " that people tell and meet.";
        if (report) {
            words += " " + effect_words(*report);
        }
        page.element("p", {{"class", "words"}}, words);
        page.inside("div", {{"class", "scroll"}}, [&] {
            page.inside("table", {}, [&] {
                page.element("caption", "Stories and their actors");
                write_head_row(page,
                               {{"", "Story"}, {"", "What it tells"}, {"", "Actors"}, {"", "Evidence"}});
                page.inside("tbody", {}, [&] {
                    for (std::size_t number = 0; number < narratives.stories.size(); ++number) {
                        write_story(page, reported, number);
                    }
                });
            });
        });
    });
}

} // namespace cospread::viz
