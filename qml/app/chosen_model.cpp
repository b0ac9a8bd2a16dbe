#include "qml/app/chosen_model.h"

#include "qml/app/workspace_model.h"
#include "qml/theme/studio_theme.h"
#include "viz/appearance/scales.h"

#include <QLocale>

#include <algorithm>

namespace cospread::studio {

namespace {

constexpr std::size_t most_rows = 100;
constexpr int most_starters = 50;
const QString lane = QStringLiteral("chosen");

std::vector<ChosenShare> shares_of(ChosenQuestion const& question, std::string const& column) {
    std::vector<ChosenShare> shares;
    if (column.empty()) {
        return shares;
    }
    auto const resolved = viz::categorise(question.basis.network(), column);
    for (viz::Category const& category : resolved.categories) {
        shares.push_back({category, 0});
    }
    for (NodeId const node : question.nodes.nodes()) {
        ++shares[resolved.of_node[node]].chosen;
    }
    std::erase_if(shares, [](ChosenShare const& share) { return share.chosen == 0; });
    return shares;
}

std::vector<NodeId> most_tied(Network const& network, std::vector<NodeId> nodes) {
    auto const before = [&](NodeId a, NodeId b) {
        auto const ends = [&](NodeId node) {
            return network.out(node).size() + (network.directed() ? network.in(node).size() : 0);
        };
        return std::pair(ends(b), a) < std::pair(ends(a), b);
    };
    std::size_t const count = std::min(nodes.size(), most_rows);
    std::ranges::partial_sort(nodes, nodes.begin() + static_cast<std::ptrdiff_t>(count), before);
    nodes.resize(count);
    return nodes;
}

QVariantMap number(TieId value, QString const& words) {
    return {{QStringLiteral("value"), QLocale().toString(value)}, {QStringLiteral("words"), words}};
}

QVariantMap group(std::string const& column, std::vector<ChosenShare> const& shares, bool coloured,
                  bool shaped) {
    QVariantList rows;
    for (ChosenShare const& share : shares) {
        QVariantMap row{
            {QStringLiteral("text"), QString::fromStdString(share.category.title)},
            {QStringLiteral("count"), QLocale().toString(static_cast<qulonglong>(share.chosen))},
            {QStringLiteral("of"), QLocale().toString(static_cast<qulonglong>(share.category.count))},
            {QStringLiteral("share"),
             static_cast<double>(share.chosen) / static_cast<double>(share.category.count)},
            {QStringLiteral("shape"), shaped ? static_cast<int>(share.category.shape) : 0}};
        if (coloured) {
            row.insert(QStringLiteral("fill"), to_qcolor(share.category.fill));
        }
        rows << row;
    }
    return {{QStringLiteral("title"), QObject::tr("By %1").arg(words_of_key(column))},
            {QStringLiteral("rows"), rows}};
}

} // namespace

ChosenFacts compute_chosen(ChosenQuestion const& question, RunContext const& context) {
    ChosenFacts facts;
    facts.question = question;
    Network const& network = question.basis.network();
    facts.ties = ties_of_set(network, question.nodes.nodes(), context);
    facts.by_colour = shares_of(question, question.colour);
    context.check_stop();
    facts.by_shape =
        question.shape == question.colour ? facts.by_colour : shares_of(question, question.shape);
    context.check_stop();
    facts.first = most_tied(network, question.nodes.nodes());
    return facts;
}

ChosenModel::ChosenModel(Study& study, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , study_(study)
    , jobs_(jobs) {
    connect(&study_, &Study::choices_changed, this, &ChosenModel::look);
    connect(&study_, &Study::basis_changed, this, &ChosenModel::look);
    connect(&jobs_, &JobRunner::cancelled, this, [this](QString const& cancelled) {
        if (cancelled == lane) {
            asked_.reset();
        }
    });
}

void ChosenModel::look() {
    if (!study_.is_open() || study_.chosen_count() == 0) {
        asked_.reset();
        facts_ = nullptr;
        jobs_.stop(lane);
        Q_EMIT changed();
        return;
    }
    Choices const& choices = study_.choices();
    ChosenQuestion question{study_.basis(), choices.chosen, choices.colour.toStdString(),
                            choices.shape.toStdString()};
    if (asked_ == question) {
        return;
    }
    asked_ = question;
    jobs_.start(lane, tr("Counting the chosen"),
                [this, question = std::move(question)](RunContext const& context) -> JobRunner::Finish {
                    auto facts = std::make_shared<ChosenFacts const>(compute_chosen(question, context));
                    return [this, facts] {
                        facts_ = facts;
                        Q_EMIT changed();
                    };
                });
    Q_EMIT changed();
}

ChosenFacts const* ChosenModel::facts() const {
    bool const present = facts_ != nullptr && asked_ == facts_->question;
    return present ? facts_.get() : nullptr;
}

QString ChosenModel::heading() const {
    return tr("%1 chosen").arg(actors_words(study_.chosen_count()));
}

QVariantList ChosenModel::numbers() const {
    if (facts() == nullptr) {
        return {};
    }
    SetTies const& ties = facts()->ties;
    return {number(ties.within, ties.within == 1 ? tr("tie among them") : tr("ties among them")),
            number(ties.beyond, ties.beyond == 1 ? tr("tie to others") : tr("ties to others"))};
}

QVariantList ChosenModel::groups() const {
    if (facts() == nullptr) {
        return {};
    }
    ChosenQuestion const& question = facts()->question;
    bool const one = question.colour == question.shape;
    QVariantList groups;
    if (!question.colour.empty()) {
        groups << group(question.colour, facts()->by_colour, true, one);
    }
    if (!question.shape.empty() && !one) {
        groups << group(question.shape, facts()->by_shape, false, true);
    }
    return groups;
}

QVariantList ChosenModel::actors() const {
    QVariantList rows;
    if (facts() != nullptr) {
        for (NodeId const node : facts()->first) {
            int const index = static_cast<int>(node);
            rows << QVariantMap{{QStringLiteral("node"), index},
                                {QStringLiteral("text"), study_.shortLabel(index)}};
        }
    }
    return rows;
}

QString ChosenModel::more() const {
    int const left = facts() == nullptr ? 0 : study_.chosen_count() - static_cast<int>(facts()->first.size());
    return left > 0 ? tr("and %L1 more").arg(left) : QString();
}

bool ChosenModel::can_start() const {
    return study_.chosen_count() <= most_starters;
}

} // namespace cospread::studio
