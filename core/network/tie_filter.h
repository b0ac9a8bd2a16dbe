#pragma once

#include "core/network/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// A choice of ties by what they and their ends are: `relation=funds,commissions;source.sector=public`. Terms
/// as in Filter; `relation` and `evidence` (stated, inferred) are the tie's, `source.COLUMN` and
/// `target.COLUMN` those of its ends, anything else is a tie column. The empty filter chooses every tie.
class TieFilter {
  public:
    TieFilter() = default;

    /// Throws UsageError where the text is no filter.
    static TieFilter parse(std::string_view text);

    /// Throws UsageError naming the first column that the ties or nodes lack, and the nearest they have.
    void check_columns(Network const& network) const;

    [[nodiscard]] bool matches(Network const& network, TieId tie) const;

    [[nodiscard]] bool empty() const { return tie_.empty() && source_.empty() && target_.empty(); }

  private:
    Filter tie_;
    Filter source_;
    Filter target_;
};

} // namespace cospread
