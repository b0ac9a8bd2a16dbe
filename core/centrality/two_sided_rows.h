#pragma once

#include "core/centrality/dominant_part.h"

namespace cospread {

/// Each node twice, as a hub and as an authority, `nodes` further on; a tie joins the hub at its start and
/// the authority at its end. The principal eigenvector of this symmetric matrix holds both sides; its largest
/// eigenvalue is the largest singular value of the matrix of the ties. Only small parts are written out.
class TwoSidedRows {
  public:
    /// Errors: those of IncomingRows. The network must outlive it.
    TwoSidedRows(Network const& network, bool unweighted, std::string_view measure)
        : of_authorities_(network, unweighted, measure)
        , of_hubs_(IncomingRows::turned(network, unweighted, measure)) {}

    /// dominant_parts() of the whole.
    [[nodiscard]] DominantParts dominant(std::string_view measure, RunContext const& context) const;

  private:
    [[nodiscard]] NodeId nodes() const { return of_hubs_.node_count(); }

    [[nodiscard]] Components parts(RunContext const& context) const;
    [[nodiscard]] std::vector<PartBound> bounds(Components const& parts) const;
    [[nodiscard]] IncomingRows written_out(std::span<NodeId const> members) const;
    [[nodiscard]] PerronPair pair_of(std::span<NodeId const> members, std::string_view measure,
                                     RunContext const& context) const;
    [[nodiscard]] PerronPair pair_in_place(std::span<NodeId const> members, std::string_view measure,
                                           RunContext const& context) const;

    IncomingRows of_authorities_; ///< their hubs
    IncomingRows of_hubs_;        ///< their authorities
};

} // namespace cospread
