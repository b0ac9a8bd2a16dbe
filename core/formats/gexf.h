#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

[[nodiscard]] bool looks_like_gexf(InputBytes const& input);

/// Reads GEXF 1.0 to 1.3 as Gephi, networkx and others write it. An edge's `kind` is its relation, `mutual`
/// means without direction, places and colours become node columns `x`, `y`, `color`. When a node or an edge
/// was there becomes columns `start` and `end`, and several times a text `spells`; a value that holds for
/// some years becomes a column for each, `name year`. Nodes within nodes are laid flat: the node around a
/// node is its `parent`. A break late in the file sets the rest aside. Source: https://gexf.net/
[[nodiscard]] Network read_gexf(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                RunContext const& context);

} // namespace cospread
