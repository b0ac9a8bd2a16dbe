#include "viz/layout/concentric.h"

#include "core/base/text.h"
#include "viz/layout/arrangement.h"
#include "viz/layout/circular.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cospread::viz {

namespace {

constexpr double whole_turn = 2 * std::numbers::pi;
constexpr int sweeps = 20;
constexpr double usual_radius = sheet_height / 2 - caption_height / 2;
constexpr double spacing = 1.25; ///< of marks along a row, times the room they need
constexpr double ring_gap = caption_height / 2;
constexpr std::size_t most_rings = 5;

/// Nodes at one distance from the middle.
struct Row {
    std::vector<std::uint32_t> nodes = {};
    std::size_t ring = 0; ///< index into the ring values; beyond them: no value
    double room = 0;      ///< the greatest radius of a mark's room
    double inner = 0;     ///< where rows further in end
    double radius = 0;
};

std::size_t ring_of(double value, std::vector<double> const& cuts) {
    return static_cast<std::size_t>(std::ranges::find_if(cuts, [&](double cut) { return value >= cut; }) -
                                    cuts.begin());
}

double length_of(std::vector<std::uint32_t> const& nodes, std::vector<double> const& rooms) {
    double length = 0;
    for (auto const node : nodes) {
        length += 2 * rooms[node] * spacing;
    }
    return length;
}

/// Fills rows from the middle outwards, the highest value first.
std::vector<Row> fill_rows(std::vector<double> const& values, std::vector<double> const& cuts,
                           std::vector<double> const& rooms) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    // NaN last: an order of its own, for comparisons with it are all false.
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::isnan(values[b]) ? !std::isnan(values[a]) : values[a] > values[b];
    });
    auto const ring = [&](std::size_t i) { return ring_of(values[order[i]], cuts); };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto const node = order[i];
        bool const new_ring = rows.empty() || rows.back().ring != ring(i);
        if (new_ring || length_of(rows.back().nodes, rooms) + 2 * rooms[node] * spacing >
                            whole_turn * rows.back().radius) {
            double const gap = new_ring ? 2 * ring_gap : 0;
            rows.push_back(
                {.ring = ring(i), .inner = rows.empty() ? 0 : rows.back().radius + rows.back().room + gap});
        }
        auto& row = rows.back();
        row.nodes.push_back(node);
        row.room = std::max(row.room, rooms[node]);
        // In the middle one node stands alone, or several round an empty place.
        bool const alone = i == 0 && (order.size() == 1 || ring(1) != row.ring);
        row.radius = alone ? 0 : row.inner + row.room * (rows.size() == 1 ? 1.5 : 1.0);
    }
    return rows;
}

/// Rows further apart where they leave the sheet empty.
void use_sheet(std::vector<Row>& rows) {
    double const outer = rows.back().radius + rows.back().room;
    if (outer >= usual_radius) {
        return;
    }
    double const each = (usual_radius - outer) / static_cast<double>(rows.size());
    double shift = 0;
    for (auto& row : rows) {
        if (row.radius > 0) {
            shift += each;
        }
        row.radius += shift;
    }
}

/// Turns nodes round their rows towards their neighbours.
class Turning {
  public:
    Turning(SimpleGraph const& graph, std::vector<Row>& rows, std::vector<double> const& rooms)
        : graph_(graph)
        , rows_(rows)
        , rooms_(rooms)
        , angles_(graph.size()) {
        auto const places = circular_places(graph);
        for (std::size_t node = 0; node < places.size(); ++node) {
            angles_[node] = std::atan2(places[node].x, -places[node].y);
        }
    }

    std::vector<double> angles(RunContext const& context) {
        for (auto& row : rows_) {
            arrange(row, angles_);
        }
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            context.check_stop();
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                auto& row = rows_[sweep % 2 == 0 ? i : rows_.size() - 1 - i];
                auto wish = angles_;
                for (auto const node : row.nodes) {
                    wish[node] = towards_neighbours(node);
                }
                arrange(row, wish);
            }
        }
        return angles_;
    }

  private:
    [[nodiscard]] double towards_neighbours(std::uint32_t node) const {
        double across = 0;
        double down = 0;
        for (auto const other : graph_.of(node)) {
            across += std::sin(angles_[other]);
            down += std::cos(angles_[other]);
        }
        return std::hypot(across, down) < 1e-9 ? angles_[node] : std::atan2(across, down);
    }

    /// Round the row in the order of their wishes, each with the share of room it needs, turned so that the
    /// wishes are met best.
    void arrange(Row& row, std::vector<double> const& wish) {
        std::ranges::stable_sort(row.nodes, {}, [&](std::uint32_t node) { return wish[node]; });
        double const length = length_of(row.nodes, rooms_);
        double at = 0;
        double across = 0;
        double down = 0;
        for (auto const node : row.nodes) {
            double const share = 2 * rooms_[node] * spacing / length;
            angles_[node] = whole_turn * (at + share / 2);
            at += share;
            across += std::sin(wish[node] - angles_[node]);
            down += std::cos(wish[node] - angles_[node]);
        }
        double const turn = std::atan2(across, down);
        for (auto const node : row.nodes) {
            angles_[node] += turn;
        }
    }

    SimpleGraph const& graph_;
    std::vector<Row>& rows_;
    std::vector<double> const& rooms_;
    std::vector<double> angles_;
};

/// To two digits, so that a caption is short.
double rounded_down(double value) {
    if (value == 0) {
        return value;
    }
    double const unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1);
    double const rounded = std::floor(value / unit) * unit;
    // The nearest number with so few digits, lest 0.29999 is written for 0.3.
    double const shown =
        unit < 1 ? std::round(rounded * std::round(1 / unit)) / std::round(1 / unit) : rounded;
    return shown <= value ? shown : value;
}

/// A circle round each ring with the least value inside.
void draw_rings(std::vector<Row> const& rows, std::vector<double> const& cuts, std::string const& by,
                Guides& guides) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 1 < rows.size() && rows[i + 1].ring == rows[i].ring) {
            continue;
        }
        double const outer = rows[i].radius + rows[i].room;
        double const inner =
            i + 1 < rows.size() ? rows[i + 1].radius - rows[i + 1].room : outer + 2 * ring_gap;
        auto const radius = static_cast<float>((outer + inner) / 2);
        guides.add_circle({0, 0}, radius, GuideInk::firm);
        // The name stands where a circle is widest.
        bool const outermost = i + 1 == rows.size() || rows[i + 1].ring >= cuts.size();
        bool const has_value = rows[i].ring < cuts.size();
        std::string const words =
            has_value ? (outermost ? by + " ≥ " : "≥ ") + format_number(cuts[rows[i].ring]) : "no value";
        guides.texts.push_back({{0, -radius}, words, GuideText::Align::centre});
        guides.bounds = Box{{-radius, -radius}, {radius, radius}};
    }
}

} // namespace

std::vector<double> ring_values(std::span<double const> values) {
    std::vector<double> falling;
    std::ranges::copy_if(values, std::back_inserter(falling),
                         [](double value) { return std::isfinite(value); });
    std::ranges::sort(falling, std::greater{});
    if (falling.empty()) {
        return {};
    }
    double const least = falling.back();
    std::vector<double> candidates;
    double const top = falling.front();
    if (top > 0) {
        constexpr int steps = 18; // six powers of ten are enough for any eye
        double power = std::pow(10.0, std::floor(std::log10(top)));
        for (int step = 0; step < steps; ++step) {
            constexpr double factors[]{5, 2, 1};
            double const cut = factors[step % 3] * power;
            if (cut <= top && cut > std::max(least, 0.0)) {
                candidates.push_back(cut);
            }
            power = step % 3 == 2 ? power / 10 : power;
        }
    }
    std::vector<double> cuts;
    auto const at_least = [&](double cut) {
        return static_cast<double>(std::ranges::find_if(falling, [&](double value) { return value < cut; }) -
                                   falling.begin());
    };
    auto const count = static_cast<double>(falling.size());
    for (std::size_t ring = 1; ring < most_rings; ++ring) {
        // The area of a ring grows with its number.
        double const wanted = count * std::pow(static_cast<double>(ring) / most_rings, 2);
        std::erase_if(candidates, [&](double cut) {
            return !cuts.empty() && (cut >= cuts.back() || at_least(cut) <= at_least(cuts.back()));
        });
        if (candidates.empty()) {
            break;
        }
        cuts.push_back(*std::ranges::min_element(
            candidates, {}, [&](double cut) { return std::abs(at_least(cut) - wanted); }));
    }
    cuts.push_back(rounded_down(least));
    return cuts;
}

LaidOut concentric_layout(SimpleGraph const& graph, LayoutBasis const& basis, RunContext const& context) {
    if (graph.size() == 0) {
        return {};
    }
    auto const rooms = mark_rooms(graph);
    auto const cuts = ring_values(basis.values);
    auto rows = fill_rows(basis.values, cuts, rooms);
    use_sheet(rows);
    auto const angles = Turning(graph, rows, rooms).angles(context);
    std::vector<Place> places(graph.size());
    for (auto const& row : rows) {
        for (auto const node : row.nodes) {
            places[node] = {row.radius * std::sin(angles[node]), -row.radius * std::cos(angles[node])};
        }
    }
    Guides guides;
    guides.rigid = true;
    draw_rings(rows, cuts, basis.by, guides);
    return scaled_to_ties(graph, places, std::move(guides));
}

} // namespace cospread::viz
