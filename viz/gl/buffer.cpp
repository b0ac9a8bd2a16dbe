#include "viz/gl/buffer.h"

#include <QOpenGLContext>

namespace cospread::viz::gl {

QOpenGLExtraFunctions& functions() {
    return *QOpenGLContext::currentContext()->extraFunctions();
}

Buffer::Buffer() {
    functions().glGenBuffers(1, &id_);
}

Buffer::~Buffer() {
    functions().glDeleteBuffers(1, &id_);
}

void Buffer::upload(std::span<std::byte const> bytes) {
    auto& gl = functions();
    gl.glBindBuffer(GL_ARRAY_BUFFER, id_);
    gl.glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), GL_STATIC_DRAW);
    gl.glBindBuffer(GL_ARRAY_BUFFER, 0);
}

} // namespace cospread::viz::gl
