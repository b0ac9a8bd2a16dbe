#include "core/formats/tulip_json.h"

#include "core/base/text.h"

#include <utility>

namespace cospread {

bool looks_like_tulip_json(std::string_view text) {
    constexpr std::size_t beginning = std::size_t{1} << 20; // a comment may come first
    auto const head = text.substr(0, beginning);
    return head.find("\"graphID\"") != std::string_view::npos &&
           head.find("\"nodesNumber\"") != std::string_view::npos;
}

TulipJson::TulipJson(std::string_view file, GraphRecords& records, std::size_t text_bytes,
                     RunContext const& context, std::function<TextPlace()> place)
    : JsonEvents(file, std::move(place))
    , records_(records)
    , tulip_(file, records, text_bytes)
    , context_(context) {}

void TulipJson::start(bool /*list*/) {
    if (within("edges", list_depth)) {
        ends_.clear();
    } else if (within("subgraphs", list_depth)) {
        records_.warn_once(place(), "subgraphs are not read, only the graph that holds them all",
                           "Mark their members in a property where they matter");
    }
    keys_.emplace_back();
}

void TulipJson::end() {
    if (within("edges", entry_depth)) {
        add_tie();
    } else if (within("properties", entry_depth)) {
        tulip_.end_property();
    }
    keys_.pop_back();
}

void TulipJson::key_of_next(std::string name) {
    keys_.back() = std::move(name);
}

void TulipJson::scalar(std::string text, bool /*is_text*/) {
    constexpr std::uint64_t values_between_looks = 4096;
    if (value_count_++ % values_between_looks == 0) {
        context_.check_stop();
    }
    if (keys_.size() == graph_depth) {
        graph_fact(text);
    } else if (within("edges", entry_depth)) {
        ends_.push_back(std::move(text));
    } else if (within("properties", entry_depth)) {
        property_fact(std::move(text));
    } else if (within("properties", values_depth)) {
        property_value(std::move(text));
    }
}

void TulipJson::graph_fact(std::string const& text) {
    auto const count = parse_whole_number(text);
    if (within("nodesNumber", graph_depth) && count.value_or(0) > 0) {
        tulip_.add_nodes(0, *count - 1, place());
    }
}

void TulipJson::add_tie() {
    std::uint64_t const number = tie_count_++;
    if (ends_.size() == 2) {
        tulip_.add_tie(number, ends_[0], ends_[1], place());
    } else {
        records_.reject_tie(place(), "a list of " + std::to_string(ends_.size()) + " values is no tie",
                            "Write its two ends");
    }
}

void TulipJson::property_fact(std::string text) {
    std::string const& key = keys_.back();
    if (key == "type") {
        tulip_.begin_property(keys_[list_depth - 1], text);
    } else if (key == "nodeDefault") {
        tulip_.set_node_default(std::move(text));
    } else if (key == "edgeDefault") {
        tulip_.set_tie_default(std::move(text));
    }
}

void TulipJson::property_value(std::string text) {
    std::string const& of = keys_[entry_depth - 1];
    if (of == "nodesValues") {
        tulip_.set_node_value(keys_.back(), std::move(text), place());
    } else if (auto const tie = of == "edgesValues" ? parse_whole_number(keys_.back()) : std::nullopt) {
        tulip_.set_tie_value(*tie, std::move(text), place());
    }
}

} // namespace cospread
