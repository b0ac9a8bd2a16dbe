#include "core/base/text.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <cmath>

namespace cospread::viz {

namespace {

constexpr std::string_view arrow =
    R"(<svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">)"
    R"(<path d="M0 5H16M13 1.5L17 5L13 8.5" fill="none" stroke="currentColor" )"
    R"(stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>)";

void write_place(HtmlWriter& page, ReportedCase const& reported, NodeId node, bool is_end) {
    page.inside("span",
                {{"class", is_end ? "named end" : "named"}, {"title", reported.network().label(node)}}, [&] {
                    page.markup(reported.marks.svg(node));
                    page.element("span", reported.name(node));
                });
}

void write_chain(HtmlWriter& page, ReportedCase const& reported, ReportedPath const& path) {
    auto const& nodes = path.way.nodes;
    page.inside("div", {{"class", "chain"}}, [&] {
        write_place(page, reported, nodes.front(), true);
        for (std::size_t step = 0; step < path.chances.size(); ++step) {
            page.inside("span", {{"class", "step"}}, [&] {
                page.text(percent(path.chances[step]));
                page.markup(arrow);
            });
            write_place(page, reported, nodes[step + 1], step + 1 == path.chances.size());
        }
    });
}

/// "Crosses from the level service system to service; reached in 31 % of runs by any way."
std::string told(ReportedCase const& reported, ReportedPath const& path) {
    NodeId const end = path.way.nodes.back();
    std::string words = "Reached in " + percent(reported.result->spread->cascade.nodes[end].probability) +
                        " of the runs by any way";
    auto const& columns = reported.network().node_columns();
    for (std::string_view const attribute : {"level", "sector"}) {
        Column const* column = find_column(columns, attribute);
        if (!column) {
            continue;
        }
        std::string const from = value_words(column->text(path.way.nodes.front()));
        std::string const to = value_words(column->text(end));
        if (from != to) {
            words += "; from " + from + " to " + to;
        }
    }
    return words + "; " + percent(std::pow(usual_fidelity, path.way.hops())) + " of the original arrives";
}

} // namespace

void write_paths(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options) {
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "Most probable paths from the earliest adopters");
        if (!reported.result->spread) {
            page.element(
                "p", {{"class", "missing"}},
                "Left out: the input has no record of who adopted when, so nobody is known to start.");
            return;
        }
        SpreadReport const& spread = *reported.result->spread;
        page.element(
            "p", {{"class", "words"}},
            "From " + listed_names(reported, spread.starters) +
                ", the earliest of the record. Each step shows the chance that practice passes along it, a "
                "path the product of its steps; each step keeps " +
                percent(usual_fidelity) +
                " of the original, an assumption. Shown are ways of two steps or more: the most probable "
                "into "
                "each sector and level first.");
        if (spread.paths.empty()) {
            page.element("p", {{"class", "missing"}},
                         "No way of two steps or more leads to an actor that counts.");
            return;
        }
        page.inside("ol", {{"class", "paths"}}, [&] {
            for (ReportedPath const& path : spread.paths) {
                page.inside("li", {}, [&] {
                    write_chain(page, reported, path);
                    page.inside("div", {{"class", "chance"}}, [&] {
                        page.text(percent(path.way.probability));
                        page.element("span", {{"class", "small"}}, plural(path.way.hops(), "step"));
                    });
                    page.element("div", {{"class", "small"}}, told(reported, path));
                });
            }
        });
        page.element("p", {{"class", "small found"}},
                     "Chance along a tie of strength 1: " + fixed(options.p0, 2) +
                         ", times its channel (see Methods). All paths are in the table " + reported.key +
                         "-paths.csv.");
    });
}

} // namespace cospread::viz
