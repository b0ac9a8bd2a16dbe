#include "core/formats/network_import.h"

#include "core/base/text.h"
#include "core/formats/like_names.h"
#include "core/formats/near_names.h"

#include <algorithm>

namespace cospread {

NetworkImport::NetworkImport(ReadOptions const& options, ImportReport& report)
    : options_(options)
    , report_(report) {}

std::optional<NodeId> NetworkImport::unknown_end(std::string_view id, Finding place) {
    place.what = "the node list has no '" + std::string(id) + "'";
    if (unknown_end_ == UnknownEnd::make_and_warn) {
        place.remedy = "The node is made, without attributes; add it to the node list";
        report_.warn(std::move(place));
        return builder_.node(id);
    }
    auto const near = nearest_id(id);
    place.remedy = near.empty() ? std::string("Add it to the node list, or correct the id")
                                : "Did you mean '" + near + "'?";
    reject_tie(std::move(place));
    ++unknown_ends_;
    return std::nullopt;
}

std::string NetworkImport::nearest_id(std::string_view id) const {
    constexpr std::uint64_t most_suggestions = 50;
    constexpr std::size_t most_nodes = 20'000;
    if (rejected_ >= most_suggestions || builder_.node_count() > most_nodes) {
        return {};
    }
    std::vector<std::string_view> ids;
    for (NodeId node = 0; node < builder_.node_count(); ++node) {
        ids.push_back(builder_.id(node));
    }
    return std::string(nearest_word(id, ids));
}

void NetworkImport::reject_tie(Finding finding) {
    ++rejected_;
    report_.reject(std::move(finding));
}

bool NetworkImport::wants(std::string_view relation, Evidence evidence) {
    ++good_;
    if (!options_.relations.empty() && (good_ == 1 || relation != last_relation_)) {
        last_relation_ = relation;
        relations_seen_.insert(last_relation_);
        last_relation_wanted_ = std::ranges::find(options_.relations, relation) != options_.relations.end();
    }
    return last_relation_wanted_ && !(options_.stated_only && evidence == Evidence::inferred);
}

void NetworkImport::check_relations() const {
    for (auto const& relation : options_.relations) {
        if (relations_seen_.contains(relation)) {
            continue;
        }
        std::vector<std::string_view> seen(relations_seen_.begin(), relations_seen_.end());
        std::ranges::sort(seen);
        auto const near = nearest_word(relation, seen);
        throw UsageError("--relation: no tie has the relation '" + relation + "'" +
                         (near.empty() ? std::string() : "; did you mean '" + std::string(near) + "'?"));
    }
}

Network NetworkImport::finish() {
    if (good_ == 0 && rejected_ > 0) {
        throw InputError(report_.rejected(), report_.rejected_count());
    }
    check_relations();
    Columns columns;
    for (auto& column : node_columns_) {
        bool const complete = column.size() == builder_.node_count();
        columns.push_back(complete ? std::move(column) : column.lengthened(builder_.node_count()));
    }
    builder_.set_node_columns(std::move(columns));
    builder_.set_weight_meaning(options_.weight_meaning);
    BuildOptions build = options_.build;
    if (options_.unweighted && build.merge == Merge::sum) {
        build.merge = Merge::first;
    }
    Network network = builder_.build(build, report_.built);
    report_.built.ties_read += rejected_;
    warn_of_near_names(network, report_);
    warn_of_like_names(network, report_);
    return network;
}

} // namespace cospread
