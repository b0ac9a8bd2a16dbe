#include "viz/report/case_report.h"

#include "core/base/run_part.h"
#include "core/diffusion/tie_probability.h"

namespace cospread::viz {

CaseReport case_report(ReportInput const& input, ReportOptions const& options, RunContext const& context) {
    Case const& subject = input.measured;
    CaseReport report;
    report.brokers = brokers_report(subject, options.groups, options.brokers, run_share(context, 0, 0.5));

    TieProbabilityOptions chances;
    chances.p0 = options.p0;
    chances.channels = subject.channels;
    InfluenceNetwork const influence = influence_network(input.recorded, chances);
    report.conditions = node_conditions(input.recorded, subject.condition_rules, subject.enablers);
    auto const demand = [&](std::vector<NodeId> adopters, double from, double to) {
        return demand_report(subject, input.recorded, chances, report.conditions, std::move(adopters),
                             options.demand, run_share(context, from, to));
    };
    auto const starters = subject.record.earliest(options.first_adopters);
    if (!starters.empty()) {
        report.spread =
            spread_report(subject, influence, starters, options.spread, run_share(context, 0.5, 0.6));
        report.demand_at_start = demand(starters, 0.6, 0.75);
        report.levers = levers_report(subject, input.recorded, chances, report.conditions, starters,
                                      options.levers, run_share(context, 0.75, 0.85));
        report.stories = stories_report(subject, input.recorded, chances, starters, report.spread->cascade,
                                        counted_actors(subject), run_share(context, 0.85, 0.86));
        report.record_fit = fit_record(input.recorded, subject.channels, subject.record, Attempts::once,
                                       run_share(context, 0.86, 0.86)); // once, as in the cascade
    }
    report.demand_today = demand(subject.record.adopters_until(std::nullopt), 0.86, 1);
    return report;
}

std::string place_name(Case const& subject) {
    if (!subject.country.empty()) {
        return subject.country;
    }
    return subject.short_title.empty() ? subject.name : subject.short_title;
}

} // namespace cospread::viz
