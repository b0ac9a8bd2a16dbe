#pragma once

#include "viz/scene/camera.h"
#include "viz/scene/scene.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cospread::viz {

/// Width in pixels of one line of text in the label font (strong = SemiBold).
using TextWidth = std::function<float(std::string const& line, bool strong)>;

struct LabelStyle {
    float line_height = 14;
    float most_width = 122;  ///< a longer text is broken into two lines at a word, then elided
    std::size_t most = 40;   ///< labels at most
    float area_each = 14000; ///< at most one label per so many square pixels of view
    float gap = 4;           ///< between mark and label
    float margin = 4;        ///< to the edge of the view
};

/// A label where it stands.
struct PlacedLabel {
    NodeId node = no_node;
    std::vector<std::string> lines; ///< one or two
    Box box;                        ///< view pixels
    bool strong = false;
    enum class Align : std::uint8_t { left, centre, right } align = Align::left;
    bool leader = false; ///< a thin line leads from the mark to the label
    Point leader_from;
    Point leader_to;
};

/// Chooses and places labels in the order of the scene: eight places round the mark, the one that crosses
/// fewest ties wins; a label never covers a mark, another label or a path. A strong or must label without a
/// place goes out on a leader; anybody else goes without. No label reaches into a caption of the guides or a
/// box of `taken` (view pixels): there something else lies over the view. Deterministic. Cost: O(labels x
/// (marks + ties) near them).
[[nodiscard]] std::vector<PlacedLabel> place_labels(Scene const& scene, Camera const& camera,
                                                    LabelStyle const& style, TextWidth const& width,
                                                    std::span<Box const> taken = {});

} // namespace cospread::viz
