#pragma once

#include "viz/gl/buffer.h"

#include <array>

namespace cospread::viz::gl {

/// An array of four floats an element that shaders read by index.
class BufferTexture {
  public:
    using Element = std::array<float, 4>;

    BufferTexture();
    ~BufferTexture();
    BufferTexture(BufferTexture const&) = delete;
    BufferTexture& operator=(BufferTexture const&) = delete;

    void upload(std::span<Element const> elements);
    void bind(GLuint unit) const;

  private:
    Buffer buffer_;
    GLuint id_ = 0;
};

} // namespace cospread::viz::gl
