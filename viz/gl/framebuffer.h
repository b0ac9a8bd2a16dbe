#pragma once

#include "viz/gl/buffer.h"

namespace cospread::viz::gl {

/// A picture to draw into, as a texture. Throws SystemError where the driver refuses the size.
class Framebuffer {
  public:
    /// RGBA with 8 bits each, or one number of 32 bits with a floating point.
    enum class Pixel { colour, number };

    Framebuffer(int width, int height, Pixel pixel = Pixel::colour);
    ~Framebuffer();
    Framebuffer(Framebuffer const&) = delete;
    Framebuffer& operator=(Framebuffer const&) = delete;

    /// What is drawn from now on goes into this picture, all of it.
    void bind() const;

    [[nodiscard]] GLuint texture() const { return texture_; }

    [[nodiscard]] int width() const { return width_; }

    [[nodiscard]] int height() const { return height_; }

  private:
    int width_;
    int height_;
    GLuint id_ = 0;
    GLuint texture_ = 0;
};

} // namespace cospread::viz::gl
