#include "qml/workspaces/demand/demand_data.h"

#include "core/base/period.h"
#include "core/diffusion/tie_probability.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace cospread::studio {

namespace {

constexpr std::size_t first_adopters = 3;
const QString until_prefix = QStringLiteral("until:");

DemandOptions options_of(DemandSettings const& settings, NodeConditions const& conditions) {
    Case const& content = settings.basis.data->content;
    Network const& network = settings.basis.network();
    DemandOptions options;
    options.adopters = settings.adopters;
    for (bool const counts : content.value.chosen(network)) {
        options.value.push_back(counts ? 1 : 0);
    }
    options.candidate = content.candidates.chosen(network);
    options.conditions = conditions;
    return options;
}

TieProbabilityOptions ties_of(DemandSettings const& settings) {
    TieProbabilityOptions ties;
    ties.p0 = settings.p0;
    ties.channels = settings.basis.channels(settings.narratives);
    return ties;
}

NodeConditions conditions_of(DemandSettings const& settings) {
    Case const& content = settings.basis.data->content;
    return node_conditions(settings.basis.network(), content.condition_rules, content.enablers);
}

double median(std::vector<double> values) {
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

} // namespace

DemandData compute_demand(DemandSettings const& settings, RunContext const& context) {
    DemandData data;
    data.settings = settings;
    data.conditions = conditions_of(settings);
    data.result = demand_map(influence_network(settings.ways(), ties_of(settings)),
                             options_of(settings, data.conditions), context);
    std::vector<double> gains;
    std::vector<double> met;
    for (NodeId node = 0; node < data.result.nodes.size(); ++node) {
        if (!std::isnan(data.result.nodes[node].rank)) {
            data.order.push_back(node);
            gains.push_back(data.result.nodes[node].reach_gain);
            met.push_back(data.conditions.known == 0 ? 0 : data.conditions.count(node));
        }
    }
    std::ranges::stable_sort(data.order, {}, [&](NodeId node) { return data.result.nodes[node].rank; });
    data.median_gain = median(gains);
    data.median_met = median(met);
    return data;
}

QString quadrant_title(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::build_demand:
        return QObject::tr("Build demand here");
    case Quadrant::build_conditions:
        return QObject::tr("Conditions first");
    case Quadrant::will_follow:
        return QObject::tr("Will follow");
    case Quadrant::not_now:
        return QObject::tr("Not now");
    case Quadrant::none:
        break;
    }
    return {};
}

bool can_ask_survival(DemandSettings const& settings) {
    constexpr TieId most_ties = 100'000;
    return settings.ways().tie_count() <= most_ties;
}

SurvivalData compute_survival(DemandSettings const& settings, RunContext const& context) {
    return {settings, robustness(settings.ways(), ties_of(settings),
                                 options_of(settings, conditions_of(settings)), {}, context)};
}

CarriersData compute_carriers(DemandSettings const& settings, NodeId place, RunContext const& context) {
    CarriersData data;
    data.settings = settings;
    data.influence = influence_network(settings.ways(), ties_of(settings));
    data.carried =
        carriers(data.influence, options_of(settings, conditions_of(settings)), {place}, context).front();
    return data;
}

std::vector<NodeId> adopters_as_of(AdoptionRecord const& record, QString const& key) {
    if (key.startsWith(until_prefix)) {
        return record.adopters_until(parse_period(key.mid(until_prefix.size()).toStdString()));
    }
    return key == QStringLiteral("all") ? record.adopters_until({}) : record.earliest(first_adopters);
}

} // namespace cospread::studio
