#include "core/base/text.h"
#include "core/demand/lever_words.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>

namespace cospread::viz {

namespace {

std::string with_sign(double value) {
    std::string const number = fixed(std::abs(value), 1);
    return number == "0.0" ? number : (value < 0 ? "\u2212" : "+") + number;
}

void write_row(HtmlWriter& page, LeversReport const& report, ReportedLever const& lever) {
    PairedFigure const& figure = lever.figure();
    double least = 0;
    double most = 0.1; // a bar of less would be noise in full size
    for (ReportedLever const& other : report.tried) {
        least = std::min(least, other.figure().low);
        most = std::max(most, other.figure().high);
    }
    std::string const interval = fixed(figure.low, 1) + " to " + fixed(figure.high, 1);
    page.inside("tr", {}, [&] {
        page.inside("td", {{"class", "name"}}, [&] { page.text(lever.name); });
        page.element("td", {{"class", "why"}},
                     lever.description + " Here: " + lever_words(lever.trial.reach) + ".");
        page.inside("td", {{"class", "bar"}}, [&] {
            page.markup(interval_bar({least, figure.low, figure.difference, figure.high, most, interval}));
        });
        page.element("td", {{"class", "n"}}, interval);
        page.element("td", {{"class", "n"}}, with_sign(figure.difference));
    });
}

void write_table(HtmlWriter& page, LeversReport const& report) {
    page.inside("div", {{"class", "scroll"}}, [&] {
        page.inside("table", {}, [&] {
            page.element("caption", "What each lever would change");
            write_head_row(page, {{"", "Lever"},
                                  {"", "What it does"},
                                  {"", "Further adopters"},
                                  {"n", "95 % interval"},
                                  {"n", "Difference"}});
            page.inside("tbody", {}, [&] {
                for (ReportedLever const& lever : report.tried) {
                    write_row(page, report, lever);
                }
            });
        });
    });
}

} // namespace

void write_levers(HtmlWriter& page, ReportedCase const& reported) {
    auto const& report = reported.result->levers;
    if (!report) {
        return; // nobody starts: said where the paths would be
    }
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "What if we act?");
        if (report->too_large) {
            page.element("p", {{"class", "missing"}},
                         "Left out: the network is too large for thousands of runs of every lever.");
            return;
        }
        if (report->tried.empty()) {
            page.element("p", {{"class", "missing"}},
                         "Left out: no lever fits, because " + report->unfit.front().trial.problem + ".");
            return;
        }
        page.element(
            "p", {{"class", "words"}},
            "Without any lever " + fixed(report->tried.front().figure().before, 1) +
                " of the actors that count keep the practice in the end, from the same first adopters, in "
                "stages that may be given up again. Each lever is tried alone, from the first of " +
                std::to_string(report->steps) +
                " steps, on the same luck. How strong a lever is, is an assumption: a scenario, not a "
                "forecast.");
        write_table(page, *report);
        for (ReportedLever const& lever : report->unfit) {
            page.element("p", {{"class", "small"}},
                         lever.name + " does not fit this network: " + lever.trial.problem + ".");
        }
    });
}

} // namespace cospread::viz
