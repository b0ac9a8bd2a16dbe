#pragma once

#include "core/cases/case.h"
#include "core/demand/conditions.h"
#include "core/diffusion/hazard_fit.h"
#include "viz/report/brokers_report.h"
#include "viz/report/demand_report.h"
#include "viz/report/levers_report.h"
#include "viz/report/spread_report.h"
#include "viz/report/stories_report.h"

#include <optional>
#include <string>
#include <vector>

namespace cospread::viz {

/// What a report is computed with; printed in its methods.
struct ReportOptions {
    double p0 = 0.1;                ///< chance along a tie of strength 1
    std::size_t first_adopters = 3; ///< of the record, who start
    std::string groups = "sector";  ///< node column of the brokerage roles
    std::vector<std::string>
        input_words; ///< how the inputs were read, as on the command line: "--merge", "none"
    BrokersReportOptions brokers;
    SpreadReportOptions spread;
    DemandReportOptions demand;
    LeversReportOptions levers;
};

/// One input: the network that is measured, and the same ties before any were merged, along which practice
/// travels.
struct ReportInput {
    Case measured;
    Network recorded;
};

/// Everything that a report says of one input, as data.
struct CaseReport {
    BrokersReport brokers;
    std::optional<SpreadReport> spread; ///< none: there is no dated adopter to start from
    NodeConditions conditions;
    std::optional<DemandReport> demand_at_start; ///< after the first adopters; none where there are none
    std::optional<LeversReport> levers;          ///< from the first adopters; none where there are none
    std::optional<StoriesReport> stories;        ///< none where no story is shared, or nobody starts
    std::optional<HazardFit> record_fit;         ///< none where the record bears none
    DemandReport demand_today;                   ///< after the whole record, or before anybody
};

/// Computes it all. Cost: see its parts; the brokers' rank intervals are most of it. Same bytes for any
/// number of threads. Throws as its parts do.
[[nodiscard]] CaseReport case_report(ReportInput const& input, ReportOptions const& options,
                                     RunContext const& context);

/// What a person calls the input: its country, else its short title, else its name.
[[nodiscard]] std::string place_name(Case const& subject);

} // namespace cospread::viz
