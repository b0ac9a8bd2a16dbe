#include "core/diffusion/stall.h"

#include "core/base/text.h"
#include "core/diffusion/paths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cospread {

namespace {

constexpr std::uint32_t far_away = 3;
constexpr double mostly = 2.0 / 3.0;

std::string count_word(std::uint32_t count) {
    constexpr std::array<std::string_view, 10> words{"No",   "One", "Two",   "Three", "Four",
                                                     "Five", "Six", "Seven", "Eight", "Nine"};
    return count < words.size() ? std::string(words[count]) : std::to_string(count);
}

std::string per_step(double probability) {
    long const percent = std::lround(100 * probability);
    return (percent < 1 ? "under 1" : std::to_string(percent)) + " % a step";
}

/// A relation along which one is only at the receiving end, in words.
std::string_view receiving_words(std::string_view relation) {
    if (relation == "informs") {
        return "told about it";
    }
    return relation == "consults" ? "consulted" : "";
}

/// Finds the reasons for one spread.
class Reasons {
  public:
    Reasons(Network const& network, InfluenceNetwork const& influence, SpreadOptions const& options,
            SpreadResult const& spread, std::function<std::string(NodeId)> const& name)
        : network_(&network)
        , influence_(&influence)
        , spread_(&spread)
        , name_(&name)
        , closed_(&options.closed)
        , horizon_(options.horizon)
        , ways_(influence) {
        ways_.run(options.seeds, no_horizon, {}, [](ArcId, InfluenceArc const&) { return true; });
    }

    [[nodiscard]] std::string of(NodeId node) const {
        if (!closed_->empty() && (*closed_)[node] != 0) {
            return "Too few conditions are met: its gate is closed";
        }
        if (influence_->in(node).empty()) {
            return "No tie leads there";
        }
        if (!ways_.has_reached(node)) {
            return "No way leads there from those who start";
        }
        std::uint32_t const steps = ways_.step(node);
        if (steps > horizon_) {
            return count_word(steps) + (steps == 1 ? " step" : " steps") + " away, more than the " +
                   std::to_string(horizon_) + " looked at";
        }
        auto const influencers = influencers_of(node);
        auto const carrier = main_carrier(node, influencers);
        if (steps >= far_away) {
            return count_word(steps) + " steps away" + behind(influencers, carrier);
        }
        if (auto words = only_receives(node, influencers); !words.empty()) {
            return words;
        }
        if (influencers.size() == 1) {
            return from_one(node, influencers.front());
        }
        return carrier ? "Mostly through " + (*name_)(*carrier) : from_many(node, influencers);
    }

  private:
    [[nodiscard]] bool is_cascade() const { return !spread_->carriage.empty(); }

    [[nodiscard]] InfluenceArc const& arc(ArcId id) const { return influence_->arcs()[id]; }

    [[nodiscard]] std::vector<NodeId> influencers_of(NodeId node) const {
        std::vector<NodeId> nodes;
        for (ArcId const id : influence_->in(node)) {
            if (nodes.empty() || nodes.back() != arc(id).from) { // arcs come in the order of `from`
                nodes.push_back(arc(id).from);
            }
        }
        return nodes;
    }

    /// Who brought most of the node's adoptions.
    [[nodiscard]] std::optional<NodeId> main_carrier(NodeId node,
                                                     std::vector<NodeId> const& influencers) const {
        if (!is_cascade()) {
            return std::nullopt;
        }
        for (NodeId const influencer : influencers) {
            double carried = 0;
            for (ArcId const id : influence_->in(node)) {
                carried += arc(id).from == influencer ? spread_->carriage[id] : 0.0;
            }
            if (carried > mostly * spread_->nodes[node].probability) {
                return influencer;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string behind(std::vector<NodeId> const& influencers,
                                     std::optional<NodeId> carrier) const {
        if (influencers.size() == 1) {
            return ", behind " + (*name_)(influencers.front());
        }
        return carrier ? ", mostly through " + (*name_)(*carrier) : "";
    }

    [[nodiscard]] std::string only_receives(NodeId node, std::vector<NodeId> const& influencers) const {
        auto const ids = influence_->in(node);
        auto const relation = network_->relation(arc(ids.front()).tie);
        bool const all = std::ranges::all_of(
            ids, [&](ArcId id) { return !arc(id).backward && network_->relation(arc(id).tie) == relation; });
        auto const words = receiving_words(relation);
        if (!all || words.empty()) {
            return {};
        }
        return "Only " + std::string(words) + ", by " +
               (influencers.size() == 1 ? (*name_)(influencers.front())
                                        : plural(influencers.size(), "actor"));
    }

    [[nodiscard]] std::string from_one(NodeId node, NodeId influencer) const {
        std::string const chance =
            is_cascade() ? ": " + per_step(step_probability(*influence_, influencer, node)) : std::string();
        return influence_->in(node).size() == 1 ? "One tie leads there, from " + (*name_)(influencer) + chance
                                                : "Only " + (*name_)(influencer) + " influences it" + chance;
    }

    [[nodiscard]] std::string from_many(NodeId node, std::vector<NodeId> const& influencers) const {
        std::string const words = plural(influencers.size(), "actor") + " influence it";
        if (!is_cascade()) {
            return words;
        }
        double best = 0;
        for (NodeId const influencer : influencers) {
            best = std::max(best, step_probability(*influence_, influencer, node));
        }
        return words + ", the best at " + per_step(best);
    }

    Network const* network_;
    InfluenceNetwork const* influence_;
    SpreadResult const* spread_;
    std::function<std::string(NodeId)> const* name_;
    std::vector<std::uint8_t> const* closed_;
    std::uint32_t horizon_;
    Wave ways_; ///< with every arc live: who can be reached at all, and in how many steps
};

} // namespace

std::vector<Stall> stalls(Network const& network, InfluenceNetwork const& influence,
                          SpreadOptions const& options, SpreadResult const& spread, double below,
                          std::function<std::string(NodeId)> const& name) {
    Reasons const reasons(network, influence, options, spread, name);
    std::vector<Stall> list;
    for (NodeId node = 0; node < influence.node_count(); ++node) {
        if (spread.nodes[node].probability < below) {
            list.push_back({node, spread.nodes[node].probability, reasons.of(node)});
        }
    }
    std::ranges::stable_sort(list, {}, &Stall::probability);
    return list;
}

} // namespace cospread
