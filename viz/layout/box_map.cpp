#include "viz/layout/box_map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace cospread::viz {

namespace {

constexpr int most_rounds = 4;

/// Width over height or height over width, whichever is more than 1.
double slimness(double width, double height) {
    return std::max(width / height, height / width);
}

/// The greatest slimness of boxes of a strip that is `side` long.
double worst(std::span<double const> areas, double side) {
    double const sum = std::accumulate(areas.begin(), areas.end(), 0.0);
    double const depth = sum / side;
    double result = 1;
    for (double const area : areas) {
        result = std::max(result, slimness(area / depth, depth));
    }
    return result;
}

/// Ties times distance, and a fine for slim boxes.
double cost(std::vector<SheetBox> const& boxes, std::vector<std::vector<double>> const& ties, double width) {
    constexpr double harmless = 1.8; ///< slimness
    constexpr double fine = 0.25;
    double total = 0;
    double distance = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            total += ties[i][j];
            distance += ties[i][j] * std::hypot(boxes[i].middle_x() - boxes[j].middle_x(),
                                                boxes[i].middle_y() - boxes[j].middle_y());
        }
    }
    double result = total > 0 ? distance / (total * width) : 0;
    for (auto const& box : boxes) {
        result += fine * std::max(slimness(box.width, box.height) - harmless, 0.0);
    }
    return result;
}

} // namespace

std::vector<SheetBox> squarified(std::vector<double> const& areas, std::vector<std::uint32_t> const& order,
                                 double width, double height) {
    std::vector<SheetBox> boxes(areas.size());
    double const sum = std::accumulate(areas.begin(), areas.end(), 0.0);
    std::vector<double> scaled;
    for (auto const box : order) {
        scaled.push_back(areas[box] * width * height / sum);
    }
    SheetBox rest{0, 0, width, height};
    for (std::size_t first = 0; first < order.size();) {
        bool const upright = rest.width >= rest.height; // a strip along the shorter side
        double const side = upright ? rest.height : rest.width;
        auto const strip = [&](std::size_t end) { return std::span(scaled).subspan(first, end - first); };
        auto end = first + 1;
        while (end < order.size() && worst(strip(end + 1), side) <= worst(strip(end), side)) {
            ++end;
        }
        double const depth = std::accumulate(scaled.begin() + static_cast<std::ptrdiff_t>(first),
                                             scaled.begin() + static_cast<std::ptrdiff_t>(end), 0.0) /
                             side;
        double at = 0;
        for (auto i = first; i < end; ++i) {
            double const length = scaled[i] / depth;
            boxes[order[i]] = upright ? SheetBox{rest.x, rest.y + at, depth, length}
                                      : SheetBox{rest.x + at, rest.y, length, depth};
            at += length;
        }
        rest = upright ? SheetBox{rest.x + depth, rest.y, rest.width - depth, rest.height}
                       : SheetBox{rest.x, rest.y + depth, rest.width, rest.height - depth};
        first = end;
    }
    return boxes;
}

std::vector<SheetBox> box_map(std::vector<double> const& areas, std::vector<std::vector<double>> const& ties,
                              double width, double height, RunContext const& context) {
    std::vector<std::uint32_t> order(areas.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t box) { return areas[box]; });
    auto best = squarified(areas, order, width, height);
    double least = cost(best, ties, width);
    for (int round = 0; round < most_rounds; ++round) {
        bool better = false;
        for (std::size_t i = 0; i < order.size(); ++i) {
            context.check_stop();
            for (std::size_t j = i + 1; j < order.size(); ++j) {
                std::swap(order[i], order[j]);
                auto boxes = squarified(areas, order, width, height);
                double const value = cost(boxes, ties, width);
                if (value < least - 1e-12) {
                    least = value;
                    best = std::move(boxes);
                    better = true;
                } else {
                    std::swap(order[i], order[j]);
                }
            }
        }
        if (!better) {
            break;
        }
    }
    return best;
}

} // namespace cospread::viz
