#pragma once

#include "viz/scene/camera.h"
#include "viz/scene/scene.h"

#include <vector>

namespace cospread::viz {

[[nodiscard]] bool overlap(Box const& a, Box const& b, float gap);

/// What labels must keep clear of in a view (marks, paths, leaders) and what they should (ties).
class LabelObstacles {
  public:
    LabelObstacles(Scene const& scene, Camera const& camera);

    /// Half the size of the mark of a node as drawn, with ring and outline.
    [[nodiscard]] Box mark_box(NodeId node) const;

    /// Whether a box lies on a mark other than `but`, on a path or on a leader.
    [[nodiscard]] bool blocks(Box const& box, NodeId but) const;

    /// Number of tie curves through the box, of the first 20,000 ties; firm lines of guides that divide the
    /// view (bands, boxes) count as three.
    [[nodiscard]] int ties_through(Box const& box) const;

    /// Number of marks other than `but` that a straight line meets.
    [[nodiscard]] int marks_on(Point from, Point to, NodeId but) const;

    void add_leader(Point from, Point to);

  private:
    struct Segment {
        Point from;
        Point to;
    };

    [[nodiscard]] std::size_t column(float x) const;
    [[nodiscard]] std::size_t row(float y) const;

    template<class Visit>
    void marks_near(Box const& box, Visit const& visit) const;

    float width_;
    float height_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<Box> marks_;
    std::vector<std::size_t> cell_offsets_; ///< marks of each cell of a grid, by counting sort
    std::vector<NodeId> cell_marks_;
    std::vector<Segment> ties_;
    std::vector<Segment> solid_;    ///< paths and leaders
    std::vector<Segment> dividers_; ///< firm lines of guides
};

} // namespace cospread::viz
