#include "core/base/text.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <map>

namespace cospread::viz {

namespace {

/// New adopters of every year from the first to the last: by the first day on which each may have adopted.
std::vector<YearCount> adopters_by_year(AdoptionRecord const& record) {
    std::map<int, std::size_t> counts;
    for (AdoptionEvent const& event : record.first_adoptions()) {
        if (event.when) {
            ++counts[year_of(event.when->first_day)];
        }
    }
    std::vector<YearCount> years;
    if (!counts.empty()) {
        for (int year = counts.begin()->first; year <= counts.rbegin()->first; ++year) {
            years.push_back({year, counts[year]});
        }
    }
    return years;
}

std::string record_words(AdoptionRecord const& record) {
    std::size_t undated = 0;
    std::size_t inferred = 0;
    for (AdoptionEvent const& event : record.first_adoptions()) {
        undated += event.when ? 0 : 1;
        inferred += event.evidence == Evidence::inferred ? 1 : 0;
    }
    std::string words = plural(record.first_adoptions().size(), "adopter") + " in " +
                        plural(record.events().size(), "event") + "; the first adoption of " +
                        std::to_string(inferred) + " is inferred, not stated.";
    if (undated > 0) {
        words += " " + std::to_string(undated) + " without a date " + (undated == 1 ? "is" : "are") +
                 " not in the picture.";
    }
    return words + " Below each year: adopters so far.";
}

/// "3.6 % a year (1.6 to 6.5)"; `unit` is what a number counts, `words` follow the estimate.
std::string rate_words(FittedRate const& rate, double unit, std::string const& words) {
    auto const number = [unit](double value) { return two_digits(unit * value); };
    return number(rate.estimate) + words + " (" + number(rate.low) + " to " + number(rate.high) + ")";
}

/// What the record says of p0.
std::string fit_words(HazardFit const& fit) {
    if (!fit.tie_probability.identifiable()) {
        return "The record does not tell which p0 fits it.";
    }
    std::string words =
        "If each adopter tries once, in the year after its own adoption, the record fits p0 = " +
        rate_words(fit.tie_probability, 1, " best") + ", the 95\u00a0% profile interval.";
    if (fit.outside_rate.identifiable()) {
        words += " Beside that " + rate_words(fit.outside_rate, 100, " % a year") +
                 " adopt without anybody of the network.";
    }
    return words + (fit.tie_probability.low <= 0
                        ? " The interval of p0 reaches 0: the record can do without any influence along ties."
                        : "");
}

void write_earliest(HtmlWriter& page, ReportedCase const& reported) {
    constexpr std::size_t shown = 5;
    auto const& first = reported.subject().record.first_adoptions();
    page.inside("div", {{"class", "scroll"}}, [&] {
        page.inside("table", {}, [&] {
            page.element("caption", "The earliest adopters");
            write_head_row(page,
                           {{"mark", ""}, {"", "Earliest"}, {"", "Event"}, {"", "Date"}, {"", "Evidence"}});
            page.inside("tbody", {}, [&] {
                for (std::size_t at = 0; at < std::min(shown, first.size()); ++at) {
                    AdoptionEvent const& event = first[at];
                    page.inside("tr", {}, [&] {
                        write_place_cells(page, reported, event.node);
                        page.element("td", {{"class", "why"}}, event.event);
                        page.element("td", event.date.empty() ? "unknown" : event.date);
                        page.element("td", {{"class", "why"}},
                                     event.evidence == Evidence::stated ? "stated" : "inferred");
                    });
                }
            });
        });
    });
}

/// A strength of 0 to 3 as three dots.
std::string strength_dots(double strength) {
    HtmlWriter dots;
    std::string const title = "Strength " + format_number(strength) + " of 3";
    dots.inside("svg", {{"width", "48"}, {"height", "12"}, {"viewBox", "0 0 48 12"}, {"role", "img"}}, [&] {
        dots.element("title", title);
        for (int dot = 0; dot < 3; ++dot) {
            dots.empty("circle", {{"class", strength >= dot + 1 ? "fill" : "ghost"},
                                  {"cx", std::to_string(6 + dot * 17)},
                                  {"cy", "6"},
                                  {"r", "5"}});
        }
    });
    return dots.html();
}

/// A sentence of the tip with its year and source, and whether we read it off.
void write_tip(HtmlWriter& page, Case const& subject, IcebergTip const& tip) {
    page.inside("div", {}, [&] {
        page.text(tip.text + (tip.year.empty() ? "." : " (" + tip.year + ")."));
        if (tip.evidence != Evidence::stated) {
            page.text(" Inferred.");
        }
        if (Source const* source = subject.find_source(tip.source)) {
            page.text(" ");
            page.link(source->url, source->title);
        }
    });
}

/// What of the case is seen: the service and whom it reached.
void write_tips(HtmlWriter& page, Case const& subject) {
    if (subject.tips.empty()) {
        return;
    }
    page.inside("dl", {{"class", "facts"}}, [&] {
        for (auto const& [part, title] : {std::pair{IcebergTip::Part::service, "Seen: the service"},
                                          std::pair{IcebergTip::Part::reached, "Seen: whom it reached"}}) {
            if (std::ranges::find(subject.tips, part, &IcebergTip::part) == subject.tips.end()) {
                continue;
            }
            page.inside("div", {}, [&] {
                page.element("dt", title);
                page.inside("dd", {}, [&] {
                    for (IcebergTip const& tip : subject.tips) {
                        if (tip.part == part) {
                            write_tip(page, subject, tip);
                        }
                    }
                });
            });
        }
    });
}

} // namespace

void write_record(HtmlWriter& page, ReportedCase const& reported) {
    AdoptionRecord const& record = reported.subject().record;
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "Who took it up, and when");
        if (record.empty()) {
            page.element("p", {{"class", "missing"}}, "Left out: the input has no adoption record.");
            return;
        }
        page.element("p", {{"class", "words"}}, record_words(record));
        if (auto const years = adopters_by_year(record); !years.empty()) {
            page.inside("figure", {}, [&] { page.markup(record_chart(years)); });
        }
        if (auto const& fit = reported.result->record_fit) {
            page.element("p", {{"class", "answer"}}, fit_words(*fit));
        }
        write_earliest(page, reported);
    });
}

void write_conditions(HtmlWriter& page, ReportedCase const& reported) {
    Case const& subject = reported.subject();
    page.inside("section", {{"class", "block"}}, [&] {
        page.element("h3", "What carries it: the enabling conditions");
        if (subject.enablers.empty()) {
            page.element("p", {{"class", "missing"}},
                         "Left out: the input says nothing of enabling conditions.");
            return;
        }
        page.element("p", {{"class", "words"}},
                     "The service is the tip of an iceberg; the conditions below the line carry it. Strength "
                     "0 to 3, as "
                     "the documents show it for the whole case.");
        write_tips(page, subject);
        page.inside("ul", {{"class", "iceberg"}}, [&] {
            for (Enabler const& enabler : subject.enablers) {
                page.inside("li", {}, [&] {
                    page.element("span", {{"class", "title"}}, condition_title(enabler.key));
                    page.markup(strength_dots(enabler.strength));
                    page.inside("span", {{"class", "said"}}, [&] {
                        page.text(enabler.summary);
                        if (Source const* source = subject.find_source(enabler.source)) {
                            page.text(" ");
                            page.link(source->url, source->title);
                        }
                    });
                });
            }
        });
    });
}

} // namespace cospread::viz
