#include "qml/workspaces/spread/record_fit.h"

#include "core/base/error.h"
#include "core/diffusion/influencers.h"

namespace cospread::studio {

RecordFit fit_record(RecordFitSettings const& settings, RunContext const& context) {
    auto const& [basis, narratives, attempts] = settings;
    Network const& ways = basis.ways(narratives);
    RecordFit data{settings, {}};
    try {
        Influencers const influencers(ways, {.channels = basis.channels(narratives)});
        auto const times = adoption_years(basis.data->content.record, ways.node_count());
        data.fit = fit_hazard(influencers, times, {.attempts = attempts}, context);
    } catch (AnalysisError const&) {
        // Nobody has a date, or everybody adopts in the first year: there is nothing to fit.
    }
    return data;
}

} // namespace cospread::studio
