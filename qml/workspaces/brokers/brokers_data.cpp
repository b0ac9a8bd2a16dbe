#include "qml/workspaces/brokers/brokers_data.h"

#include "core/measure_catalogue.h"

namespace cospread::studio {

BrokersData compute_brokers(Basis const& basis, RunContext const& context) {
    BrokersData data;
    data.basis = basis;
    Column const* sectors = find_column(basis.network().node_columns(), "sector");
    data.has_roles = sectors != nullptr;
    data.order = brokers(basis.network(), sectors, "sector", MeasureOptions{}, context);
    data.place_of.resize(data.order.size());
    for (std::size_t place = 0; place < data.order.size(); ++place) {
        data.place_of[data.order[place].node] = place;
    }
    return data;
}

RankBands compute_broker_bands(Basis const& basis, RunContext const& context) {
    NodeMeasure const& measure = node_measure("betweenness");
    MeasureOptions options;
    options.parameters = Parameters(measure.key, measure.parameters);
    BandOptions bands;
    bands.draws = broker_draws;
    return rank_bands(basis.network(), measure, options, bands, context);
}

} // namespace cospread::studio
