#include "viz/layout/geographic.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "viz/layout/arrangement.h"
#include "viz/layout/bands.h"
#include "viz/layout/country_outlines.h"
#include "viz/layout/extent.h"
#include "viz/layout/overlap.h"
#include "viz/layout/projection.h"
#include "viz/layout/spaced_row.h"
#include "viz/layout/towns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace cospread::viz {

namespace {

constexpr double margin = 44;         ///< between places and the edge of the map
constexpr double least_extent = 0.03; ///< of a map, in radii of the Earth: about 190 km
constexpr double fill = 0.85;         ///< of a row below the map
constexpr double pad = 6;             ///< below the last row
constexpr int fits = 8;
constexpr double gap = 3; ///< between the groups of two places
constexpr std::size_t caption_letters = 40;
constexpr double beyond = sheet_width / 2; ///< the sheet, as far as outlines go
constexpr auto left_edge = static_cast<float>(-beyond);
constexpr auto right_edge = static_cast<float>(sheet_width + beyond);

class Map {
  public:
    Map(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context)
        : graph_(graph)
        , basis_(basis)
        , context_(context)
        , rooms_(mark_rooms(graph))
        , projection_(middle())
        , places_(graph.size()) {
        find_towns();
        look_closer();
        for (auto& town : towns_) {
            stand_together(town, rooms_);
        }
    }

    [[nodiscard]] LaidOut draw() {
        count_rows();
        fit();
        for (auto const& town : towns_) {
            for (std::size_t i = 0; i < town.nodes.size(); ++i) {
                places_[town.nodes[i]] = {town.at.x + town.around[i].x, town.at.y + town.around[i].y};
            }
        }
        Guides guides;
        guides.rigid = true;
        guides.bounds = Box{{0, 0}, {static_cast<float>(sheet_width), static_cast<float>(sheet_height)}};
        draw_country_lines(guides, projection_, {scale_, shift_}, map_box());
        draw_towns(guides);
        stand_below(guides);
        auto result = scaled_to_ties(graph_, places_, std::move(guides));
        if (!homeless_.empty()) {
            result.note = plural(homeless_.size(), "node") + " without coordinates below the map";
        }
        if (auto const outside = nodes_outside(); outside > 0) {
            result.note += (result.note.empty() ? "" : "; ") + plural(outside, "node") +
                           " from beyond the map at its edge";
        }
        return result;
    }

  private:
    using Key = std::pair<double, double>;

    /// Each place counts once, however many nodes it has.
    [[nodiscard]] GeoPoint middle() const {
        std::map<Key, GeoPoint> distinct;
        for (auto const& point : basis_.coordinates) {
            if (!std::isnan(point.lat)) {
                distinct.emplace(Key{point.lat, point.lon}, point);
            }
        }
        std::vector<GeoPoint> points;
        for (auto const& [key, point] : distinct) {
            points.push_back(point);
        }
        return middle_of(points);
    }

    void find_towns() {
        std::map<Key, std::size_t> index;
        for (std::uint32_t node = 0; node < graph_.size(); ++node) {
            auto const& point = basis_.coordinates[node];
            auto const place = std::isnan(point.lat) ? std::nullopt : projection_.place(point);
            if (!place) {
                homeless_.push_back(node);
                continue;
            }
            auto const [found, is_new] = index.try_emplace(Key{point.lat, point.lon}, towns_.size());
            if (is_new) {
                towns_.push_back({.where = point, .on_map = *place, .name = basis_.places[node]});
            }
            towns_[found->second].nodes.push_back(node);
        }
        if (towns_.empty()) {
            throw AnalysisError("no node has coordinates: fill in columns lat and lon in decimal degrees");
        }
    }

    /// A map of where nearly all are has its middle there.
    void look_closer() {
        if (auto const middle = choose_focus(towns_)) {
            projection_ = Projection(*middle);
            for (auto& town : towns_) {
                town.on_map = projection_.place(town.where).value_or(town.on_map);
            }
        }
    }

    [[nodiscard]] std::size_t nodes_outside() const {
        std::size_t count = 0;
        for (auto const& town : towns_) {
            auto const at = on_sheet(town.on_map);
            bool const is_inside = at.x >= 0 && at.y >= 0 && at.x <= sheet_width && at.y <= map_height_;
            count += is_inside ? 0 : town.nodes.size();
        }
        return count;
    }

    /// How high the rows of nodes without coordinates are; the map has the rest of the sheet.
    void count_rows() {
        if (homeless_.empty()) {
            return;
        }
        double length = 0;
        for (auto const node : homeless_) {
            length += 2 * rooms_[node];
            row_room_ = std::max(row_room_, rooms_[node]);
        }
        rows_ = static_cast<std::size_t>(std::ceil(length / (fill * sheet_width)));
        double const needed = caption_height + static_cast<double>(rows_) * 2 * row_room_ + pad;
        map_height_ = std::max(sheet_height - needed, sheet_height / 3);
    }

    /// The largest scale at which all places are on the map; groups stand at their places, moved apart where
    /// they would overlap.
    void fit() {
        Extent const places = extent();
        double const across = std::max(places.width(), least_extent);
        double const down = std::max(places.height(), least_extent / canvas_aspect);
        scale_ = std::min((sheet_width - 2 * margin) / across, (map_height_ - 2 * margin) / down);
        shift_ = {sheet_width / 2 - scale_ * places.middle_x(), map_height_ / 2 - scale_ * places.middle_y()};
        std::vector<Place> centres;
        std::vector<double> radii;
        for (auto const& town : towns_) {
            centres.push_back(on_sheet(town.on_map));
            radii.push_back(town.radius + gap / 2);
        }
        for (int round = 0; round < fits; ++round) {
            context_.check_stop();
            remove_overlaps(centres, radii);
            for (std::size_t i = 0; i < centres.size(); ++i) {
                auto& at = centres[i];
                at.x = std::clamp(at.x, std::min(radii[i], sheet_width / 2),
                                  std::max(sheet_width - radii[i], sheet_width / 2));
                at.y = std::clamp(at.y, std::min(radii[i], map_height_ / 2),
                                  std::max(map_height_ - radii[i] - caption_height / 2, map_height_ / 2));
            }
        }
        for (std::size_t i = 0; i < towns_.size(); ++i) {
            towns_[i].at = centres[i];
        }
    }

    [[nodiscard]] Place on_sheet(Place on_map) const { return MapScale{scale_, shift_}.on_sheet(on_map); }

    /// Of the places that the map is about.
    [[nodiscard]] Extent extent() const {
        Extent box;
        for (auto const& town : towns_) {
            if (town.in_focus) {
                box.include(town.on_map);
            }
        }
        return box;
    }

    /// As far as outlines go.
    [[nodiscard]] Box map_box() const {
        auto const bottom = static_cast<float>(homeless_.empty() ? sheet_height + beyond : map_height_);
        return {{left_edge, -static_cast<float>(beyond)}, {right_edge, bottom}};
    }

    /// A rim round the nodes of one place with its name, and a line to where it truly is.
    void draw_towns(Guides& guides) const {
        for (auto const& town : towns_) {
            auto const at = rounded(town.at);
            auto const there = rounded(on_sheet(town.on_map));
            auto const radius = static_cast<float>(town.radius);
            if (std::hypot(at.x - there.x, at.y - there.y) > radius) {
                Point from = at;
                Point to = there;
                if (clip_line(map_box(), from, to)) {
                    guides.add_line(std::array<Point, 2>{{to, from}}, GuideInk::firm);
                }
                if (to.x == there.x && to.y == there.y) {
                    guides.add_circle(there, 2, GuideInk::firm);
                }
            }
            if (town.nodes.size() > 1) {
                guides.add_circle(at, radius, GuideInk::faint);
            }
            if (town.is_named()) {
                guides.texts.push_back({{at.x, at.y + radius},
                                        group_caption(town.name, town.nodes.size(), caption_letters),
                                        GuideText::Align::centre});
            }
        }
    }

    /// Rows of the nodes without coordinates, each below those that it is tied to.
    void stand_below(Guides& guides) {
        if (homeless_.empty()) {
            return;
        }
        auto const top = static_cast<float>(map_height_);
        guides.add_line(std::array<Point, 2>{{{left_edge, top}, {right_edge, top}}}, GuideInk::firm);
        guides.texts.push_back({{0, top + static_cast<float>(caption_height * 0.55)},
                                group_caption("Without coordinates", homeless_.size(), caption_letters)});
        std::vector<double> wish(graph_.size(), sheet_width / 2);
        for (auto const node : homeless_) {
            double sum = 0;
            std::size_t count = 0;
            for (auto const other : graph_.of(node)) {
                if (!std::ranges::binary_search(homeless_, other)) {
                    sum += places_[other].x;
                    ++count;
                }
            }
            wish[node] = count == 0 ? wish[node] : sum / static_cast<double>(count);
        }
        auto order = homeless_;
        std::ranges::stable_sort(order, {}, [&](std::uint32_t node) { return wish[node]; });
        for (std::size_t row = 0; row < rows_; ++row) {
            std::vector<double> targets;
            std::vector<double> radii;
            for (auto i = row; i < order.size(); i += rows_) {
                double const even =
                    sheet_width * (static_cast<double>(i) + 0.5) / static_cast<double>(order.size());
                targets.push_back((even + wish[order[i]]) / 2);
                radii.push_back(rooms_[order[i]]);
            }
            auto const at = spaced_row(targets, radii, 0, sheet_width);
            double const y = map_height_ + caption_height + (2 * static_cast<double>(row) + 1) * row_room_;
            for (std::size_t i = 0; i < at.size(); ++i) {
                places_[order[row + i * rows_]] = {at[i], y};
            }
        }
    }

    SimpleGraph const& graph_;
    LayoutBasis const& basis_;
    RunContext const& context_;
    std::vector<double> rooms_;
    Projection projection_;
    std::vector<Place> places_;
    std::vector<Town> towns_;
    std::vector<std::uint32_t> homeless_; ///< ascending
    std::size_t rows_ = 0;
    double row_room_ = 0;
    double map_height_ = sheet_height;
    double scale_ = 1; ///< pixels a radius of the Earth
    Place shift_;
};

} // namespace

LaidOut geographic_layout(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context) {
    return graph.size() == 0 ? LaidOut{} : Map(graph, basis, context).draw();
}

} // namespace cospread::viz
