#include "core/diffusion/world_enumeration.h"

#include "core/base/error.h"

#include <algorithm>
#include <map>
#include <string>

namespace cospread {

namespace {

/// For each arc whether its tie's existence is uncertain and another relevant arc hangs on it too.
std::vector<bool> sharing_existence(InfluenceNetwork const& network, std::vector<bool> const& relevant) {
    auto const arcs = network.arcs();
    std::map<TieId, int> uses;
    for (ArcId arc = 0; arc < arcs.size(); ++arc) {
        uses[arcs[arc].tie] += relevant[arc] ? 1 : 0;
    }
    std::vector<bool> shared(arcs.size());
    for (ArcId arc = 0; arc < arcs.size(); ++arc) {
        shared[arc] = relevant[arc] && arcs[arc].certainty < 1 && uses[arcs[arc].tie] > 1;
    }
    return shared;
}

} // namespace

WorldEnumeration::WorldEnumeration(InfluenceNetwork const& network, std::vector<bool> const& relevant)
    : needed_(network.arcs().size(), dead)
    , parallel_(network.arcs().size()) {
    auto const arcs = network.arcs();
    auto const shared = sharing_existence(network, relevant);
    for (ArcId begin = 0; begin < arcs.size();) {
        ArcId end = begin + 1;
        while (end < arcs.size() && arcs[end].from == arcs[begin].from && arcs[end].to == arcs[begin].to) {
            ++end;
        }
        if (relevant[begin]) {
            add_pair(network, begin, end, shared);
        }
        begin = end;
    }
    if (chances_.size() > most_chances) {
        throw AnalysisError("exact enumeration ends at " + std::to_string(most_chances) +
                            " uncertain chances, and here are " + std::to_string(chances_.size()) +
                            "; simulate instead (without --exact), or take a smaller network");
    }
    fill_halves();
}

void WorldEnumeration::add_pair(InfluenceNetwork const& network, ArcId begin, ArcId end,
                                std::vector<bool> const& shared) {
    bool any_shared = false;
    for (ArcId arc = begin; arc < end; ++arc) {
        any_shared = any_shared || shared[arc];
    }
    if (!any_shared) {
        add_together(network, begin, end);
        return;
    }
    for (ArcId arc = begin; arc < end; ++arc) {
        auto const& way = network.arcs()[arc];
        if (!shared[arc]) {
            needed_[arc] = chance(way.probability * way.certainty);
            continue;
        }
        auto const [existence, is_new] = existence_.try_emplace(way.tie, 0);
        if (is_new) {
            existence->second = chance(way.certainty);
        }
        needed_[arc] = existence->second | chance(way.probability);
    }
}

void WorldEnumeration::add_together(InfluenceNetwork const& network, ArcId begin, ArcId end) {
    double none = 1;
    auto& shares = parallel_[begin];
    for (ArcId arc = begin; arc < end; ++arc) {
        auto const& way = network.arcs()[arc];
        double const success = way.probability * way.certainty;
        shares.push_back({arc, none * success});
        none *= 1 - success;
    }
    for (auto& share : shares) {
        share.share /= 1 - none;
    }
    needed_[begin] = chance(1 - none);
}

std::uint32_t WorldEnumeration::chance(double probability) {
    if (probability >= 1) {
        return 0;
    }
    chances_.push_back(probability);
    // Past most_chances the bit means nothing: the constructor refuses.
    return std::uint32_t{1} << ((chances_.size() - 1) % most_chances);
}

void WorldEnumeration::fill_halves() {
    auto const fill = [](std::vector<double>& half, auto begin, auto end) {
        half.assign(1, 1.0);
        for (auto chance = begin; chance != end; ++chance) {
            std::size_t const size = half.size();
            half.resize(2 * size);
            for (std::size_t world = 0; world < size; ++world) {
                half[size + world] = half[world] * *chance;
                half[world] *= 1 - *chance;
            }
        }
    };
    auto const middle =
        chances_.begin() + static_cast<std::ptrdiff_t>(std::min(chances_.size(), most_chances / 2));
    fill(low_half_, chances_.begin(), middle);
    fill(high_half_, middle, chances_.end());
}

void WorldEnumeration::add_carriage(ArcId arc, double weight, std::vector<double>& carriage) const {
    if (parallel_[arc].empty()) {
        carriage[arc] += weight;
    }
    for (auto const& part : parallel_[arc]) {
        carriage[part.arc] += weight * part.share;
    }
}

} // namespace cospread
