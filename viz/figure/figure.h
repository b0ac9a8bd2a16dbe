#pragma once

#include "core/base/run_context.h"
#include "core/cases/case.h"
#include "viz/appearance/appearance.h"
#include "viz/figure/caption.h"
#include "viz/figure/page.h"
#include "viz/scene/scene.h"

#include <optional>
#include <span>
#include <string>

namespace cospread::viz {

struct FigureOptions {
    double width_mm = 174;
    double height_mm =
        0; ///< of network, legend and caption together; 0 = 0.78 of the width, more where words need it
    Theme const* theme = &print_theme();
    std::optional<std::size_t> labels; ///< at most; nothing = 26 at 174 mm, fewer on less paper
    bool with_legend = true;
    bool with_caption = true;
    std::string caption;      ///< in place of the program's words
    std::string size_words;   ///< the size measure and its convention in words, for the caption
    Guides guides;            ///< of the layout, drawn behind the marks
    std::string layout_words; ///< "Stress layout", "Bands by level"
    std::string layout_note;  ///< what a reader must know of it besides
    std::uint64_t seed = 1;
    std::string recipe; ///< JSON, kept in the file
    std::string id;     ///< prefix of the ids of an SVG; empty = "figure"
};

struct Figure {
    Page page;
    Caption caption;
    std::size_t labels = 0; ///< drawn
};

/// A figure for print: network, a hairline, the legend of the channels in use and a caption with the facts.
/// Marks that touch are moved apart by as much as is needed, unless they are more than 20,000. More than
/// 50,000 ties are shown as how many lie over each other (crowd_image.h), which the caption says. Needs
/// register_fonts(). Deterministic. Throws UsageError for sizes that are no paper, Stopped.
[[nodiscard]] Figure compose_figure(Case const& subject, std::span<Point const> positions,
                                    Appearance const& appearance, Highlight const& highlight,
                                    FigureOptions const& options, RunContext const& context = {});

} // namespace cospread::viz
