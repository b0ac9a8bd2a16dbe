#pragma once

#include "qml/app/job_runner.h"
#include "qml/workspaces/spread/record_fit.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace cospread::studio {

/// What the adoption record says of p0.
class RecordFitModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)

  public:
    RecordFitModel(JobRunner& jobs, QObject* parent);

    /// "Fits p0 0.16 (0.12 to 0.21)"; empty where there is no record, or not yet.
    [[nodiscard]] QString words() const;

    /// How it was fitted, and what comes from outside.
    [[nodiscard]] QString hint() const;

    /// The p0 that fits, with two digits: "0.16"; empty where the record does not tell.
    [[nodiscard]] QString key() const;

    /// What is to be fitted from now on; nothing: no chance is.
    void look_at(std::optional<RecordFitSettings> settings);

  Q_SIGNALS:
    void changed();

  private:
    [[nodiscard]] bool is_known() const { return data_ != nullptr && settings_ == data_->settings; }

    JobRunner& jobs_;
    std::optional<RecordFitSettings> settings_;
    std::shared_ptr<RecordFit const> data_;
};

} // namespace cospread::studio
