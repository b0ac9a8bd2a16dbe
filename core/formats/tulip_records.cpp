#include "core/formats/tulip_records.h"

#include "core/base/text.h"
#include "core/formats/numbered_nodes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cospread {

namespace {

/// What a property says of everything before anybody has set it.
bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 4> blank{"", "0", "false", "()"};
    return std::ranges::find(blank, text) != blank.end();
}

std::optional<ColumnType> column_type(std::string_view type) {
    if (type == "bool") {
        return ColumnType::boolean;
    }
    if (type == "double" || type == "int") {
        return std::nullopt; // whole or not: found out
    }
    return ColumnType::text;
}

/// The parts of `(1,2,0)`, blanks around them left out.
std::vector<std::string_view> parts_of(std::string_view text) {
    text = trimmed(text);
    if (text.size() < 2 || text.front() != '(' || text.back() != ')') {
        return {};
    }
    auto parts = split(text.substr(1, text.size() - 2), ',');
    std::ranges::transform(parts, parts.begin(), [](std::string_view part) { return trimmed(part); });
    return parts;
}

/// `(255,0,0,255)` as `#ff0000`; empty where it is none.
std::string colour_of(std::string_view text) {
    auto const parts = parts_of(text);
    constexpr std::size_t channels = 3; // and how opaque it is
    if (parts.size() < channels) {
        return {};
    }
    std::string colour = "#";
    for (std::size_t i = 0; i < channels; ++i) {
        auto const value = parse_whole_number(parts[i]);
        if (!value || *value > 255) {
            return {};
        }
        constexpr std::string_view digits = "0123456789abcdef";
        colour += digits[*value / digits.size()];
        colour += digits[*value % digits.size()];
    }
    return colour;
}

} // namespace

TulipRecords::TulipRecords(std::string_view file, GraphRecords& records, std::size_t text_bytes)
    : file_(file)
    , records_(records)
    , text_bytes_(text_bytes) {
    records_.set_name_keys({"label", "name"});
    records_.set_ids_are_numbers();
}

void TulipRecords::add_nodes(std::uint64_t first, std::uint64_t last, TextPlace place) {
    if (last < first) {
        return;
    }
    auto const at = place.finding(file_, {}, {});
    NumberedNodes::check_count(last - first, text_bytes_, at);
    node_count_ += last - first + 1;
    NumberedNodes::check_count(node_count_, text_bytes_, at);
    for (std::uint64_t step = 0; step <= last - first; ++step) {
        records_.add_node(std::to_string(first + step), {}, place);
    }
}

void TulipRecords::add_tie(std::uint64_t number, std::string source, std::string target, TextPlace place) {
    std::size_t const tie = records_.tie_count();
    TieRecord record;
    record.source = std::move(source);
    record.target = std::move(target);
    record.place = place;
    records_.add_tie(record);
    if (records_.tie_count() > tie) {
        tie_of_.emplace(number, tie);
    }
}

void TulipRecords::begin_property(std::string name, std::string_view type) {
    constexpr std::string_view of_looks = "view";
    constexpr std::string_view measured = "viewMetric"; // where Tulip puts the numbers of its measures
    key_ = name == "viewLabel" ? "label" : std::move(name);
    use_ = key_ == "viewLayout"                                                  ? Use::place
           : key_ == "viewColor"                                                 ? Use::colour
           : type == "graph" || (key_.starts_with(of_looks) && key_ != measured) ? Use::skipped
                                                                                 : Use::attribute;
    type_ = column_type(type);
    node_default_.clear();
    tie_default_.clear();
    node_columns_declared_ = false;
    tie_column_declared_ = false;
}

RecordValues TulipRecords::node_values(std::string text) const {
    switch (use_) {
    case Use::attribute:
        return {{key_, std::move(text)}};
    case Use::colour:
        return {{"color", colour_of(text)}};
    case Use::place: {
        auto const parts = parts_of(text);
        if (parts.size() < 2) {
            return {};
        }
        return {{"x", std::string(parts[0])}, {"y", std::string(parts[1])}};
    }
    case Use::skipped:
        break;
    }
    return {};
}

void TulipRecords::declare_node_columns() {
    if (std::exchange(node_columns_declared_, true)) {
        return;
    }
    for (auto const& [key, value] : node_values(node_default_)) {
        auto const type = use_ == Use::place       ? std::nullopt
                          : use_ == Use::attribute ? type_
                                                   : ColumnType::text;
        records_.node_columns().declare(
            key, type, value.empty() ? std::nullopt : std::optional<std::string_view>(value));
    }
}

void TulipRecords::declare_tie_column() {
    if (!std::exchange(tie_column_declared_, true)) {
        records_.tie_columns().declare(
            key_, type_, tie_default_.empty() ? std::nullopt : std::optional<std::string_view>(tie_default_));
    }
}

void TulipRecords::set_node_value(std::string_view node, std::string text, TextPlace place) {
    auto const found = records_.find_node(node);
    if (!found) {
        records_.warn_once(place, "a value for a node that is not there", "Export the file anew");
        return;
    }
    if (use_ != Use::skipped) {
        declare_node_columns();
        records_.add_values(*found, node_values(std::move(text)));
    }
}

void TulipRecords::set_tie_value(std::uint64_t tie, std::string text, TextPlace place) {
    auto const found = tie_of_.find(tie);
    if (found == tie_of_.end()) {
        records_.warn_once(place, "a value for a tie that is not there", "Export the file anew");
        return;
    }
    // Its bends and its colour are for drawing alone.
    if (use_ == Use::attribute) {
        declare_tie_column();
        records_.add_tie_values(found->second, {{key_, std::move(text)}});
    }
}

void TulipRecords::end_property() {
    if (use_ == Use::attribute && !says_nothing(node_default_)) {
        declare_node_columns();
    }
    if (use_ == Use::attribute && !says_nothing(tie_default_)) {
        declare_tie_column();
    }
    use_ = Use::skipped;
}

} // namespace cospread
