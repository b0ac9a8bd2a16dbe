#include "viz/layout/repulsion.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace cospread::viz {

namespace {

constexpr std::uint32_t leaf_size = 16;
constexpr std::size_t leaves_per_chunk = 32;
constexpr int most_bits = 20; ///< of the curve, an axis

/// The bits of a number, each with a free one after it.
std::uint64_t spread_bits(std::uint32_t value) {
    std::uint64_t bits = value;
    bits = (bits | bits << 16) & 0x0000ffff0000ffffULL;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ffULL;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fULL;
    bits = (bits | bits << 2) & 0x3333333333333333ULL;
    return (bits | bits << 1) & 0x5555555555555555ULL;
}

using Lanes = std::array<float, leaf_size>;

/// The nodes of a leaf and the forces on them, side by side.
struct Targets {
    Lanes x{};
    Lanes y{};
    Lanes force_x{};
    Lanes force_y{};
};

/// Adds what the sources do to the targets. Written for one source and all targets at a time, which compilers
/// turn into vectors without touching the order of any sum.
[[gnu::always_inline]] inline void add_pushes(std::span<float const> x, std::span<float const> y,
                                              std::span<float const> mass, Targets& targets) {
    Targets all = targets;
    for (std::size_t source = 0; source < mass.size(); ++source) {
        for (std::size_t lane = 0; lane < leaf_size; ++lane) {
            float const dx = all.x[lane] - x[source];
            float const dy = all.y[lane] - y[source];
            // What is nearer than a millionth pushes as if it were not: it may be the node itself.
            float const push = mass[source] / (dx * dx + dy * dy + 1e-12F);
            all.force_x[lane] += dx * push;
            all.force_y[lane] += dy * push;
        }
    }
    targets = all;
}

using AddPushes = void (*)(std::span<float const>, std::span<float const>, std::span<float const>, Targets&);

void add_pushes_anywhere(std::span<float const> x, std::span<float const> y, std::span<float const> mass,
                         Targets& targets) {
    add_pushes(x, y, mass, targets);
}

#if defined(__x86_64__)
/// Without fused multiplication, so that the bytes are those of every other processor.
[[gnu::target("avx2")]] void add_pushes_by_eight(std::span<float const> x, std::span<float const> y,
                                                 std::span<float const> mass, Targets& targets) {
    add_pushes(x, y, mass, targets);
}
#endif

AddPushes fastest_way() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        return &add_pushes_by_eight;
    }
#endif
    return &add_pushes_anywhere;
}

} // namespace

/// A leaf that asks, with the smallest box around its nodes.
struct Repulsion::Leaf {
    Box box;

    /// Squared distance of a point from the box.
    [[nodiscard]] float squared_distance(Point point) const {
        float const dx = std::max({0.0F, box.low.x - point.x, point.x - box.high.x});
        float const dy = std::max({0.0F, box.low.y - point.y, point.y - box.high.y});
        return dx * dx + dy * dy;
    }
};

void Repulsion::Bodies::reserve(std::size_t room) {
    if (mass.size() < room) {
        for (auto* const values : {&x, &y, &mass}) {
            values->resize(2 * room);
        }
    }
}

void Repulsion::sort_along_curve(std::span<Point const> places, std::span<float const> masses) {
    Box box{places.front(), places.front()};
    for (Point const place : places) {
        box.low = {std::min(box.low.x, place.x), std::min(box.low.y, place.y)};
        box.high = {std::max(box.high.x, place.x), std::max(box.high.y, place.y)};
    }
    side_ = std::max(box.width(), box.height());
    node_bits_ = static_cast<int>(std::bit_width(places.size()));
    bits_ = std::min(most_bits, (64 - node_bits_) / 2);
    auto const most = static_cast<float>((1U << static_cast<unsigned>(bits_)) - 1);
    float const scale = side_ > 0 ? most / side_ : 0;
    keys_.resize(places.size());
    for (std::size_t node = 0; node < places.size(); ++node) {
        auto const x = static_cast<std::uint32_t>((places[node].x - box.low.x) * scale);
        auto const y = static_cast<std::uint32_t>((places[node].y - box.low.y) * scale);
        keys_[node] = (spread_bits(x) | spread_bits(y) << 1) << static_cast<unsigned>(node_bits_) | node;
    }
    std::ranges::sort(keys_);
    bodies_.reserve(places.size());
    bodies_.count = 0;
    std::uint64_t const node_mask = (std::uint64_t{1} << static_cast<unsigned>(node_bits_)) - 1;
    for (std::uint64_t& key : keys_) {
        auto const node = static_cast<std::size_t>(key & node_mask);
        bodies_.add(places[node].x, places[node].y, masses[node]);
    }
}

void Repulsion::add_cells(std::uint32_t begin, std::uint32_t end, int bits, float side) {
    auto const index = static_cast<std::uint32_t>(cells_.size());
    Cell cell{.side = side, .begin = begin, .end = end};
    for (std::uint32_t at = begin; at < end; ++at) {
        cell.mass += bodies_.mass[at];
        cell.centre.x += bodies_.mass[at] * bodies_.x[at];
        cell.centre.y += bodies_.mass[at] * bodies_.y[at];
    }
    cell.centre.x /= cell.mass;
    cell.centre.y /= cell.mass;
    cells_.push_back(cell);
    if (end - begin <= leaf_size) {
        leaves_.push_back(index);
    } else if (bits == 0) { // all in one place, or nearly
        for (std::uint32_t at = begin; at < end; at += leaf_size) {
            add_cells(at, std::min(at + leaf_size, end), 0, side);
        }
    } else {
        auto const shift = static_cast<unsigned>(node_bits_ + 2 * (bits - 1));
        for (std::uint32_t first = begin; first < end;) {
            std::uint64_t const quarter = keys_[first] >> shift;
            std::uint32_t last = first;
            while (last < end && keys_[last] >> shift == quarter) {
                ++last;
            }
            add_cells(first, last, bits - 1, side / 2);
            first = last;
        }
    }
    cells_[index].after = static_cast<std::uint32_t>(cells_.size());
}

void Repulsion::gather(Leaf const& leaf, Bodies& sources) const {
    sources.count = 0;
    for (std::uint32_t index = 0; index < cells_.size();) {
        Cell const& cell = cells_[index];
        sources.reserve(sources.count + leaf_size);
        if (cell.side * cell.side < opening_ * opening_ * leaf.squared_distance(cell.centre)) {
            sources.add(cell.centre.x, cell.centre.y, cell.mass);
            index = cell.after;
        } else if (cell.is_leaf(index)) {
            for (std::uint32_t at = cell.begin; at < cell.end; ++at) {
                sources.add(bodies_.x[at], bodies_.y[at], bodies_.mass[at]);
            }
            index = cell.after;
        } else {
            ++index;
        }
    }
}

void Repulsion::push(Cell const& leaf, Bodies& sources, std::span<Point> forces) const {
    static AddPushes const way = fastest_way();
    Targets targets;
    Leaf asking{
        {{bodies_.x[leaf.begin], bodies_.y[leaf.begin]}, {bodies_.x[leaf.begin], bodies_.y[leaf.begin]}}};
    for (std::uint32_t at = leaf.begin; at < leaf.end; ++at) {
        targets.x[at - leaf.begin] = bodies_.x[at];
        targets.y[at - leaf.begin] = bodies_.y[at];
        asking.box.low = {std::min(asking.box.low.x, bodies_.x[at]),
                          std::min(asking.box.low.y, bodies_.y[at])};
        asking.box.high = {std::max(asking.box.high.x, bodies_.x[at]),
                           std::max(asking.box.high.y, bodies_.y[at])};
    }
    gather(asking, sources);
    way(std::span(sources.x).first(sources.count), std::span(sources.y).first(sources.count),
        std::span(sources.mass).first(sources.count), targets);
    std::uint64_t const node_mask = (std::uint64_t{1} << static_cast<unsigned>(node_bits_)) - 1;
    for (std::uint32_t at = leaf.begin; at < leaf.end; ++at) {
        forces[static_cast<std::size_t>(keys_[at] & node_mask)] = {targets.force_x[at - leaf.begin],
                                                                   targets.force_y[at - leaf.begin]};
    }
}

void Repulsion::compute(std::span<Point const> places, std::span<float const> masses, std::span<Point> forces,
                        RunContext const& context) {
    if (places.empty()) {
        return;
    }
    sort_along_curve(places, masses);
    cells_.clear();
    leaves_.clear();
    add_cells(0, static_cast<std::uint32_t>(places.size()), bits_, side_);
    for_each_chunk(context, leaves_.size(), leaves_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       Bodies sources;
                       for (std::size_t leaf = begin; leaf < end; ++leaf) {
                           push(cells_[leaves_[leaf]], sources, forces);
                       }
                   });
}

} // namespace cospread::viz
