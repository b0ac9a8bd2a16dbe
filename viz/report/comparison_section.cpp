#include "core/base/text.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>
#include <map>

namespace cospread::viz {

namespace {

/// How many of some nodes have each value of an attribute.
using Counts = std::map<std::string, std::size_t>;

struct Counted {
    Counts counts;
    std::size_t all = 0;

    void add(std::string const& value) {
        ++counts[value];
        ++all;
    }

    [[nodiscard]] std::size_t of(std::string const& value) const {
        auto const place = counts.find(value);
        return place == counts.end() ? 0 : place->second;
    }
};

/// What is compared of one input: all its actors and its first brokers, by the values of one attribute.
struct ComparedCase {
    std::string name;
    Counted actors;
    Counted brokers;
};

std::vector<ComparedCase> compared_cases(std::span<ReportedCase const> cases, std::string_view attribute) {
    std::vector<ComparedCase> compared;
    for (ReportedCase const& reported : cases) {
        Column const* column = find_column(reported.network().node_columns(), attribute);
        if (!column) {
            continue;
        }
        ComparedCase one{place_name(reported.subject()), {}, {}};
        for (NodeId node = 0; node < reported.network().node_count(); ++node) {
            if (reported.subject().is_actor(node)) {
                one.actors.add(column->text(node));
            }
        }
        for (NodeId const node : reported.result->brokers.first_actors()) {
            one.brokers.add(column->text(node));
        }
        compared.push_back(std::move(one));
    }
    return compared;
}

/// Values in the order of their share over all inputs, the largest first.
std::vector<std::string> ordered_values(std::vector<ComparedCase> const& compared) {
    std::map<std::string, double> shares;
    for (ComparedCase const& one : compared) {
        for (auto const& [value, count] : one.actors.counts) {
            shares[value] += static_cast<double>(count) / static_cast<double>(one.actors.all);
        }
    }
    std::vector<std::string> values;
    for (auto const& [value, share] : shares) {
        values.push_back(value);
    }
    std::ranges::stable_sort(values, {}, [&](std::string const& value) { return -shares[value]; });
    return values;
}

void write_cell(HtmlWriter& page, ComparedCase const& one, std::string const& value) {
    double const share = static_cast<double>(one.actors.of(value)) / static_cast<double>(one.actors.all);
    std::size_t const brokers = one.brokers.of(value);
    page.inside("td", {{"class", "bar"}}, [&] {
        page.markup(share_bar(share, 110, percent(share) + " of the actors"));
        page.inside("div", {{"class", "compared"}}, [&] {
            page.text(percent(share));
            page.element("span", {{"class", brokers > 0 ? "strong" : "small"}},
                         brokers > 0 ? plural(brokers, "broker") : "no broker");
        });
    });
}

void write_table(HtmlWriter& page, std::vector<ComparedCase> const& compared, std::string const& attribute) {
    page.inside("div", {{"class", "scroll"}}, [&] {
        page.inside("table", {{"class", "compare"}}, [&] {
            page.element("caption", "Actors and first brokers by " + attribute);
            page.inside("thead", {}, [&] {
                page.inside("tr", {}, [&] {
                    page.element("th", {{"scope", "col"}}, capitalised(attribute));
                    for (ComparedCase const& one : compared) {
                        page.element("th", {{"scope", "col"}},
                                     one.name + ", " + plural(one.actors.all, "actor"));
                    }
                });
            });
            page.inside("tbody", {}, [&] {
                for (std::string const& value : ordered_values(compared)) {
                    page.inside("tr", {}, [&] {
                        page.element("td", {{"class", "name"}}, capitalised(value_words(value)));
                        for (ComparedCase const& one : compared) {
                            write_cell(page, one, value);
                        }
                    });
                }
            });
        });
    });
}

} // namespace

void write_comparison(HtmlWriter& page, std::span<ReportedCase const> cases) {
    if (cases.size() < 2) {
        return;
    }
    page.inside("section", {{"class", "part"}, {"id", "comparison"}}, [&] {
        page.element("h2", "Who is in these networks, and who brokers");
        page.element(
            "p", {{"class", "words"}},
            "Sizes cannot be compared: the networks differ in where they come from and in depth. Compared "
            "are "
            "shares of the actors (programmes and events set apart) and how many of the first ten brokers "
            "each group has.");
        bool is_any = false;
        for (std::string const attribute : {"sector", "level"}) {
            auto const compared = compared_cases(cases, attribute);
            if (compared.size() >= 2) {
                page.inside("div", {{"class", "block"}}, [&] { write_table(page, compared, attribute); });
                is_any = true;
            }
        }
        if (!is_any) {
            page.element("p", {{"class", "missing"}},
                         "Left out: no two of the inputs have the node column sector or level.");
        }
    });
}

} // namespace cospread::viz
