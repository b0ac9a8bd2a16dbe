#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

VertexArray::VertexArray() {
    glGenVertexArrays(1, &id_);
}

VertexArray::~VertexArray() {
    glDeleteVertexArrays(1, &id_);
}

void VertexArray::bind() const {
    glBindVertexArray(id_);
}

void VertexArray::read(Buffer const& buffer, std::size_t stride, std::span<Input const> inputs) const {
    bind();
    glBindBuffer(GL_ARRAY_BUFFER, buffer.id());
    auto const step = static_cast<GLsizei>(stride);
    for (Input const& input : inputs) {
        // OpenGL takes the offset in the form of a pointer.
        auto const* const offset = reinterpret_cast<void const*>(input.offset);
        glEnableVertexAttribArray(input.location);
        if (input.type == GL_UNSIGNED_INT) {
            glVertexAttribIPointer(input.location, input.components, input.type, step, offset);
        } else {
            GLboolean const normalised = input.type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE;
            glVertexAttribPointer(input.location, input.components, input.type, normalised, step, offset);
        }
        glVertexAttribDivisor(input.location, 1);
    }
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

} // namespace cospread::viz::gl
