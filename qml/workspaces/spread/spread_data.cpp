#include "qml/workspaces/spread/spread_data.h"

#include "core/demand/conditions.h"

#include <QObject>
#include <QStringList>

#include <algorithm>
#include <map>

namespace cospread::studio {

namespace {

constexpr std::uint32_t path_count = 3;

} // namespace

TieProbabilityOptions tie_probability_options(SpreadSettings const& settings) {
    TieProbabilityOptions options;
    options.p0 = settings.p0;
    options.channels = settings.basis.channels(settings.narratives);
    options.weighted_by_certainty = settings.weighted;
    if (model_of(settings.model).arcs == ArcMeaning::weight) {
        options.rule = TieProbabilityRule::share_of_strength;
    }
    return options;
}

SpreadData compute_spread(SpreadSettings const& settings, RunContext const& context) {
    SpreadData data;
    data.settings = settings;
    Network const& network = settings.ways();
    DiffusionModel const& model = model_of(settings.model);
    Parameters const parameters(model.key, model.parameters);
    data.influence =
        taken_by(model, influence_network(network, tie_probability_options(settings)), parameters);
    SpreadOptions options;
    options.seeds = settings.starters;
    options.runs = settings.runs;
    options.horizon = model.usual_horizon;
    options.carriage = true;
    if (has_parameter(model, gate_key)) {
        Case const& content = settings.basis.data->content;
        auto const conditions = node_conditions(network, content.condition_rules, content.enablers);
        options.closed = closed_gates(conditions, static_cast<int>(parameters.number(gate_key)));
        data.read_off_ties = conditions.read_off_ties;
    }
    data.result = model.spread(data.influence, parameters, options, context);
    if (!has_paths(model)) {
        data.tipping = tipping_sets(model, parameters, data.influence, options, context);
    }
    data.stalls = stalls(network, data.influence, options, data.result, stall_below,
                         [&](NodeId node) { return network.short_label(node); });
    return data;
}

DiffusionModel const& model_of(std::string_view key) {
    return *std::ranges::find(diffusion_models(), key, &DiffusionModel::key);
}

bool has_paths(DiffusionModel const& model) {
    return model.arcs == ArcMeaning::chance;
}

std::vector<DiffusionPath> paths_to(SpreadData const& data, NodeId target, RunContext const& context) {
    std::vector<DiffusionPath> paths;
    for (NodeId const starter : data.settings.starters) {
        auto const found =
            most_probable_paths(data.influence, starter, target, path_count, no_horizon, context);
        paths.insert(paths.end(), found.begin(), found.end());
    }
    std::ranges::stable_sort(
        paths, [](DiffusionPath const& a, DiffusionPath const& b) { return a.probability > b.probability; });
    // A path through another starter is that starter's own path with a detour before it.
    std::erase_if(paths, [&](DiffusionPath const& path) {
        return std::any_of(path.nodes.begin() + 1, path.nodes.end(), [&](NodeId node) {
            return std::ranges::find(data.settings.starters, node) != data.settings.starters.end();
        });
    });
    paths.resize(std::min<std::size_t>(paths.size(), path_count));
    return paths;
}

std::vector<Carrier> carriers_of(SpreadData const& data, NodeId target) {
    std::map<NodeId, double> carried;
    double all = 0;
    for (ArcId const arc : data.influence.in(target)) {
        carried[data.influence.arcs()[arc].from] += data.result.carriage[arc];
        all += data.result.carriage[arc];
    }
    std::vector<Carrier> carriers;
    for (auto const& [from, share] : carried) {
        if (share > 0) {
            carriers.push_back({from, share / all});
        }
    }
    std::ranges::stable_sort(carriers, [](Carrier const& a, Carrier const& b) { return a.share > b.share; });
    return carriers;
}

QString relations_between(SpreadData const& data, NodeId from, NodeId to) {
    Network const& network = data.settings.ways();
    QStringList words;
    for (ArcId const arc : data.influence.in(to)) {
        InfluenceArc const& way = data.influence.arcs()[arc];
        if (way.from != from) {
            continue;
        }
        QString word = words_of_key(network.relation(way.tie));
        if (way.backward && network.is_directed(way.tie)) {
            word = word.isEmpty() ? QObject::tr("back") : QObject::tr("%1, back").arg(word);
        }
        if (!word.isEmpty() && !words.contains(word)) {
            words << word;
        }
    }
    return words.join(QStringLiteral(", "));
}

QString chance_words(double chance) {
    double const percent = 100 * chance;
    return QStringLiteral("%1 %").arg(percent, 0, 'f', percent > 0 && percent < 9.95 ? 1 : 0);
}

} // namespace cospread::studio
