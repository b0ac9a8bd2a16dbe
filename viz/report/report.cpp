#include "viz/report/report.h"

#include "core/base/run_part.h"
#include "viz/report/report_figure.h"
#include "viz/report/report_page.h"
#include "viz/report/report_tables.h"

#include <set>
#include <sstream>

namespace cospread::viz {

namespace {

/// A name for anchors and files: letters, digits and hyphens of the case's name, unlike every other.
std::string unique_key(Case const& subject, std::set<std::string>& taken) {
    std::string key;
    for (char const c : subject.name) {
        bool const is_upper = c >= 'A' && c <= 'Z';
        bool const is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_upper || is_plain) {
            key += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!key.empty() && key.back() != '-') {
            key += '-';
        }
    }
    std::string const base = key.empty() ? "network" : key;
    key = base;
    for (int number = 2; !taken.insert(key).second; ++number) {
        key = base + "-" + std::to_string(number);
    }
    return key;
}

std::string csv(cli::Table const& table, RunContext const& context) {
    std::ostringstream stream;
    table.write_csv(stream, context);
    return stream.str();
}

void add_tables(std::vector<ReportFile>& files, ReportedCase const& reported, RunContext const& context) {
    CaseReport const& result = *reported.result;
    auto const add = [&](std::string const& what, cli::Table const& table) {
        files.push_back({reported.key + "-" + what + ".csv", csv(table, context)});
    };
    add("brokers", brokers_table(reported));
    if (result.spread) {
        add("spread", spread_table(reported));
        add("paths", paths_table(reported));
        add("demand-at-start", demand_table(reported, *result.demand_at_start));
    }
    if (result.levers && !result.levers->tried.empty()) {
        add("levers", levers_table(reported));
    }
    add("demand-today", demand_table(reported, result.demand_today));
}

} // namespace

std::vector<ReportFile> make_report(std::vector<ReportInput> const& inputs, ReportOptions const& options,
                                    RunContext const& context) {
    std::vector<CaseReport> results;
    for (std::size_t at = 0; at < inputs.size(); ++at) {
        auto const all = static_cast<double>(inputs.size());
        auto const done = static_cast<double>(at);
        RunContext const part = run_share(context, done / all, (done + 1) / all);
        results.push_back(case_report(inputs[at], options, part));
    }
    std::vector<ReportedCase> cases;
    std::vector<ReportFile> files;
    std::set<std::string> keys{"comparison", "methods", "limits", "sources"};
    for (std::size_t at = 0; at < inputs.size(); ++at) {
        Case const& subject = inputs[at].measured;
        std::string const key = unique_key(subject, keys);
        auto figure = report_figure(subject, results[at], key, files, context);
        cases.push_back({&inputs[at], &results[at], key, std::move(figure), MarkSamples(subject.network)});
        add_tables(files, cases.back(), context);
    }
    files.push_back({"index.html", report_page(cases, options, context)});
    return files;
}

} // namespace cospread::viz
