#include "viz/gl/buffer_texture.h"

namespace cospread::viz::gl {

BufferTexture::BufferTexture() {
    functions().glGenTextures(1, &id_);
}

BufferTexture::~BufferTexture() {
    functions().glDeleteTextures(1, &id_);
}

void BufferTexture::upload(std::span<Element const> elements) {
    buffer_.upload(elements);
    auto& gl = functions();
    gl.glBindTexture(GL_TEXTURE_BUFFER, id_);
    gl.glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer_.id());
    gl.glBindTexture(GL_TEXTURE_BUFFER, 0);
}

void BufferTexture::bind(GLuint unit) const {
    auto& gl = functions();
    gl.glActiveTexture(GL_TEXTURE0 + unit);
    gl.glBindTexture(GL_TEXTURE_BUFFER, id_);
}

} // namespace cospread::viz::gl
