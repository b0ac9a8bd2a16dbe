#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/layout/layout_course.h"
#include "viz/scene/guides.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace cospread::studio {

/// Where the nodes of a network stand and how that came about. Its positions never change once made.
struct Placement {
    enum class State : std::uint8_t { settled, under_way, stopped };

    std::shared_ptr<std::vector<viz::Point> const> positions;
    std::string layout;                        ///< KEY[:PARAMETER=VALUE...]; empty = given by a file
    std::shared_ptr<viz::Guides const> guides; ///< that the layout drew with them; nullptr = none
    std::string words;                         ///< which layout, for a caption: "Bands by level"
    std::string note;                          ///< what a reader must know of it besides
    std::vector<NodeId> pinned;                ///< put by hand, ascending
    State state = State::settled;
    unsigned run = 0; ///< placements of one run replace each other

    friend bool operator==(Placement const&, Placement const&) = default;
};

/// The places in a table of id, x, y. Throws InputError where a node has none.
[[nodiscard]] Placement given_placement(std::string const& file, Network const& network);

/// Computes a layout; an empty key is the usual one for the size, and that of the result. Throws UsageError
/// where there is no such layout, Stopped.
[[nodiscard]] Placement laid_out(Network const& network, std::string_view layout,
                                 viz::LayoutCourse const& course, RunContext const& context);

/// "Stress layout", where seed and layout alone lead to these places; else empty.
[[nodiscard]] std::string layout_words(Placement const& placement);

/// "Stress layout, seed 1. 2 actors put by hand."
[[nodiscard]] QString placement_words(Placement const& placement);

/// The same placement with a node put somewhere by hand.
[[nodiscard]] Placement with_node_at(Placement const& placement, NodeId node, viz::Point place);

/// The same with nobody held where `node` is.
[[nodiscard]] Placement with_node_free(Placement const& placement, NodeId node);

} // namespace cospread::studio
