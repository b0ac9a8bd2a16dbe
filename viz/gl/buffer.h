#pragma once

#include <QOpenGLExtraFunctions>

#include <cstddef>
#include <span>

namespace cospread::viz::gl {

/// The functions of the context that is current in this thread; every object of this folder is made, used and
/// destroyed while its context is current.
[[nodiscard]] QOpenGLExtraFunctions& functions();

/// A buffer of vertex data that changes seldom.
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
