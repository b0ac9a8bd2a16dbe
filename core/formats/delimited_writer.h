#pragma once

#include "core/formats/written_network.h"

#include <iosfwd>
#include <string>

namespace cospread {

/// The table of ties: `source,target`, `directed` where a tie has no direction, then the columns of the
/// network as written.
void write_tie_table(WrittenNetwork const& written, std::ostream& stream, RunContext const& context);

/// The table of nodes: `id`, then the attributes, nodes in their order.
void write_node_table(WrittenNetwork const& written, std::ostream& stream, RunContext const& context);

/// `NAME.csv` with the ties and `NAME-nodes.csv` with the nodes, which is read again with `--nodes`.
[[nodiscard]] NetworkWriting write_delimited(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
