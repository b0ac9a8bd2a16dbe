#include "qml/app/gallery.h"

#include "core/measure_catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace cospread::studio {

namespace {

constexpr std::array first_names{"hungary", "finland", "italy", "spain", "estonia", "sweden", "consortium"};

/// Whether there is such a package, and not one of lines for maps.
bool holds_network(QString const& package) {
    QFile file(package);
    return file.open(QIODevice::ReadOnly) &&
           QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("kind")) !=
               QStringLiteral("map");
}

QStringList dataset_paths() {
    QString const folder = datasets_folder();
    QStringList paths;
    if (folder.isEmpty()) {
        return paths;
    }
    QDir const datasets(folder);
    QStringList names = datasets.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    std::ranges::stable_sort(names, {}, [](QString const& name) {
        return std::ranges::find(first_names, name.toStdString()) - first_names.begin();
    });
    for (QString const& name : names) {
        if (holds_network(datasets.filePath(name + QStringLiteral("/datapackage.json")))) {
            paths << datasets.filePath(name);
        }
    }
    return paths;
}

QString card_facts(Case const& content) {
    QString facts =
        QObject::tr("%1 actors, %2 ties").arg(content.network.node_count()).arg(content.network.tie_count());
    if (!content.record.empty()) {
        facts += QObject::tr(", %1 on the adoption record").arg(content.record.first_adoptions().size());
    }
    return facts;
}

} // namespace

QString datasets_folder() {
    QString const named = qEnvironmentVariable("COSPREAD_DATASETS");
    QDir const program(QCoreApplication::applicationDirPath());
    for (QString const& path : {named, program.filePath(QStringLiteral("../share/cospread/datasets")),
                                program.filePath(QStringLiteral("../../../datasets"))}) {
        if (!path.isEmpty() && QFileInfo(path).isDir()) {
            return QDir::cleanPath(path);
        }
    }
    return {};
}

Gallery::Gallery(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , jobs_(jobs) {
    for (QString const& path : dataset_paths()) {
        cases_.push_back({path, nullptr, {}, {}});
    }
}

void Gallery::load(int count) {
    std::size_t const wanted = std::min(static_cast<std::size_t>(std::max(count, 0)), cases_.size());
    for (; asked_ < wanted; ++asked_) {
        std::size_t const index = asked_;
        jobs_.start(QStringLiteral("gallery %1").arg(index), tr("Reading the cases"),
                    [this, index, path = cases_[index].path](RunContext const& context) -> JobRunner::Finish {
                        auto data = load_case(path.toStdString(), {}, context);
                        auto placement = laid_out(data->content.network, {}, {}, context);
                        NodeMeasure const& measure = node_measure("betweenness");
                        MeasureOptions options;
                        options.parameters = Parameters(measure.key, measure.parameters);
                        auto values = measure.compute(data->content.network, options, context);
                        return [this, index, data, placement, values = std::move(values)]() mutable {
                            cases_[index].data = std::move(data);
                            cases_[index].placement = std::move(placement);
                            cases_[index].betweenness = std::move(values);
                            Q_EMIT changed();
                        };
                    });
    }
}

QVariantList Gallery::cards() const {
    QVariantList cards;
    for (std::size_t index = 0; index < cases_.size(); ++index) {
        if (cases_[index].data == nullptr) {
            continue;
        }
        Case const& content = cases_[index].data->content;
        cards << QVariantMap{
            {QStringLiteral("index"), static_cast<int>(index)},
            {QStringLiteral("path"), cases_[index].path},
            {QStringLiteral("title"),
             content.country.empty() ? title_of_key(content.name) : QString::fromStdString(content.country)},
            {QStringLiteral("subtitle"),
             QString::fromStdString(content.short_title.empty() ? content.title : content.short_title)},
            {QStringLiteral("facts"), card_facts(content)}};
    }
    return cards;
}

} // namespace cospread::studio
