#include "viz/report/levers_report.h"

#include "core/base/run_part.h"
#include "core/demand/lever_presets.h"
#include "core/formats/lever_file.h"

#include <algorithm>

namespace cospread::viz {

LeversReport levers_report(Case const& subject, Network const& recorded, TieProbabilityOptions const& chances,
                           NodeConditions const& conditions, std::vector<NodeId> adopters,
                           LeversReportOptions const& options, RunContext const& context) {
    LeversReport report;
    if (std::size_t{recorded.node_count()} + recorded.tie_count() > options.largest) {
        report.too_large = true;
        return report;
    }
    DiffusionModel const& model = *std::ranges::find(diffusion_models(), options.model, &DiffusionModel::key);
    Parameters const parameters(model.key, model.parameters);
    ScenarioSetting const setting{.network = recorded,
                                  .influence = chances,
                                  .model = model,
                                  .parameters = parameters,
                                  .conditions = conditions,
                                  .seeds = std::move(adopters)};
    WhatIfOptions what_if;
    for (bool const counts : subject.value.chosen(recorded)) {
        what_if.value.push_back(counts ? 1 : 0);
    }
    what_if.groups = groups_by(recorded, {});
    what_if.runs = options.runs;
    what_if.horizon = model.usual_horizon;
    report.steps = what_if.horizon;
    auto const& presets = lever_presets();
    for (std::size_t at = 0; at < presets.size(); ++at) {
        auto const part = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(presets.size());
        };
        Lever const lever = parse_lever(std::string(presets[at].key), presets[at].json);
        ReportedLever reported{
            std::string(presets[at].key), lever.name, lever.description,
            try_lever(setting, lever, what_if, run_share(context, part(at), part(at + 1)))};
        (reported.trial.problem.empty() ? report.tried : report.unfit).push_back(std::move(reported));
    }
    std::ranges::stable_sort(report.tried, std::ranges::greater(),
                             [](ReportedLever const& lever) { return lever.figure().difference; });
    return report;
}

} // namespace cospread::viz
