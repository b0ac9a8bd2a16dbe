#include "core/whole_network/catalogue.h"

#include "core/base/error.h"
#include "core/brokerage/group_betweenness.h"
#include "core/centrality/centralization.h"
#include "core/groups/partition_measures.h"
#include "core/network/biconnected.h"
#include "core/network/components.h"
#include "core/whole_network/degree_assortativity.h"
#include "core/whole_network/density.h"
#include "core/whole_network/distances.h"
#include "core/whole_network/krackhardt.h"
#include "core/whole_network/transitivity.h"
#include "core/whole_network/triad_census.h"

#include <algorithm>

namespace cospread {

namespace {

using NetworkRow = NetworkMeasure;

constexpr std::string_view freeman = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7";
constexpr std::string_view wasserman_faust = "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478";
constexpr std::string_view tarjan = "Tarjan 1972, doi:10.1137/0201010";
constexpr std::string_view krackhardt = "Krackhardt 1994, Graph theoretical dimensions (ISBN 978-0805811513)";
constexpr std::string_view over_ties = "O(n + m)";
constexpr std::string_view triangle_cost = "O(m^1.5) at most";
constexpr std::string_view path_cost = "O(n m)";
constexpr std::string_view length_cost = "O(n m); with lengths O(n m log m)";

/// Makes the one value of `row`, named by its key, of `value(network, options, context)`, a number or a
/// count.
template<class Value>
NetworkRow one_value(NetworkRow row, Value const& value) {
    row.compute = [key = std::string(row.key), value](Network const& network, MeasureOptions const& options,
                                                      RunContext const& context) {
        context.check_stop();
        return NetworkValues{{key, NetworkNumber(value(network, options, context))}};
    };
    return row;
}

/// A row whose value needs no options.
template<class Value>
NetworkRow plain(NetworkRow row, Value const& value) {
    return one_value(std::move(row), [value](Network const& network, MeasureOptions const&,
                                             RunContext const& context) { return value(network, context); });
}

/// What the rows share that look at every node and tie once.
template<class Value>
NetworkRow linear(std::string_view key, std::string_view title, std::string_view meaning,
                  std::string_view unit, std::string_view source, Value const& value) {
    return plain({.key = key,
                  .title = title,
                  .meaning = meaning,
                  .unit = unit,
                  .cost_words = over_ties,
                  .source = source},
                 value);
}

std::uint64_t strong_component_count(Network const& network, RunContext const& context) {
    auto const& rows = network.out_rows();
    return strong_components(rows.offsets, rows.nodes, context).count;
}

double largest_component_share(Network const& network, RunContext const& context) {
    auto const sizes = weak_components(network, context).sizes();
    double const largest = sizes.empty() ? 0.0 : *std::ranges::max_element(sizes);
    return largest / network.node_count();
}

/// Names are no groups: `label` and `short`, and texts of which no two nodes share one.
bool makes_groups(Column const& column) {
    if (column.type() != ColumnType::text || column.name() == "label" || column.name() == "short") {
        return false;
    }
    std::vector<bool> seen(column.dictionary().size(), false);
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.is_missing(row)) {
            if (seen[column.code(row)]) {
                return true;
            }
            seen[column.code(row)] = true;
        }
    }
    return false;
}

/// The node columns that divide the nodes into groups: the one asked for, else every text attribute.
std::vector<Column const*> groupings(Network const& network, MeasureOptions const& options) {
    if (options.groups != nullptr) {
        return {options.groups};
    }
    std::vector<Column const*> columns;
    for (auto const& column : network.node_columns()) {
        if (makes_groups(column)) {
            columns.push_back(&column);
        }
    }
    return columns;
}

/// A value a grouping, named KEY.COLUMN.
template<class Value>
NetworkRow by_attribute(NetworkRow row, Value const& value) {
    row.belongs = [](Network const& network, MeasureOptions const& options) {
        return !groupings(network, options).empty();
    };
    row.compute = [key = std::string(row.key), value](Network const& network, MeasureOptions const& options,
                                                      RunContext const& context) {
        auto const columns = groupings(network, options);
        if (columns.empty()) {
            throw AnalysisError(key + " cannot be computed: no text attribute divides the nodes into groups; "
                                      "name a node column with --groups");
        }
        NetworkValues values;
        for (auto const* column : columns) {
            context.check_stop();
            values.push_back({key + "." + column->name(), value(network, *column, options)});
        }
        return values;
    };
    return row;
}

NetworkRow cross_level_row() {
    NetworkRow row =
        plain({.key = "cross_level_share",
               .title = "Ties across levels",
               .meaning = "Share of the ties that join two levels, by the node attribute `level`.",
               .unit = "share",
               .cost_words = over_ties,
               .source = "Krackhardt and Stern 1988, doi:10.2307/2786835"},
              [](Network const& network, RunContext const&) {
                  auto const* level = find_column(network.node_columns(), "level");
                  if (level == nullptr) {
                      throw AnalysisError("cross_level_share cannot be computed: the nodes have no "
                                          "column 'level'; --nodes FILE joins a table of attributes");
                  }
                  return share_between_groups(network, *level);
              });
    row.belongs = [](Network const& network, MeasureOptions const&) {
        return find_column(network.node_columns(), "level") != nullptr;
    };
    return row;
}

NetworkRow centralization_row(std::string_view key, std::string_view title, std::string_view meaning,
                              double (*value)(Network const&, RunContext const&)) {
    return plain({.key = key,
                  .title = title,
                  .meaning = meaning,
                  .unit = "none",
                  .cost_words = path_cost,
                  .source = freeman,
                  .cost = MeasureCost::nodes_times_ties},
                 value);
}

NetworkRow group_betweenness_row() {
    NetworkRow row =
        one_value({.key = "group_betweenness",
                   .title = "Betweenness of a set",
                   .meaning = "Number of pairs outside the set of --set whose shortest paths run through "
                              "it; where a pair has several, its share of them.",
                   .unit = "pairs of nodes",
                   .cost_words = length_cost,
                   .source = "Everett and Borgatti 1999, doi:10.1080/0022250X.1999.9990219",
                   .cost = MeasureCost::nodes_times_ties,
                   .by_length = true},
                  [](Network const& network, MeasureOptions const& options, RunContext const& context) {
                      if (options.set.empty()) {
                          throw UsageError("group_betweenness needs a set of nodes: --set ID,...");
                      }
                      return group_betweenness(network, options.set, options, context);
                  });
    row.belongs = [](Network const&, MeasureOptions const& options) { return !options.set.empty(); };
    return row;
}

NetworkRow triad_row() {
    return {.key = "triad_census",
            .title = "Triad census",
            .meaning = "Number of sets of three nodes of each of the 16 kinds, triad_003 to triad_300.",
            .unit = "triads",
            .cost_words = triangle_cost,
            .source = "Holland and Leinhardt 1970, doi:10.1086/224954",
            .belongs = [](Network const& network, MeasureOptions const&) { return network.directed(); },
            .compute = [](Network const& network, MeasureOptions const&,
                          RunContext const& context) { return triad_census(network, context); }};
}

} // namespace

std::vector<NetworkMeasure> const& network_measures() {
    static std::vector<NetworkMeasure> const rows{
        linear("nodes", "Nodes", "Number of nodes.", "nodes", wasserman_faust,
               [](Network const& network, RunContext const&) { return std::uint64_t{network.node_count()}; }),
        linear("ties", "Ties", "Number of ties, as they stand after dropping and merging.", "ties",
               wasserman_faust,
               [](Network const& network, RunContext const&) { return std::uint64_t{network.tie_count()}; }),
        linear("density", "Density", "Share of the possible ties that there are.", "share", wasserman_faust,
               [](Network const& network, RunContext const&) { return density(network); }),
        linear("reciprocity", "Reciprocity", "Share of the arcs that are answered by one the other way.",
               "share", "Garlaschelli and Loffredo 2004, doi:10.1103/PhysRevLett.93.268701",
               [](Network const& network, RunContext const&) { return reciprocity(network); }),
        plain({.key = "transitivity",
               .title = "Transitivity",
               .meaning = "Share of the pairs of alters of a common node that are tied.",
               .unit = "share",
               .cost_words = triangle_cost,
               .source = "Newman, Watts and Strogatz 2002, doi:10.1073/pnas.012582999"},
              transitivity),
        plain({.key = "mean_clustering",
               .title = "Mean clustering",
               .meaning = "Mean over all nodes of the share of their alters' pairs that are tied.",
               .unit = "share",
               .cost_words = triangle_cost,
               .source = "Watts and Strogatz 1998, doi:10.1038/30918"},
              mean_clustering),
        linear("weak_components", "Components",
               "Number of parts between which no tie leads, directions left aside.", "components",
               wasserman_faust,
               [](Network const& network, RunContext const& context) {
                   return std::uint64_t{weak_components(network, context).count};
               }),
        linear("strong_components", "Strong components",
               "Number of parts whose nodes all reach each other along the ties.", "components", tarjan,
               strong_component_count),
        linear("largest_component_share", "Share of the largest component",
               "Share of the nodes that are in the largest component.", "share", wasserman_faust,
               largest_component_share),
        linear("biconnected_components", "Biconnected components",
               "Number of parts, lone ties included, that no single node holds together.", "components",
               "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
               [](Network const& network, RunContext const& context) {
                   return biconnected(network, context).components;
               }),
        one_value({.key = "diameter",
                   .title = "Diameter",
                   .meaning = "Largest distance from a node to one that it reaches.",
                   .unit = "length",
                   .cost_words = length_cost,
                   .source = wasserman_faust,
                   .cost = MeasureCost::nodes_times_ties,
                   .by_length = true},
                  diameter),
        one_value({.key = "mean_distance",
                   .title = "Mean distance",
                   .meaning = "Mean distance over the pairs of a node and another that it reaches.",
                   .unit = "length",
                   .cost_words = length_cost,
                   .source = "Watts and Strogatz 1998, doi:10.1038/30918",
                   .cost = MeasureCost::nodes_times_ties,
                   .by_length = true},
                  mean_distance),
        linear("degree_assortativity", "Degree assortativity",
               "Correlation of the degrees at the two ends of a tie.", "correlation",
               "Newman 2003, doi:10.1103/PhysRevE.67.026126",
               [](Network const& network, RunContext const&) { return degree_assortativity(network); }),
        linear("centralization_degree", "Centralization of degree",
               "How far degree is that of a star: 1 as in a star, 0 all nodes alike.", "none", freeman,
               [](Network const& network, RunContext const&) { return degree_centralization(network); }),
        centralization_row("centralization_closeness", "Centralization of closeness",
                           "How far closeness is that of a star: 1 as in a star, 0 all nodes alike.",
                           closeness_centralization),
        centralization_row("centralization_betweenness", "Centralization of betweenness",
                           "How far betweenness is that of a star: 1 as in a star, 0 all nodes alike.",
                           betweenness_centralization),
        group_betweenness_row(),
        by_attribute({.key = "modularity",
                      .title = "Modularity by attribute",
                      .meaning = "How much more strength lies within the groups of an attribute than by "
                                 "chance; modularity.COLUMN for each text attribute, or for --groups.",
                      .unit = "share",
                      .cost_words = over_ties,
                      .source = "Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113",
                      .by_strength = true},
                     [](Network const& network, Column const& column, MeasureOptions const& options) {
                         return attribute_modularity(network, column, options.unweighted);
                     }),
        by_attribute({.key = "assortativity",
                      .title = "Assortativity by attribute",
                      .meaning = "How far ties keep within the groups of an attribute, 1: all do; "
                                 "assortativity.COLUMN for each text attribute, or for --groups.",
                      .unit = "correlation",
                      .cost_words = over_ties,
                      .source = "Newman 2003, doi:10.1103/PhysRevE.67.026126"},
                     [](Network const& network, Column const& column, MeasureOptions const&) {
                         return attribute_assortativity(network, column);
                     }),
        cross_level_row(),
        plain({.key = "krackhardt_hierarchy",
               .title = "Krackhardt's hierarchy",
               .meaning = "Share of the pairs connected by a path that are so in one direction only.",
               .unit = "share",
               .cost_words = path_cost,
               .source = krackhardt,
               .cost = MeasureCost::nodes_times_ties},
              krackhardt_hierarchy),
        linear("krackhardt_efficiency", "Krackhardt's efficiency",
               "How few arcs there are beyond those needed to connect: 1 none, 0 all.", "share", krackhardt,
               krackhardt_efficiency),
        triad_row(),
    };
    return rows;
}

} // namespace cospread
