#pragma once

#include "core/formats/graph_records.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace cospread {

/// Attributes that a file keeps beside its graph, by the keys of nodes and ties, before it or after it, as
/// Gephi Lite does (`nodeData`, `edgeData`, `layout`).
class JsonDataBeside {
  public:
    /// Whether an object of that name holds such attributes.
    [[nodiscard]] static bool is_name(std::string_view name);

    /// The attributes of the node or tie of that key, of the object `name`.
    void take(std::string_view name, std::string const& key, RecordValues const& values);

    /// A tie of the graph, by its key.
    void note_tie(std::string const& key, std::size_t tie) { tie_of_key_.emplace(key, tie); }

    /// Gives the nodes and ties what was taken for them; what belongs to none is left out.
    void hand_over(GraphRecords& records) const;

  private:
    std::unordered_map<std::string, RecordValues> of_nodes_;
    std::unordered_map<std::string, RecordValues> of_ties_;
    std::unordered_map<std::string, std::size_t> tie_of_key_;
};

} // namespace cospread
