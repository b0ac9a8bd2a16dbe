#include "core/uncertainty/tie_sampling.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/network/network_builder.h"
#include "core/uncertainty/missed_ties.h"

#include <map>
#include <utility>

namespace cospread {

namespace {

using Pair = std::pair<NodeId, NodeId>;

std::uint64_t luck_of(Pair const& pair) {
    return std::uint64_t{pair.first} << 32 | pair.second;
}

std::vector<double> existence_of(Network const& network, TieSamplingOptions const& options) {
    std::vector<double> existence(network.tie_count());
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        double const certainty = network.certainty(tie, options.certainty);
        if (!(certainty >= 0 && certainty <= 1)) {
            throw AnalysisError("the tie " + std::string(network.id(network.source(tie))) + " -> " +
                                std::string(network.id(network.target(tie))) + " has the certainty " +
                                format_number(certainty) + "; it must lie between 0 and 1");
        }
        bool const stated = network.evidence(tie) == Evidence::stated;
        existence[tie] = certainty * (stated ? 1 - options.spurious : 1.0);
    }
    return existence;
}

/// The pair of nodes decides a tie's luck; further ties of the same pair each have their own.
std::vector<std::uint64_t> luck_of_ties(Network const& network) {
    std::vector<std::uint64_t> luck(network.tie_count());
    std::map<Pair, std::uint64_t> met;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        Pair pair{network.source(tie), network.target(tie)};
        if (!network.is_directed(tie) && pair.first > pair.second) {
            std::swap(pair.first, pair.second);
        }
        std::uint64_t const before = met[pair]++;
        luck[tie] = before == 0 ? luck_of(pair) : mix_bits(luck_of(pair) ^ mix_bits(before));
    }
    return luck;
}

} // namespace

TieSampling::TieSampling(Network const& network, TieSamplingOptions const& options, std::size_t draws,
                         RunContext const& context)
    : seed_(context.seed)
    , existence_(existence_of(network, options))
    , luck_(luck_of_ties(network))
    , added_(draws) {
    double const stated = network.tie_count() - network.inferred_count();
    double const expected = options.missing / (1 - options.missing) * (1 - options.spurious) * stated;
    MissedTies const missed(network, existence_, expected, context);
    std::vector<std::vector<Pair>> pairs(draws);
    ProgressCount progress(context, draws, "ties that may have been missed");
    for_each_chunk(context, draws, coarse_chunk(draws), [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t draw = begin; draw < end; ++draw) {
            for (NodeId node = 0; node < network.node_count(); ++node) {
                context.check_stop();
                missed.for_each_pair_from(node, [&](NodeId from, NodeId to, double chance) {
                    if (hashed_uniform(seed_, draw, luck_of({from, to})) < chance) {
                        pairs[draw].emplace_back(from, to);
                    }
                });
            }
            progress.advance();
        }
    });

    NetworkBuilder builder;
    builder.set_weight_meaning(network.weight_meaning());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        builder.node(network.id(node));
    }
    auto const weight_like = [&network](TieId tie) {
        return network.weighted() ? std::optional(network.weight(tie)) : std::nullopt;
    };
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        builder.tie({.source = network.source(tie),
                     .target = network.target(tie),
                     .directed = network.is_directed(tie),
                     .weight = weight_like(tie)});
    }
    std::map<Pair, TieId> number_of;
    for (std::size_t draw = 0; draw < draws; ++draw) {
        for (auto const& pair : pairs[draw]) {
            auto const [entry, is_new] = number_of.try_emplace(pair, no_tie);
            if (is_new) {
                RandomStream stream(seed_, mix_bits(luck_of(pair)));
                auto const like = static_cast<TieId>(stream.below(network.tie_count()));
                entry->second = builder.tie({.source = pair.first,
                                             .target = pair.second,
                                             .directed = network.directed(),
                                             .weight = weight_like(like)});
            }
            added_[draw].push_back(entry->second);
        }
        std::ranges::sort(added_[draw]);
    }
    BuildReport report;
    united_ = builder.build({.merge = Merge::none, .keep_loops = true}, report);
}

Network TieSampling::candidate(std::size_t draw) const {
    std::vector<TieId> kept;
    kept.reserve(existence_.size() + added_[draw].size());
    for (TieId tie = 0; tie < existence_.size(); ++tie) {
        if (hashed_uniform(seed_, draw, luck_[tie]) < existence_[tie]) {
            kept.push_back(tie);
        }
    }
    kept.insert(kept.end(), added_[draw].begin(), added_[draw].end());
    return united_.with_ties(kept);
}

} // namespace cospread
