#pragma once

#include "viz/gl/node_textures.h"
#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

/// Ties or path steps in the form in which the programs lines and arrows read them
/// (programs/shared/curve.glsl), in their order of importance: the first k can be drawn alone.
class LineInstances {
  public:
    LineInstances();

    /// `head`: length of the head of a line with an arrow, logical pixels.
    void upload(Scene const& scene, std::span<Line const> lines, float head);

    void bind() const { array_.bind(); }

    [[nodiscard]] std::size_t size() const { return size_; }

    [[nodiscard]] bool has_arrows() const { return has_arrows_; }

    /// The longest line, scene units, and its greatest bend.
    [[nodiscard]] float longest() const { return longest_; }

    [[nodiscard]] float greatest_bend() const { return greatest_bend_; }

  private:
    Buffer buffer_;
    VertexArray array_;
    std::size_t size_ = 0;
    bool has_arrows_ = false;
    float longest_ = 0;
    float greatest_bend_ = 0;
};

} // namespace cospread::viz::gl
