#include "qml/workspaces/spread/record_fit.h"

namespace cospread::studio {

RecordFit fitted(RecordFitSettings const& settings, RunContext const& context) {
    auto const& [basis, narratives, attempts] = settings;
    return {settings, fit_record(basis.ways(narratives), basis.channels(narratives),
                                 basis.data->content.record, attempts, context)};
}

} // namespace cospread::studio
