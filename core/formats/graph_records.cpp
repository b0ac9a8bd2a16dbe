#include "core/formats/graph_records.h"

#include "core/base/text.h"
#include "core/formats/node_table.h"
#include "core/formats/tie_roles.h"

#include <algorithm>

namespace cospread {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// `n0`, or of a node within groups `n0::n12`.
bool is_n_number(std::string_view id) {
    while (true) {
        auto const end = id.find("::");
        auto const part = id.substr(0, end);
        if (!part.starts_with('n') || !is_number(part.substr(1))) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        id.remove_prefix(end + 2);
    }
}

/// Whether every row has a value, and each another.
bool tells_apart(Column const& column) {
    std::unordered_set<std::string> seen;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.is_missing(row) || !seen.insert(column.text(row)).second) {
            return false;
        }
    }
    return true;
}

/// A column of names as the column `label`, whose values are texts.
Column as_label(Column const& names) {
    ColumnBuilder builder("label");
    for (std::size_t row = 0; row < names.size(); ++row) {
        builder.append(names.text(row));
    }
    return std::move(builder).finish(true);
}

} // namespace

GraphRecords::GraphRecords(std::string_view file, ReadOptions const& options, ImportReport& report)
    : file_(file)
    , options_(options)
    , report_(report)
    , import_(options, report) {}

std::optional<NodeId> GraphRecords::add_node(std::string_view id, RecordValues const& values,
                                             TextPlace place) {
    if (trimmed(id).empty()) {
        report_.reject(place.finding(file_, "the node has no id", "Give it an id"));
        return std::nullopt;
    }
    NodeId const mentioned = mentioned_.intern(id);
    node_of_.resize(mentioned_.size(), no_node);
    if (node_of_[mentioned] != no_node) {
        report_.reject(place.finding(file_, "the node '" + std::string(id) + "' stands here a second time",
                                     "Keep one record for each node"));
        return std::nullopt;
    }
    node_of_[mentioned] = static_cast<NodeId>(ids_.size());
    ids_.push_back(mentioned);
    add_values(node_of_[mentioned], values);
    return node_of_[mentioned];
}

void GraphRecords::add_values(NodeId node, RecordValues const& values) {
    for (auto const& [key, value] : values) {
        node_columns_.set(node, key, value);
    }
}

std::optional<NodeId> GraphRecords::find_node(std::string_view id) const {
    auto const mentioned = mentioned_.find(id);
    bool const added = mentioned && *mentioned < node_of_.size() && node_of_[*mentioned] != no_node;
    return added ? std::optional(node_of_[*mentioned]) : std::nullopt;
}

void GraphRecords::add_tie_values(std::size_t tie, RecordValues const& values) {
    for (auto const& [key, value] : values) {
        tie_columns_.set(tie, key, value);
    }
}

void GraphRecords::add_tie(TieRecord const& tie) {
    if (trimmed(tie.source).empty() || trimmed(tie.target).empty()) {
        reject_tie(tie.place, "the end of the tie is missing", "Fill in the id of the node");
        return;
    }
    add_tie_values(ties_.size(), tie.values);
    ties_.push_back({.source = mentioned_.intern(tie.source),
                     .target = mentioned_.intern(tie.target),
                     .directed = static_cast<std::int8_t>(tie.directed ? (*tie.directed ? 1 : 0) : -1),
                     .character = static_cast<std::uint32_t>(tie.place.character),
                     .line = tie.place.line});
}

void GraphRecords::reject_tie(TextPlace place, std::string what, std::string remedy) {
    import_.reject_tie(place.finding(file_, std::move(what), std::move(remedy)));
}

void GraphRecords::warn_once(TextPlace place, std::string what, std::string remedy) {
    constexpr std::size_t most_said = 1000;
    if (said_.size() < most_said && said_.insert(what).second) {
        report_.warn(place.finding(file_, std::move(what), std::move(remedy)));
    }
}

void GraphRecords::note_break(std::optional<Finding> where) {
    if (!where) {
        return;
    }
    if (ids_.empty()) {
        throw InputError(std::move(*where));
    }
    where->what += " (what comes before is kept)";
    report_.reject(std::move(*where));
}

bool GraphRecords::has_program_ids() const {
    if (ids_are_meant_) {
        return false;
    }
    if (ids_are_numbers_) {
        return std::ranges::all_of(ids_, [&](NodeId mentioned) { return is_number(mentioned_[mentioned]); });
    }
    std::size_t numbered = 0;
    std::vector<bool> seen(ids_.size() + 1, false);
    for (auto const mentioned : ids_) {
        auto const id = mentioned_[mentioned];
        if (is_n_number(id)) {
            continue;
        }
        constexpr std::size_t most_digits = 10;
        if (!is_number(id) || id.size() > most_digits || (id.size() > 1 && id[0] == '0')) {
            return false;
        }
        std::size_t const number = std::stoull(std::string(id));
        if (number >= seen.size()) {
            return false;
        }
        seen[number] = true;
        ++numbered;
    }
    // 0 to n-1 or 1 to n: ids differ, so one of the n + 1 numbers is missing at an end.
    return numbered == 0 || (numbered == ids_.size() && (!seen.front() || !seen.back()));
}

void GraphRecords::declare_nodes() {
    auto columns = std::move(node_columns_).finish(ids_.size(), {.file = file_}, "node", report_);
    auto const is_id = [&](Column const& column) {
        for (std::size_t row = 0; row < ids_.size(); ++row) {
            if (column.text(row) != mentioned_[ids_[row]]) {
                return false;
            }
        }
        return true;
    };
    // A label that says the id again says nothing.
    std::erase_if(columns, [&](Column const& column) { return column.name() == "label" && is_id(column); });
    Column const* names = nullptr;
    if (!ids_.empty() && has_program_ids()) {
        for (auto const& key : name_keys_) {
            auto const* column = find_column(columns, key);
            if (column != nullptr && names == nullptr && tells_apart(*column)) {
                names = column;
            }
        }
        for (std::size_t i = 0; names == nullptr && i < columns.size(); ++i) {
            if (columns[i].name() == "name" && find_column(columns, "label") == nullptr) {
                columns[i] = as_label(columns[i]);
            }
        }
    }
    for (std::size_t row = 0; row < ids_.size(); ++row) {
        (void)import_.builder().node(names != nullptr ? names->text(row) : mentioned_[ids_[row]]);
    }
    if (names != nullptr) {
        columns.erase(columns.begin() + (names - columns.data()));
    }
    import_.set_node_columns(std::move(columns));
}

void GraphRecords::take_ends_for_places_or_names() {
    auto const by_place = [&](std::string_view end) {
        auto const place = is_number(end) ? parse_number(end) : std::nullopt;
        return place && *place < static_cast<double>(ids_.size()) ? std::optional(static_cast<NodeId>(*place))
                                                                  : std::nullopt;
    };
    // Names that tell all nodes apart have become their ids.
    auto const by_name = [&](std::string_view end) { return import_.builder().find(end); };
    auto const take = [&](auto const& node_of_end) {
        auto const is_other = [&](NodeId end) {
            return node_of_[end] == no_node && node_of_end(mentioned_[end]).has_value();
        };
        bool const all = std::ranges::all_of(
            ties_, [&](Tie const& tie) { return is_other(tie.source) && is_other(tie.target); });
        for (std::size_t i = 0; all && i < ties_.size(); ++i) {
            for (NodeId const end : {ties_[i].source, ties_[i].target}) {
                node_of_[end] = *node_of_end(mentioned_[end]);
            }
        }
    };
    take(by_place);
    take(by_name);
}

void GraphRecords::add_ties(bool directed, RunContext const& context) {
    auto const columns = std::move(tie_columns_).finish(ties_.size(), {.file = file_}, "tie", report_);
    TieRoles roles(columns, options_, {.file = file_}, report_);
    node_of_.resize(mentioned_.size(), no_node);
    if (ends_may_be_other_) {
        take_ends_for_places_or_names();
    }
    std::vector<std::uint32_t> kept;
    import_.builder().expect_ties(ties_.size());
    for (std::size_t row = 0; row < ties_.size(); ++row) {
        constexpr std::size_t ties_between_looks = 4096;
        if (row % ties_between_looks == 0) {
            context.check_stop();
        }
        auto const& tie = ties_[row];
        TextPlace const place{tie.line, tie.character};
        TieFacts facts;
        facts.source = node_of_[tie.source];
        facts.target = node_of_[tie.target];
        facts.directed = tie.directed < 0 ? directed : tie.directed == 1;
        facts.row = static_cast<std::uint32_t>(row + 1);
        if (facts.source == no_node || facts.target == no_node) {
            auto const unknown = facts.source == no_node ? tie.source : tie.target;
            reject_tie(place, "the node list has no '" + std::string(mentioned_[unknown]) + "'",
                       "Add it to the node list, or correct the id");
        } else if (auto wrong = roles.read(row, facts)) {
            reject_tie(place, std::move(wrong->what), std::move(wrong->remedy));
        } else if (import_.wants(facts.relation, facts.evidence)) {
            import_.add(facts);
            kept.push_back(static_cast<std::uint32_t>(row));
        }
    }
    Columns attributes;
    for (auto const& column : columns) {
        if (!roles.takes(column)) {
            attributes.push_back(column.taken(kept));
        }
    }
    import_.set_tie_columns(std::move(attributes));
}

Network GraphRecords::finish(bool directed, RunContext const& context) {
    report_.columns.source = "source";
    report_.columns.target = "target";
    report_.columns.id = "id";
    declare_nodes();
    join_node_table(import_, context);
    add_ties(directed, context);
    return import_.finish();
}

} // namespace cospread
