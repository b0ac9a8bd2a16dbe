#pragma once

#include "core/base/run_context.h"
#include "viz/appearance/theme.h"
#include "viz/figure/page.h"
#include "viz/scene/camera.h"

#include <memory>

namespace cospread::viz {

/// Ties from which on a figure shows them as how many lie over each other, and marks from which on these are
/// pixels too: more lines and outlines make a file that nobody can open.
constexpr std::size_t most_figure_lines = 50'000;
constexpr std::size_t most_figure_outlines = 20'000;

/// The crowd of a scene as the camera sees it, whose pixels are points of the page; `with_marks`: and all its
/// marks. The same pixels on any number of threads. Cost O(n log n), and that of drawing a million ties; for
/// the pixels of five million ties about two seconds. Throws Stopped.
[[nodiscard]] PageImage crowd_image(std::shared_ptr<Scene const> scene, Camera const& camera,
                                    Theme const& theme, bool with_marks, RunContext const& context);

} // namespace cospread::viz
