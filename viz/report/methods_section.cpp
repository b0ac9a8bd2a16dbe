#include "core/base/text.h"
#include "core/base/version.h"
#include "core/demand/robustness_words.h"
#include "viz/report/sections.h"
#include "viz/report/words.h"

#include <algorithm>
#include <set>

namespace cospread::viz {

namespace {

class Facts {
  public:
    explicit Facts(HtmlWriter& page)
        : page_(page) {}

    void add(std::string_view term, std::string const& words) {
        page_.inside("div", {}, [&] {
            page_.element("dt", term);
            page_.element("dd", words);
        });
    }

    void add_code(std::string_view term, std::vector<std::string> const& lines) {
        page_.inside("div", {}, [&] {
            page_.element("dt", term);
            page_.inside("dd", {}, [&] {
                for (std::string const& line : lines) {
                    page_.inside("div", {}, [&] { page_.element("code", line); });
                }
            });
        });
    }

  private:
    HtmlWriter& page_;
};

/// "leads 1/0.5, governs 1/0.3, ...": only relations in use.
std::string channel_words(ReportedCase const& reported) {
    Network const& network = reported.input->recorded;
    std::vector<std::string> words;
    for (Channel const& channel : reported.subject().channels.rows()) {
        if (std::ranges::find(network.relations(), channel.relation) != network.relations().end()) {
            words.push_back(channel.relation + " " + format_number(channel.forward) + "/" +
                            format_number(channel.backward));
        }
    }
    return listed(words);
}

/// The word as a shell takes it.
std::string quoted(std::string const& word) {
    bool const is_plain = !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./:,+=").find(c) != std::string_view::npos;
    });
    if (is_plain) {
        return word;
    }
    std::string result = "'";
    for (char const c : word) {
        result += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return result + "'";
}

std::string command_line(std::span<ReportedCase const> cases, ReportOptions const& options,
                         std::uint64_t seed) {
    std::string line = "cospread report";
    for (ReportedCase const& reported : cases) {
        line += " " + quoted(reported.subject().path);
    }
    for (std::string const& word : options.input_words) {
        line += " " + quoted(word);
    }
    line += " --out FOLDER --seed " + std::to_string(seed) + " --probability " + format_number(options.p0) +
            " --runs " + std::to_string(options.spread.runs) + " --sets " +
            std::to_string(options.demand.sets) + " --draws " + std::to_string(options.brokers.draws) +
            " --first " + std::to_string(options.first_adopters) + " --groups " + quoted(options.groups);
    return line;
}

void write_broker_methods(Facts& facts, ReportOptions const& options) {
    facts.add(
        "Order of brokers",
        "By betweenness: the number of ordered pairs of others (unordered where ties have no direction) "
        "whose "
        "shortest paths, counted in steps, run through the actor, each pair shared among its shortest paths. "
        "Programmes and events are listed apart.");
    facts.add(
        "Pairs connected only here",
        "Pairs of others that lose their last connection if the actor leaves, whatever the direction of ties "
        "(Hopcroft and Tarjan 1973).");
    facts.add("Roles", "Gould and Fernandez (1989), by " + options.groups +
                           ": triads a to v to b without a tie from a to b. Coordinator: all three in one "
                           "group; itinerant: a "
                           "and b in one, v in another; representative: v and a in one; gatekeeper: v and b "
                           "in one; liaison: "
                           "three groups.");
    facts.add(
        "Rank, 5th to 95th",
        std::to_string(options.brokers.draws) +
            " networks are drawn that could be the true one: inferred ties stay with their certainty (0.7 "
            "unless the data say otherwise), stated ones with 98 %, and missed ties (5 %) are added. The bar "
            "spans the 5th to the 95th percentile of the rank, top 5 is the share of draws in which the "
            "actor "
            "is among the first five.");
}

void write_spread_methods(Facts& facts, ReportOptions const& options) {
    facts.add("Chance along a tie",
              "1 - (1 - p0)^strength with p0 = " + format_number(options.p0) +
                  ", times the channel of its relation. p0 is an assumption that decides a lot: see Limits.");
    facts.add("Spread", "Independent cascade (Kempe, Kleinberg and Tardos 2003): each new adopter has one "
                        "chance along each of "
                        "its ties. " +
                            grouped(options.spread.runs) + " runs from the " +
                            std::to_string(options.first_adopters) +
                            " earliest dated adopters of the record.");
    facts.add("Paths", "Most probable path: the one whose steps' chances have the largest product; among "
                       "equals the shorter. "
                       "Ties between the same two actors count together.");
    facts.add(
        "Gain",
        "Expected further adoption, among those who count, if the actor adopts too: from " +
            grouped(options.demand.sets) +
            " reverse-reachable sets (Borgs and others 2014), with intervals that hold for all actors at "
            "once "
            "(95 %). An actor adopts by contagion only if at least one of its conditions is met, where "
            "conditions are known. Who counts and who can be built on is what the data set says: in the "
            "country "
            "cases neither programmes, funders nor the international level.");
    facts.add("Other assumptions",
              "The gains are asked again in " + draws_words(options.demand.robustness.draws) + ", " +
                  grouped(options.demand.robustness.sets) +
                  " sets each, and with each assumption alone at either end. Advice survives where the place "
                  "stays among the first five in nine of ten draws; otherwise it is open.");
    facts.add("Levers",
              "The staged model, in which practice is tried, proved and may be given up, with its usual "
              "parameters: " +
                  grouped(options.levers.runs) +
                  " pairs of runs, without and with the lever, on the same luck; the interval is that of "
                  "their mean difference (95 %).");
    facts.add(
        "Advice",
        "By the medians of gain and of readiness (share of the conditions met) among those who have not "
        "adopted: high and high, build demand here; high gain only, build conditions first; low gain but "
        "likely "
        "reached or ready, will follow; else not now.");
}

void write_input(Facts& facts, ReportedCase const& reported) {
    Case const& subject = reported.subject();
    std::string words = plural(reported.network().node_count(), "node") + ", " +
                        plural(reported.network().tie_count(), "tie") + ", " +
                        (reported.network().directed() ? "directed" : "undirected") +
                        (reported.network().weighted() ? ", with strengths" : ", without strengths");
    if (!subject.period.empty()) {
        words += "; " + subject.period;
    }
    words += "; sha256 " + subject.report.sha256;
    std::string const channels = channel_words(reported);
    if (!channels.empty()) {
        words += ". Channels, forward/backward: " + channels;
    }
    facts.add(place_name(subject), words + ".");
}

} // namespace

void write_methods(HtmlWriter& page, std::span<ReportedCase const> cases, ReportOptions const& options,
                   RunContext const& context) {
    page.inside("section", {{"class", "part"}, {"id", "methods"}}, [&] {
        page.element("h2", "How this was computed");
        page.inside("dl", {{"class", "facts"}}, [&] {
            Facts facts(page);
            write_broker_methods(facts, options);
            write_spread_methods(facts, options);
            for (ReportedCase const& reported : cases) {
                write_input(facts, reported);
            }
            facts.add("Program", "cospread " + std::string(version) + ", seed " +
                                     std::to_string(context.seed) +
                                     ". The same inputs, options and seed give this page byte for byte.");
            facts.add_code("Make it again", {command_line(cases, options, context.seed)});
        });
    });
}

void write_limits(HtmlWriter& page, std::span<ReportedCase const> cases, ReportOptions const& options) {
    page.inside("section", {{"class", "part"}, {"id", "limits"}}, [&] {
        page.element("h2", "What these data do not bear");
        page.inside("dl", {{"class", "facts"}}, [&] {
            Facts facts(page);
            for (ReportedCase const& reported : cases) {
                Case const& subject = reported.subject();
                std::string words = subject.limits;
                TieId const inferred = reported.network().inferred_count();
                words += (words.empty() ? "" : " ") + std::to_string(inferred) + " of " +
                         plural(reported.network().tie_count(), "tie") +
                         (inferred == 1 ? " is inferred." : " are inferred.");
                if (subject.report.rejected_count() > 0) {
                    words += " " + plural(subject.report.rejected_count(), "record") +
                             " of the input could not be read and " +
                             (subject.report.rejected_count() == 1 ? "was" : "were") + " set aside.";
                }
                facts.add(place_name(subject), words);
            }
            facts.add("Chance along a tie",
                      "p0 = " + format_number(options.p0) +
                          " and the channels are assumptions, not measured. Twice or half p0 can "
                          "change how many are reached and which place comes first: make the "
                          "report again with another --probability before acting on it.");
            facts.add("Ranks", "Two actors whose intervals overlap cannot be told apart by these data.");
        });
    });
}

void write_sources(HtmlWriter& page, std::span<ReportedCase const> cases) {
    page.inside("section", {{"class", "part"}, {"id", "sources"}}, [&] {
        page.element("h2", "Where it was read");
        for (ReportedCase const& reported : cases) {
            Case const& subject = reported.subject();
            page.inside("div", {{"class", "block"}}, [&] {
                page.element("h4", place_name(subject));
                if (subject.sources.empty()) {
                    page.element("p", {{"class", "missing"}}, "The input names no sources.");
                    return;
                }
                page.inside("ul", {{"class", "sources"}}, [&] {
                    for (Source const& source : subject.sources) {
                        page.inside("li", {}, [&] {
                            page.link(source.url, source.title);
                            page.text(source.publisher.empty() ? "" : ". " + source.publisher);
                            page.text(source.year.empty() ? "" : ", " + source.year);
                        });
                    }
                });
            });
        }
    });
}

} // namespace cospread::viz
