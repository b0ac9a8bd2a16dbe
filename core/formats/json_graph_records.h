#pragma once

#include "core/formats/graph_records.h"
#include "core/formats/json_data_beside.h"
#include "core/formats/json_events.h"
#include "core/formats/json_graph_roles.h"

#include <functional>
#include <string>
#include <vector>

namespace cospread {

/// Finds the nodes and ties of a graph in a JSON text, wherever the known kinds of files keep them.
class JsonGraphRecords final : public JsonEvents {
  public:
    /// All must outlive this object. `place` says where the reading is.
    JsonGraphRecords(std::string_view file, GraphRecords& records, RunContext const& context,
                     std::function<TextPlace()> place);

    /// Whether ties that say nothing have a direction.
    [[nodiscard]] bool directed() const { return directed_; }

    /// Makes the ends of the ties nodes where the file has no list of nodes. Throws InputError where it has
    /// neither.
    void finish();

    void start(bool list) override;
    void end() override;
    void key_of_next(std::string name) override;
    void scalar(std::string text, bool is_text) override;

  private:
    struct State {
        std::string key;
        std::string text;
        bool is_text;
    };

    void bare_node(std::string id);
    void entry_of_pair(std::string text, bool is_text);
    void end_pair(std::size_t entries);
    void graph_fact(std::string const& text);
    void field(std::string text, bool is_text);
    void begin_entry_of_value();
    void begin_record();
    void end_record();
    void add_node(bool named);
    void add_tie();
    void add_neighbour();
    void add_tie_between(std::string source, std::string target);
    void add_states();
    [[nodiscard]] std::optional<std::string> take(std::initializer_list<std::string_view> keys);

    GraphRecords& records_;
    RunContext const& context_;
    std::vector<JsonLevel> levels_;
    RecordValues values_;
    std::vector<bool> are_texts_;     ///< of each value: written as a text
    std::vector<State> states_;       ///< what may be the state of a mark of Cytoscape.js or an attribute
    bool has_data_ = false;           ///< the record keeps its attributes in an object of its own
    std::string value_;               ///< a value of several parts, as JSON
    JsonRole list_ = JsonRole::nodes; ///< where the record stands
    std::string record_key_;          ///< its key, where nodes are an object
    TextPlace record_place_;
    bool directed_ = true;
    bool has_nodes_ = false;
    bool has_ties_ = false;
    std::uint64_t node_count_ = 0;
    NodeId adjacent_lists_ = 0; ///< of neighbours, one for each node
    std::uint64_t record_count_ = 0;
    IdTable ends_; ///< of ties before any list of nodes
    JsonDataBeside beside_;
    std::string beside_name_; ///< of the object beside the graph that the record stands in
};

} // namespace cospread
