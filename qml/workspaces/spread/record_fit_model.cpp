#include "qml/workspaces/spread/record_fit_model.h"

#include "qml/app/workspace_model.h"

#include <utility>

namespace cospread::studio {

namespace {

const QString lane = QStringLiteral("record fit");

QString two_digits(double value) {
    return QString::number(value, 'g', 2);
}

QString percent(double share) {
    return QString::number(100 * share, 'g', 2);
}

} // namespace

RecordFitModel::RecordFitModel(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , jobs_(jobs) {}

QString RecordFitModel::words() const {
    if (!is_known()) {
        return {};
    }
    if (!data_->fit || !data_->fit->tie_probability.identifiable()) {
        return tr("It does not tell p0");
    }
    auto const& [estimate, low, high] = data_->fit->tie_probability;
    return unbroken(tr("Fits p0 %1 (%2 to %3)").arg(two_digits(estimate), two_digits(low), two_digits(high)));
}

QString RecordFitModel::hint() const {
    if (!is_known() || !data_->fit) {
        return {};
    }
    HazardFit const& fit = *data_->fit;
    QString const tries = settings_->attempts == Attempts::once
                              ? tr("each adopter tries once, in the year after its own adoption")
                              : tr("each adopter tries in every year after its own adoption");
    QString words = tr("Maximum likelihood year by year, %1; %2 adoptions, 95 % profile intervals.")
                        .arg(tries)
                        .arg(fit.adoptions);
    if (auto const& [estimate, low, high] = fit.outside_rate; fit.outside_rate.identifiable()) {
        words += tr(" Beside that %1 % a year (%2 to %3) adopt without anybody of the network.")
                     .arg(percent(estimate), percent(low), percent(high));
    }
    if (fit.tie_probability.low <= 0) {
        words += tr(" The interval of p0 reaches 0: the record can do without any influence along ties.");
    }
    return unbroken(words);
}

QString RecordFitModel::key() const {
    return is_known() && data_->fit && data_->fit->tie_probability.identifiable()
               ? two_digits(data_->fit->tie_probability.estimate)
               : QString();
}

void RecordFitModel::look_at(std::optional<RecordFitSettings> settings) {
    if (settings == settings_ && (is_known() || jobs_.busy(lane))) {
        return;
    }
    settings_ = std::move(settings);
    Q_EMIT changed();
    if (!settings_ || is_known()) {
        jobs_.stop(lane);
        return;
    }
    jobs_.start(lane, tr("Fitting p0 to the record"),
                [this, wanted = *settings_](RunContext const& context) -> JobRunner::Finish {
                    auto data = std::make_shared<RecordFit const>(fitted(wanted, context));
                    return [this, data] {
                        data_ = data;
                        Q_EMIT changed();
                    };
                });
}

} // namespace cospread::studio
