#include "qml/app/picture.h"

#include "core/measure_catalogue.h"
#include "qml/app/workspace_model.h"
#include "qml/theme/studio_theme.h"
#include "viz/scene/crowd.h"
#include "viz/scene/scene_builder.h"

namespace cospread::studio {

namespace {

QVariantMap entry_row(viz::LegendEntry const& entry) {
    return {{QStringLiteral("sample"), static_cast<int>(entry.sample)},
            {QStringLiteral("text"), unbroken(QString::fromStdString(entry.text))},
            {QStringLiteral("count"), QString::fromStdString(entry.count)},
            {QStringLiteral("fill"), to_qcolor(entry.fill)},
            {QStringLiteral("outline"), to_qcolor(entry.outline)},
            {QStringLiteral("shape"), static_cast<int>(entry.shape)},
            {QStringLiteral("ring"), static_cast<int>(entry.ring)},
            {QStringLiteral("radius"), entry.radius}};
}

void name_starters(std::vector<viz::LegendSection>& sections, QString const& words) {
    for (viz::LegendSection& section : sections) {
        for (viz::LegendEntry& entry : section.entries) {
            if (entry.ring == viz::Ring::starter && !words.isEmpty()) {
                entry.text = words.toStdString();
            }
        }
    }
}

QString picture_facts(Network const& network) {
    TieId const inferred = network.inferred_count();
    QString const ties =
        network.tie_count() == 1 ? QObject::tr("1 tie") : QObject::tr("%L1 ties").arg(network.tie_count());
    QString words = QObject::tr("%1, %2").arg(actors_words(static_cast<int>(network.node_count())), ties);
    if (inferred > 0) {
        words += QObject::tr(" (%L1 inferred, dashed)").arg(inferred);
    }
    return words + QStringLiteral(".");
}

MadePicture make_picture(Basis const& basis, Placement const& placement, Look look, viz::Theme const& theme,
                         std::shared_ptr<viz::Crowd const> crowd) {
    Network const& network = basis.network();
    MadePicture made;
    made.basis = basis;
    made.placement = placement;
    made.scene = std::make_shared<viz::Scene const>(
        viz::build_scene(network, *placement.positions, look.appearance, look.highlight, theme,
                         std::move(crowd), placement.guides ? *placement.guides : viz::Guides()));
    auto sections = viz::legend(network, look.appearance, look.highlight, theme);
    name_starters(sections, look.starter_words);
    made.legend = legend_rows(sections);
    made.facts = picture_facts(network);
    made.look = std::move(look);
    return made;
}

} // namespace

Look base_look(Study& study) {
    using Scale = viz::Appearance::ColourScale;
    Choices const& choices = study.choices();
    Look look;
    viz::Appearance& appearance = look.appearance;
    if (!choices.colour.isEmpty()) {
        appearance.colour_scale = Scale::category;
        appearance.colour_column = choices.colour.toStdString();
        appearance.colour_title = words_of_key(appearance.colour_column).toStdString();
    }
    appearance.shape_column = choices.shape.toStdString();
    NodeMeasure const* measure = find_node_measure(choices.size.toStdString());
    NodeValues const* values = measure == nullptr ? nullptr : study.measure(std::string(measure->key));
    if (values != nullptr) {
        appearance.size_values = *values;
        appearance.size_title = QString::fromStdString(std::string(measure->title)).toLower().toStdString();
    }
    look.highlight.selected = choices.selected;
    look.highlight.chosen = choices.chosen.nodes();
    return look;
}

Picture::~Picture() {
    pool_.clear();
    pool_.waitForDone();
}

void Picture::show(Study const& study, Look look, viz::Theme const& theme) {
    unsigned const number = ++asked_;
    pool_.clear();
    if (study.network().tie_count() <= viz::most_lines) {
        waiting_ = false;
        take(make_picture(study.basis(), study.placement(), std::move(look), theme, nullptr));
        return;
    }
    waiting_ = true;
    bool const same_ties = made_.scene != nullptr && made_.basis == study.basis();
    auto crowd = same_ties ? made_.scene->crowd : nullptr;
    pool_.start([this, number, basis = study.basis(), placement = study.placement(), look = std::move(look),
                 theme, crowd] {
        auto made = make_picture(
            basis, placement, look, theme,
            crowd ? crowd
                  : std::make_shared<viz::Crowd const>(viz::make_crowd(basis.network(), RunContext{})));
        QMetaObject::invokeMethod(
            this,
            [this, number, made = std::move(made)] {
                if (number == asked_) {
                    waiting_ = false;
                    take(made);
                }
            },
            Qt::QueuedConnection);
    });
}

void Picture::forget() {
    ++asked_;
    waiting_ = false;
    made_ = {};
}

void Picture::take(MadePicture made) {
    made_ = std::move(made);
    ++revision_;
    Q_EMIT changed();
}

QVariantMap Picture::mark(int node, int /*revision*/) const {
    if (made_.scene == nullptr || node < 0 || node >= static_cast<int>(made_.scene->marks.size())) {
        return {};
    }
    viz::Mark const& mark = made_.scene->marks[static_cast<std::size_t>(node)];
    return {{QStringLiteral("shape"), static_cast<int>(mark.shape)},
            {QStringLiteral("fill"), to_qcolor(mark.fill)},
            {QStringLiteral("outline"), to_qcolor(mark.outline)}};
}

QVariantList legend_rows(std::vector<viz::LegendSection> const& sections) {
    QVariantList rows;
    for (viz::LegendSection const& section : sections) {
        QVariantList entries;
        QVariantList sizes;
        for (viz::LegendEntry const& entry : section.entries) {
            (entry.sample == viz::LegendEntry::Sample::circle ? sizes : entries) << entry_row(entry);
        }
        QVariantList stops;
        for (viz::Colour const& stop : section.stops) {
            stops << to_qcolor(stop);
        }
        QVariantList ticks;
        for (std::string const& tick : section.ticks) {
            ticks << QString::fromStdString(tick);
        }
        QVariantList positions;
        for (float const position : section.tick_positions) {
            positions << position;
        }
        rows << QVariantMap{{QStringLiteral("title"), QString::fromStdString(section.title)},
                            {QStringLiteral("entries"), entries},
                            {QStringLiteral("sizes"), sizes},
                            {QStringLiteral("scale"), section.scale},
                            {QStringLiteral("stops"), stops},
                            {QStringLiteral("ticks"), ticks},
                            {QStringLiteral("tickPositions"), positions}};
    }
    return rows;
}

} // namespace cospread::studio
