#include "viz/gl/framebuffer.h"

#include "core/base/error.h"

#include <string>

namespace cospread::viz::gl {

Framebuffer::Framebuffer(int width, int height)
    : width_(width)
    , height_(height) {
    auto& gl = functions();
    gl.glGenTextures(1, &texture_);
    gl.glBindTexture(GL_TEXTURE_2D, texture_);
    gl.glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl.glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl.glBindTexture(GL_TEXTURE_2D, 0);

    GLint before = 0;
    gl.glGetIntegerv(GL_FRAMEBUFFER_BINDING, &before);
    gl.glGenFramebuffers(1, &id_);
    gl.glBindFramebuffer(GL_FRAMEBUFFER, id_);
    gl.glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    bool const complete = gl.glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    gl.glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before));
    if (!complete) {
        gl.glDeleteFramebuffers(1, &id_);
        gl.glDeleteTextures(1, &texture_);
        throw SystemError("the graphics driver refuses a picture of " + std::to_string(width) + " x " +
                          std::to_string(height) + " pixels");
    }
}

Framebuffer::~Framebuffer() {
    functions().glDeleteFramebuffers(1, &id_);
    functions().glDeleteTextures(1, &texture_);
}

void Framebuffer::bind() const {
    auto& gl = functions();
    gl.glBindFramebuffer(GL_FRAMEBUFFER, id_);
    gl.glViewport(0, 0, width_, height_);
}

} // namespace cospread::viz::gl
