#include "qml/workspaces/demand/lever_data.h"

#include "core/formats/lever_file.h"

#include <algorithm>

namespace cospread::studio {

namespace {

std::vector<NodeGroup> groups_of(Network const& network) {
    for (auto const* column : {"level", "sector"}) {
        if (find_column(network.node_columns(), column) != nullptr) {
            return groups_by(network, {column});
        }
    }
    return groups_by(network, {});
}

} // namespace

LeverData compute_lever(LeverSettings const& settings, RunContext const& context) {
    Case const& content = settings.from.basis.data->content;
    Network const& network = settings.from.ways();
    LeverData data;
    data.settings = settings;
    TieProbabilityOptions ties;
    ties.p0 = settings.from.p0;
    ties.channels = settings.from.basis.channels(settings.from.narratives);
    constexpr std::string_view staged = "staged"; // in which every kind of lever acts
    DiffusionModel const& model = *std::ranges::find(diffusion_models(), staged, &DiffusionModel::key);
    Parameters const parameters(model.key, model.parameters);
    ScenarioSetting const setting{.network = network,
                                  .influence = ties,
                                  .model = model,
                                  .parameters = parameters,
                                  .conditions =
                                      node_conditions(network, content.condition_rules, content.enablers),
                                  .seeds = settings.from.adopters};
    WhatIfOptions options;
    for (bool const counts : content.value.chosen(network)) {
        options.value.push_back(counts ? 1 : 0);
    }
    options.groups = groups_of(network);
    options.horizon = model.usual_horizon;
    Lever const lever = parse_lever("lever", settings.lever);
    data.cost = lever.cost;
    data.trial = try_lever(setting, lever, options, context);
    return data;
}

} // namespace cospread::studio
