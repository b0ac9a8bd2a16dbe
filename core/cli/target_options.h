#pragma once

#include "core/cases/case.h"
#include "core/cli/options.h"
#include "core/demand/demand_map.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

class Session;

/// A node column of numbers of at least 0, one for each node. Throws UsageError naming `option` where there
/// is no such column of numbers, AnalysisError naming the first node that has none.
[[nodiscard]] std::vector<double> node_amounts(Network const& network, std::string_view option,
                                               std::string const& name);

/// Who counts, who can be built on, and who is able to adopt by contagion.
class TargetOptions {
  public:
    void add_to(OptionSet& options);

    /// Throws UsageError where a filter is none; before anything is read.
    void check() const { (void)Filter::parse(candidates_); }

    /// Whether acting on a node may fail.
    [[nodiscard]] bool may_fail() const { return !success_.empty(); }

    /// Values, candidates, chances of success, conditions and gate: by the options, else as the case says.
    void fill(Case const& opened, DemandOptions& demand) const;

    /// On stderr, what is known of the conditions.
    static void say_conditions(Session const& session, DemandOptions const& demand);

  private:
    [[nodiscard]] std::vector<double> values(Case const& opened) const;

    std::string candidates_;
    std::string value_;
    std::string success_;
    int gate_ = DemandOptions().gate;
};

} // namespace cospread::cli
