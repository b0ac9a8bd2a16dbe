#include "core/diffusion/influencers.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

namespace cospread {

namespace {

struct Influence {
    NodeId on = no_node;
    Influencer by;
};

/// The period that the tie names, nothing where it names none.
std::optional<int> named_period(Network const& network, TieId tie, Column const& periods) {
    constexpr double farthest = 1e9;
    double const period = periods.number(tie);
    if (std::isnan(period)) {
        return std::nullopt;
    }
    if (period != std::floor(period) || std::abs(period) > farthest) {
        throw AnalysisError("tie " + std::string(network.id(network.source(tie))) + " -> " +
                            std::string(network.id(network.target(tie))) + ": the period " +
                            format_number(period) + " in column '" + periods.name() + "' is no whole number");
    }
    return static_cast<int>(period);
}

} // namespace

Influencers::Influencers(Network const& network, InfluencerOptions const& options)
    : lasting_(options.periods == nullptr) {
    if (options.periods != nullptr && options.periods->type() != ColumnType::number) {
        throw UsageError("column '" + options.periods->name() + "' of the ties holds " +
                         std::string(column_type_word(options.periods->type())) + ", not numbers of periods");
    }
    std::vector<Influence> influences;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        auto const period = options.periods == nullptr ? 0 : named_period(network, tie, *options.periods);
        NodeId const source = network.source(tie);
        NodeId const target = network.target(tie);
        if (!period) {
            ++timeless_ties_;
            continue;
        }
        if (source == target || network.strength(tie) == 0) {
            continue;
        }
        auto const channel = options.channels.of(network.relation(tie), network.is_directed(tie));
        double const onward = options.reversed ? channel.backward : channel.forward;
        double const back = options.reversed ? channel.forward : channel.backward;
        if (onward > 0) {
            influences.push_back({target, {source, *period, network.strength(tie), onward}});
        }
        if (back > 0) {
            influences.push_back({source, {target, *period, network.strength(tie), back}});
        }
    }
    std::ranges::sort(influences, {}, [](Influence const& influence) {
        auto const& by = influence.by;
        return std::tuple(influence.on, by.period, by.node, by.strength, by.factor);
    });
    offsets_.assign(std::size_t{network.node_count()} + 1, 0);
    rows_.reserve(influences.size());
    for (auto const& influence : influences) {
        ++offsets_[std::size_t{influence.on} + 1];
        rows_.push_back(influence.by);
    }
    std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
}

std::span<Influencer const> Influencers::of(NodeId node, int period) const {
    auto const all = std::span(rows_).subspan(offsets_[node], offsets_[node + 1] - offsets_[node]);
    if (lasting_) {
        return all;
    }
    return {std::ranges::lower_bound(all, period, {}, &Influencer::period),
            std::ranges::upper_bound(all, period, {}, &Influencer::period)};
}

} // namespace cospread
