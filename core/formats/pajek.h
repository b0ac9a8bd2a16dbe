#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether the first line that is no comment is one of Pajek's sections.
[[nodiscard]] bool looks_like_pajek(InputBytes const& input);

/// Reads a network of Pajek (.net), or the first network of a project (.paj) with its partitions and vectors
/// as columns of the nodes. Labels are the ids where each is there once; coordinates become the columns x and
/// y. What else vertices and lines say, `ic Red`, becomes columns too.
[[nodiscard]] Network read_pajek(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                 RunContext const& context);

} // namespace cospread
