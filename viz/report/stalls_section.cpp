#include "core/base/text.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>

namespace cospread::viz {

namespace {

constexpr std::size_t named_behind = 3;

/// "Families, Piliny, Families, Tomor and 7 more".
std::string behind_words(ReportedCase const& reported, Bottleneck const& bottleneck) {
    std::vector<std::string> names;
    for (NodeId const node : bottleneck.behind) {
        if (names.size() == named_behind && bottleneck.behind.size() > named_behind + 1) {
            names.push_back(std::to_string(bottleneck.behind.size() - named_behind) + " more");
            break;
        }
        names.push_back(reported.name(node));
    }
    return listed(names);
}

std::string chance_range(Bottleneck const& bottleneck) {
    std::string const low = percent(bottleneck.weakest);
    std::string const high = percent(bottleneck.strongest);
    return low == high ? low : low + " to " + high;
}

void write_bottlenecks(HtmlWriter& page, ReportedCase const& reported,
                       std::vector<Bottleneck> const& bottlenecks) {
    page.inside("div", {{"class", "scroll"}}, [&] {
        page.inside("table", {}, [&] {
            page.element("caption", "Places behind which actors are seldom reached");
            write_head_row(page, {{"mark", ""},
                                  {"", "It stays at"},
                                  {"", "Behind it"},
                                  {"n", "Actors"},
                                  {"n", "Next step"},
                                  {"n", "Reached"}});
            page.inside("tbody", {}, [&] {
                for (Bottleneck const& bottleneck : bottlenecks) {
                    page.inside("tr", {}, [&] {
                        write_place_cells(page, reported, bottleneck.at);
                        page.element("td", {{"class", "why"}}, behind_words(reported, bottleneck));
                        page.element("td", {{"class", "n"}}, std::to_string(bottleneck.behind.size()));
                        page.element("td", {{"class", "n"}}, chance_range(bottleneck));
                        page.element("td", {{"class", "n"}}, percent(bottleneck.reached));
                    });
                }
            });
        });
    });
}

void write_group_table(HtmlWriter& page, std::string const& title, std::vector<GroupReach> groups) {
    if (groups.empty()) {
        return;
    }
    std::ranges::stable_sort(groups, {}, [](GroupReach const& group) {
        return -group.adopters / static_cast<double>(group.actors);
    });
    page.inside("table", {}, [&] {
        page.element("caption", "Actors reached by " + title);
        write_head_row(page, {{"", "Reached, by " + title}, {"", ""}, {"n", "Expected"}, {"n", "Share"}});
        page.inside("tbody", {}, [&] {
            for (GroupReach const& group : groups) {
                double const share = group.adopters / static_cast<double>(group.actors);
                page.inside("tr", {}, [&] {
                    page.element("td", {}, capitalised(value_words(group.key)));
                    page.inside("td", {{"class", "bar"}},
                                [&] { page.markup(share_bar(share, 110, percent(share))); });
                    page.element("td", {{"class", "n"}},
                                 fixed(group.adopters, 1) + " of " + std::to_string(group.actors));
                    page.element("td", {{"class", "n"}}, percent(share));
                });
            }
        });
    });
}

} // namespace

void write_stalls(HtmlWriter& page, ReportedCase const& reported) {
    if (!reported.result->spread) {
        return; // said where the paths would be
    }
    SpreadReport const& spread = *reported.result->spread;
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "Where it stalls");
        std::string words =
            "Actors reached in less than half the runs, by the place where the weakest step of their "
            "most probable path begins.";
        if (spread.out_of_reach > 0) {
            words += " No recorded tie leads from the first adopters to " +
                     plural(spread.out_of_reach, "other actor") + ".";
        }
        page.element("p", {{"class", "words"}}, words);
        if (spread.bottlenecks.empty()) {
            page.element("p", {{"class", "missing"}},
                         "Nowhere: every actor that a path leads to is reached in at least half the runs.");
        } else {
            write_bottlenecks(page, reported, spread.bottlenecks);
        }
        page.inside("div", {{"class", "pair"}}, [&] {
            page.inside("div", {}, [&] { write_group_table(page, "level", spread.by_level); });
            page.inside("div", {}, [&] { write_group_table(page, "sector", spread.by_sector); });
        });
    });
}

} // namespace cospread::viz
