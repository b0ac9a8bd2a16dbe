#pragma once

#include "viz/layout/laid_out.h"
#include "viz/layout/simple_graph.h"
#include "viz/layout/stress_descent.h"
#include "viz/scene/scene.h"

#include <numbers>
#include <vector>

namespace cospread::viz {

/// Width over height that layouts aim at: that of a canvas or a figure.
constexpr double canvas_aspect = 1.4;

/// Turns the places so that they fill a canvas best, by an angle between `low` and `high`, and mirrors
/// nothing.
void turn_to_canvas(std::vector<Place>& places, double low = 0, double high = std::numbers::pi);

/// Makes room for the marks of a connected graph as they are drawn in a view 1000 pixels wide: more for nodes
/// with more ties.
void make_room(SimpleGraph const& graph, std::vector<Place>& places);

/// Layouts that draw guides work on a sheet like a canvas 1000 pixels wide.
constexpr double sheet_width = 1000;
constexpr double sheet_height = sheet_width / canvas_aspect;
constexpr double caption_height = 22; ///< of a line of text with the space about it

/// Radius of the room that each mark takes on that sheet, as make_room() gives it.
[[nodiscard]] std::vector<double> mark_rooms(SimpleGraph const& graph);

/// Scales the places of a connected graph to a mean tie length of 1.
void scale_to_ties(SimpleGraph const& graph, std::vector<Place>& places);

/// Shrinks the components of a large network that would take much more room a node than the first, the
/// largest, takes, so that the many small ones leave it the canvas. Returns the share of its size that the
/// one that shrinks most keeps.
double even_room(std::vector<std::vector<Place>>& components);

/// Puts components that were laid out each for itself side by side, the largest first, isolates in tidy rows
/// last. `members[i]` are the nodes whose places are `places[i]`; `gap` lies between two components.
[[nodiscard]] std::vector<Place> packed(std::vector<std::vector<std::uint32_t>> const& members,
                                        std::vector<std::vector<Place>> const& places, std::size_t nodes,
                                        double gap);

/// Between components where ties are about 1 long.
constexpr double usual_gap = 0.9;

/// Points around the origin, scaled to a mean tie length of 1.
[[nodiscard]] std::vector<Point> scaled_to_ties(SimpleGraph const& graph, std::vector<Place> const& places);

/// The same with the guides that were drawn for the places.
[[nodiscard]] LaidOut scaled_to_ties(SimpleGraph const& graph, std::vector<Place> const& places,
                                     Guides guides);

} // namespace cospread::viz
