#pragma once

#include "core/formats/json_events.h"
#include "core/formats/tulip_records.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// Whether a JSON text is how Tulip exports a graph.
[[nodiscard]] bool looks_like_tulip_json(std::string_view text);

/// The JSON of Tulip 4 to 6: ties are pairs of nodes, which are only counted; all else is in properties.
class TulipJson final : public JsonEvents {
  public:
    /// All must outlive this object. `place` says where the reading is.
    TulipJson(std::string_view file, GraphRecords& records, std::size_t text_bytes, RunContext const& context,
              std::function<TextPlace()> place);

    void start(bool list) override;
    void end() override;
    void key_of_next(std::string name) override;
    void scalar(std::string text, bool is_text) override;

  private:
    /// Objects and lists that lead to the innermost open one, told by their depth.
    enum Depth : std::size_t { file_depth = 1, graph_depth, list_depth, entry_depth, values_depth };

    void graph_fact(std::string const& text);
    void property_fact(std::string text);
    void property_value(std::string text);
    void add_tie();

    [[nodiscard]] bool within(std::string_view key_of_graph, std::size_t depth) const {
        return keys_.size() == depth && keys_[file_depth - 1] == "graph" &&
               keys_[graph_depth - 1] == key_of_graph;
    }

    GraphRecords& records_;
    TulipRecords tulip_;
    RunContext const& context_;
    std::vector<std::string> keys_; ///< the last one within each that is open; none of a list
    std::vector<std::string> ends_; ///< of the tie that is being read
    std::uint64_t tie_count_ = 0;
    std::uint64_t value_count_ = 0;
};

} // namespace cospread
