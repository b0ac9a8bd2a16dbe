#pragma once

#include "core/formats/written_network.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace cospread {

/// How a table of ties is headed.
struct TieTableHead {
    std::string source = "source";
    std::string target = "target";
    bool directed = false; ///< a column `directed` says which ties have a direction
    Columns columns = {};  ///< after these
};

/// `source` and `target`, or `source_id` and `target_id` where an attribute of the ties has a name that could
/// be taken for an end; attributes that then still have to give way are said in `renamed`.
[[nodiscard]] TieTableHead tie_table_head(WrittenNetwork const& written, std::vector<std::string>& renamed);

/// The table of ties.
void write_tie_table(Network const& network, TieTableHead const& head, std::ostream& stream,
                     RunContext const& context);

/// The table of nodes: `id`, then the attributes, nodes in their order.
void write_node_table(WrittenNetwork const& written, std::ostream& stream, RunContext const& context);

/// `NAME.csv` with the ties and `NAME-nodes.csv` with the nodes, which is read again with `--nodes`.
[[nodiscard]] NetworkWriting write_delimited(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
