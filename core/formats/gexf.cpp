#include "core/formats/gexf.h"

#include "core/base/text.h"
#include "core/formats/graph_records.h"
#include "core/formats/xml_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace cospread {

namespace {

std::optional<ColumnType> gexf_type(std::string_view word) {
    constexpr std::array<std::string_view, 9> numbers{"integer", "long", "float",      "double",    "short",
                                                      "byte",    "int",  "bigdecimal", "biginteger"};
    if (word == "boolean") {
        return ColumnType::boolean;
    }
    if (word == "date") {
        return ColumnType::date;
    }
    if (word == "string" || word == "anyURI" || word == "char" || word.starts_with("list")) {
        return ColumnType::text;
    }
    return std::ranges::find(numbers, word) != numbers.end() ? std::optional(ColumnType::number)
                                                             : std::nullopt;
}

/// The year of `2018`, `2018.0`, `2018-09-03` or `2018-09-03T10:00:00`; nothing for other times.
std::optional<int> year_of(std::string_view time) {
    constexpr std::size_t digits = 4;
    constexpr int last_year = 9999;
    auto const number =
        parse_number(time.size() > digits && time[digits] == '-' ? time.substr(0, digits) : time);
    bool const is_year = number && *number >= 1 && *number <= last_year;
    return is_year ? std::optional(static_cast<int>(std::floor(*number))) : std::nullopt;
}

std::string_view from(XmlElement const& element) {
    return element.attribute("start").value_or(
        element.attribute("startopen").value_or(element.text("timestamp")));
}

std::string_view until(XmlElement const& element) {
    return element.attribute("end").value_or(
        element.attribute("endopen").value_or(element.text("timestamp")));
}

/// A node or an edge that is being read.
struct OpenRecord {
    TieRecord tie = {};
    std::string id = {};
    bool added = false;
    std::optional<NodeId> number = {}; ///< once it is added
    std::string start = {};
    std::string end = {};
    std::string spells = {};
    std::size_t spell_count = 0;

    void add_spell(XmlElement const& element) {
        auto const begins = from(element);
        auto const ends = until(element);
        start = spell_count == 0 ? std::string(begins) : start;
        end = ends;
        spells += (spells.empty() ? "" : "; ") + std::string(begins) + '/' + std::string(ends);
        ++spell_count;
    }

    /// Adds when the record was there to its values.
    void complete() {
        auto const add = [&](char const* key, std::string const& value) {
            if (!value.empty()) {
                tie.values.emplace_back(key, value);
            }
        };
        add("start", start);
        add("end", end);
        add("spells", spell_count > 1 ? spells : std::string());
    }
};

class GexfHandler : public XmlHandler {
  public:
    explicit GexfHandler(GraphRecords& records)
        : records_(records) {}

    [[nodiscard]] bool directed() const { return directed_; }

    void start(XmlElement const& element) override {
        auto const name = element.name();
        if (name == "graph") {
            start_graph(element);
        } else if (name == "attributes") {
            for_edges_ = element.text("class") == "edge";
        } else if (name == "attribute") {
            start_attribute(element);
        } else if (name == "node") {
            start_node(element);
        } else if (name == "edge") {
            start_edge(element);
        } else if (auto* const record = open_record()) {
            start_in_record(*record, element);
        }
    }

    void end(std::string_view name, std::string_view text) override {
        if (name == "creator" && trimmed(text) == own_creator) {
            records_.set_ids_are_meant();
        } else if (name == "default" && attribute_ != nullptr) {
            attribute_->fallback = trimmed(text);
        } else if (name == "attribute" && attribute_ != nullptr) {
            auto& columns = for_edges_ ? records_.tie_columns() : records_.node_columns();
            columns.declare(attribute_->title, attribute_->type, attribute_->fallback);
            attribute_ = nullptr;
        } else if (name == "node" && !nodes_.empty()) {
            end_node();
        } else if (name == "edge" && edge_) {
            edge_->complete();
            records_.add_tie(edge_->tie);
            edge_.reset();
        }
    }

  private:
    struct Attribute {
        std::string title = {};
        std::optional<ColumnType> type = {};
        std::optional<std::string> fallback = {};
    };

    void start_graph(XmlElement const& element) {
        auto const word = element.text("defaultedgetype");
        directed_ = word == "directed";
        if (!word.empty() && word != "directed" && word != "undirected" && word != "mutual") {
            records_.warn_once(element.place(),
                               "defaultedgetype '" + std::string(word) + "' is no kind of direction",
                               "Write directed or undirected; ties are taken as undirected");
        }
    }

    void start_attribute(XmlElement const& element) {
        auto const id = element.text("id");
        auto& attributes = for_edges_ ? edge_attributes_ : node_attributes_;
        attribute_ = &attributes[std::string(id)];
        attribute_->title = element.attribute("title").value_or(id);
        attribute_->type = gexf_type(element.text("type"));
    }

    void start_node(XmlElement const& element) {
        flush_node();
        auto& node = nodes_.emplace_back();
        node.id = element.text("id");
        node.tie.place = element.place();
        node.start = from(element);
        node.end = until(element);
        add_attribute(node, element, "label", "label");
        if (nodes_.size() > 1) {
            records_.warn_once(element.place(), "nodes within nodes are laid flat",
                               "The node around a node is its attribute 'parent'");
            node.tie.values.emplace_back("parent", nodes_[nodes_.size() - 2].id);
        } else {
            add_attribute(node, element, "pid", "parent");
        }
    }

    void start_edge(XmlElement const& element) {
        edge_.emplace();
        edge_->tie.source = element.text("source");
        edge_->tie.target = element.text("target");
        edge_->tie.place = element.place();
        edge_->start = from(element);
        edge_->end = until(element);
        auto const type = element.text("type");
        if (type == "directed" || type == "undirected" || type == "mutual") {
            edge_->tie.directed = type == "directed";
        } else if (!type.empty()) {
            records_.reject_tie(element.place(),
                                "'" + std::string(type) + "' does not say whether the tie has a direction",
                                "Write directed or undirected");
            edge_.reset();
            return;
        }
        add_attribute(*edge_, element, "weight", "weight");
        add_attribute(*edge_, element, "kind", "relation");
        add_attribute(*edge_, element, "label", "label");
    }

    static void add_attribute(OpenRecord& record, XmlElement const& element, char const* attribute,
                              char const* column) {
        if (auto const value = element.attribute(attribute)) {
            record.tie.values.emplace_back(column, *value);
        }
    }

    void flush_node() {
        if (!nodes_.empty() && !nodes_.back().added) {
            auto& node = nodes_.back();
            node.added = true;
            node.complete();
            node.number = records_.add_node(node.id, node.tie.values, node.tie.place);
            node.tie.values.clear();
        }
    }

    void end_node() {
        auto& node = nodes_.back();
        if (!node.added) {
            flush_node();
        } else if (node.number) { // what came after the nodes within it
            node.complete();
            records_.add_values(*node.number, node.tie.values);
        }
        nodes_.pop_back();
    }

    [[nodiscard]] OpenRecord* open_record() {
        if (edge_) {
            return &*edge_;
        }
        return nodes_.empty() ? nullptr : &nodes_.back();
    }

    void start_in_record(OpenRecord& record, XmlElement const& element) {
        auto const name = element.name();
        auto& values = record.tie.values;
        if (name == "attvalue") {
            add_value(record, element);
        } else if (name == "spell" || name == "slice") {
            record.add_spell(element);
        } else if (name == "parent" && !element.text("for").empty()) {
            values.emplace_back("parent", element.text("for"));
        } else if (name == "color" && !edge_) {
            values.emplace_back("color", colour(element));
        } else if (name == "position") {
            add_attribute(record, element, "x", "x");
            add_attribute(record, element, "y", "y");
        }
    }

    static std::string colour(XmlElement const& element) {
        if (auto const hex = element.attribute("hex")) {
            return std::string(*hex);
        }
        constexpr std::string_view digits = "0123456789abcdef";
        constexpr double most = 255;
        std::string text = "#";
        for (auto const* channel : {"r", "g", "b"}) {
            auto const value = std::clamp(parse_number(element.text(channel)).value_or(0), 0.0, most);
            auto const byte = static_cast<unsigned>(value);
            text += digits[byte / 16];
            text += digits[byte % 16];
        }
        return text;
    }

    void add_value(OpenRecord& record, XmlElement const& element) {
        auto const key = element.attribute("for").value_or(element.text("id"));
        auto const& attributes = edge_ ? edge_attributes_ : node_attributes_;
        auto const found = attributes.find(std::string(key));
        if (found == attributes.end()) {
            records_.warn_once(element.place(), "the attribute '" + std::string(key) + "' is not declared",
                               "It is kept under that name; declare it with <attribute id=\"" +
                                   std::string(key) + "\">");
        }
        std::string const name = found == attributes.end() ? std::string(key) : found->second.title;
        std::string const value(element.text("value"));
        auto const begins = from(element);
        auto const ends = until(element);
        if (begins.empty() && ends.empty()) {
            record.tie.values.emplace_back(name, value);
            return;
        }
        auto const first = year_of(begins.empty() ? ends : begins);
        if (!first) {
            record.tie.values.emplace_back(name + ' ' + std::string(begins.empty() ? ends : begins), value);
            return;
        }
        int const wanted = std::max(year_of(ends).value_or(*first), *first) - *first;
        int const more = std::min(wanted, further_years_);
        further_years_ -= more;
        if (more < wanted) {
            records_.warn_once(element.place(), "values hold for more than a million years in all",
                               "From here on only their first years are kept");
        }
        for (int year = *first; year <= *first + more; ++year) {
            record.tie.values.emplace_back(name + ' ' + std::to_string(year), value);
        }
    }

    GraphRecords& records_;
    bool directed_ = false;
    bool for_edges_ = false;
    std::unordered_map<std::string, Attribute> node_attributes_;
    std::unordered_map<std::string, Attribute> edge_attributes_;
    Attribute* attribute_ = nullptr; ///< being declared
    std::vector<OpenRecord> nodes_;  ///< a node, and those around it
    std::optional<OpenRecord> edge_;
    int further_years_ = 1'000'000; ///< columns of years that values may still take beside their first
};

} // namespace

bool looks_like_gexf(InputBytes const& input) {
    return looks_like_xml_of("gexf", input);
}

Network read_gexf(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                  RunContext const& context) {
    GraphRecords records(input.name, options, report);
    records.set_name_keys({"label", "name"});
    GexfHandler handler(records);
    records.note_break(read_xml(input, handler, report, context));
    if (input.release) {
        input.release();
    }
    return records.finish(handler.directed(), context);
}

} // namespace cospread
