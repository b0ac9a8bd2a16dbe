#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace cospread {

/// What becomes of parallel ties: ties of the same relation between the same ends (in either order where they
/// have no direction).
enum class Merge : std::uint8_t { sum, max, first, none };

/// Whether the file's word about direction holds.
enum class DirectionUse : std::uint8_t { as_read, directed, undirected };

struct BuildOptions {
    Merge merge = Merge::sum;
    bool keep_loops = false;
    DirectionUse direction = DirectionUse::as_read;
};

/// What happened while building; each number is said to the user.
struct BuildReport {
    std::uint64_t ties_read = 0;
    std::uint64_t dropped_loops = 0;
    std::uint64_t merged_ties = 0; ///< ties that vanished in another (three parallel ties: 2)
    bool strengths_read = false;   ///< a tie had a strength; merging alone also makes a network weighted
};

/// One tie as read.
struct TieFacts {
    NodeId source = no_node;
    NodeId target = no_node;
    bool directed = true;
    std::optional<double> weight = {};
    std::string_view relation = {};
    Evidence evidence = Evidence::stated;
    std::optional<double> certainty = {};
    std::optional<std::uint32_t> row = {}; ///< of the input's ties, from 1, rising; none: the next
};

/// Collects nodes and ties in the order of the input and makes a Network of them. A missing weight among
/// others counts 1; relation, evidence and certainty columns exist as soon as one tie has one.
class NetworkBuilder {
  public:
    /// The node of that id, added if it is new.
    NodeId node(std::string_view id) { return ids_.intern(id); }

    /// The nodes of many ids at once: see IdTable::intern().
    void nodes(std::span<std::string_view const> ids, std::span<NodeId> numbers) {
        ids_.intern(ids, numbers);
    }

    [[nodiscard]] std::optional<NodeId> find(std::string_view id) const { return ids_.find(id); }

    [[nodiscard]] std::size_t node_count() const { return ids_.size(); }

    [[nodiscard]] std::string_view id(NodeId node) const { return ids_[node]; }

    static constexpr std::size_t most_ties = std::numeric_limits<std::int32_t>::max();

    /// Takes memory for so many ties at once.
    void expect_ties(std::size_t ties);

    /// Ends must be nodes of this builder. Throws InputError past 2^31 - 1 ties or 65,536 relations.
    TieId tie(TieFacts const& facts);

    [[nodiscard]] std::size_t tie_count() const { return ties_.size(); }

    void set_two_mode(bool two_mode) { two_mode_ = two_mode; }

    void set_weight_meaning(WeightMeaning meaning) { weight_meaning_ = meaning; }

    /// Columns must have node_count() rows when build() is called.
    void set_node_columns(Columns columns) { node_columns_ = std::move(columns); }

    /// Columns must have tie_count() rows when build() is called; a merged tie keeps the row of the first.
    void set_tie_columns(Columns columns) { tie_columns_ = std::move(columns); }

    /// Drops self ties, merges parallel ties and indexes the arcs. Cost: O(n + m), O(n + m log m) where there
    /// are parallel ties. The builder is empty afterwards.
    [[nodiscard]] Network build(BuildOptions const& options, BuildReport& report);

  private:
    void settle_directions(DirectionUse use);
    void add_row(std::optional<std::uint32_t> row);
    void add_relation(std::string_view relation);

    IdTable ids_;
    TieTable ties_;
    std::vector<std::string> relations_;
    bool any_weight_ = false;
    bool any_certainty_ = false;
    bool two_mode_ = false;
    WeightMeaning weight_meaning_ = WeightMeaning::strength;
    Columns node_columns_;
    Columns tie_columns_;
};

} // namespace cospread
