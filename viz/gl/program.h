#pragma once

#include "viz/gl/buffer.h"

#include <array>
#include <string>

namespace cospread::viz::gl {

/// A linked pair of shaders. Throws SystemError with the driver's words where it does not compile.
class Program {
  public:
    Program(std::string const& name, char const* vertex, char const* fragment);
    ~Program();
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;

    void use() const;

    /// Values of uniforms of the program in use; a name that the program does not read is passed over.
    void set(char const* name, int value) const;
    void set(char const* name, float value) const;
    void set(char const* name, std::array<float, 2> value) const;
    void set(char const* name, std::array<float, 3> value) const;
    void set(char const* name, std::array<float, 4> value) const;

  private:
    [[nodiscard]] GLint location(char const* name) const;

    GLuint id_ = 0;
};

} // namespace cospread::viz::gl
