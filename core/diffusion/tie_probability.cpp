#include "core/diffusion/tie_probability.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace cospread {

namespace {

[[noreturn]] void refuse(Network const& network, TieId tie, std::string const& what,
                         std::string const& remedy) {
    throw AnalysisError("tie " + std::string(network.id(network.source(tie))) + " -> " +
                        std::string(network.id(network.target(tie))) + ": " + what + "; " + remedy);
}

bool is_chance(double value) {
    return value >= 0 && value <= 1;
}

double usable_strength(Network const& network, TieId tie) {
    double const strength = network.strength(tie);
    if (std::isnan(strength)) {
        refuse(network, tie, "the strength is missing", "give it one, or leave the weights out");
    }
    if (std::isinf(strength)) {
        refuse(network, tie, "the distance is 0", "a chance of influence needs distances above 0");
    }
    if (strength < 0) {
        refuse(network, tie, "the strength " + format_number(strength) + " is negative",
               "a chance of influence needs strengths of at least 0");
    }
    return strength;
}

double by_strength(Network const& network, TieId tie, double p0) {
    double const strength = usable_strength(network, tie);
    if (strength == 0 || p0 == 0) {
        return 0;
    }
    return strength == 1 ? p0 : -std::expm1(strength * std::log1p(-p0));
}

/// The chance that a column gives the tie.
double from_column(Network const& network, TieId tie, double value, std::string_view column) {
    std::string const name = "column '" + std::string(column) + "'";
    if (std::isnan(value)) {
        refuse(network, tie, name + " has no number", "give every tie a chance from 0 to 1");
    }
    if (!is_chance(value)) {
        refuse(network, tie, name + " has " + format_number(value), "a chance lies from 0 to 1");
    }
    return value;
}

Column const& probability_column(Network const& network, std::string const& name) {
    if (auto const* column = find_column(network.tie_columns(), name)) {
        return *column;
    }
    std::string message = "no tie column '" + name + "' to take the chances from";
    std::vector<std::string_view> names;
    for (auto const& column : network.tie_columns()) {
        names.push_back(column.name());
    }
    if (auto const near = nearest_word(name, names); !near.empty()) {
        message += "; did you mean '" + std::string(near) + "'?";
    }
    throw UsageError(message);
}

/// ChannelTable::of() for ties of which many in a row have the same relation.
class ChannelLookup {
  public:
    explicit ChannelLookup(ChannelTable const& channels)
        : channels_(channels) {}

    Channel const& of(std::string_view relation, bool directed) {
        if (!found_ || relation != relation_ || directed != directed_) {
            relation_ = relation;
            directed_ = directed;
            found_ = channels_.of(relation, directed);
        }
        return *found_;
    }

  private:
    ChannelTable const& channels_;
    std::string_view relation_;
    bool directed_ = false;
    std::optional<Channel> found_;
};

/// The arcs of every tie with the factors of their channels in place of probabilities.
std::vector<InfluenceArc> channel_arcs(Network const& network, TieProbabilityOptions const& options) {
    std::vector<InfluenceArc> arcs;
    arcs.reserve(network.tie_count() * std::size_t{2});
    ChannelLookup channels(options.channels);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        Channel const& channel = channels.of(network.relation(tie), network.is_directed(tie));
        double const onward = options.reversed ? channel.backward : channel.forward;
        double const back = options.reversed ? channel.forward : channel.backward;
        NodeId const source = network.source(tie);
        NodeId const target = network.target(tie);
        double const certainty =
            options.weighted_by_certainty ? network.certainty(tie, options.certainty) : 1.0;
        if (!is_chance(certainty)) {
            refuse(network, tie, "the certainty " + format_number(certainty) + " is no chance",
                   "a certainty lies from 0 to 1");
        }
        if (source != target && onward > 0) {
            arcs.push_back({source, target, onward, certainty, tie, false});
        }
        if (source != target && back > 0) {
            arcs.push_back({target, source, back, certainty, tie, true});
        }
    }
    return arcs;
}

void by_in_degree(NodeId node_count, std::vector<InfluenceArc>& arcs) {
    std::vector<std::uint32_t> in_degree(node_count, 0);
    for (auto const& arc : arcs) {
        ++in_degree[arc.to];
    }
    for (auto& arc : arcs) {
        arc.probability /= in_degree[arc.to];
    }
}

/// Each arc's factor times the strength of its tie, as a share of all into the node.
void by_share_of_strength(Network const& network, std::vector<InfluenceArc>& arcs) {
    std::vector<double> sums(network.node_count(), 0.0);
    for (auto& arc : arcs) {
        arc.probability *= usable_strength(network, arc.tie);
        sums[arc.to] += arc.probability;
    }
    for (auto& arc : arcs) {
        arc.probability = sums[arc.to] > 0 ? std::min(1.0, arc.probability / sums[arc.to]) : 0.0;
    }
}

/// The first eight bytes of an id as a number that orders as they do.
std::uint64_t leading_bytes(std::string_view id) {
    std::uint64_t bytes = 0;
    for (std::size_t at = 0; at < sizeof bytes; ++at) {
        bytes = bytes << 8 | (at < id.size() ? static_cast<unsigned char>(id[at]) : 0U);
    }
    return bytes;
}

/// [node]: its place among the text ids, byte by byte. Most are told apart by their first bytes, without a
/// look at the text.
std::vector<NodeId> places_by_id(Network const& network) {
    std::vector<std::pair<std::uint64_t, NodeId>> order(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        order[node] = {leading_bytes(network.id(node)), node};
    }
    std::ranges::sort(order, [&](auto const& a, auto const& b) {
        return a.first != b.first ? a.first < b.first : network.id(a.second) < network.id(b.second);
    });
    std::vector<NodeId> places(order.size());
    for (NodeId place = 0; place < network.node_count(); ++place) {
        places[order[place].second] = place;
    }
    return places;
}

} // namespace

InfluenceNetwork influence_network(Network const& network, TieProbabilityOptions const& options) {
    if (!is_chance(options.p0)) {
        throw UsageError("the chance p0 = " + format_number(options.p0) + " does not lie from 0 to 1");
    }
    auto arcs = channel_arcs(network, options);
    if (options.rule == TieProbabilityRule::weighted_cascade) {
        by_in_degree(network.node_count(), arcs);
    } else if (options.rule == TieProbabilityRule::share_of_strength) {
        by_share_of_strength(network, arcs);
    } else {
        auto const* column = options.rule == TieProbabilityRule::column
                                 ? &probability_column(network, options.column)
                                 : nullptr;
        auto const chance = [&](TieId tie) {
            if (column != nullptr) {
                return from_column(network, tie, column->number(tie), column->name());
            }
            return options.rule == TieProbabilityRule::weight
                       ? from_column(network, tie, network.weight(tie), options.column)
                       : by_strength(network, tie, options.p0);
        };
        for (auto& arc : arcs) {
            arc.probability *= chance(arc.tie);
        }
    }
    for (auto const& arc : arcs) {
        if (!is_chance(arc.probability)) {
            refuse(network, arc.tie, "its channel makes the chance " + format_number(arc.probability),
                   "a chance lies from 0 to 1");
        }
    }
    InfluenceNetwork influence(network.node_count(), std::move(arcs));
    influence.set_places(places_by_id(network));
    return influence;
}

} // namespace cospread
