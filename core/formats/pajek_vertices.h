#pragma once

#include "core/formats/numbered_nodes.h"
#include "core/formats/pajek_lines.h"

#include <string>
#include <vector>

namespace cospread {

/// The vertices of a network of Pajek: their labels, places and attributes, and the partitions and vectors
/// that a project has of them.
class PajekVertices {
  public:
    /// Both must outlive this object. See NumberedNodes for the numbers.
    PajekVertices(std::size_t count, std::size_t first_mode, PajekLines const& lines, ImportReport& report)
        : nodes_(count, first_mode)
        , listed_(count, false)
        , lines_(lines)
        , report_(report) {}

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

    [[nodiscard]] bool two_mode() const { return nodes_.two_mode(); }

    [[nodiscard]] std::size_t first_mode() const { return nodes_.first_mode(); }

    /// `number "label" x y z shape key value...`
    void read_vertex();

    /// Begins a partition or vector, whose values come a line each; `kind` is its name where it has none.
    void begin_values(std::string const& name, std::string const& kind);
    void read_value();

    /// See NumberedNodes::declare().
    std::vector<NodeId> declare(NetworkImport& import);

  private:
    [[nodiscard]] std::size_t read_place(std::size_t node);

    NumberedNodes nodes_;
    std::vector<bool> listed_; ///< vertices that had a line
    RecordColumns attributes_;
    PajekLines const& lines_;
    ImportReport& report_;
    std::string value_column_; ///< the partition or vector being read
    std::size_t value_row_ = 0;
    std::size_t value_columns_ = 0;
};

} // namespace cospread
