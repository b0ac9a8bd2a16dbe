#include "viz/layout/columns.h"

#include "core/base/error.h"
#include "viz/layout/arrangement.h"
#include "viz/layout/bands.h"
#include "viz/layout/reciprocal_averaging.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace cospread::viz {

namespace {

constexpr int sweeps = 24;
constexpr double first_x = 0.27 * sheet_width; ///< names stand outside, ties between
constexpr double second_x = 0.73 * sheet_width;
constexpr double spacing = 1.15;
constexpr std::size_t caption_letters = 40;

class Columns {
  public:
    using Order = std::array<std::vector<std::uint32_t>, 2>;

    Columns(SimpleGraph const& graph, LayoutBasis const& basis)
        : graph_(graph)
        , basis_(basis)
        , in_first_(graph.size())
        , rank_(graph.size()) {
        for (std::size_t node = 0; node < graph.size(); ++node) {
            in_first_[node] = basis.groups[node] == 0;
        }
    }

    [[nodiscard]] LaidOut draw(RunContext const& context) {
        std::vector<std::uint32_t> input(graph_.size());
        std::iota(input.begin(), input.end(), 0U);
        Order best = in_columns(input);
        take(best);
        auto least = column_crossings(graph_, in_first_, rank_);
        Order order = in_columns(reciprocal_order(graph_, context));
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            context.check_stop();
            take(order);
            if (auto const crossings = column_crossings(graph_, in_first_, rank_); crossings < least) {
                least = crossings;
                best = order;
            }
            sort_by_neighbours(order[sweep % 2 == 0 ? 1 : 0]);
        }
        return places_and_guides(best);
    }

  private:
    [[nodiscard]] Order in_columns(std::vector<std::uint32_t> const& nodes) const {
        Order order;
        for (auto const node : nodes) {
            order[in_first_[node] ? 0 : 1].push_back(node);
        }
        return order;
    }

    void take(Order const& order) {
        for (auto const& column : order) {
            for (std::uint32_t i = 0; i < column.size(); ++i) {
                rank_[column[i]] = i;
            }
        }
    }

    void sort_by_neighbours(std::vector<std::uint32_t>& column) const {
        std::vector<double> wish(graph_.size());
        for (auto const node : column) {
            auto const near = graph_.of(node);
            double sum = 0;
            for (auto const other : near) {
                sum += rank_[other];
            }
            // One without ties goes to the end.
            wish[node] =
                near.empty() ? static_cast<double>(graph_.size()) : sum / static_cast<double>(near.size());
        }
        std::ranges::stable_sort(column, {}, [&](std::uint32_t node) { return wish[node]; });
    }

    [[nodiscard]] LaidOut places_and_guides(Order const& order) const {
        auto const rooms = mark_rooms(graph_);
        std::array<double, 2> needed{};
        for (std::size_t side = 0; side < 2; ++side) {
            for (auto const node : order[side]) {
                needed[side] += 2 * rooms[node] * spacing;
            }
        }
        // Wider where it must be higher, so that the form stays that of a canvas.
        double const height = std::max({sheet_height - 1.5 * caption_height, needed[0], needed[1]});
        double const growth = (height + 1.5 * caption_height) / sheet_height;
        std::vector<Place> places(graph_.size());
        Guides guides;
        for (std::size_t side = 0; side < basis_.names.size(); ++side) {
            double const x = growth * (side == 0 ? first_x : second_x);
            double const spare = (height - needed[side]) / static_cast<double>(order[side].size());
            double y = 0;
            for (auto const node : order[side]) {
                double const length = 2 * rooms[node] * spacing + spare;
                places[node] = {x, y + length / 2};
                y += length;
            }
            guides.texts.push_back({{static_cast<float>(x), static_cast<float>(-0.75 * caption_height)},
                                    group_caption(basis_.names[side], order[side].size(), caption_letters),
                                    GuideText::Align::centre});
        }
        guides.bounds = Box{{0, static_cast<float>(-1.5 * caption_height)},
                            {static_cast<float>(growth * sheet_width), static_cast<float>(height)}};
        return scaled_to_ties(graph_, places, std::move(guides));
    }

    SimpleGraph const& graph_;
    LayoutBasis const& basis_;
    std::vector<bool> in_first_;
    std::vector<std::uint32_t> rank_;
};

} // namespace

std::uint64_t column_crossings(SimpleGraph const& graph, std::vector<bool> const& in_first,
                               std::vector<std::uint32_t> const& rank) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;
    for (std::size_t node = 0; node < graph.size(); ++node) {
        if (in_first[node]) {
            for (auto const other : graph.of(node)) {
                ties.emplace_back(rank[node], rank[other]);
            }
        }
    }
    // Ties that begin higher and end lower cross: inversions, counted by a tree of sums over the ends.
    std::ranges::sort(ties);
    std::vector<std::uint64_t> sums(graph.size() + 1, 0);
    std::uint64_t crossings = 0;
    std::uint64_t seen = 0;
    for (auto const& [from, to] : ties) {
        std::uint64_t not_below = 0;
        for (std::size_t i = to + std::size_t{1}; i > 0; i -= i & (~i + 1)) {
            not_below += sums[i];
        }
        crossings += seen - not_below;
        for (std::size_t i = to + std::size_t{1}; i < sums.size(); i += i & (~i + 1)) {
            ++sums[i];
        }
        ++seen;
    }
    return crossings;
}

LaidOut columns_layout(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context) {
    if (graph.size() == 0) {
        return {};
    }
    if (basis.names.size() > 2) {
        throw AnalysisError("two columns need an attribute of two values, and '" + basis.by + "' has " +
                            std::to_string(basis.names.size()) +
                            "; choose another with columns:by=COLUMN, or another layout");
    }
    for (std::size_t node = 0; node < graph.size(); ++node) {
        for (auto const other : graph.of(node)) {
            if (basis.groups[node] == basis.groups[other]) {
                throw AnalysisError(
                    "two columns need a two-mode network, and here a tie joins two nodes of '" +
                    basis.names[basis.groups[node]] +
                    "'; choose another attribute with columns:by=COLUMN, or layout boxes");
            }
        }
    }
    return Columns(graph, basis).draw(context);
}

} // namespace cospread::viz
