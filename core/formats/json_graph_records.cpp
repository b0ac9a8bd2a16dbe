#include "core/formats/json_graph_records.h"

#include "core/formats/json_text.h"
#include "core/formats/tie_columns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t most_of_pair = 3; ///< values of a tie that is a list

/// What Cytoscape.js says about the look and state of a mark.
constexpr std::array<std::string_view, 9> state_keys{
    "group", "selected", "selectable", "locked", "grabbable", "grabbed", "pannable", "removed", "scratch"};

} // namespace

JsonGraphRecords::JsonGraphRecords(std::string_view file, GraphRecords& records, RunContext const& context,
                                   std::function<TextPlace()> place)
    : JsonEvents(file, std::move(place))
    , records_(records)
    , context_(context) {}

void JsonGraphRecords::begin_entry_of_value() {
    JsonLevel& level = levels_.back();
    if (level.entries++ > 0) {
        value_ += ',';
    }
    if (!level.list) {
        value_ += json_quoted(level.key) + ':';
    }
}

void JsonGraphRecords::start(bool list) {
    JsonRole const role = role_within(levels_, list);
    if (role == JsonRole::value) {
        if (levels_.back().role == JsonRole::value) {
            begin_entry_of_value();
        } else {
            value_.clear();
        }
        value_ += list ? '[' : '{';
    }
    if (role == JsonRole::record || role == JsonRole::pair) {
        begin_record();
        list_ = role == JsonRole::pair ? JsonRole::ties : list_;
    }
    adjacent_lists_ += role == JsonRole::neighbours ? 1 : 0;
    has_data_ = has_data_ || (role == JsonRole::fields && levels_.back().key == "data");
    has_nodes_ = has_nodes_ || role == JsonRole::nodes || role == JsonRole::named_nodes;
    levels_.push_back({.role = role, .list = list});
}

void JsonGraphRecords::end() {
    JsonLevel const level = std::move(levels_.back());
    levels_.pop_back();
    if (level.role == JsonRole::value) {
        value_ += level.list ? ']' : '}';
        if (levels_.back().role != JsonRole::value) {
            field(std::move(value_), true);
        }
    } else if (level.role == JsonRole::record) {
        end_record();
    } else if (level.role == JsonRole::pair) {
        end_pair(level.entries);
    }
}

void JsonGraphRecords::begin_record() {
    constexpr std::uint64_t records_between_looks = 1024;
    if (record_count_++ % records_between_looks == 0) {
        context_.check_stop();
    }
    values_.clear();
    are_texts_.clear();
    states_.clear();
    has_data_ = false;
    record_place_ = place();
    list_ = levels_.back().role;
    record_key_ = levels_.back().key;
    if (list_ == JsonRole::beside) {
        beside_name_ = levels_[levels_.size() - 2].key;
    }
}

void JsonGraphRecords::scalar(std::string text, bool is_text) {
    if (levels_.empty()) {
        return;
    }
    JsonLevel const& level = levels_.back();
    switch (level.role) {
    case JsonRole::graph:
        return graph_fact(text);
    case JsonRole::nodes:
        return bare_node(std::move(text));
    case JsonRole::pair:
        return entry_of_pair(std::move(text), is_text);
    case JsonRole::record:
    case JsonRole::fields:
        return field(std::move(text), is_text);
    case JsonRole::end:
        if (level.key == "id" || level.key == "key") {
            levels_.pop_back();
            field(std::move(text), is_text);
            levels_.push_back({.role = JsonRole::end});
        }
        return;
    case JsonRole::value:
        begin_entry_of_value();
        value_ += is_text ? json_quoted(text) : text.empty() ? "null" : text;
        return;
    default:
        return;
    }
}

/// A node that is nothing but its id: `"nodes": ["a", "b"]`.
void JsonGraphRecords::bare_node(std::string id) {
    levels_.back().key = "id";
    begin_record();
    field(std::move(id), true);
    end_record();
}

/// `["a", "b", 2]`
void JsonGraphRecords::entry_of_pair(std::string text, bool is_text) {
    JsonLevel& level = levels_.back();
    auto const entry = level.entries++;
    if (entry < most_of_pair) {
        level.key = entry == 0 ? "source" : entry == 1 ? "target" : is_text ? "relation" : "weight";
        field(std::move(text), is_text);
    }
}

void JsonGraphRecords::end_pair(std::size_t entries) {
    if (entries > most_of_pair) {
        records_.reject_tie(record_place_, "a list of " + std::to_string(entries) + " values is no tie",
                            "Write its two ends, and its strength after them");
        return;
    }
    end_record();
}

void JsonGraphRecords::graph_fact(std::string const& text) {
    std::string const& key = levels_.back().key;
    bool const says_direction = key == "directed" || key == "type";
    if (auto const directed = says_direction ? parse_directed(text) : std::nullopt) {
        directed_ = *directed;
    } else if (key == "creator" && text == own_creator) {
        records_.set_ids_are_meant();
    } else if (key == "two_mode" && text == "true") {
        records_.set_two_mode();
    }
}

void JsonGraphRecords::field(std::string text, bool is_text) {
    std::string const& key = levels_.back().key;
    if (levels_.back().role == JsonRole::record && std::ranges::find(state_keys, key) != state_keys.end() &&
        states_.size() < state_keys.size()) {
        states_.push_back({key, std::move(text), is_text});
        return;
    }
    auto const earlier = std::ranges::find(values_, key, &RecordValues::value_type::first);
    constexpr std::size_t most_fields = 1000;
    if (values_.size() >= most_fields) {
        throw InputError(
            place().finding(file(), "a node or tie of more than 1,000 attributes", "Is this a graph?"));
    }
    if (earlier == values_.end()) {
        values_.emplace_back(key, std::move(text));
        are_texts_.push_back(is_text);
    }
}

std::optional<std::string> JsonGraphRecords::take(std::initializer_list<std::string_view> keys) {
    for (auto const key : keys) {
        auto const found = std::ranges::find(values_, key, &RecordValues::value_type::first);
        if (found != values_.end()) {
            auto value = std::move(found->second);
            are_texts_.erase(are_texts_.begin() + (found - values_.begin()));
            values_.erase(found);
            return value;
        }
    }
    return std::nullopt;
}

/// Only beside the object `data` of Cytoscape.js are they states; elsewhere they are attributes.
void JsonGraphRecords::add_states() {
    for (auto& [key, text, is_text] : states_) {
        bool const has = std::ranges::find(values_, key, &RecordValues::value_type::first) != values_.end();
        if (!has_data_ && !has) {
            values_.emplace_back(key, std::move(text));
            are_texts_.push_back(is_text);
        }
    }
}

void JsonGraphRecords::end_record() {
    add_states();
    if (list_ == JsonRole::beside) {
        beside_.take(beside_name_, record_key_, values_);
        return;
    }
    auto const has = [&](std::string_view key) {
        return std::ranges::find(values_, key, &RecordValues::value_type::first) != values_.end();
    };
    if (list_ == JsonRole::neighbours) {
        add_neighbour();
        return;
    }
    bool const tie =
        list_ == JsonRole::ties || (list_ == JsonRole::elements && has("source") && has("target"));
    if (tie) {
        add_tie();
    } else {
        add_node(list_ == JsonRole::named_nodes);
    }
}

void JsonGraphRecords::add_node(bool named) {
    has_nodes_ = true;
    auto id = named ? std::optional(record_key_) : take({"id", "key", "v"});
    if (!id) {
        // Old files of d3: ends are numbers of nodes, from 0.
        id = std::to_string(node_count_);
    }
    ++node_count_;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        if (are_texts_[i]) {
            records_.node_columns().declare(values_[i].first, ColumnType::text);
        }
    }
    records_.add_node(*id, values_, record_place_);
}

void JsonGraphRecords::add_tie() {
    // Of graphlib the ends are v and w, which elsewhere may be anything.
    auto const of_graphlib =
        std::ranges::find(values_, "v", &RecordValues::value_type::first) != values_.end();
    auto source = take({"source", "from", "fromId"});
    auto target = take({"target", "to", "toId"});
    if (!source && !target && of_graphlib) {
        source = take({"v"});
        target = take({"w"});
    }
    add_tie_between(std::move(source).value_or(std::string()), std::move(target).value_or(std::string()));
}

/// A tie from networkx' adjacency, where the lists of neighbours stand in the order of the nodes.
void JsonGraphRecords::add_neighbour() {
    NodeId const node = adjacent_lists_ - 1;
    if (node >= records_.node_count()) {
        records_.reject_tie(record_place_, "there are more lists of neighbours than nodes before them",
                            "List the nodes first, and one list of neighbours for each");
        return;
    }
    auto target = take({"id"}).value_or(std::string());
    auto const other = records_.find_node(target);
    if (!directed_ && other && *other < node) {
        return; // the other's list has said it
    }
    add_tie_between(std::string(records_.id(node)), std::move(target));
}

void JsonGraphRecords::add_tie_between(std::string source, std::string target) {
    has_ties_ = true;
    TieRecord tie;
    tie.place = record_place_;
    tie.source = std::move(source);
    tie.target = std::move(target);
    auto const undirected = take({"undirected"});
    auto directed = take({"directed"});
    auto const type = std::ranges::find(values_, "type", &RecordValues::value_type::first);
    if (!directed && type != values_.end() && (type->second == "directed" || type->second == "undirected")) {
        directed = take({"type"});
    }
    if (directed) {
        tie.directed = parse_directed(*directed);
    } else if (undirected) {
        tie.directed = parse_directed(*undirected);
        tie.directed = tie.directed ? std::optional(!*tie.directed) : std::nullopt;
    }
    for (std::size_t i = 0; i < values_.size(); ++i) {
        auto const& key = values_[i].first;
        bool const may_be_strength = std::ranges::find(weight_words(), key) != weight_words().end();
        if (are_texts_[i] && !may_be_strength) {
            records_.tie_columns().declare(key, ColumnType::text);
        }
    }
    if (!has_nodes_) {
        (void)ends_.intern(tie.source);
        (void)ends_.intern(tie.target);
    }
    auto const key = std::ranges::find(values_, "key", &RecordValues::value_type::first);
    constexpr std::size_t levels_of_graph = 2; // only of a graph within something can data stand beside it
    if (key != values_.end() && levels_.size() > levels_of_graph) {
        beside_.note_tie(key->second, records_.tie_count());
    }
    tie.values = values_;
    records_.add_tie(tie);
}

void JsonGraphRecords::finish() {
    beside_.hand_over(records_);
    records_.set_ends_may_be_places_or_names();
    if (!has_nodes_ && !has_ties_) {
        throw InputError(
            Finding{.file = std::string(file()),
                    .what = "there are no nodes and no ties",
                    .remedy = "A graph in JSON has a list 'nodes' and a list 'links' or 'edges'"});
    }
    for (NodeId node = 0; !has_nodes_ && node < ends_.size(); ++node) {
        if (!ends_[node].empty()) {
            records_.add_node(ends_[node], {}, {1, 1});
        }
    }
}

void JsonGraphRecords::key_of_next(std::string name) {
    levels_.back().key = std::move(name);
}

} // namespace cospread
