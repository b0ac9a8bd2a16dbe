#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace cospread::studio {

/// One thing that a lever makes different, and for whom. Filters as in core/network/filter.h.
struct LeverEffect {
    QString what;  ///< a key of parse_lever()'s `what`
    QString nodes; ///< who; empty: everybody
    QString near;  ///< of these only who has a tie with one it matches; empty: all of them
    QString ties;  ///< along which `probability_times` counts; empty: all of them
    double amount = 1;
    QString condition; ///< of `fulfil`
    QString source;    ///< of `new_ties`: ids, and what the tie is
    QString target;
    QString relation;
    double strength = 1;
    bool directed = true;

    friend bool operator==(LeverEffect const&, LeverEffect const&) = default;
};

/// A lever that is being written: every move in its single effects.
struct LeverDraft {
    QString name;
    QString description;
    int from = 1;
    double cost = 0;
    std::vector<LeverEffect> effects;

    friend bool operator==(LeverDraft const&, LeverDraft const&) = default;
};

/// The draft of a lever's JSON text. `path` names it in messages. Throws InputError as parse_lever() does.
[[nodiscard]] LeverDraft draft_of(std::string const& path, QByteArray const& json);

/// As parse_lever() reads it.
[[nodiscard]] QByteArray json_of(LeverDraft const& draft);

/// An effect of that kind as it is begun: twice the chance, half the relapse.
[[nodiscard]] LeverEffect usual_effect(QString const& what);

} // namespace cospread::studio
