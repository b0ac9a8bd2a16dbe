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

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace cospread::viz {

namespace {

constexpr double margin = 44;         ///< between places and the edge of the map
constexpr double least_extent = 0.03; ///< of a map, in radii of the Earth: about 190 km
constexpr double golden_angle = 2.39996322972865332;
constexpr double fill = 0.85; ///< of a row below the map
constexpr double pad = 6;     ///< below the last row
constexpr int fits = 8;
constexpr double gap = 3;              ///< between the groups of two places
constexpr std::size_t least_named = 3; ///< nodes of a place whose name is shown
constexpr std::size_t caption_letters = 40;
constexpr double beyond = sheet_width / 2; ///< the sheet, as far as outlines go
constexpr auto left_edge = static_cast<float>(-beyond);
constexpr auto right_edge = static_cast<float>(sheet_width + beyond);
constexpr double longest_piece = 0.3; ///< of an outline, in radii: what is longer is torn at the rim

/// The nodes of one place.
struct Town {
    GeoPoint where;
    Place on_map = {}; ///< radii of the Earth from the middle
    std::string name;
    std::vector<std::uint32_t> nodes = {};
    std::vector<Place> around = {}; ///< where they stand from the middle of the group, pixels
    double radius = 0;              ///< of the group
    bool in_focus = true;           ///< the map is about it
    Place at = {};                  ///< of the group on the sheet
};

/// Moves circles so that they lie about the origin: half way between their edges.
void centre(std::vector<Place>& places, std::vector<double> const& radii) {
    Extent extent;
    for (std::size_t i = 0; i < places.size(); ++i) {
        extent.include({places[i].x - radii[i], places[i].y - radii[i]});
        extent.include({places[i].x + radii[i], places[i].y + radii[i]});
    }
    for (auto& place : places) {
        place = {place.x - extent.middle_x(), place.y - extent.middle_y()};
    }
}

/// Round the middle like the seeds of a sunflower, the largest in the middle, with room for every mark.
void stand_together(Town& town, std::vector<double> const& rooms) {
    std::ranges::stable_sort(town.nodes, std::greater{}, [&](std::uint32_t node) { return rooms[node]; });
    std::vector<double> radii;
    for (auto const node : town.nodes) {
        radii.push_back(rooms[node]);
    }
    double covered = 0; ///< by those further in: squares of radii
    for (std::size_t i = 0; i < radii.size(); ++i) {
        double const angle = golden_angle * static_cast<double>(i);
        double const distance = i == 0 ? 0 : std::sqrt(covered) + radii[i] / 2;
        town.around.push_back({distance * std::cos(angle), distance * std::sin(angle)});
        covered += radii[i] * radii[i];
    }
    remove_overlaps(town.around, radii);
    centre(town.around, radii);
    for (std::size_t i = 0; i < radii.size(); ++i) {
        town.radius = std::max(town.radius, std::hypot(town.around[i].x, town.around[i].y) + radii[i]);
    }
    if (town.nodes.size() >= least_named && !town.name.empty()) {
        town.radius += caption_height / 3; // for the name on the rim
    }
}

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
        draw_outlines(guides);
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

    /// Where nearly all nodes are in a part of the map in which their places could not be told apart, the map
    /// is about that part; places beyond stand at its edge.
    void look_closer() {
        constexpr double nearly_all = 0.8; ///< of the nodes
        constexpr double far = 4;          ///< times as far as those
        constexpr std::size_t most_towns = 5000;
        if (towns_.size() > most_towns) {
            return;
        }
        auto const distance = [&](Town const& a, Town const& b) {
            return std::hypot(a.on_map.x - b.on_map.x, a.on_map.y - b.on_map.y);
        };
        auto const sum = [&](Town const& middle) {
            double result = 0;
            for (auto const& town : towns_) {
                result += static_cast<double>(town.nodes.size()) * distance(town, middle);
            }
            return result;
        };
        Town const middle = *std::ranges::min_element(towns_, {}, sum);
        std::vector<std::pair<double, std::size_t>> by_distance;
        double nodes = 0;
        for (auto const& town : towns_) {
            by_distance.emplace_back(distance(town, middle), town.nodes.size());
            nodes += static_cast<double>(town.nodes.size());
        }
        std::ranges::sort(by_distance);
        double reach = 0;
        double inside = 0;
        std::size_t towns = 0;
        for (; inside < nearly_all * nodes; ++towns) {
            reach = by_distance[towns].first;
            inside += static_cast<double>(by_distance[towns].second);
        }
        constexpr std::size_t few = 4; // need no map of their own
        if (towns < few || by_distance.back().first < far * reach) {
            return;
        }
        std::vector<GeoPoint> points;
        for (auto& town : towns_) {
            town.in_focus = distance(town, middle) <= reach;
            if (town.in_focus) {
                points.push_back(town.where);
            }
        }
        projection_ = Projection(middle_of(points));
        for (auto& town : towns_) {
            town.on_map = projection_.place(town.where).value_or(town.on_map);
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

    [[nodiscard]] Place on_sheet(Place on_map) const {
        return {on_map.x * scale_ + shift_.x, on_map.y * scale_ + shift_.y};
    }

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

    /// Coasts and borders, beyond the sheet too: a view of another form is filled.
    void draw_outlines(Guides& guides) const {
        Box const map = map_box();
        // In a small part of a continent borders are what one knows it by.
        bool const is_of_a_country = sheet_width / scale_ < 0.2;
        std::vector<Point> piece;
        for (auto const& line : country_lines()) {
            auto const ink = line.border && !is_of_a_country ? GuideInk::faint : GuideInk::firm;
            auto const finish = [&] {
                if (piece.size() > 1) {
                    guides.add_line(piece, ink);
                }
                piece.clear();
            };
            std::optional<Place> before;
            for (auto const& point : line.points) {
                auto const place = projection_.place(point);
                if (before && place &&
                    std::hypot(place->x - before->x, place->y - before->y) < longest_piece) {
                    Point from = rounded(on_sheet(*before));
                    Point to = rounded(on_sheet(*place));
                    Point const wanted = from;
                    Point const goal = to;
                    if (clip_line(map, from, to)) {
                        if (piece.empty() || wanted.x != from.x || wanted.y != from.y) {
                            finish();
                            piece.push_back(from);
                        }
                        piece.push_back(to);
                        if (to.x != goal.x || to.y != goal.y) {
                            finish();
                        }
                    } else {
                        finish();
                    }
                } else {
                    finish();
                }
                before = place;
            }
            finish();
        }
    }

    static Point rounded(Place place) { return {static_cast<float>(place.x), static_cast<float>(place.y)}; }

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
            if (town.nodes.size() >= least_named && !town.name.empty()) {
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
