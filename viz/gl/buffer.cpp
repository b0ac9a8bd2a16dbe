#include "viz/gl/buffer.h"

namespace cospread::viz::gl {

Buffer::Buffer() {
    glGenBuffers(1, &id_);
}

Buffer::~Buffer() {
    glDeleteBuffers(1, &id_);
}

void Buffer::upload(std::span<std::byte const> bytes) {
    glBindBuffer(GL_ARRAY_BUFFER, id_);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), GL_STATIC_DRAW);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

} // namespace cospread::viz::gl
