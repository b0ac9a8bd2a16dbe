// How long large networks take to draw at 1920 x 1080, without a display: by OpenGL, on a graphics card where
// there is one, and by the processor. One csv line a network and way; medians of the rounds. `drawing
// [ROUNDS] [large]`; `large` adds a network of a million nodes, whose layout takes half a minute.

#include "tests/benchmarks/generated_networks.h"
#include "viz/appearance/scales.h"
#include "viz/gl/crowd_renderer.h"
#include "viz/gl/headless_context.h"
#include "viz/layout/catalogue.h"
#include "viz/raster/scene_raster.h"
#include "viz/scene/crowd.h"
#include "viz/scene/scene_builder.h"
#include "viz/scene/tie_budget.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace cospread;
using namespace cospread::viz;

constexpr float width = 1920;
constexpr float height = 1080;
constexpr int frames = 16; ///< of a motion; the first half is for the budget to settle
constexpr int map_side = 3072;
constexpr std::size_t all_ties = std::numeric_limits<std::size_t>::max();

double milliseconds(std::function<void()> const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// What a round took, in milliseconds.
struct Times {
    double first = 0;  ///< from the scene to its first picture with all ties
    double pan = 0;    ///< a frame of a motion of 12 pixels each
    double zoom = 0;   ///< a frame of a motion of 4 % each
    double settle = 0; ///< the frame with all ties when it has come to rest
    double share = 1;  ///< of the ties in the last frame of the motions
};

/// Draws the view with at most so many ties, is done when the picture is, and says which share of them it
/// shows.
using Draw = std::function<double(Camera const&, std::size_t)>;

double motion(Draw const& draw, Camera& camera, TieBudget& budget, std::size_t ties, double& share,
              std::function<void(Camera&)> const& step) {
    std::vector<double> taken;
    for (int frame = 0; frame < frames; ++frame) {
        step(camera);
        std::size_t const drawn = std::min(budget.ties(), ties);
        taken.push_back(milliseconds([&] { share = draw(camera, drawn); }));
        budget.learn(drawn, taken.back());
    }
    return median({taken.begin() + frames / 2, taken.end()});
}

Times play(Scene const& scene, TieBudget budget, Draw const& draw) {
    Camera camera = Camera::fitted(scene.bounds, width, height, 48);
    camera.mark_share = mark_share(scene.marks.size());
    std::size_t const ties = scene.crowd->ends.size();
    Times times;
    times.first = milliseconds([&] { draw(camera, all_ties); });
    times.pan = motion(draw, camera, budget, ties, times.share, [](Camera& moved) { moved.pan(12, 7); });
    times.zoom = motion(draw, camera, budget, ties, times.share, [](Camera& moved) {
        moved.zoom({width / 2, height / 2}, 1.04F);
    });
    times.settle = milliseconds([&] { draw(camera, all_ties); });
    return times;
}

/// As the studio draws where there is a graphics card.
Times by_opengl(std::shared_ptr<Scene const> const& scene, Theme const& theme, float ink) {
    std::unique_ptr<gl::CrowdRenderer> renderer;
    gl::Framebuffer const picture(static_cast<int>(width), static_cast<int>(height));
    return play(*scene, TieBudget(10, 4'000'000), [&](Camera const& camera, std::size_t ties) {
        if (renderer == nullptr) {
            renderer = std::make_unique<gl::CrowdRenderer>();
            renderer->set_scene(*scene, theme, ink, false);
        }
        renderer->draw({camera, 1, 1}, ties, picture);
        glFinish();
        std::size_t const all = renderer->tie_count();
        return static_cast<double>(std::min(ties, all)) / static_cast<double>(all);
    });
}

/// As it draws where there is none.
Times by_processor(SceneRaster const& raster) {
    return play(raster.scene(), TieBudget(60, 400'000), [&](Camera const& camera, std::size_t ties) {
        return raster.draw(camera, 1, ties, {}).tie_share;
    });
}

void print(std::string const& way, std::string const& renderer, Scene const& scene,
           std::vector<Times> const& rounds) {
    auto const of = [&](double Times::*member) {
        std::vector<double> values;
        for (Times const& times : rounds) {
            values.push_back(times.*member);
        }
        return median(values);
    };
    std::printf("%s,\"%s\",%zu,%zu,%.1f,%.1f,%.1f,%.1f,%.2f\n", way.c_str(), renderer.c_str(),
                scene.marks.size(), scene.crowd->ends.size(), of(&Times::first), of(&Times::pan),
                of(&Times::zoom), of(&Times::settle), of(&Times::share));
    std::fflush(stdout);
}

std::shared_ptr<Scene const> scene_of(NodeId nodes, TieId ties, Theme const& theme) {
    Network const network = benchmarks::with_communities(nodes, ties, 1);
    Layout const& row = layout("force");
    auto const positions = row.lay_out(network, Parameters(row.key, row.parameters), {}, {});
    auto const crowd = std::make_shared<Crowd const>(make_crowd(network, {}));
    return std::make_shared<Scene const>(build_scene(network, positions, {}, {}, theme, crowd));
}

void measure(int rounds, NodeId nodes, TieId ties, gl::HeadlessContext const* context) {
    Theme const& theme = light_theme();
    auto const scene = scene_of(nodes, ties, theme);
    SceneRaster raster(scene, theme, {});
    if (context != nullptr && gl::CrowdRenderer::can_draw(scene->marks.size())) {
        std::vector<Times> times;
        for (int round = 0; round < rounds; ++round) {
            times.push_back(by_opengl(scene, theme, raster.ink()));
        }
        print("opengl", context->renderer(), *scene, times);
    }
    std::vector<Times> direct;
    std::vector<Times> mapped;
    for (int round = 0; round < rounds; ++round) {
        direct.push_back(by_processor(raster));
        SceneRaster with_map(raster);
        double const made = milliseconds([&] { with_map.make_map(map_side, {}); });
        mapped.push_back(by_processor(with_map));
        mapped.back().first += made;
    }
    print("processor", "each view by itself", *scene, direct);
    print("processor", "from the map", *scene, mapped);
}

} // namespace

int main(int argc, char** argv) {
    int rounds = 3;
    bool large = false;
    for (std::string_view const word : std::vector<std::string_view>(argv + 1, argv + argc)) {
        large = large || word == "large";
        if (int const number = std::atoi(word.data()); number > 0) {
            rounds = number;
        }
    }
    auto const context = gl::HeadlessContext::make(gl::HeadlessContext::Driver::any);
    std::fprintf(stderr, "GL_RENDERER: %s\n", context == nullptr ? "none" : context->renderer().c_str());
    std::puts("way,renderer,nodes,ties,first_ms,pan_ms,zoom_ms,settle_ms,share_of_ties_while_moving");
    measure(rounds, 10'000, 50'000, context.get());
    measure(rounds, 100'000, 500'000, context.get());
    if (large) {
        measure(rounds, 1'000'000, 5'000'000, context.get());
    }
    return 0;
}
