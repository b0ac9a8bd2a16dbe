#pragma once

#include "core/formats/import_report.h"
#include "core/formats/read_options.h"
#include "core/network/network_builder.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace cospread {

/// The one place where what the user said about an input is applied, whatever its format: relations and
/// evidence to keep, weights, direction, and what becomes of a tie to an undeclared node. A format declares
/// its nodes, adds its ties in the order of the file and calls finish().
class NetworkImport {
  public:
    /// What becomes of a tie whose end the node list lacks.
    enum class UnknownEnd { make, make_and_warn, reject };

    /// Both must outlive this object.
    NetworkImport(ReadOptions const& options, ImportReport& report);

    [[nodiscard]] NetworkBuilder& builder() { return builder_; }

    [[nodiscard]] ReadOptions const& options() const { return options_; }

    [[nodiscard]] ImportReport& report() { return report_; }

    void set_unknown_end(UnknownEnd rule) { unknown_end_ = rule; }

    /// Whether no end of a tie can be unknown, since each makes its node.
    [[nodiscard]] bool makes_every_end() const { return unknown_end_ == UnknownEnd::make; }

    /// The attributes of the nodes declared so far; nodes made later have none.
    void set_node_columns(Columns columns) { node_columns_ = std::move(columns); }

    [[nodiscard]] Columns const& node_columns() const { return node_columns_; }

    /// The node of an end. Where the node list lacks it: by the rule; nothing = set aside. `place()` gives a
    /// Finding that says where in the file it stands, for its what and remedy to be filled in.
    template<class Place>
    [[nodiscard]] std::optional<NodeId> end(std::string_view id, Place const& place) {
        if (unknown_end_ == UnknownEnd::make) {
            return builder_.node(id);
        }
        auto const known = builder_.find(id);
        return known ? known : unknown_end(id, place());
    }

    /// How many ties were set aside because the node list lacks an end.
    [[nodiscard]] std::uint64_t unknown_ends() const { return unknown_ends_; }

    /// Sets a record of a tie aside.
    void reject_tie(Finding finding);

    /// Whether the options keep a tie of this relation and evidence; tells add() apart from a tie that was
    /// left out.
    [[nodiscard]] bool wants(std::string_view relation, Evidence evidence);

    void add(TieFacts const& facts) { builder_.tie(facts); }

    void set_tie_columns(Columns columns) { builder_.set_tie_columns(std::move(columns)); }

    /// Builds the network and fills report().built. Throws InputError where every tie had to be set aside,
    /// UsageError where a relation asked for does not occur.
    [[nodiscard]] Network finish();

  private:
    [[nodiscard]] std::optional<NodeId> unknown_end(std::string_view id, Finding place);
    void check_relations() const;
    [[nodiscard]] std::string nearest_id(std::string_view id) const;

    ReadOptions const& options_;
    ImportReport& report_;
    NetworkBuilder builder_;
    UnknownEnd unknown_end_ = UnknownEnd::make;
    Columns node_columns_;
    std::unordered_set<std::string> relations_seen_;
    std::string last_relation_;
    bool last_relation_wanted_ = true;
    std::uint64_t good_ = 0;
    std::uint64_t rejected_ = 0;
    std::uint64_t unknown_ends_ = 0;
};

} // namespace cospread
