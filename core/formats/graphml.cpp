#include "core/formats/graphml.h"

#include "core/base/text.h"
#include "core/formats/graph_records.h"
#include "core/formats/tie_columns.h"
#include "core/formats/xml_text.h"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cospread {

namespace {

std::optional<ColumnType> graphml_type(std::string_view word) {
    if (word == "boolean") {
        return ColumnType::boolean;
    }
    if (word == "int" || word == "long" || word == "float" || word == "double" || word == "short") {
        return ColumnType::number;
    }
    return word == "string" ? std::optional(ColumnType::text) : std::nullopt;
}

class GraphmlHandler : public XmlHandler {
  public:
    explicit GraphmlHandler(GraphRecords& records)
        : records_(records) {}

    void start(XmlElement const& element) override {
        auto const name = element.name();
        if (in_data_) {
            start_in_data(element);
        } else if (name == "hyperedge" || name == "port") {
            start_left_out(element);
        } else if (name == "key") {
            start_key(element);
        } else if (name == "graph") {
            start_graph(element);
        } else if (name == "node") {
            flush_node();
            drawn_ = {};
            nodes_.push_back({.id = std::string(element.text("id")), .place = element.place()});
        } else if (name == "edge") {
            start_edge(element);
        } else if (name == "data") {
            in_data_ = true;
            data_key_ = element.text("key");
            data_place_ = element.place();
            data_has_elements_ = false;
        }
    }

    void end(std::string_view name, std::string_view text) override {
        if (in_data_ && name != "data") {
            end_in_data(name, text);
        } else if (name == "data") {
            end_data(text);
        } else if (name == "desc" && graphs_ == 0 && trimmed(text) == own_creator) {
            records_.set_ids_are_meant();
        } else if (name == "hyperedge" || name == "port") {
            --left_out_;
        } else if (name == "default") {
            key_.fallback = trimmed(text);
        } else if (name == "key") {
            end_key();
        } else if (name == "node" && !nodes_.empty()) {
            end_node();
        } else if (name == "edge" && edge_) {
            records_.add_tie(*edge_);
            edge_.reset();
        } else if (name == "graph" && !directions_.empty()) {
            directions_.pop_back();
        }
    }

  private:
    struct Key {
        std::string id = {};
        std::string name = {};
        std::string belongs_to = {};
        std::optional<ColumnType> type = {};
        std::optional<std::string> fallback = {};
        bool is_drawing = false;
    };

    /// What is known of how a mark looks: of several looks the first holds.
    struct Drawn {
        bool place = false;
        bool colour = false;
        bool label = false;
    };

    struct OpenNode {
        std::string id = {};
        RecordValues values = {};
        TextPlace place = {};
        bool added = false;
        std::optional<NodeId> number = {}; ///< once it is added
    };

    void start_left_out(XmlElement const& element) {
        ++left_out_;
        if (element.name() == "port") {
            warn_of_ports(element);
        } else {
            records_.reject_tie(element.place(), "a hyperedge joins any number of nodes",
                                "Write a tie for each pair of them");
        }
    }

    void warn_of_ports(XmlElement const& element) {
        records_.warn_once(element.place(), "ports of nodes are left out",
                           "Ties go to the nodes that have the ports");
    }

    void start_key(XmlElement const& element) {
        key_ = {};
        key_.id = element.text("id");
        key_.name = element.attribute("attr.name").value_or(element.text("id"));
        key_.belongs_to = element.attribute("for").value_or("all");
        key_.type = graphml_type(element.text("attr.type"));
        key_.is_drawing = element.attribute("yfiles.type").has_value();
    }

    void end_key() {
        if (!key_.is_drawing) {
            bool const both = key_.belongs_to == "all";
            if (both || key_.belongs_to == "node") {
                records_.node_columns().declare(key_.name, key_.type, key_.fallback);
            }
            if (both || key_.belongs_to == "edge") {
                records_.tie_columns().declare(key_.name, key_.type, key_.fallback);
            }
        }
        std::string id = key_.id;
        keys_.insert_or_assign(std::move(id), std::move(key_));
    }

    void start_graph(XmlElement const& element) {
        auto const word = element.text("edgedefault");
        auto const said = parse_directed(word);
        if (!said && !(word.empty() && !directions_.empty())) {
            records_.warn_once(element.place(), "edgedefault '" + std::string(word) + "' says no direction",
                               "Write directed or undirected; ties are taken as directed");
        }
        if (!nodes_.empty()) {
            records_.warn_once(element.place(), "graphs within nodes are laid flat",
                               "The node around a node is its attribute 'parent'");
        } else if (graphs_ > 0) {
            records_.warn_once(element.place(), "the file holds several graphs, which are read as one",
                               "Write each into a file of its own");
        }
        ++graphs_;
        directions_.push_back(said.value_or(directions_.empty() || directions_.back()));
    }

    void start_edge(XmlElement const& element) {
        edge_.emplace();
        drawn_ = {};
        edge_->source = element.text("source");
        edge_->target = element.text("target");
        edge_->place = element.place();
        edge_->directed = directions_.empty() || directions_.back();
        if (auto const word = element.attribute("directed")) {
            auto const said = parse_directed(*word);
            if (said) {
                edge_->directed = said;
            } else {
                records_.reject_tie(element.place(),
                                    "'" + std::string(*word) +
                                        "' does not say whether the tie has a direction",
                                    "Write true or false");
                edge_.reset();
                return;
            }
        }
        if (element.attribute("sourceport") || element.attribute("targetport")) {
            warn_of_ports(element);
        }
    }

    /// A node is complete before the graph within it begins, else nodes within would come first.
    void flush_node() {
        if (nodes_.empty() || nodes_.back().added) {
            return;
        }
        auto& node = nodes_.back();
        node.added = true;
        if (nodes_.size() > 1) {
            node.values.emplace_back("parent", nodes_[nodes_.size() - 2].id);
        }
        node.number = records_.add_node(node.id, node.values, node.place);
        node.values.clear();
    }

    void end_node() {
        flush_node();
        if (nodes_.back().number) { // what came after a graph within it
            records_.add_values(*nodes_.back().number, nodes_.back().values);
        }
        nodes_.pop_back();
    }

    [[nodiscard]] RecordValues* values() {
        if (left_out_ > 0) {
            return nullptr;
        }
        if (edge_) {
            return &edge_->values;
        }
        return nodes_.empty() ? nullptr : &nodes_.back().values;
    }

    void end_data(std::string_view text) {
        in_data_ = false;
        auto* const into = values();
        auto const found = keys_.find(data_key_);
        bool const declared = found != keys_.end();
        bool const of_others = declared && found->second.belongs_to != "node" &&
                               found->second.belongs_to != "edge" && found->second.belongs_to != "all";
        if (into == nullptr || of_others) {
            return; // of the graph
        }
        if (!declared) {
            records_.warn_once(data_place_, "the key '" + data_key_ + "' is not declared",
                               "It is kept under that name; declare it with <key id=\"" + data_key_ + "\">");
        }
        if ((declared && found->second.is_drawing) || data_has_elements_) {
            return;
        }
        into->emplace_back(declared ? found->second.name : data_key_, trimmed(text));
    }

    /// What yEd says of how a mark looks: its label, colour and place.
    void start_in_data(XmlElement const& element) {
        data_has_elements_ = true;
        auto* const into = edge_ ? nullptr : values();
        if (into == nullptr) {
            return;
        }
        if (element.name() == "Geometry" && !std::exchange(drawn_.place, true)) {
            for (auto const& [axis, size] : {std::pair("x", "width"), std::pair("y", "height")}) {
                auto const corner = parse_number(element.text(axis));
                auto const extent = parse_number(element.text(size));
                if (corner) {
                    into->emplace_back(axis, format_number(*corner + extent.value_or(0) / 2));
                }
            }
        } else if (element.name() == "Fill" && element.attribute("color") &&
                   !std::exchange(drawn_.colour, true)) {
            into->emplace_back("color", element.text("color"));
        }
    }

    void end_in_data(std::string_view name, std::string_view text) {
        auto* const into = values();
        bool const is_label = name == (edge_ ? "EdgeLabel" : "NodeLabel");
        if (is_label && into != nullptr && !trimmed(text).empty() && !std::exchange(drawn_.label, true)) {
            into->emplace_back("label", trimmed(text));
        }
    }

    GraphRecords& records_;
    std::unordered_map<std::string, Key> keys_;
    Key key_;
    std::vector<bool> directions_; ///< of the open graphs
    std::size_t graphs_ = 0;
    std::vector<OpenNode> nodes_; ///< a node, and those around it
    std::optional<TieRecord> edge_;
    std::size_t left_out_ = 0; ///< open elements that are left out
    Drawn drawn_;
    bool in_data_ = false;
    bool data_has_elements_ = false;
    std::string data_key_;
    TextPlace data_place_;
};

} // namespace

bool looks_like_graphml(InputBytes const& input) {
    return looks_like_xml_of("graphml", input);
}

Network read_graphml(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                     RunContext const& context) {
    GraphRecords records(input.name, options, report);
    records.set_name_keys({"name", "id", "_graphml_vertex_id", "label"});
    GraphmlHandler handler(records);
    records.note_break(read_xml(input, handler, report, context));
    if (input.release) {
        input.release();
    }
    return records.finish(true, context);
}

} // namespace cospread
