#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// How practice travels along a tie of a relation: factors of the tie probability with the tie's direction
/// and against it. An assumption, shown with every result.
struct Channel {
    std::string relation;
    double forward = 1;
    double backward = 0;
};

/// The channels of a data set. A relation that is not in the table carries 1/1 where the tie has no direction
/// and 1/0 where it has one.
class ChannelTable {
  public:
    ChannelTable() = default;
    explicit ChannelTable(std::vector<Channel> rows);

    /// The table used where a data set brings none: leads 1/0.5, governs 1/0.3, funds 1/0.2, commissions
    /// 1/0.5, ... A shared story (narratives.h) carries 0.3/0.3.
    [[nodiscard]] static ChannelTable const& initial();

    [[nodiscard]] Channel of(std::string_view relation, bool directed) const;

    [[nodiscard]] std::vector<Channel> const& rows() const { return rows_; }

  private:
    std::vector<Channel> rows_;
};

} // namespace cospread
