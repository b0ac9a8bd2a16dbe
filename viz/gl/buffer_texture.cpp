#include "viz/gl/buffer_texture.h"

namespace cospread::viz::gl {

BufferTexture::BufferTexture() {
    glGenTextures(1, &id_);
}

BufferTexture::~BufferTexture() {
    glDeleteTextures(1, &id_);
}

void BufferTexture::upload(std::span<Element const> elements) {
    buffer_.upload(elements);
    glBindTexture(GL_TEXTURE_BUFFER, id_);
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer_.id());
    glBindTexture(GL_TEXTURE_BUFFER, 0);
}

void BufferTexture::bind(GLuint unit) const {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_BUFFER, id_);
}

} // namespace cospread::viz::gl
