#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

VertexArray::VertexArray() {
    functions().glGenVertexArrays(1, &id_);
}

VertexArray::~VertexArray() {
    functions().glDeleteVertexArrays(1, &id_);
}

void VertexArray::bind() const {
    functions().glBindVertexArray(id_);
}

void VertexArray::read(Buffer const& buffer, std::size_t stride, std::span<Input const> inputs) const {
    auto& gl = functions();
    bind();
    gl.glBindBuffer(GL_ARRAY_BUFFER, buffer.id());
    auto const step = static_cast<GLsizei>(stride);
    for (Input const& input : inputs) {
        // OpenGL takes the offset in the form of a pointer.
        auto const* const offset = reinterpret_cast<void const*>(input.offset);
        gl.glEnableVertexAttribArray(input.location);
        if (input.type == GL_UNSIGNED_INT) {
            gl.glVertexAttribIPointer(input.location, input.components, input.type, step, offset);
        } else {
            GLboolean const normalised = input.type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE;
            gl.glVertexAttribPointer(input.location, input.components, input.type, normalised, step, offset);
        }
        gl.glVertexAttribDivisor(input.location, 1);
    }
    gl.glBindVertexArray(0);
    gl.glBindBuffer(GL_ARRAY_BUFFER, 0);
}

} // namespace cospread::viz::gl
