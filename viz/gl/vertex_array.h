#pragma once

#include "viz/gl/buffer.h"

namespace cospread::viz::gl {

/// How a program reads its instances from a buffer: one element of type Instance an instance.
class VertexArray {
  public:
    VertexArray();
    ~VertexArray();
    VertexArray(VertexArray const&) = delete;
    VertexArray& operator=(VertexArray const&) = delete;

    void bind() const;

    /// What a shader's input at `location` reads: `components` values of `type`, `offset` bytes into elements
    /// of `stride` bytes.
    struct Input {
        GLuint location;
        GLint components;
        GLenum type; ///< GL_FLOAT; GL_UNSIGNED_INT stays an integer; GL_UNSIGNED_BYTE becomes 0 to 1
        std::size_t offset;
    };

    void read(Buffer const& buffer, std::size_t stride, std::span<Input const> inputs) const;

  private:
    GLuint id_ = 0;
};

} // namespace cospread::viz::gl
