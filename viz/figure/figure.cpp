#include "viz/figure/figure.h"

#include "core/base/error.h"
#include "viz/appearance/legend.h"
#include "viz/figure/caption_block.h"
#include "viz/figure/crowd_image.h"
#include "viz/figure/legend_block.h"
#include "viz/figure/network_picture.h"
#include "viz/layout/overlap.h"
#include "viz/scene/crowd.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/mark_geometry.h"
#include "viz/scene/scene_builder.h"
#include "viz/scene/scene_part.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cospread::viz {

namespace {

constexpr float label_size = 7;
constexpr double margin_mm = 3;
constexpr double usual_height = 0.78;
constexpr float least_network_height = 0.55F;
constexpr float gap_above_legend = 8;
constexpr float gap_above_caption = 7;
constexpr std::size_t most_arrows = 150;
constexpr double density_opacity = 0.5; ///< of the colour of ties that stand out: paper shows fewer tones

/// Labels as on the screen, in the sizes of print.
LabelStyle print_labels(FigureOptions const& options, Camera const& camera) {
    constexpr float print_share = label_size / 11;
    LabelStyle style;
    style.line_height *= print_share * 1.03F;
    style.most_width *= print_share * 1.05F;
    style.gap *= print_share;
    style.margin = 2;
    constexpr double labels_at_full_width = 26;
    auto const by_area = labels_at_full_width * options.width_mm * options.width_mm / (174.0 * 174.0);
    style.most =
        options.labels.value_or(std::max<std::size_t>(4, static_cast<std::size_t>(std::lround(by_area))));
    style.area_each = camera.width * camera.height / static_cast<float>(style.most + 1);
    return style;
}

/// Whether marks are drawn as pixels, with the ties.
bool are_pixels(Scene const& scene) {
    return scene.crowd && scene.marks.size() > most_figure_outlines;
}

/// Points of a mark's pixel: less than usual on narrow sheets, so that marks leave most of the sheet free.
float points_of_marks(Scene const& scene, float width) {
    // Marks that are pixels lie on each other, and on what ties there are.
    float const most_covered = are_pixels(scene) ? 0.02F : 0.09F;
    float covered = 0;
    for (auto const& mark : scene.marks) {
        float const radius = mark.radius * points_of_mark_pixel;
        covered += std::numbers::pi_v<float> * radius * radius;
    }
    float const share = covered / (width * width * least_network_height);
    return points_of_mark_pixel * std::min(1.0F, std::sqrt(most_covered / std::max(share, 1e-6F)));
}

/// The scene's pixels in points of the page.
void to_print(Scene& scene, float mark_scale) {
    for (auto& mark : scene.marks) {
        mark.radius *= mark_scale;
        mark.halo *= mark_scale;
    }
    for (auto& line : scene.ties) {
        line.width *= points_of_line_pixel;
    }
    for (auto& line : scene.paths) {
        line.width = 1.2F;
    }
}

/// Radius of the circle round a mark as drawn.
double reach_of(Mark const& mark) {
    double reach = mark.radius;
    for (auto const& corner : shape_corners(mark.shape, mark.radius)) {
        reach = std::max(reach, std::hypot(double{corner.x}, double{corner.y}));
    }
    return std::max(reach, double{mark.halo}) + reach_beyond_edge(mark.ring) * points_of_mark_pixel;
}

/// Stretches the scene to the form of the sheet, across and by no more than a fifth: distances stay
/// comparable. Where guides tell the places (bands, boxes), distances say little, and the sheet is used.
void stretch_to_sheet(Scene& scene, float width, float height) {
    float const most_stretch = scene.guides.empty() ? 1.2F : 2.0F;
    float const across = scene.bounds.width();
    float const down = scene.bounds.height();
    if (!(across > 0) || !(down > 0)) {
        return;
    }
    stretch(scene, {std::clamp(width / height / (across / down), 1.0F, most_stretch), 1});
}

/// The scene's bounds without the few of a great many marks that lie farthest out on either side: one that
/// nobody can see must not push the others aside.
Box bounds_of_most(Scene const& scene) {
    constexpr std::size_t one_of = 2000;
    auto const within = [&](auto const& coordinate) {
        std::vector<float> values;
        for (Mark const& mark : scene.marks) {
            values.push_back(coordinate(mark.position));
        }
        auto const out = static_cast<std::ptrdiff_t>(values.size() / one_of);
        std::ranges::nth_element(values, values.begin() + out);
        float const low = values[static_cast<std::size_t>(out)];
        std::ranges::nth_element(values, values.end() - 1 - out);
        return std::pair(low, *(values.end() - 1 - out));
    };
    auto const [left, right] = within([](Point p) { return p.x; });
    auto const [top, bottom] = within([](Point p) { return p.y; });
    return {{left, top}, {right, bottom}};
}

std::size_t count_beyond(Scene const& scene, Camera const& camera) {
    return static_cast<std::size_t>(std::ranges::count_if(scene.marks, [&](Mark const& mark) {
        Point const at = camera.to_view(mark.position);
        return at.x < 0 || at.y < 0 || at.x > camera.width || at.y > camera.height;
    }));
}

/// Moves marks that touch apart, in page points, and fits the camera again. So many that they are pixels stay
/// where they are: there is no room.
Camera part_marks(Scene& scene, float width, float height) {
    constexpr double clearance = 0.5;
    constexpr float most_margin_share = 0.06F;
    constexpr int fits = 3;
    float const margin = std::min(18.0F, width * most_margin_share);
    if (are_pixels(scene)) {
        return Camera::fitted(bounds_of_most(scene), width, height, margin);
    }
    Camera camera = Camera::fitted(scene.bounds, width, height, margin);
    std::vector<double> radii;
    for (auto const& mark : scene.marks) {
        radii.push_back(reach_of(mark) + clearance);
    }
    for (int fit = 0; fit < fits && !scene.marks.empty(); ++fit) {
        std::vector<Place> places;
        for (auto const& mark : scene.marks) {
            auto const at = camera.to_view(mark.position);
            places.push_back({at.x, at.y});
        }
        remove_overlaps(places, radii);
        scene.bounds = scene.guides.bounds.value_or(Box{{1e30F, 1e30F}, {-1e30F, -1e30F}});
        for (std::size_t i = 0; i < places.size(); ++i) {
            auto const at =
                camera.to_scene({static_cast<float>(places[i].x), static_cast<float>(places[i].y)});
            scene.marks[i].position = at;
            auto& [low, high] = scene.bounds;
            low = {std::min(low.x, at.x), std::min(low.y, at.y)};
            high = {std::max(high.x, at.x), std::max(high.y, at.y)};
        }
        camera = Camera::fitted(scene.bounds, width, height, margin);
    }
    return camera;
}

void add_hairline(Page& page, float y, float from, float to, Theme const& theme) {
    PageShape hairline;
    hairline.id = "hairline";
    hairline.stroke = Stroke{theme.line_strong, 0.4F, 0, 0};
    hairline.outline.move_to({from, y});
    hairline.outline.line_to({to, y});
    page.items.emplace_back(std::move(hairline));
}

void check(FigureOptions const& options) {
    constexpr double least = 40;
    constexpr double most = 1200;
    if (!(options.width_mm >= least && options.width_mm <= most)) {
        throw UsageError("a figure is 40 to 1200 mm wide");
    }
    if (options.height_mm != 0 && !(options.height_mm >= least && options.height_mm <= most)) {
        throw UsageError("a figure is 40 to 1200 mm high");
    }
}

} // namespace

Figure compose_figure(Case const& subject, std::span<Point const> positions, Appearance const& appearance,
                      Highlight const& highlight, FigureOptions const& options, RunContext const& context) {
    check(options);
    Theme const& theme = *options.theme;
    Figure figure;
    Page& page = figure.page;
    page.width = points_of_mm(options.width_mm);
    page.background = theme.canvas;
    page.recipe = options.recipe;
    page.id = options.id.empty() ? "figure" : options.id;
    float const margin = points_of_mm(margin_mm);
    float const inner = page.width - 2 * margin;

    bool const as_density = subject.network.tie_count() > most_figure_lines;
    auto const crowd =
        as_density ? std::make_shared<Crowd const>(make_crowd(subject.network, context)) : nullptr;
    auto const sections = options.with_legend ? legend(subject.network, appearance, highlight, theme,
                                                       as_density ? TieLook::density : TieLook::lines)
                                              : std::vector<LegendSection>{};
    Scene scene =
        build_scene(subject.network, positions, appearance, highlight, theme, crowd, options.guides);
    if (as_density) {
        scene.crowd_colour = with_opacity(theme.tie_on, density_opacity);
    }
    float const mark_scale = points_of_marks(scene, page.width);
    to_print(scene, mark_scale);
    float const legend_height = sections.empty() ? 0
                                                 : gap_above_legend + draw_legend(nullptr, sections, {0, 0},
                                                                                  inner, mark_scale, theme);

    bool const marks_as_pixels = are_pixels(scene);
    // The number of labels is known only once they stand; as many digits are set aside for it, and so for the
    // nodes beyond the edge.
    CaptionFacts facts{.labels = 26,
                       .size_words = options.size_words,
                       .layout_words = options.layout_words,
                       .layout_note = options.layout_note,
                       .seed = options.seed,
                       .ties_as_density = as_density,
                       .beyond = marks_as_pixels ? scene.marks.size() / 1000 : 0};
    auto const words = [&] {
        return options.caption.empty() ? write_caption(subject, appearance, facts)
                                       : Caption{"", options.caption};
    };
    float const caption_height =
        options.with_caption ? gap_above_caption + draw_caption(nullptr, words(), {0, 0}, inner, theme) : 0;
    float const wanted =
        points_of_mm(options.height_mm > 0 ? options.height_mm : options.width_mm * usual_height);
    float const network_height = std::max(wanted - legend_height - caption_height - margin,
                                          (options.height_mm > 0 ? 0.2F : least_network_height) * page.width);
    page.height =
        network_height + legend_height + caption_height + (legend_height + caption_height > 0 ? margin : 0);

    if (!as_density && scene.ties.size() <= most_arrows) {
        for (auto& line : scene.ties) {
            line.arrow = subject.network.is_directed(line.tie);
        }
    }
    stretch_to_sheet(scene, page.width, network_height);
    Camera const camera = part_marks(scene, page.width, network_height);
    auto const style = print_labels(options, camera);
    auto const labels = place_labels(scene, camera, style, [](std::string const& line, bool strong) {
        return static_cast<float>(
            text_width(line, label_size, strong ? FontWeight::semi_bold : FontWeight::medium));
    });
    if (as_density) {
        page.items.emplace_back(
            crowd_image(std::make_shared<Scene const>(scene), camera, theme, marks_as_pixels, context));
    }
    draw_network(page, marks_as_pixels ? above_crowd(scene) : scene, camera, labels, style, label_size,
                 theme);
    figure.labels = labels.size();
    facts.labels = labels.size();
    facts.beyond = marks_as_pixels ? count_beyond(scene, camera) : 0;
    figure.caption = words();
    page.title = subject.title.empty() ? subject.name : subject.title;
    page.description = figure.caption.whole();

    float y = network_height;
    if (legend_height > 0) {
        add_hairline(page, y, 0, page.width, theme);
        draw_legend(&page, sections, {margin, y + gap_above_legend}, inner, mark_scale, theme);
        y += legend_height;
    }
    if (caption_height > 0) {
        draw_caption(&page, figure.caption, {margin, y + gap_above_caption}, inner, theme);
    }
    return figure;
}

} // namespace cospread::viz
