#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

[[nodiscard]] bool looks_like_gml(InputBytes const& input);

/// Reads GML as networkx, igraph, Gephi and yEd write it. Ids are numbers there, so where `label` (in files
/// of igraph and cospread `name`) tells all nodes apart it is the id. `graphics` gives node columns `x`, `y`,
/// `color`; lists within a record become attributes `list.key`, and a key that stands several times in a
/// record has its values joined by `; `. A break late in the file sets the rest aside. Source: M. Himsolt,
/// GML: a portable graph file format, University of Passau 1997.
[[nodiscard]] Network read_gml(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                               RunContext const& context);

} // namespace cospread
