#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// Nodes and links in JSON, as networkx and d3 read them:
/// `{"directed", "multigraph", "nodes": [{"id", "label", ...}], "links": [{"source", "target", ...}]}`; each
/// link says its direction where links differ. Missing values are left out.
[[nodiscard]] NetworkWriting write_json_graph(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
