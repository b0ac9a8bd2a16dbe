#include "viz/raster/scene_raster.h"

#include "core/base/parallel.h"
#include "viz/raster/guides_raster.h"
#include "viz/raster/tone.h"
#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {
namespace {

constexpr std::size_t nodes_a_chunk = 1 << 15;
constexpr std::size_t sampled_ties = 1'000'000;
constexpr int sample_side = 1024;

int device_pixels(float logical, float ratio) {
    return std::max(static_cast<int>(std::lround(logical * ratio)), 1);
}

/// Where the nodes are in a picture whose upper left corner sees `corner`; the centre of its first pixel is
/// 0, 0.
std::vector<Point> in_pixels(std::span<Point const> positions, Point corner, float scale,
                             RunContext const& context) {
    std::vector<Point> at(positions.size());
    for_each_chunk(context, at.size(), nodes_a_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            at[i] = {(positions[i].x - corner.x) * scale - 0.5F, (positions[i].y - corner.y) * scale - 0.5F};
        }
    });
    return at;
}

/// Dense ink times scale: a line passes through fewer pixels' worth of others the further a view zooms in.
float sampled_ink(Crowd const& crowd, std::span<Point const> positions, Box const& bounds,
                  RunContext const& context) {
    std::size_t const count = std::min(crowd.ends.size(), sampled_ties);
    if (count == 0) {
        return 0;
    }
    float const scale = sample_side / std::max({bounds.width(), bounds.height(), 1e-6F});
    auto const at = in_pixels(positions, bounds.low, scale, context);
    auto const counts =
        count_ties(std::span(crowd.ends).first(count), at, device_pixels(bounds.width(), scale) + 1,
                   device_pixels(bounds.height(), scale) + 1, context);
    return dense_ink(counts) * scale * static_cast<float>(crowd.ends.size()) / static_cast<float>(count);
}

TieCounts counted(std::span<TieEnds const> ties, std::vector<Point> const& at, int width, int height,
                  RunContext const& context) {
    if (!is_dense(ties, at, width, height)) {
        return count_ties(ties, at, width, height, context);
    }
    // Half the way to go, and the picture fits a processor's cache.
    std::vector<Point> half(at);
    for (Point& point : half) {
        point = {point.x / 2 - 0.25F, point.y / 2 - 0.25F};
    }
    return doubled(count_ties(ties, half, (width + 1) / 2, (height + 1) / 2, context), width, height,
                   context);
}

constexpr int band = 256; ///< rows of a picture that are drawn together

/// The rows of a band, `top` being even.
TieCounts band_of(std::span<TieEnds const> ties, std::vector<Point> at, int width, int top, bool dense,
                  RunContext const& context) {
    if (!dense) {
        for (Point& point : at) {
            point.y -= static_cast<float>(top);
        }
        return count_ties(ties, at, width, band, context);
    }
    // As in counted(), with a row more above and below: what is doubled looks at the rows beside.
    for (Point& point : at) {
        point = {point.x / 2 - 0.25F, point.y / 2 - 0.25F - static_cast<float>(top / 2 - 1)};
    }
    auto const half = count_ties(ties, at, (width + 1) / 2, band / 2 + 2, context);
    auto counts = doubled(half, width, band + 4, context);
    auto const row = static_cast<std::ptrdiff_t>(width);
    counts.values.erase(counts.values.begin(), counts.values.begin() + 2 * row);
    counts.values.resize(static_cast<std::size_t>(row) * band);
    counts.height = band;
    return counts;
}

std::vector<Point> positions_of(Scene const& scene) {
    std::vector<Point> positions;
    positions.reserve(scene.marks.size());
    for (Mark const& mark : scene.marks) {
        positions.push_back(mark.position);
    }
    return positions;
}

} // namespace

SceneRaster::SceneRaster(std::shared_ptr<Scene const> scene, Theme const& theme, RunContext const& context)
    : scene_(std::move(scene))
    , theme_(theme)
    , positions_(positions_of(*scene_))
    , order_(drawing_order(*scene_)) {
    ink_ = sampled_ink(*scene_->crowd, positions_, scene_->bounds, context);
}

SceneRaster SceneRaster::with(std::shared_ptr<Scene const> scene, Theme const& theme) const {
    SceneRaster other;
    other.scene_ = std::move(scene);
    other.theme_ = theme;
    other.positions_ = positions_of(*other.scene_);
    other.order_ = drawing_order(*other.scene_);
    other.map_ = map_;
    other.ink_ = ink_;
    return other;
}

SceneRaster SceneRaster::with_map_of(SceneRaster const& other) const {
    SceneRaster mapped(*this);
    mapped.map_ = other.map_;
    return mapped;
}

void SceneRaster::make_map(int longest_side, RunContext const& context) {
    map_ = std::make_shared<DensityMap const>(scene_->crowd->ends, positions_, scene_->bounds, longest_side,
                                              context);
}

bool SceneRaster::is_mapped(Camera const& camera, float ratio) const {
    return map_ != nullptr && map_->serves(camera.scale * ratio);
}

RasterPicture SceneRaster::draw(Camera const& camera, float ratio, std::size_t tie_budget,
                                RunContext const& context) const {
    int const width = device_pixels(camera.width, ratio);
    int const height = device_pixels(camera.height, ratio);
    float const scale = camera.scale * ratio;
    Point const corner = camera.to_scene({0, 0});
    auto const at = in_pixels(positions_, corner, scale, context);
    RasterPicture picture;
    TieCounts counts;
    if (is_mapped(camera, ratio)) {
        counts = map_->view(corner, scale, width, height, context);
    } else {
        auto const& ends = scene_->crowd->ends;
        std::size_t const drawn = std::min(ends.size(), tie_budget);
        counts = counted(std::span(ends).first(drawn), at, width, height, context);
        picture.tie_share =
            ends.empty() ? 1.0 : static_cast<double>(drawn) / static_cast<double>(ends.size());
    }
    // Fewer ties than all are drawn so much the stronger: what is dense stays dense.
    float const dense = ink_ / scale * static_cast<float>(picture.tie_share);
    picture.pixels = toned(counts, Tone(theme_.canvas, scene_->crowd_colour, opacity_of_one(dense)), context);
    draw_guide_lines(picture.pixels, scene_->guides, camera, ratio, theme_);
    draw_marks(picture.pixels, *scene_, {at, order_, camera.mark_scale(), ratio}, theme_, context);
    return picture;
}

Pixels SceneRaster::rows(Camera const& camera, float ratio, int top, int count, bool with_marks,
                         RunContext const& context) const {
    int const width = device_pixels(camera.width, ratio);
    int const height = device_pixels(camera.height, ratio);
    float const scale = camera.scale * ratio;
    auto const& ends = scene_->crowd->ends;
    auto const at = in_pixels(positions_, camera.to_scene({0, 0}), scale, context);
    bool const dense = is_dense(ends, at, width, height);
    Tone const tone(theme_.canvas, scene_->crowd_colour, opacity_of_one(ink_ / scale));
    Pixels picture{width, count, {}};
    picture.colours.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(count));
    for (int first = top / band * band; first < top + count; first += band) {
        Pixels part = toned(band_of(ends, at, width, first, dense, context), tone, context);
        if (with_marks) {
            std::vector<Point> in_band(at);
            for (Point& point : in_band) {
                point.y -= static_cast<float>(first);
            }
            draw_marks(part, *scene_, {in_band, order_, camera.mark_scale(), ratio}, theme_, context);
        }
        int const from = std::max(top - first, 0);
        int const to = std::min(top + count - first, band);
        picture.colours.insert(picture.colours.end(), part.row(from), part.row(to));
    }
    return picture;
}

} // namespace cospread::viz
