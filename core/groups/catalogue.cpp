#include "core/groups/catalogue.h"

#include "core/base/error.h"
#include "core/groups/communities.h"
#include "core/groups/participation.h"

#include <limits>

namespace cospread {

namespace {

using Row = NodeMeasure;

Row partition_row(std::string_view key, std::string_view title, std::string_view meaning,
                  std::string_view unit,
                  NodeValues (*measure)(Network const&, Column const&, RunContext const&)) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = unit,
            .cost_words = "O(n + m)",
            .source = "Guimera and Amaral 2005, doi:10.1038/nature03288",
            .needs_groups = true,
            .compute = [key, measure](Network const& network, MeasureOptions const& options,
                                      RunContext const& context) {
                if (options.groups == nullptr) {
                    throw UsageError(std::string(key) + " needs groups: name a node column with --groups");
                }
                return measure(network, *options.groups, context);
            }};
}

Row community_row(std::string_view key, std::string_view title, std::string_view meaning,
                  std::string_view unit, NodeValues (*column)(Communities const&)) {
    return {.key = key,
            .title = title,
            .meaning = meaning,
            .unit = unit,
            .cost_words = "O(n + m) a run, ten runs",
            .source = "Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z",
            .by_strength = true,
            .parameters = {{.key = "resolution",
                            .meaning = "above 1: more and smaller communities",
                            .initial = 1,
                            .low = std::numeric_limits<double>::min(),
                            .high = 1e6}},
            .compute = [column](Network const& network, MeasureOptions const& options,
                                RunContext const& context) {
                CommunityOptions wanted;
                wanted.unweighted = options.unweighted;
                if (options.parameters.is_set("resolution")) {
                    wanted.resolution = options.parameters.number("resolution");
                }
                return column(communities(network, wanted, context));
            }};
}

} // namespace

std::vector<NodeMeasure> const& group_measures() {
    static std::vector<NodeMeasure> const rows{
        partition_row("participation", "Participation",
                      "How evenly the node's ties go to all groups: 0 where they go to one.", "none",
                      participation),
        partition_row("within_module_z", "Ties within its group",
                      "Number of the node's ties within its group, against the other members.",
                      "standard deviations", within_module_z),
        community_row("community", "Community",
                      "Number of the community that the node belongs to, found by Leiden on modularity.",
                      "none",
                      [](Communities const& found) {
                          return NodeValues(found.community.begin(), found.community.end());
                      }),
        community_row("community_stability", "Stability of its community",
                      "How far other runs of Leiden agree about who belongs to the node's community.",
                      "share", [](Communities const& found) { return found.stability; }),
    };
    return rows;
}

} // namespace cospread
