#include "viz/gl/program.h"

#include "core/base/error.h"

namespace cospread::viz::gl {
namespace {

/// A shader for as long as it takes to link it.
class Shader {
  public:
    Shader(GLenum stage, std::string const& name, char const* source)
        : id_(functions().glCreateShader(stage)) {
        auto& gl = functions();
        gl.glShaderSource(id_, 1, &source, nullptr);
        gl.glCompileShader(id_);
        GLint compiled = GL_FALSE;
        gl.glGetShaderiv(id_, GL_COMPILE_STATUS, &compiled);
        if (compiled != GL_TRUE) {
            std::array<char, 2048> log{};
            gl.glGetShaderInfoLog(id_, static_cast<GLsizei>(log.size()), nullptr, log.data());
            gl.glDeleteShader(id_);
            throw SystemError("the graphics driver does not compile the program '" + name +
                              "': " + log.data());
        }
    }

    ~Shader() { functions().glDeleteShader(id_); }

    Shader(Shader const&) = delete;
    Shader& operator=(Shader const&) = delete;

    [[nodiscard]] GLuint id() const { return id_; }

  private:
    GLuint id_ = 0;
};

} // namespace

Program::Program(std::string const& name, char const* vertex, char const* fragment) {
    Shader const vertex_shader(GL_VERTEX_SHADER, name, vertex);
    Shader const fragment_shader(GL_FRAGMENT_SHADER, name, fragment);
    auto& gl = functions();
    id_ = gl.glCreateProgram();
    gl.glAttachShader(id_, vertex_shader.id());
    gl.glAttachShader(id_, fragment_shader.id());
    gl.glLinkProgram(id_);
    GLint linked = GL_FALSE;
    gl.glGetProgramiv(id_, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        std::array<char, 2048> log{};
        gl.glGetProgramInfoLog(id_, static_cast<GLsizei>(log.size()), nullptr, log.data());
        gl.glDeleteProgram(id_);
        throw SystemError("the graphics driver does not link the program '" + name + "': " + log.data());
    }
}

Program::~Program() {
    functions().glDeleteProgram(id_);
}

void Program::use() const {
    functions().glUseProgram(id_);
}

GLint Program::location(char const* name) const {
    return functions().glGetUniformLocation(id_, name);
}

void Program::set(char const* name, int value) const {
    functions().glUniform1i(location(name), value);
}

void Program::set(char const* name, float value) const {
    functions().glUniform1f(location(name), value);
}

void Program::set(char const* name, std::array<float, 2> value) const {
    functions().glUniform2fv(location(name), 1, value.data());
}

void Program::set(char const* name, std::array<float, 3> value) const {
    functions().glUniform3fv(location(name), 1, value.data());
}

void Program::set(char const* name, std::array<float, 4> value) const {
    functions().glUniform4fv(location(name), 1, value.data());
}

} // namespace cospread::viz::gl
