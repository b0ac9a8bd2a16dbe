#include "qml/workspaces/demand/demand_model.h"

#include "core/base/text.h"
#include "core/demand/carrier_words.h"
#include "core/demand/demand_words.h"
#include "core/demand/robustness_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace cospread::studio {

namespace {

constexpr qsizetype most_adopters = 6;
constexpr std::size_t most_rows = 100;
const QString lane = QStringLiteral("demand");
const QString carriers_lane = QStringLiteral("carriers");
const QString survival_lane = QStringLiteral("survival");

QVariantMap option(QString const& key, QString const& text) {
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

QString capital(std::string_view words) {
    QString text = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString gain_words(double gain) {
    return QString::number(gain, 'f', gain < 10 ? 1 : 0);
}

} // namespace

DemandModel::DemandModel(Study& study, JobRunner& jobs, QObject* parent)
    : WorkspaceModel(study, jobs, parent)
    , lever_(new LeverModel(study, jobs, this)) {
    connect(&study, &Study::opened, this, &DemandModel::opened);
    connect(&study, &Study::basis_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::narratives_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::choices_changed, this, [this] {
        Q_EMIT changed();
        refresh_if_active();
    });
}

void DemandModel::opened() {
    data_ = nullptr;
    survival_ = nullptr;
    carried_ = nullptr;
    jobs().stop(survival_lane);
    lever_->forget();
    moment_ = QStringLiteral("first3");
    Q_EMIT changed();
}

QString DemandModel::heading() const {
    return tr("Who would carry it furthest?");
}

QString DemandModel::subheading() const {
    return tr("The stronger the colour, the more further adopters if demand is built there.");
}

QString DemandModel::method() const {
    return ready() ? tr("Reach gain by %L1 reverse-reachable sets, p0 %2, seed 1.")
                         .arg(data_->result.sets)
                         .arg(data_->settings.p0)
                   : QString();
}

Look DemandModel::look() {
    Look look;
    viz::Appearance& appearance = look.appearance;
    appearance.shape_column = study().shape().toStdString();
    if (ready() && data_->settings.basis.data == study().basis().data) {
        std::vector<double> gains;
        for (NodeDemand const& node : data_->result.nodes) {
            gains.push_back(std::isnan(node.rank) ? std::nan("") : node.reach_gain);
        }
        appearance.colour_scale = viz::Appearance::ColourScale::sequence;
        appearance.colour_title = "reach gain";
        appearance.colour_values = std::move(gains);
        appearance.no_value_title = "Adopts, or no candidate";
        look.highlight.starters = data_->settings.adopters;
        look.starter_words = tr("Already adopts");
    }
    look.highlight.selected = study().choices().selected;
    look.highlight.chosen = study().choices().chosen.nodes();
    return look;
}

DemandSettings DemandModel::settings() const {
    return {study().basis(), adopters_as_of(study().content().record, moment_), p0_, study().narratives()};
}

void DemandModel::refresh() {
    Q_EMIT changed();
    lever_->look_from(settings());
    if (data_ != nullptr && data_->settings == settings()) {
        jobs().stop(lane);
        Q_EMIT look_changed();
        ask_carriers();
        ask_survival();
        return;
    }
    jobs().stop(survival_lane);
    jobs().start(lane, tr("Looking for places to build demand"),
                 [this, wanted = settings()](RunContext const& context) -> JobRunner::Finish {
                     auto data = std::make_shared<DemandData const>(compute_demand(wanted, context));
                     return [this, data] {
                         data_ = data;
                         Q_EMIT changed();
                         Q_EMIT look_changed();
                         ask_carriers();
                         ask_survival();
                     };
                 });
}

void DemandModel::ask_survival() {
    if (knows_survival() || data_->order.empty() || !can_ask_survival(data_->settings)) {
        return;
    }
    jobs().start(survival_lane, tr("Trying other assumptions"),
                 [this, wanted = data_->settings](RunContext const& context) -> JobRunner::Finish {
                     auto survival = std::make_shared<SurvivalData const>(compute_survival(wanted, context));
                     return [this, survival] {
                         survival_ = survival;
                         Q_EMIT changed();
                     };
                 });
}

NodeId DemandModel::selected_place() const {
    NodeId const selected = study().choices().selected;
    return ready() && selected < data_->result.nodes.size() && !std::isnan(data_->result.nodes[selected].rank)
               ? selected
               : no_node;
}

void DemandModel::ask_carriers() {
    NodeId const place = selected_place();
    if (place == no_node || knows_carriers()) {
        jobs().stop(carriers_lane);
        return;
    }
    jobs().start(carriers_lane, tr("Looking for what carries it"),
                 [this, wanted = data_->settings, place](RunContext const& context) -> JobRunner::Finish {
                     auto carried =
                         std::make_shared<CarriersData const>(compute_carriers(wanted, place, context));
                     return [this, carried] {
                         carried_ = carried;
                         Q_EMIT changed();
                     };
                 });
}

bool DemandModel::knows_carriers() const {
    return selected_place() != no_node && carried_ != nullptr && carried_->settings == data_->settings &&
           carried_->carried.place == selected_place();
}

QString DemandModel::carried_title() const {
    return knows_carriers() ? tr("What would carry it from %1?").arg(study().selected_name()) : QString();
}

QString DemandModel::carried() const {
    if (!knows_carriers()) {
        return {};
    }
    auto const name = [this](NodeId node) { return study().network().short_label(node); };
    std::string const words = carrier_words(carried_->influence, carried_->carried, name);
    return unbroken(capital(words) + QStringLiteral("."));
}

bool DemandModel::knows_survival() const {
    return ready() && survival_ != nullptr && survival_->settings == data_->settings;
}

QVariantList DemandModel::moments() const {
    QVariantList options;
    if (!study().is_open() || study().content().record.empty()) {
        options << option(QStringLiteral("first3"), tr("Nobody has adopted"));
        return options;
    }
    options << option(QStringLiteral("first3"), tr("First three adopters"));
    std::set<int> years;
    for (AdoptionEvent const& event : study().content().record.first_adoptions()) {
        if (event.when) {
            years.insert(year_of(event.when->first_day));
        }
    }
    for (int const year : years) {
        options << option(QStringLiteral("until:%1").arg(year), tr("End of %1").arg(year));
    }
    options << option(QStringLiteral("all"), tr("Whole record"));
    return options;
}

QVariantList DemandModel::adopters() const {
    QVariantList rows;
    if (!study().is_open()) {
        return rows;
    }
    for (NodeId const node : settings().adopters) {
        if (rows.size() < most_adopters) {
            rows << QVariantMap{{QStringLiteral("node"), static_cast<int>(node)},
                                {QStringLiteral("text"), study().shortLabel(static_cast<int>(node))}};
        }
    }
    return rows;
}

QString DemandModel::more_adopters() const {
    if (!study().is_open()) {
        return {};
    }
    qsizetype const left = static_cast<qsizetype>(settings().adopters.size()) - most_adopters;
    return left > 0 ? tr("and %1 more").arg(left) : QString();
}

QString DemandModel::assumptions() const {
    if (!ready()) {
        return {};
    }
    QString words = tr("Cascade to the end, %L1 sets, seed 1.").arg(data_->result.sets);
    if (data_->conditions.read_off_ties) {
        words += tr(" Conditions are read off the ties.");
    } else if (data_->conditions.known == 0) {
        words += tr(" Conditions are not known: everybody can adopt.");
    }
    if (!study().content().candidates.empty()) {
        words += tr(" Programmes, funders and the international level carry influence, but are no places to "
                    "build on.");
    }
    return unbroken(words);
}

QString DemandModel::place_words(NodeId node) const {
    return has_conditions() ? tr("%1, %2 of 8")
                                  .arg(quadrant_title(data_->result.nodes[node].quadrant))
                                  .arg(data_->conditions.count(node))
                            : QString();
}

QVariantList DemandModel::places() const {
    QVariantList rows;
    if (!ready() || data_->order.empty()) {
        return rows;
    }
    double most = 1e-9;
    for (NodeId const node : data_->order) {
        most = std::max(most, data_->result.nodes[node].reach_gain_high);
    }
    for (std::size_t i = 0; i < std::min(most_rows, data_->order.size()); ++i) {
        NodeId const node = data_->order[i];
        NodeDemand const& demand = data_->result.nodes[node];
        rows << QVariantMap{{QStringLiteral("node"), static_cast<int>(node)},
                            {QStringLiteral("place"), number_words(demand.rank)},
                            {QStringLiteral("text"), study().shortLabel(static_cast<int>(node))},
                            {QStringLiteral("detail"), place_words(node)},
                            {QStringLiteral("gain"), gain_words(demand.reach_gain)},
                            {QStringLiteral("value"), demand.reach_gain / most},
                            {QStringLiteral("low"), demand.reach_gain_low / most},
                            {QStringLiteral("high"), demand.reach_gain_high / most},
                            {QStringLiteral("words"), gain_words_of(node)}};
    }
    return rows;
}

QString DemandModel::gain_words_of(NodeId node) const {
    NodeDemand const& demand = data_->result.nodes[node];
    QString const words = tr("gain %1, from %2 to %3")
                              .arg(gain_words(demand.reach_gain), gain_words(demand.reach_gain_low),
                                   gain_words(demand.reach_gain_high));
    return knows_survival() ? tr("%1; under other assumptions among the first five in %2 %")
                                  .arg(words)
                                  .arg(std::lround(100 * survival_->result.first_five[node]))
                            : words;
}

QString DemandModel::verdict() const {
    if (!ready() || data_->order.empty()) {
        return {};
    }
    return unbroken(QString::fromStdString(demand_words(
                        data_->result, [this](NodeId node) { return study().network().short_label(node); })) +
                    QStringLiteral("."));
}

bool DemandModel::clear() const {
    return ready() && clear_places(data_->result) > 0;
}

QString DemandModel::survival() const {
    if (!ready() || data_->order.empty()) {
        return {};
    }
    if (!can_ask_survival(data_->settings)) {
        return tr("Not asked: the network has too many ties for hundreds of maps.");
    }
    if (!knows_survival()) {
        return {};
    }
    auto const name = [this](NodeId node) { return study().network().short_label(node); };
    std::string words = "Under " + plural(survival_->result.draws, "draw") + " of them " +
                        survival_words(survival_->result, name) + ".";
    for (std::string const& tipping : tipping_words(survival_->result, name)) {
        words += " " + capital(tipping).toStdString() + ".";
    }
    return unbroken(QString::fromStdString(words));
}

bool DemandModel::survives() const {
    return knows_survival() && survival_->result.first_five[survival_->result.best] >= surviving_share;
}

QVariantList DemandModel::enablers() const {
    QVariantList rows;
    if (!study().is_open()) {
        return rows;
    }
    std::vector<Enabler> enablers = study().content().enablers;
    std::ranges::stable_sort(enablers,
                             [](Enabler const& a, Enabler const& b) { return a.strength > b.strength; });
    for (Enabler const& enabler : enablers) {
        rows << QVariantMap{{QStringLiteral("title"), capital(condition_title(enabler.key))},
                            {QStringLiteral("strength"), enabler.strength},
                            {QStringLiteral("share"), enabler.strength / 3},
                            {QStringLiteral("text"), number_words(enabler.strength)},
                            {QStringLiteral("summary"), QString::fromStdString(enabler.summary)}};
    }
    return rows;
}

QString DemandModel::seen() const {
    if (!study().is_open()) {
        return {};
    }
    return tr("Seen: %1 of %2 actors")
        .arg(study().content().record.first_adoptions().size())
        .arg(study().node_count());
}

QString DemandModel::tip() const {
    QStringList lines;
    if (study().is_open()) {
        for (IcebergTip const& tip : study().content().tips) {
            QString const text = QString::fromStdString(tip.text);
            QString const year = QString::fromStdString(tip.year);
            QString const line = year.isEmpty() ? text : tr("%1 (%2)").arg(text, year);
            lines << (tip.evidence == Evidence::stated ? line : tr("%1, inferred").arg(line));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void DemandModel::set_moment(QString const& key) {
    if (key != moment_) {
        moment_ = key;
        refresh_if_active();
    }
}

void DemandModel::set_p0(double p0) {
    if (p0 != p0_) {
        p0_ = p0;
        refresh_if_active();
    }
}

} // namespace cospread::studio
