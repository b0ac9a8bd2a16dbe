#include "viz/layout/pivot_pull.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace cospread::viz {

namespace {

constexpr std::size_t places_per_chunk = 1024;
/// So many places say how long a step is.
constexpr std::size_t measured_places = 500;
constexpr auto most_steps = std::numeric_limits<std::uint16_t>::max();

std::vector<std::uint32_t> drawn_nodes(std::size_t nodes, std::size_t count, std::uint64_t seed) {
    constexpr std::uint64_t stream = 0x7069766f74ULL;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(nodes);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        keys[node] = {hashed_bits(seed, stream, node), node};
    }
    auto const end = keys.begin() + static_cast<std::ptrdiff_t>(std::min(count, nodes));
    std::ranges::partial_sort(keys, end);
    std::vector<std::uint32_t> drawn(static_cast<std::size_t>(end - keys.begin()));
    std::transform(keys.begin(), end, drawn.begin(), [](auto const& key) { return key.second; });
    return drawn;
}

/// Breadth-first searches from up to 64 nodes side by side, a bit each. Cost: at most that of the searches
/// one by one, that of one where they meet.
class JointSearch {
  public:
    static constexpr std::size_t most_sources = 64;

    struct Reached {
        std::uint32_t node = 0;
        std::uint64_t sources = 0; ///< from which it is reached in this step
    };

    JointSearch(SimpleGraph const& graph, std::span<std::uint32_t const> sources)
        : graph_(graph)
        , seen_(graph.size(), 0)
        , coming_(graph.size(), 0) {
        for (std::size_t bit = 0; bit < sources.size(); ++bit) {
            seen_[sources[bit]] = std::uint64_t{1} << bit;
            reached_.push_back({sources[bit], seen_[sources[bit]]});
        }
    }

    /// A step on; false where nobody new is reached.
    bool advance() {
        touched_.clear();
        for (auto const& [node, sources] : reached_) {
            for (std::uint32_t const other : graph_.of(node)) {
                if ((sources & ~seen_[other]) != 0) {
                    if (coming_[other] == 0) {
                        touched_.push_back(other);
                    }
                    coming_[other] |= sources;
                }
            }
        }
        reached_.clear();
        for (std::uint32_t const node : touched_) {
            std::uint64_t const fresh = coming_[node] & ~seen_[node];
            coming_[node] = 0;
            seen_[node] |= fresh;
            reached_.push_back({node, fresh});
        }
        return !reached_.empty();
    }

    [[nodiscard]] std::vector<Reached> const& reached() const { return reached_; }

  private:
    SimpleGraph const& graph_;
    std::vector<std::uint64_t> seen_;
    std::vector<std::uint64_t> coming_;
    std::vector<Reached> reached_;
    std::vector<std::uint32_t> touched_;
};

using Lanes = std::array<float, PivotSteps::lanes>;

float sum_of(Lanes const& lanes) {
    float sum = 0;
    for (float const lane : lanes) {
        sum += lane;
    }
    return sum;
}

/// Where the pivots are, side by side, and as many more as make whole lanes.
struct PivotPlaces {
    std::vector<float> x;
    std::vector<float> y;

    PivotPlaces(std::span<Point const> places, std::size_t stride)
        : x(stride, 0.0F)
        , y(stride, 0.0F) {
        std::ranges::transform(places, x.begin(), &Point::x);
        std::ranges::transform(places, y.begin(), &Point::y);
    }
};

/// Where the place wants to be.
Point wanted(Point place, std::span<std::uint16_t const> steps, PivotPlaces const& pivots, float length) {
    Lanes sum_x{};
    Lanes sum_y{};
    Lanes sum{};
    for (std::size_t first = 0; first < steps.size(); first += PivotSteps::lanes) {
        for (std::size_t lane = 0; lane < PivotSteps::lanes; ++lane) {
            std::size_t const pivot = first + lane;
            auto const hops = static_cast<float>(steps[pivot]);
            float const inverse = hops > 0 ? 1 / hops : 0.0F;
            float const dx = place.x - pivots.x[pivot];
            float const dy = place.y - pivots.y[pivot];
            float const away = length * inverse / std::sqrt(dx * dx + dy * dy + 1e-12F);
            float const weight = inverse * inverse;
            sum_x[lane] += weight * pivots.x[pivot] + away * dx;
            sum_y[lane] += weight * pivots.y[pivot] + away * dy;
            sum[lane] += weight;
        }
    }
    float const all = sum_of(sum);
    return all > 0 ? Point{sum_of(sum_x) / all, sum_of(sum_y) / all} : place;
}

/// Of a step, as it fits the places best: least mean ((distance / length - steps) / steps)^2.
float step_length(PivotSteps const& steps, std::span<std::uint32_t const> steps_of, PivotPlaces const& pivots,
                  std::span<Point const> places) {
    double sum = 0;
    double squares = 0;
    std::size_t const stride = std::max<std::size_t>(1, places.size() / measured_places);
    for (std::size_t at = 0; at < places.size(); at += stride) {
        auto const hops = steps.of(steps_of[at]);
        for (std::size_t pivot = 0; pivot < hops.size(); ++pivot) {
            if (hops[pivot] > 0) {
                double const dx = double{places[at].x} - pivots.x[pivot];
                double const dy = double{places[at].y} - pivots.y[pivot];
                double const ratio = std::sqrt(dx * dx + dy * dy) / hops[pivot];
                sum += ratio;
                squares += ratio * ratio;
            }
        }
    }
    return sum > 0 ? static_cast<float>(squares / sum) : 0.0F;
}

} // namespace

std::size_t fitting_pivots(std::size_t wanted, std::size_t nodes) {
    constexpr std::size_t most_steps = (std::size_t{128} << 20U) / sizeof(std::uint16_t);
    return std::min(wanted, std::max<std::size_t>(1, most_steps / std::max<std::size_t>(1, nodes)));
}

PivotSteps::PivotSteps(SimpleGraph const& graph, std::size_t count, RunContext const& context)
    : pivots_(drawn_nodes(graph.size(), count, context.seed))
    , stride_(chunk_count(pivots_.size(), lanes) * lanes)
    , steps_(graph.size() * stride_, 0) {
    constexpr std::size_t at_once = JointSearch::most_sources;
    for_each_chunk(context, pivots_.size(), at_once, [&](std::size_t begin, std::size_t end, std::size_t) {
        JointSearch search(graph, std::span(pivots_).subspan(begin, end - begin));
        for (std::uint32_t step = 1; search.advance(); ++step) {
            auto const hops = static_cast<std::uint16_t>(std::min<std::uint32_t>(step, most_steps));
            context.check_stop();
            for (auto const& [node, sources] : search.reached()) {
                for (std::uint64_t rest = sources; rest != 0; rest &= rest - 1) {
                    steps_[node * stride_ + begin + static_cast<std::size_t>(std::countr_zero(rest))] = hops;
                }
            }
        }
    });
}

void pull_to_pivots(PivotSteps const& steps, std::span<std::uint32_t const> steps_of,
                    std::span<Point const> pivot_places, float share, std::span<Point> places,
                    RunContext const& context) {
    PivotPlaces const pivots(pivot_places, steps.of(0).size());
    float const length = step_length(steps, steps_of, pivots, places);
    for_each_chunk(context, places.size(), places_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       for (std::size_t at = begin; at < end; ++at) {
                           Point const to = wanted(places[at], steps.of(steps_of[at]), pivots, length);
                           places[at].x += share * (to.x - places[at].x);
                           places[at].y += share * (to.y - places[at].y);
                       }
                   });
}

} // namespace cospread::viz
