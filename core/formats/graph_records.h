#pragma once

#include "core/formats/network_import.h"
#include "core/formats/record_columns.h"
#include "core/formats/xml_text.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cospread {

/// How the files that cospread writes say who wrote them: their ids are the nodes' own, whatever they look
/// like.
constexpr std::string_view own_creator = "cospread";

/// The attributes of one record, until it is known whether the record is kept.
using RecordValues = std::vector<std::pair<std::string, std::string>>;

/// A tie as a file of nodes and ties has it; what is not a field here is among its values.
struct TieRecord {
    std::string source;
    std::string target;
    std::optional<bool> directed = {}; ///< empty: as most ties of the file
    RecordValues values = {};
    TextPlace place = {};
};

/// The nodes and ties of a file that has its own list of nodes and in which both come in any order with any
/// attributes (GraphML, GEXF, GML). Of the attributes of ties `weight`, `strength` or `value` is the
/// strength, `relation` (or one of its synonyms) the relation, `evidence` and `certainty` what they say.
class GraphRecords {
  public:
    /// All must outlive this object.
    GraphRecords(std::string_view file, ReadOptions const& options, ImportReport& report);

    [[nodiscard]] RecordColumns& node_columns() { return node_columns_; }

    [[nodiscard]] RecordColumns& tie_columns() { return tie_columns_; }

    /// A node; returns its number. Without an id, or with that of an earlier one, it is set aside.
    std::optional<NodeId> add_node(std::string_view id, RecordValues const& values, TextPlace place);

    /// More attributes of a node.
    void add_values(NodeId node, RecordValues const& values);

    /// The node of that id, if it was added.
    [[nodiscard]] std::optional<NodeId> find_node(std::string_view id) const;

    /// How many nodes were added.
    [[nodiscard]] std::size_t node_count() const { return ids_.size(); }

    /// The id of a node that was added.
    [[nodiscard]] std::string_view id(NodeId node) const { return mentioned_[ids_[node]]; }

    /// How many ties were added.
    [[nodiscard]] std::size_t tie_count() const { return ties_.size(); }

    /// More attributes of a tie, numbered from 0.
    void add_tie_values(std::size_t tie, RecordValues const& values);

    /// A tie, whose ends may be declared later. Without an end it is set aside.
    void add_tie(TieRecord const& tie);

    /// Sets a tie aside.
    void reject_tie(TextPlace place, std::string what, std::string remedy);

    /// Kept, but worth a look; what is said with the same `what` before is not said again.
    void warn_once(TextPlace place, std::string what, std::string remedy);

    /// Where the file breaks off: what came before stays. Throws InputError where nothing did.
    void note_break(std::optional<Finding> where);

    /// Names that may stand for ids, in order of preference; see finish().
    void set_name_keys(std::vector<std::string> keys) { name_keys_ = std::move(keys); }

    /// The file's writer says that its ids are the nodes' own, whatever they look like.
    void set_ids_are_meant() { ids_are_meant_ = true; }

    /// The file says that its nodes are of two modes.
    void set_two_mode() { import_.builder().set_two_mode(true); }

    /// Ends may be places in the list of nodes, from 0, or names: so they are taken where none of them is an
    /// id.
    void set_ends_may_be_places_or_names() { ends_may_be_other_ = true; }

    /// The format wants numbers as ids, so none of them means anything.
    void set_ids_are_numbers() { ids_are_numbers_ = true; }

    /// Builds the network. Ties that say nothing of their direction take `directed`; those whose end is not
    /// declared are set aside. Where all ids are numbers that programs give (`n0`, `n1::n2`; 0 to n-1 or 1 to
    /// n) and an attribute of name_keys() tells all nodes apart, its values are the ids; where one only names
    /// them, it becomes their label.
    [[nodiscard]] Network finish(bool directed, RunContext const& context);

  private:
    struct Tie {
        NodeId source;
        NodeId target;
        std::int8_t directed; ///< -1: as most
        std::uint32_t character;
        std::uint64_t line;
    };

    [[nodiscard]] bool has_program_ids() const;
    void declare_nodes();
    void take_ends_for_places_or_names();
    void add_ties(bool directed, RunContext const& context);

    std::string file_;
    ReadOptions const& options_;
    ImportReport& report_;
    NetworkImport import_;
    IdTable mentioned_;           ///< ids of nodes and of ends
    std::vector<NodeId> node_of_; ///< by mentioned id; no_node: not declared
    std::vector<NodeId> ids_;     ///< mentioned id of each node
    std::vector<Tie> ties_;
    RecordColumns node_columns_;
    RecordColumns tie_columns_;
    std::vector<std::string> name_keys_{"name", "label"};
    bool ids_are_numbers_ = false;
    bool ends_may_be_other_ = false;
    bool ids_are_meant_ = false;
    std::unordered_set<std::string> said_;
};

} // namespace cospread
