#include "core/base/text.h"
#include "core/demand/demand_words.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <cmath>

namespace cospread::viz {

namespace {

void write_number(HtmlWriter& page, std::string const& number, std::string const& words,
                  std::string const& small) {
    page.inside("div", {}, [&] {
        page.element("b", number);
        page.element("p", words);
        page.element("span", {{"class", "small"}}, small);
    });
}

void write_pairs(HtmlWriter& page, ReportedCase const& reported) {
    auto const& actors = reported.result->brokers.actors;
    if (actors.empty()) {
        return;
    }
    ReportedBroker const& first = actors.front();
    std::size_t const nodes = reported.network().node_count();
    auto const pairs = static_cast<std::size_t>(std::llround(first.pairs_separated));
    write_number(page, grouped(pairs) + (pairs == 1 ? " pair" : " pairs"),
                 "of others are connected only through " + reported.name(first.node) + ", the first broker",
                 "cut point, of " + grouped(nodes * (nodes - 1) / 2) + " pairs");
}

void write_expected(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options) {
    if (!reported.result->spread) {
        return;
    }
    SpreadReport const& spread = *reported.result->spread;
    write_number(page, fixed(spread.cascade.spread, 1) + " of " + grouped(reported.network().node_count()),
                 "expected to adopt when " + listed_names(reported, spread.starters) + " start",
                 "cascade, p0 " + format_number(options.p0) + ", " + grouped(options.spread.runs) +
                     " runs, standard error " + fixed(spread.cascade.standard_error, 1));
}

void write_gain(HtmlWriter& page, ReportedCase const& reported) {
    CaseReport const& result = *reported.result;
    DemandReport const& demand = result.demand_at_start ? *result.demand_at_start : result.demand_today;
    if (demand.first.empty()) {
        return;
    }
    NodeId const place = demand.first.front();
    NodeDemand const& gain = demand.map.nodes[place];
    write_number(
        page, "+" + fixed(gain.reach_gain, 1) + " actors",
        (result.demand_at_start ? "more after them if demand is built at " : "if demand is built first at ") +
            reported.name(place),
        "95 % interval " + fixed(gain.reach_gain_low, 1) + " to " + fixed(gain.reach_gain_high, 1) +
            (clear_places(demand.map) == 0 ? "; other places may gain as much" : ""));
}

} // namespace

void write_key_numbers(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options) {
    page.inside("div", {{"class", "keys"}}, [&] {
        write_pairs(page, reported);
        write_expected(page, reported, options);
        write_gain(page, reported);
    });
}

void write_figure(HtmlWriter& page, ReportedCase const& reported, std::size_t number) {
    ReportFigure const& figure = reported.figure;
    if (figure.svg.empty()) {
        return;
    }
    page.inside("figure", {}, [&] {
        page.inside("div", {{"class", "paper"}}, [&] { page.markup(figure.svg); });
        page.inside("figcaption", {}, [&] {
            page.text("Figure " + std::to_string(number) + ". " + figure.caption + " ");
            bool is_first = true;
            for (auto const& [words, file] : figure.files) {
                page.text(is_first ? "" : ", ");
                page.element("a", {{"href", file}}, words);
                is_first = false;
            }
        });
    });
}

} // namespace cospread::viz
