#pragma once

#include "core/formats/graph_records.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cospread {

/// Brings what files of Tulip hold, in whichever syntax, to GraphRecords: nodes called by number, ties
/// (always with a direction) by a number of their own, then properties that have a value for each node and
/// each tie, most of them the default. Of the properties about looks (`view...`) the label, the place and
/// the colour of nodes are kept, as `label`, `x`, `y` and `color`.
class TulipRecords {
  public:
    /// Both must outlive this object; `text_bytes` is the size of the file.
    TulipRecords(std::string_view file, GraphRecords& records, std::size_t text_bytes);

    /// The nodes from one number to another. Throws InputError where the file is too short for so many.
    void add_nodes(std::uint64_t first, std::uint64_t last, TextPlace place);

    void add_tie(std::uint64_t number, std::string source, std::string target, TextPlace place);

    void begin_property(std::string name, std::string_view type);

    /// The value of nodes that are given none of their own. Comes before these.
    void set_node_default(std::string text) { node_default_ = std::move(text); }

    void set_tie_default(std::string text) { tie_default_ = std::move(text); }

    void set_node_value(std::string_view node, std::string text, TextPlace place);

    void set_tie_value(std::uint64_t tie, std::string text, TextPlace place);

    /// A property that all nodes (or ties) have the same value of is kept where this says more than nothing.
    void end_property();

  private:
    enum class Use { attribute, place, colour, skipped };

    void declare_node_columns();
    void declare_tie_column();
    [[nodiscard]] RecordValues node_values(std::string text) const;

    std::string_view file_;
    GraphRecords& records_;
    std::size_t text_bytes_;
    std::uint64_t node_count_ = 0;
    std::unordered_map<std::uint64_t, std::size_t> tie_of_; ///< by its number in the file
    Use use_ = Use::skipped;
    std::string key_; ///< of the attribute
    std::optional<ColumnType> type_;
    std::string node_default_;
    std::string tie_default_;
    bool node_columns_declared_ = false;
    bool tie_column_declared_ = false;
};

} // namespace cospread
