#include "qml/app/workspace_model.h"

#include <cmath>

namespace cospread::studio {

QString selection_heading(Study const& study) {
    return study.selected() < 0 ? QString() : QObject::tr("%1 and its contacts").arg(study.selected_name());
}

QString selection_subheading(Study const& study) {
    if (study.selected() < 0) {
        return {};
    }
    auto const node = static_cast<NodeId>(study.selected());
    Network const& network = study.network();
    std::size_t ties = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        ties += network.source(tie) == node || network.target(tie) == node ? 1U : 0U;
    }
    QString const count = ties == 1 ? QObject::tr("1 tie.") : QObject::tr("%1 ties.").arg(ties);
    return count + QObject::tr(" Everybody else is dimmed; Esc brings them back.");
}

QString number_words(double value) {
    if (std::isnan(value)) {
        return QStringLiteral("–");
    }
    double const size = std::abs(value);
    int const digits = size >= 100 || value == std::floor(value) ? 0 : size >= 1 ? 1 : 2;
    return QString::number(value, 'f', digits);
}

} // namespace cospread::studio
