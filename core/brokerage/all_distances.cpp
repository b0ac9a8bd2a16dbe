#include "core/brokerage/all_distances.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string>

namespace cospread {

namespace {

constexpr NodeId searches = 64;
constexpr NodeId most_tried = 8;       ///< rounds of searches from which the work is judged
constexpr double steps_an_hour = 1e12; ///< of one core
constexpr double most_hours = 10;

} // namespace

AllDistances::AllDistances(SimpleRows const& out)
    : out_(out)
    , seen_(out.node_count(), 0)
    , met_(out.node_count(), 0)
    , next_(out.node_count(), 0)
    , removed_(out.node_count(), 0) {}

std::vector<std::uint64_t> const& AllDistances::pairs_without(std::span<NodeId const> removed, NodeId first,
                                                              NodeId last, RunContext const& context) {
    for (NodeId const node : removed) {
        removed_[node] = 1;
    }
    pairs_.assign(1, 0);
    for (NodeId begin = first; begin < last; begin += std::min(searches, last - begin)) {
        context.check_stop();
        search_from_next(begin, begin + std::min(searches, last - begin));
    }
    for (NodeId const node : removed) {
        removed_[node] = 0;
    }
    return pairs_;
}

std::vector<std::uint64_t> const& AllDistances::pairs_without(std::span<NodeId const> removed,
                                                              RunContext const& context) {
    return pairs_without(removed, 0, out_.node_count(), context);
}

double AllDistances::steps_needed(RunContext const& context) {
    NodeId const nodes = out_.node_count();
    NodeId const rounds = static_cast<NodeId>(chunk_count(nodes, searches));
    NodeId const tried = std::min(rounds, most_tried);
    std::uint64_t const before = steps_;
    for (NodeId index = 0; index < tried; ++index) {
        auto const round = static_cast<NodeId>(std::uint64_t{index} * rounds / tried);
        NodeId const begin = round * searches;
        (void)pairs_without({}, begin, begin + std::min(searches, nodes - begin), context);
    }
    return tried == 0 ? 0.0 : static_cast<double>(steps_ - before) / tried * rounds;
}

void AllDistances::search_from_next(NodeId first, NodeId last) {
    for (NodeId node = 0; node < out_.node_count(); ++node) {
        seen_[node] = removed_[node] != 0 ? std::numeric_limits<Bits>::max() : 0;
    }
    level_.clear();
    for (NodeId source = first; source < last; ++source) {
        if (removed_[source] == 0) {
            met_[source] = seen_[source] = Bits{1} << (source - first);
            level_.push_back(source);
        }
    }
    for (std::size_t distance = 1; !level_.empty(); ++distance) {
        next_level_.clear();
        for (NodeId const node : level_) {
            Bits const here = met_[node];
            met_[node] = 0;
            steps_ += out_.count(node);
            for (NodeId const other : out_.of(node)) {
                Bits const fresh = here & ~seen_[other];
                if (fresh != 0) {
                    if (next_[other] == 0) {
                        next_level_.push_back(other);
                    }
                    next_[other] |= fresh;
                }
            }
        }
        std::uint64_t pairs = 0;
        for (NodeId const node : next_level_) {
            seen_[node] |= next_[node];
            pairs += static_cast<std::uint64_t>(std::popcount(next_[node]));
        }
        met_.swap(next_);
        level_.swap(next_level_);
        if (pairs > 0) {
            pairs_.resize(std::max(pairs_.size(), distance + 1), 0);
            pairs_[distance] += pairs;
        }
    }
}

void refuse_endless_searches(double steps, std::string_view what, std::string_view remedy) {
    double const hours = steps / steps_an_hour;
    if (hours > most_hours) {
        throw AnalysisError(std::string(what) + " would take about " + format_number(std::round(hours)) +
                            " hours of one core here: it searches the network anew for every choice; " +
                            std::string(remedy));
    }
}

double sum_of_inverses(std::span<std::uint64_t const> pairs) {
    double sum = 0;
    for (std::size_t distance = 1; distance < pairs.size(); ++distance) {
        sum += static_cast<double>(pairs[distance]) / static_cast<double>(distance);
    }
    return sum;
}

} // namespace cospread
