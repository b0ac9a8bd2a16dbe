#include "viz/raster/marks_raster.h"

#include "core/base/parallel.h"
#include "viz/scene/mark_geometry.h"

#include <cmath>
#include <numbers>

namespace cospread::viz {
namespace {

constexpr std::size_t band = 128; ///< rows that one thread paints at a time

float within(float distance) {
    return std::clamp(0.5F - distance, 0.0F, 1.0F);
}

/// What is painted of a mark: layers of colour, each with its own coverage by the distance from the edge.
struct Painter {
    Painter(Mark const& mark, MarkView const& view, Theme const& theme)
        : shape(mark.shape)
        , unit(view.pixels_of_one)
        , radius(mark.radius * view.mark_scale)
        , opacity(mark.opacity)
        , edge(std::min(outline_width / 2, 0.3F * radius) * unit)
        , fill(pixel_of(mark.fill))
        , outline(pixel_of(mark.outline))
        , canvas(pixel_of(theme.canvas))
        , ring(pixel_of(ring_colour(mark.ring, theme))) {
        if (mark.ring != Ring::none) {
            ring_outer = reach_beyond_edge(mark.ring) * unit;
            ring_inner = ring_outer - ring_width(mark.ring) * unit;
        }
        float const grown = std::max(ring_outer, outline_width / 2 * unit) + 1;
        reach = shape_extent(shape, radius * unit, grown);
    }

    [[nodiscard]] float distance(float x, float y) const {
        return shape_distance(shape, {x / unit, y / unit}, radius) * unit;
    }

    void paint(std::uint32_t& pixel, float distance) const {
        float const covered = within(distance - std::max(ring_outer, edge));
        if (covered <= 0) {
            return;
        }
        // Canvas colour lies under the mark, so that ties do not shine through a dimmed one.
        pixel = blended(pixel, canvas, share_of(covered));
        pixel = blended(pixel, fill, share_of(within(distance) * opacity));
        pixel = blended(pixel, outline, share_of(within(std::abs(distance) - edge) * opacity));
        if (ring_outer > 0) {
            float const middle = (ring_inner + ring_outer) / 2;
            pixel = blended(pixel, ring,
                            share_of(within(std::abs(distance - middle) - (ring_outer - ring_inner) / 2)));
        }
    }

    Shape shape;
    float unit;
    float radius;
    float opacity;
    float edge;
    float ring_inner = 0;
    float ring_outer = 0;
    float reach = 0; ///< pixels from the centre
    std::uint32_t fill;
    std::uint32_t outline;
    std::uint32_t canvas;
    std::uint32_t ring;
};

constexpr float least_radius = 0.5F;

/// A mark smaller than a pixel: its area's worth of the pixel it stands in.
void draw_speck(Pixels& picture, Mark const& mark, Point at, float radius) {
    auto const x = static_cast<int>(std::lround(at.x));
    auto const y = static_cast<int>(std::lround(at.y));
    if (x >= 0 && y >= 0 && x < picture.width && y < picture.height) {
        std::uint32_t& pixel = picture.row(y)[x];
        float const area = std::numbers::pi_v<float> * radius * radius;
        // Outline and fill together, as they would be seen from afar.
        pixel = blended(pixel, pixel_of(mark.outline), share_of(area * mark.opacity));
    }
}

/// Marks by the bands of rows that they lie in, each band in the order of painting.
std::vector<std::vector<NodeId>> by_band(Scene const& scene, MarkView const& view, int height) {
    std::vector<std::vector<NodeId>> bands(chunk_count(static_cast<std::size_t>(height), band));
    auto const last = static_cast<int>(bands.size()) - 1;
    for (NodeId const node : view.order) {
        Mark const& mark = scene.marks[node];
        float const grown = reach_beyond_edge(mark.ring) * view.pixels_of_one + 1;
        float const reach =
            shape_extent(mark.shape, mark.radius * view.mark_scale * view.pixels_of_one, grown);
        float const y = view.at[node].y;
        if (y + reach < 0 || y - reach > static_cast<float>(height)) {
            continue;
        }
        auto const band_at = [&](float row) {
            return std::clamp(static_cast<int>(row) / static_cast<int>(band), 0, last);
        };
        for (int i = band_at(y - reach); i <= band_at(y + reach); ++i) {
            bands[static_cast<std::size_t>(i)].push_back(node);
        }
    }
    return bands;
}

} // namespace

void draw_marks(Pixels& picture, Scene const& scene, MarkView const& view, Theme const& theme,
                RunContext const& context) {
    auto const bands = by_band(scene, view, picture.height);
    for_each_chunk(context, bands.size(), 1, [&](std::size_t, std::size_t, std::size_t index) {
        int const top = static_cast<int>(index * band);
        int const bottom = std::min(top + static_cast<int>(band), picture.height) - 1;
        for (NodeId const node : bands[index]) {
            Point const at = view.at[node];
            Mark const& mark = scene.marks[node];
            float const radius = mark.radius * view.mark_scale * view.pixels_of_one;
            if (radius < least_radius && mark.ring == Ring::none) {
                if (std::lround(at.y) >= top && std::lround(at.y) <= bottom) {
                    draw_speck(picture, mark, at, radius);
                }
                continue;
            }
            Painter const painter(mark, view, theme);
            int const first_row = std::max(static_cast<int>(std::ceil(at.y - painter.reach)), top);
            int const last_row = std::min(static_cast<int>(std::floor(at.y + painter.reach)), bottom);
            int const first = std::max(static_cast<int>(std::ceil(at.x - painter.reach)), 0);
            int const last = std::min(static_cast<int>(std::floor(at.x + painter.reach)), picture.width - 1);
            for (int y = first_row; y <= last_row; ++y) {
                std::uint32_t* const row = picture.row(y);
                for (int x = first; x <= last; ++x) {
                    painter.paint(
                        row[x], painter.distance(static_cast<float>(x) - at.x, static_cast<float>(y) - at.y));
                }
            }
        }
    });
}

} // namespace cospread::viz
