#include "viz/layout/bands.h"

#include "viz/layout/arrangement.h"
#include "viz/layout/reciprocal_averaging.h"
#include "viz/layout/spaced_row.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cospread::viz {

namespace {

constexpr int sweeps = 24;
constexpr int settlings = 8;
constexpr double fill = 0.62;         ///< of a row that rooms take at most
constexpr std::size_t few_in_row = 9; ///< more go into two rows or three, so that ties within a band show
constexpr std::size_t usual_rows = 3;
constexpr std::size_t caption_letters = 60;
constexpr double pad = 6; ///< below the last row of a band

/// Where the nodes of a band stand, from side to side.
class Band {
  public:
    std::vector<std::uint32_t> nodes; ///< from the left
    std::size_t rows = 1;
    double room = 0; ///< the greatest radius

    /// Nodes of one of its rows: neighbours go to different rows.
    [[nodiscard]] std::vector<std::uint32_t> row(std::size_t number) const {
        std::vector<std::uint32_t> result;
        for (auto i = number; i < nodes.size(); i += rows) {
            result.push_back(nodes[i]);
        }
        return result;
    }
};

class Bands {
  public:
    Bands(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context)
        : graph_(graph)
        , context_(context)
        , rooms_(mark_rooms(graph))
        , x_(graph.size())
        , bands_(basis.names.size()) {
        for (auto const node : reciprocal_order(graph, context)) {
            auto& band = bands_[basis.groups[node]];
            band.nodes.push_back(node);
            band.room = std::max(band.room, rooms_[node]);
        }
    }

    [[nodiscard]] LaidOut draw(LayoutBasis const& basis) {
        choose_width();
        spread_all();
        order();
        settle();
        return places_and_guides(basis);
    }

  private:
    /// As wide as leaves the bands the form of a canvas.
    void choose_width() {
        while (rows_for(width_) > width_ / canvas_aspect) {
            width_ *= 1.1;
        }
    }

    /// Chooses the rows of every band for a width; gives the height that all need.
    double rows_for(double width) {
        double height = 0;
        for (auto& band : bands_) {
            double length = 0;
            for (auto const node : band.nodes) {
                length += 2 * rooms_[node];
            }
            auto const needed = static_cast<std::size_t>(std::ceil(length / (fill * width)));
            auto const wanted = std::min(usual_rows, (band.nodes.size() + few_in_row - 1) / few_in_row);
            band.rows = std::max({needed, wanted, std::size_t{1}});
            height += caption_height + static_cast<double>(band.rows) * 2 * band.room + pad;
        }
        return height;
    }

    void spread_all() {
        for (auto const& band : bands_) {
            spread(band);
        }
    }

    /// Evenly from side to side, each node having as much as its mark needs.
    void spread(Band const& band) {
        double sum = 0;
        for (auto const node : band.nodes) {
            sum += rooms_[node];
        }
        double at = 0;
        for (auto const node : band.nodes) {
            x_[node] = width_ * (at + rooms_[node] / 2) / sum;
            at += rooms_[node];
        }
    }

    /// Mean place of the neighbours; its own where it has none.
    [[nodiscard]] double barycentre(std::uint32_t node) const {
        auto const near = graph_.of(node);
        double sum = 0;
        for (auto const other : near) {
            sum += x_[other];
        }
        return near.empty() ? x_[node] : sum / static_cast<double>(near.size());
    }

    [[nodiscard]] double length_of_ties() const {
        double length = 0;
        for (std::size_t node = 0; node < graph_.size(); ++node) {
            for (auto const other : graph_.of(node)) {
                length += std::abs(x_[node] - x_[other]);
            }
        }
        return length;
    }

    /// Sorts each band by barycentres, down and up; keeps the best.
    void order() {
        auto best = bands_;
        double least = length_of_ties();
        std::vector<double> wish(graph_.size());
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            context_.check_stop();
            for (std::size_t i = 0; i < bands_.size(); ++i) {
                auto& band = bands_[sweep % 2 == 0 ? i : bands_.size() - 1 - i];
                for (auto const node : band.nodes) {
                    wish[node] = barycentre(node);
                }
                std::ranges::stable_sort(band.nodes, {}, [&](std::uint32_t node) { return wish[node]; });
                spread(band);
            }
            if (double const length = length_of_ties(); length < least * (1 - 1e-9)) {
                least = length;
                best = bands_;
            }
        }
        bands_ = std::move(best);
        spread_all();
    }

    /// Half way from evenly spread to the neighbours, in rows with room for every mark.
    void settle() {
        auto const even = x_;
        for (int round = 0; round < settlings; ++round) {
            context_.check_stop();
            for (auto const& band : bands_) {
                for (std::size_t number = 0; number < band.rows; ++number) {
                    auto const row = band.row(number);
                    std::vector<double> targets;
                    std::vector<double> radii;
                    for (auto const node : row) {
                        targets.push_back((even[node] + barycentre(node)) / 2);
                        radii.push_back(rooms_[node]);
                    }
                    auto const at = spaced_row(targets, radii, 0, width_);
                    for (std::size_t i = 0; i < row.size(); ++i) {
                        x_[row[i]] = at[i];
                    }
                }
            }
        }
    }

    [[nodiscard]] LaidOut places_and_guides(LayoutBasis const& basis) const {
        std::vector<Place> places(graph_.size());
        Guides guides;
        double rows = 0;
        double needed = 0;
        for (auto const& band : bands_) {
            rows += static_cast<double>(band.rows);
            needed += caption_height + static_cast<double>(band.rows) * 2 * band.room + pad;
        }
        double const height = width_ / canvas_aspect;
        double const spare = std::max(height - needed, 0.0) / std::max(rows, 1.0);
        double y = 0;
        auto const right = static_cast<float>(width_);
        for (std::size_t group = 0; group < bands_.size(); ++group) {
            auto const& band = bands_[group];
            auto const top = static_cast<float>(y);
            guides.add_line(std::array<Point, 2>{{{0, top}, {right, top}}}, GuideInk::firm);
            guides.texts.push_back({{0, top + static_cast<float>(caption_height * 0.55)},
                                    group_caption(basis.names[group], band.nodes.size(), caption_letters)});
            double const step = 2 * band.room + spare;
            for (std::size_t number = 0; number < band.rows; ++number) {
                double const at = y + caption_height + (static_cast<double>(number) + 0.5) * step;
                for (auto const node : band.row(number)) {
                    places[node] = {x_[node], at};
                }
            }
            y += caption_height + static_cast<double>(band.rows) * step + pad;
        }
        guides.bounds = Box{{0, 0}, {right, static_cast<float>(y)}};
        return scaled_to_ties(graph_, places, std::move(guides));
    }

    SimpleGraph const& graph_;
    RunContext const& context_;
    std::vector<double> rooms_;
    std::vector<double> x_;
    std::vector<Band> bands_;
    double width_ = sheet_width;
};

} // namespace

std::string group_caption(std::string const& name, std::size_t nodes, std::size_t letters) {
    // Cut between characters: bytes 10xxxxxx go on with one.
    std::size_t end = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if ((static_cast<unsigned char>(name[i]) & 0xc0U) != 0x80U && ++count <= letters) {
            end = i;
        }
    }
    std::string const shown = count > letters ? name.substr(0, end) + "…" : name;
    return shown + ", " + std::to_string(nodes);
}

LaidOut bands_layout(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context) {
    return Bands(graph, basis, context).draw(basis);
}

} // namespace cospread::viz
