#include "core/base/text.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

namespace {

constexpr std::size_t shown_set_apart = 5;
constexpr std::size_t ranks_on_rail = 30; ///< a longer interval runs to the end of the rail
constexpr std::size_t single_roles = brokerage_role_count - 1; ///< without the total

std::string role_words(ReportedBroker const& broker) {
    if (std::isnan(broker.roles.back())) {
        return "no group";
    }
    std::vector<std::string> words;
    for (std::size_t role = 0; role < single_roles; ++role) {
        words.push_back(std::string(brokerage_role_keys[role]) + " " + fixed(broker.roles[role], 0));
    }
    return listed(words);
}

void write_rank(HtmlWriter& page, ReportedCase const& reported, ReportedBroker const& broker) {
    auto const most =
        static_cast<double>(std::min<std::size_t>(reported.network().node_count(), ranks_on_rail));
    std::string const words = "rank " + fixed(broker.rank, 0) + ", 5th to 95th percentile " +
                              fixed(broker.rank_low, 0) + " to " + fixed(broker.rank_high, 0);
    page.inside("td", {{"class", "bar"}, {"title", words}}, [&] {
        page.markup(interval_bar({1, broker.rank_low, broker.rank, broker.rank_high, most, words}));
    });
}

struct BrokerTable {
    std::string id;
    std::string caption;
    std::size_t shown = 0;
    bool is_searched = false; ///< the other rows are there too, for the search
};

void write_row(HtmlWriter& page, ReportedCase const& reported, ReportedBroker const& broker,
               std::size_t order, bool is_more) {
    BrokersReport const& brokers = reported.result->brokers;
    page.inside("tr", {{"class", is_more ? "more" : "first"}}, [&] {
        page.element("td", {{"class", "order"}}, std::to_string(order + 1));
        write_place_cells(page, reported, broker.node);
        page.element("td", {{"class", "why"}}, broker.why);
        if (brokers.has_roles) {
            page.inside("td", {{"class", "roles"}, {"title", role_words(broker)}}, [&] {
                page.markup(small_columns(std::span(broker.roles).first(single_roles), role_words(broker)));
            });
        }
        if (brokers.has_bands) {
            write_rank(page, reported, broker);
        }
        page.element("td", {{"class", "n"}}, fixed(broker.betweenness, broker.betweenness < 10 ? 1 : 0));
        if (brokers.has_bands) {
            page.element("td", {{"class", "n"}}, percent(broker.top5));
        }
    });
}

void write_table(HtmlWriter& page, ReportedCase const& reported, std::vector<ReportedBroker> const& rows,
                 BrokerTable const& table) {
    BrokersReport const& brokers = reported.result->brokers;
    page.inside("div", {{"class", "scroll"}}, [&] {
        page.inside("table", {{"id", table.id}}, [&] {
            page.element("caption", table.caption);
            std::vector<HtmlWriter::Attribute> columns{
                {"order", ""}, {"mark", ""}, {"", "Actor"}, {"", "Why"}};
            if (brokers.has_roles) {
                columns.push_back({"roles", "Roles: C I R G L"});
            }
            if (brokers.has_bands) {
                columns.push_back({"", "Rank, 5th to 95th"});
            }
            columns.push_back({"n", "Betweenness"});
            if (brokers.has_bands) {
                columns.push_back({"n", "In top 5"});
            }
            write_head_row(page, columns);
            page.inside("tbody", {}, [&] {
                std::size_t const most = table.is_searched ? rows.size() : std::min(rows.size(), table.shown);
                for (std::size_t order = 0; order < most; ++order) {
                    write_row(page, reported, rows[order], order, order >= table.shown);
                }
            });
        });
    });
}

void write_search(HtmlWriter& page, std::string const& key, std::size_t actors) {
    page.inside("label", {{"class", "search"}}, [&] {
        page.markup(
            R"(<svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><path )"
            R"(d="M11 11L14.5 14.5M12 7A5 5 0 1 1 2 7A5 5 0 0 1 12 7Z" fill="none" stroke="currentColor" )"
            R"(stroke-width="1.5" stroke-linecap="round"/></svg>)");
        page.empty("input", {{"type", "search"},
                             {"placeholder", "Search " + plural(actors, "actor")},
                             {"aria-label", "Search the brokers"},
                             {"data-table", key + "-brokers"},
                             {"data-found", key + "-found"}});
    });
}

/// Whether the ranks can be told apart, in words.
std::string separable_words(ReportedCase const& reported) {
    BrokersReport const& brokers = reported.result->brokers;
    auto const& rows = brokers.actors;
    auto const overlap = [](ReportedBroker const& a, ReportedBroker const& b) {
        return a.rank_high >= b.rank_low && b.rank_high >= a.rank_low;
    };
    std::vector<NodeId> alike;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        if (overlap(rows.front(), rows[at])) {
            alike.push_back(rows[at].node);
        }
    }
    std::string const first = reported.name(rows.front().node);
    if (alike.empty()) {
        return first + " is first beyond the doubt about ties: nobody's rank interval reaches its own.";
    }
    constexpr std::size_t most_named = 3;
    if (alike.size() > most_named) {
        return first + " cannot be told apart from " + std::to_string(alike.size()) +
               " others: their rank intervals overlap.";
    }
    return first + " cannot be told apart from " + listed_names(reported, alike) +
           ": their rank intervals overlap.";
}

} // namespace

void write_brokers(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options) {
    BrokersReport const& brokers = reported.result->brokers;
    page.inside("section", {{"class", "block"}}, [&] {
        page.inside("div", {{"class", "head"}}, [&] {
            page.element("h3", "First brokers");
            write_search(page, reported.key, brokers.actors.size());
        });
        if (brokers.actors.empty()) {
            page.element("p", {{"class", "missing"}}, "There is no actor.");
            return;
        }
        if (brokers.has_bands) {
            page.element("p", {{"class", "words"}},
                         separable_words(reported) + " Ranks beyond " + std::to_string(ranks_on_rail) +
                             " lie at the end of the rail.");
        }
        write_table(page, reported, brokers.actors,
                    {reported.key + "-brokers", "First brokers", brokers.shown, true});
        page.element(
            "p", {{"class", "small found"}, {"id", reported.key + "-found"}, {"aria-live", "polite"}}, "");
        if (brokers.has_roles) {
            page.element(
                "p", {{"class", "small"}},
                "Roles by " + options.groups +
                    ", each column as high as the actor's most frequent one: C coordinator, I itinerant, R "
                    "representative, G gatekeeper, L liaison. Counts in the table " +
                    reported.key + "-brokers.csv.");
        } else {
            page.element("p", {{"class", "small"}},
                         "Roles are left out: the nodes have no column " + options.groups + ".");
        }
        if (!brokers.set_apart.empty()) {
            page.element("h4", "Programmes and events, set apart: they join people but cannot be asked");
            write_table(page, reported, brokers.set_apart,
                        {reported.key + "-set-apart", "Programmes and events", shown_set_apart, false});
        }
    });
}

} // namespace cospread::viz
