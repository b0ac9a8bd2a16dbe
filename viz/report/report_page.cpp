#include "viz/report/report_page.h"

#include "core/base/text.h"
#include "viz/appearance/theme.h"
#include "viz/report/web_font.h"
#include "viz/report/words.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

// The resource initialiser must be named outside any namespace, an unnamed one too.
static void load_report_resources() {
    Q_INIT_RESOURCE(report);
}

namespace cospread::viz {

namespace {

std::string resource(char const* name) {
    load_report_resources();
    QFile file(QStringLiteral(":/cospread/report/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) {
        throw SystemError("the program is incomplete: it lacks the resource " + std::string(name));
    }
    return file.readAll().toStdString();
}

std::string theme_variables(Theme const& theme) {
    std::array const tokens{std::pair("canvas", theme.canvas),  std::pair("raised", theme.raised),
                            std::pair("line", theme.line),      std::pair("line-strong", theme.line_strong),
                            std::pair("text", theme.text),      std::pair("text2", theme.text2),
                            std::pair("text3", theme.text3),    std::pair("accent", theme.accent),
                            std::pair("path", theme.path),      std::pair("warn", theme.warn),
                            std::pair("warn-bg", theme.warn_bg)};
    std::string rule = ":root{";
    for (auto const& [name, colour] : tokens) {
        rule += std::string("--") + name + ":" + hex(colour) + ";";
    }
    return rule + "}";
}

std::string style_sheet(std::span<ReportedCase const> cases) {
    std::vector<Colour> fills;
    for (ReportedCase const& reported : cases) {
        auto const& used = reported.marks.fills();
        fills.insert(fills.end(), used.begin(), used.end());
    }
    return font_faces() + theme_variables(light_theme()) + "@media screen and (prefers-color-scheme:dark){" +
           theme_variables(dark_theme()) + "}\n" + resource("report.css") + mark_styles(std::move(fills));
}

/// Only this style, this script, the fonts inside the page; no address at all, not even our own.
std::string content_policy(std::string const& script) {
    QByteArray const bytes = QByteArray::fromStdString(script);
    std::string const hash =
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64().toStdString();
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash +
           "'; font-src data:; base-uri 'none'; form-action 'none'";
}

std::string title_of(std::span<ReportedCase const> cases) {
    std::string const question = "Who brokers co-creation, and where it can grow";
    return cases.size() == 1
               ? place_name(cases.front().subject()) + ": " + "who brokers co-creation, and where it can grow"
               : question;
}

std::string first_sentence(std::string const& text) {
    auto const end = text.find(". ");
    return end == std::string::npos ? text : text.substr(0, end + 1);
}

/// What the limits of all inputs begin with, where they all do.
std::string common_limit(std::span<ReportedCase const> cases) {
    std::string const first = first_sentence(cases.front().subject().limits);
    bool const is_common = std::ranges::all_of(cases, [&](ReportedCase const& reported) {
        return first_sentence(reported.subject().limits) == first;
    });
    return is_common ? first : std::string();
}

std::string note_words(std::span<ReportedCase const> cases) {
    std::string words = cases.size() == 1 ? cases.front().subject().limits : common_limit(cases);
    if (cases.size() > 1) {
        words += words.empty() ? "" : " ";
        words += "These networks differ in depth, so sizes cannot be compared between them.";
    }
    std::vector<std::string> inferred;
    for (ReportedCase const& reported : cases) {
        TieId const count = reported.network().inferred_count();
        if (count > 0) {
            inferred.push_back(std::to_string(count) + " of " +
                               plural(reported.network().tie_count(), "tie") +
                               (cases.size() > 1 ? " in " + place_name(reported.subject()) : ""));
        }
    }
    if (!inferred.empty()) {
        words += (words.empty() ? "" : " ") + std::string("Inferred, not stated by a source: ") +
                 listed(inferred) + ".";
    }
    return words;
}

void write_note(HtmlWriter& page, std::string const& words) {
    if (words.empty()) {
        return;
    }
    page.inside("div", {{"class", "note"}}, [&] {
        page.markup(R"(<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path )"
                    R"(d="M8 2L14.5 13.5H1.5ZM8 6.5V9.5M8 11.4V11.5" fill="none" stroke="currentColor" )"
                    R"(stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>)");
        page.element("span", words);
    });
}

void write_top(HtmlWriter& page, std::size_t cases) {
    page.inside("div", {{"class", "top"}}, [&] {
        page.inside("span", {{"class", "brand"}}, [&] {
            page.markup(
                R"(<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><g fill="none" )"
                R"(stroke="currentColor" stroke-width="1.6"><path d="M6 14L9 9.5M11 8L14 5.5M6.5 15.5H13.5"/>)"
                R"(<circle cx="4.5" cy="15.5" r="2"/><circle cx="10" cy="8.5" r="1.6"/>)"
                R"(<circle cx="15.5" cy="4.5" r="2"/><circle cx="15.5" cy="15.5" r="2"/></g></svg>)");
            page.element("span", "cospread report");
        });
        page.inside("nav", {{"aria-label", "Parts"}}, [&] {
            if (cases > 1) {
                page.element("a", {{"href", "#comparison"}}, "Comparison");
            }
            page.element("a", {{"href", "#methods"}}, "Methods");
            page.element("a", {{"href", "#limits"}}, "Limits");
            page.element("a", {{"href", "#sources"}}, "Sources");
        });
    });
}

void write_head(HtmlWriter& page, std::span<ReportedCase const> cases) {
    page.element("h1", title_of(cases));
    std::string const content = "brokers, most probable paths and first places to build demand.";
    page.element("p", {{"class", "lead"}},
                 cases.size() == 1 ? "One network: " + content
                                   : grouped(cases.size()) + " networks: " + content);
    if (cases.size() > 1) {
        page.inside("nav", {{"class", "cases"}, {"aria-label", "Networks"}}, [&] {
            for (ReportedCase const& reported : cases) {
                page.inside("a", {{"href", "#" + reported.key}}, [&] {
                    page.element("b", place_name(reported.subject()));
                    page.element("span", plural(reported.network().node_count(), "actor") + ", " +
                                             plural(reported.network().tie_count(), "tie"));
                });
            }
        });
    }
    write_note(page, note_words(cases));
}

/// "Hungary: household economy in rural areas".
std::string heading(Case const& subject) {
    std::string const place = place_name(subject);
    return subject.title.empty() || subject.title == place ? place : place + ": " + subject.title;
}

void write_case(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options,
                std::size_t number) {
    page.inside("section", {{"class", "case"}, {"id", reported.key}}, [&] {
        page.element("h2", heading(reported.subject()));
        if (reported.network().node_count() == 0) {
            page.element("p", {{"class", "missing"}}, "The network is empty: it has no nodes.");
            return;
        }
        write_key_numbers(page, reported, options);
        write_figure(page, reported, number);
        write_brokers(page, reported, options);
        write_paths(page, reported, options);
        write_stalls(page, reported);
        write_demand(page, reported);
        write_levers(page, reported);
        write_record(page, reported);
        write_stories(page, reported);
        write_conditions(page, reported);
    });
}

} // namespace

std::string report_page(std::span<ReportedCase const> cases, ReportOptions const& options,
                        RunContext const& context) {
    std::string const script = resource("report.js");
    HtmlWriter page;
    page.markup("<!DOCTYPE html>\n");
    page.inside("html", {{"lang", "en"}}, [&] {
        page.inside("head", {}, [&] {
            page.empty("meta", {{"charset", "utf-8"}});
            page.empty("meta",
                       {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy(script)}});
            page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
            page.empty("meta", {{"name", "generator"}, {"content", "cospread"}});
            page.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
            page.element("title", title_of(cases));
            page.inside("style", {}, [&] { page.markup(style_sheet(cases)); });
        });
        page.inside("body", {}, [&] {
            page.inside("main", {{"class", "column"}}, [&] {
                write_top(page, cases.size());
                write_head(page, cases);
                for (std::size_t at = 0; at < cases.size(); ++at) {
                    write_case(page, cases[at], options, at + 1);
                }
                write_comparison(page, cases);
                write_methods(page, cases, options, context);
                write_limits(page, cases, options);
                write_sources(page, cases);
            });
            page.inside("script", {}, [&] { page.markup(script); });
        });
    });
    page.markup("\n");
    return page.html();
}

} // namespace cospread::viz
