#pragma once

#include "core/network/network.h"
#include "qml/workspaces/demand/lever_draft.h"

#include <QVariantList>

namespace cospread::studio {

/// For whom an effect can be: everybody, those of a level or sector, their contacts, the selected one; for
/// chances along ties, the ties of a relation; and whom it is for now, whatever its filters say. [{key,
/// text}]
[[nodiscard]] QVariantList people_to_choose(LeverEffect const& effect, Network const& network,
                                            NodeId selected);

/// The key, among those, of whom it is for now.
[[nodiscard]] QString key_of_people(LeverEffect const& effect);

/// Lets it be for those of a key of people_to_choose().
void set_people(LeverEffect& effect, QString const& key);

} // namespace cospread::studio
