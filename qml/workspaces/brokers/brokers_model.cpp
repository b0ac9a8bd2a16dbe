#include "qml/workspaces/brokers/brokers_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cospread::studio {

namespace {

constexpr qsizetype most_rows = 200;
constexpr std::size_t halo_count = 12;
const QString lane = QStringLiteral("brokers");
const QString bands_lane = QStringLiteral("broker bands");

struct RoleWords {
    BrokerageRole role;
    char const* title;
    char const* meaning;
};

constexpr std::array role_words{
    RoleWords{BrokerageRole::liaison, QT_TRANSLATE_NOOP("BrokersModel", "Liaison"),
              QT_TRANSLATE_NOOP("BrokersModel", "joins two other sectors")},
    RoleWords{BrokerageRole::representative, QT_TRANSLATE_NOOP("BrokersModel", "Representative"),
              QT_TRANSLATE_NOOP("BrokersModel", "speaks for its sector to others")},
    RoleWords{BrokerageRole::itinerant, QT_TRANSLATE_NOOP("BrokersModel", "Itinerant"),
              QT_TRANSLATE_NOOP("BrokersModel", "joins two of another sector")},
    RoleWords{BrokerageRole::gatekeeper, QT_TRANSLATE_NOOP("BrokersModel", "Gatekeeper"),
              QT_TRANSLATE_NOOP("BrokersModel", "lets others into its sector")},
    RoleWords{BrokerageRole::coordinator, QT_TRANSLATE_NOOP("BrokersModel", "Coordinator"),
              QT_TRANSLATE_NOOP("BrokersModel", "joins its own sector")}};

QString distance_words(double z) {
    return std::isnan(z) ? QString()
                         : QStringLiteral("z %1%2")
                               .arg(z < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                               .arg(std::abs(z), 0, 'f', 1);
}

} // namespace

BrokersModel::BrokersModel(Study& study, JobRunner& jobs, QObject* parent)
    : WorkspaceModel(study, jobs, parent) {
    connect(&study, &Study::opened, this, &BrokersModel::opened);
    connect(&study, &Study::basis_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::choices_changed, this, &BrokersModel::changed);
}

void BrokersModel::opened() {
    data_ = nullptr;
    bands_ = nullptr;
    actors_.clear();
    others_.clear();
    Q_EMIT changed();
}

QString BrokersModel::heading() const {
    QString const selected = selection_heading(study());
    return selected.isEmpty() ? tr("Who connects those who would not meet?") : selected;
}

QString BrokersModel::subheading() const {
    QString const selected = selection_subheading(study());
    return selected.isEmpty() ? tr("Larger marks lie on more of the shortest ways between others.")
                              : selected;
}

QString BrokersModel::method() const {
    return bands_ == nullptr
               ? QString()
               : tr("%1 networks drawn: inferred ties kept at 0.7, 5 % missed, 2 % spurious. Seed 1.")
                     .arg(broker_draws);
}

Look BrokersModel::look() {
    Look look = base_look(study());
    // Halos belong to betweenness: another size would be measured with another ruler.
    if (bands_ != nullptr && data_ != nullptr && study().size() == QStringLiteral("betweenness")) {
        auto& halos = look.appearance.halo_values;
        halos.assign(data_->order.size(), std::nan(""));
        std::size_t const count = std::min(halo_count, data_->order.size());
        for (std::size_t i = 0; i < count; ++i) {
            NodeId const node = data_->order[i].node;
            halos[node] = bands_->high[node];
        }
    }
    return look;
}

void BrokersModel::refresh() {
    if (data_ == nullptr || data_->basis != study().basis()) {
        start();
    }
    Q_EMIT changed();
}

void BrokersModel::start() {
    jobs().start(lane, tr("Measuring brokers"),
                 [this, basis = study().basis()](RunContext const& context) -> JobRunner::Finish {
                     auto data = std::make_shared<BrokersData const>(compute_brokers(basis, context));
                     return [this, data] {
                         if (data->basis == study().basis()) {
                             data_ = data;
                             bands_ = nullptr;
                             list_rows();
                             Q_EMIT look_changed();
                             start_bands();
                         }
                     };
                 });
}

void BrokersModel::start_bands() {
    jobs().start(bands_lane, tr("Drawing networks that fit the evidence"),
                 [this, basis = study().basis()](RunContext const& context) -> JobRunner::Finish {
                     auto bands = std::make_shared<RankBands const>(compute_broker_bands(basis, context));
                     return [this, basis, bands] {
                         if (basis == study().basis()) {
                             bands_ = bands;
                             list_rows();
                             Q_EMIT look_changed();
                         }
                     };
                 });
}

void BrokersModel::list_rows() {
    actors_.clear();
    others_.clear();
    for (Broker const& broker : data_->order) {
        QVariantList& list = study().content().is_actor(broker.node) ? actors_ : others_;
        if (list.size() < most_rows) {
            list << row(broker);
        }
    }
    Q_EMIT changed();
}

QVariantMap BrokersModel::row(Broker const& broker) const {
    NodeId const node = broker.node;
    double const place = broker.rank;
    QVariantMap row{{QStringLiteral("node"), static_cast<int>(node)},
                    {QStringLiteral("place"), number_words(place)},
                    {QStringLiteral("text"), study().shortLabel(static_cast<int>(node))},
                    {QStringLiteral("value"), axis_share(place)},
                    {QStringLiteral("banded"), bands_ != nullptr},
                    {QStringLiteral("low"), axis_share(place)},
                    {QStringLiteral("high"), axis_share(place)},
                    {QStringLiteral("top5"), QString()},
                    {QStringLiteral("words"), tr("place %1").arg(number_words(place))}};
    if (bands_ != nullptr) {
        row[QStringLiteral("low")] = axis_share(bands_->rank_low[node]);
        row[QStringLiteral("high")] = axis_share(bands_->rank_high[node]);
        row[QStringLiteral("top5")] = QStringLiteral("%1 %").arg(100 * bands_->in_top[node], 0, 'f', 0);
        row[QStringLiteral("words")] = tr("place %1, from %2 to %3 fits the evidence")
                                           .arg(number_words(place), number_words(bands_->rank_low[node]),
                                                number_words(bands_->rank_high[node]));
    }
    return row;
}

double BrokersModel::axis_share(double place) const {
    double const most = std::max(2.0, static_cast<double>(data_->order.size()));
    return std::log(place) / std::log(most);
}

QVariantList BrokersModel::axis() const {
    QVariantList ticks;
    if (ready()) {
        for (int const place : {1, 3, 10, 30, 100, 1000, 10000}) {
            bool const roomy = place <= 10 || data_->order.size() < 31 || place != 30;
            if (roomy && static_cast<std::size_t>(place) <= data_->order.size()) {
                ticks << QVariantMap{{QStringLiteral("text"), QString::number(place)},
                                     {QStringLiteral("at"), axis_share(place)}};
            }
        }
    }
    return ticks;
}

int BrokersModel::chosen() const {
    if (!ready() || !study().is_open() || data_->basis.data != study().basis().data) {
        return -1;
    }
    if (study().selected() >= 0) {
        return study().selected();
    }
    return actors_.isEmpty() ? -1 : actors_.first().toMap().value(QStringLiteral("node")).toInt();
}

QString BrokersModel::sentence() const {
    return chosen() < 0 ? QString()
                        : unbroken(QString::fromStdString(data_->of(static_cast<NodeId>(chosen())).sentence));
}

QVariantList BrokersModel::roles() const {
    QVariantList rows;
    if (chosen() < 0 || !data_->has_roles) {
        return rows;
    }
    Broker const& broker = data_->of(static_cast<NodeId>(chosen()));
    double most = 1;
    std::vector<RoleWords> order(role_words.begin(), role_words.end());
    auto const counted = [&](RoleWords const& words) {
        return broker.roles[static_cast<std::size_t>(words.role)];
    };
    std::ranges::stable_sort(order,
                             [&](RoleWords const& a, RoleWords const& b) { return counted(a) > counted(b); });
    for (RoleWords const& words : order) {
        auto const role = static_cast<std::size_t>(words.role);
        double const high = broker.expected[role] + 2 * broker.sd[role];
        most = std::max({most, counted(words), std::isnan(high) ? 0 : high});
    }
    for (RoleWords const& words : order) {
        auto const role = static_cast<std::size_t>(words.role);
        double const expected = broker.expected[role];
        double const spread = 2 * broker.sd[role];
        rows << QVariantMap{{QStringLiteral("title"), tr(words.title)},
                            {QStringLiteral("meaning"), tr(words.meaning)},
                            {QStringLiteral("count"), number_words(counted(words))},
                            {QStringLiteral("distance"), distance_words(broker.z[role])},
                            {QStringLiteral("share"), counted(words) / most},
                            {QStringLiteral("expected"), expected / most},
                            {QStringLiteral("expectedLow"), std::max(0.0, expected - spread) / most},
                            {QStringLiteral("expectedHigh"), (expected + spread) / most}};
    }
    return rows;
}

bool BrokersModel::sure() const {
    if (chosen() < 0 || bands_ == nullptr) {
        return false;
    }
    auto const node = static_cast<NodeId>(chosen());
    return bands_->rank_low[node] == bands_->rank_high[node];
}

QString BrokersModel::sureness() const {
    if (chosen() < 0 || bands_ == nullptr) {
        return {};
    }
    auto const node = static_cast<NodeId>(chosen());
    double const rank = data_->of(node).rank;
    QString const place = number_words(rank);
    double const low = bands_->rank_low[node];
    double const high = bands_->rank_high[node];
    if (sure()) {
        return unbroken(tr("Place %1 in nine of ten networks that fit the evidence.").arg(place));
    }
    double first = rank;
    double last = first;
    for (Broker const& other : data_->order) {
        if (bands_->rank_low[other.node] <= high && bands_->rank_high[other.node] >= low) {
            first = std::min(first, other.rank);
            last = std::max(last, other.rank);
        }
    }
    QString words = tr("Place %1, but anything from %2 to %3 fits the evidence")
                        .arg(place, number_words(low), number_words(high));
    words += first == last
                 ? QStringLiteral(".")
                 : tr(": not separable from places %1 to %2.").arg(number_words(first), number_words(last));
    return unbroken(words);
}

QString BrokersModel::without() const {
    if (chosen() < 0) {
        return {};
    }
    double const pairs = data_->of(static_cast<NodeId>(chosen())).pairs_separated;
    if (!(pairs > 0)) {
        return tr("Without it, all others stay connected.");
    }
    return pairs == 1
               ? tr("Without it, 1 pair of actors loses its only connection.")
               : tr("Without it, %1 pairs of actors lose their only connection.").arg(pairs, 0, 'f', 0);
}

} // namespace cospread::studio
