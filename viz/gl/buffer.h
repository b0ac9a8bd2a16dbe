#pragma once

#include "viz/gl/opengl.h"

#include <cstddef>
#include <span>

namespace cospread::viz::gl {

/// A buffer of vertex data that changes seldom. Every object of this folder is made, used and destroyed while
/// its context is current.
class Buffer {
  public:
    Buffer();
    ~Buffer();
    Buffer(Buffer const&) = delete;
    Buffer& operator=(Buffer const&) = delete;

    void upload(std::span<std::byte const> bytes);

    template<class Value>
    void upload(std::span<Value const> values) {
        upload(std::as_bytes(values));
    }

    [[nodiscard]] GLuint id() const { return id_; }

  private:
    GLuint id_ = 0;
};

} // namespace cospread::viz::gl
