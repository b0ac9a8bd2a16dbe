#include "core/base/text.h"
#include "core/demand/demand_words.h"
#include "core/demand/robustness_words.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>
#include <bit>

namespace cospread::viz {

namespace {

/// Decimals that the interval of the first place bears.
int gain_decimals(DemandReport const& report) {
    NodeDemand const& first = report.map.nodes[report.first.front()];
    return first.reach_gain_high - first.reach_gain_low >= 0.2 ? 1 : 2;
}

/// How sure the order is.
std::string answer(ReportedCase const& reported, DemandReport const& report) {
    return demand_words(report.map, [&](NodeId node) { return reported.name(node); }) + ".";
}

/// To whom the place would most probably pass practice on.
std::string reason(ReportedCase const& reported, DemandReport const& report, std::size_t order) {
    auto const& onward = report.onward[order];
    if (onward.empty()) {
        return "Has nobody left to pass it on to";
    }
    std::vector<std::string> names;
    for (auto const& [to, chance] : onward) {
        names.push_back(reported.name(to) + " (" + percent(chance) + ")");
    }
    return "Passes it on to " + listed(names);
}

std::string conditions_met(ReportedCase const& reported, NodeId node) {
    NodeConditions const& conditions = reported.result->conditions;
    if (conditions.known == 0) {
        return "–";
    }
    return std::to_string(conditions.count(node)) + " of " + std::to_string(std::popcount(conditions.known));
}

/// "Met: narratives, learning culture".
std::string conditions_named(ReportedCase const& reported, NodeId node) {
    NodeConditions const& conditions = reported.result->conditions;
    if (conditions.known == 0 || conditions.count(node) == 0) {
        return {};
    }
    std::vector<std::string> titles;
    for (std::size_t at = 0; at < condition_keys().size(); ++at) {
        if ((conditions.met[node] >> at & 1U) != 0) {
            titles.emplace_back(condition_title(condition_keys()[at]));
        }
    }
    return "Met: " + listed(titles);
}

void write_row(HtmlWriter& page, ReportedCase const& reported, DemandReport const& report,
               std::size_t order) {
    NodeId const node = report.first[order];
    NodeDemand const& demand = report.map.nodes[node];
    int const decimals = gain_decimals(report);
    std::string const interval =
        fixed(demand.reach_gain_low, decimals) + " to " + fixed(demand.reach_gain_high, decimals);
    page.inside("tr", {}, [&] {
        page.element("td", {{"class", "order"}}, std::to_string(order + 1));
        write_place_cells(page, reported, node);
        page.element("td", {{"class", "why"}}, reason(reported, report, order));
        page.inside("td", {{"class", "bar"}}, [&] {
            page.markup(interval_bar({0, demand.reach_gain_low, demand.reach_gain, demand.reach_gain_high,
                                      report.map.nodes[report.first.front()].reach_gain_high, interval}));
        });
        page.inside("td", {{"class", "n"}}, [&] {
            page.element("span", {{"class", "strong"}}, fixed(demand.reach_gain, decimals));
            page.element("div", {{"class", "small"}}, interval);
        });
        page.element("td", {{"class", "n"}}, percent(demand.exposure));
        page.element("td", {{"class", "n"}, {"title", conditions_named(reported, node)}},
                     conditions_met(reported, node));
        page.inside("td", {{"class", "advice"}}, [&] {
            page.text(capitalised(std::string(quadrant_words(demand.quadrant))));
            if (report.robustness) {
                page.element("div", {{"class", "small"}},
                             "top five in " + percent(report.robustness->first_five[node]));
            }
        });
    });
}

void write_table(HtmlWriter& page, ReportedCase const& reported, DemandReport const& report,
                 std::string const& title) {
    page.inside("div", {{"class", "scroll"}}, [&] {
        page.inside("table", {}, [&] {
            page.element("caption", title);
            write_head_row(page, {{"order", ""},
                                  {"mark", ""},
                                  {"", "Actor"},
                                  {"", "Why"},
                                  {"", "95 % interval"},
                                  {"n", "Gain"},
                                  {"n", "Reached anyway"},
                                  {"n", "Conditions"},
                                  {"", "Advice"}});
            page.inside("tbody", {}, [&] {
                for (std::size_t order = 0; order < report.first.size(); ++order) {
                    write_row(page, reported, report, order);
                }
            });
        });
    });
}

/// Whether the first place stays first where less is taken for granted.
void write_survival(HtmlWriter& page, ReportedCase const& reported, DemandReport const& report) {
    page.element("h5", "Would it survive other assumptions?");
    if (!report.robustness) {
        page.element("p", {{"class", "small"}},
                     "Not asked: the network has too many ties for hundreds of maps.");
        return;
    }
    auto const name = [&](NodeId node) { return reported.name(node); };
    auto const tippings = tipping_words(*report.robustness, name);
    page.element("p", {{"class", "words"}},
                 "Under " + draws_words(report.robustness->draws) + " " +
                     survival_words(*report.robustness, name) + ". " + capitalised(listed(tippings)) + ".");
}

void write_state(HtmlWriter& page, ReportedCase const& reported, DemandReport const& report,
                 std::string const& title, std::string const& note) {
    page.element("h4", title);
    if (report.first.empty()) {
        page.element("p", {{"class", "missing"}}, "No candidate is left: all have adopted.");
        return;
    }
    page.element("p", {{"class", "answer"}}, answer(reported, report) + note);
    write_table(page, reported, report, title);
    write_survival(page, reported, report);
}

/// How many of the first places took it up later, by the record.
std::string against_record(DemandReport const& start, DemandReport const& today) {
    auto const later = std::ranges::count_if(start.first, [&](NodeId node) {
        return std::ranges::find(today.adopters, node) != today.adopters.end();
    });
    return " By the record, " + std::to_string(later) + " of these " + std::to_string(start.first.size()) +
           " took it up later.";
}

} // namespace

void write_demand(HtmlWriter& page, ReportedCase const& reported) {
    CaseReport const& result = *reported.result;
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "First places to build demand");
        page.element("p", {{"class", "words"}},
                     "Gain: how many more of the actors that count are expected to adopt if this one takes "
                     "co-creation up. The intervals hold for all places at once.");
        if (result.demand_at_start) {
            DemandReport const& start = *result.demand_at_start;
            write_state(page, reported, start,
                        "After the first " + std::to_string(start.adopters.size()) +
                            " adopters: how it could have gone",
                        against_record(start, result.demand_today));
        }
        DemandReport const& today = result.demand_today;
        bool const has_record = !today.adopters.empty();
        write_state(page, reported, today, has_record ? "Today: where next" : "Before anybody has adopted",
                    has_record ? " " + plural(today.adopters.size(), "adopter") +
                                     " of the record count as there already."
                               : std::string());
        if (result.conditions.read_off_ties) {
            page.element(
                "p", {{"class", "small found"}},
                "Conditions are read off an actor's ties by a table of the data set: an inference, not a "
                "survey.");
        }
    });
}

} // namespace cospread::viz
