#include "viz/gl/program.h"

#include "core/base/error.h"

namespace cospread::viz::gl {
namespace {

/// A shader for as long as it takes to link it.
class Shader {
  public:
    Shader(GLenum stage, std::string const& name, char const* source)
        : id_(glCreateShader(stage)) {
        glShaderSource(id_, 1, &source, nullptr);
        glCompileShader(id_);
        GLint compiled = GL_FALSE;
        glGetShaderiv(id_, GL_COMPILE_STATUS, &compiled);
        if (compiled != GL_TRUE) {
            std::array<char, 2048> log{};
            glGetShaderInfoLog(id_, static_cast<GLsizei>(log.size()), nullptr, log.data());
            glDeleteShader(id_);
            throw SystemError("the graphics driver does not compile the program '" + name +
                              "': " + log.data());
        }
    }

    ~Shader() { glDeleteShader(id_); }

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
    id_ = glCreateProgram();
    glAttachShader(id_, vertex_shader.id());
    glAttachShader(id_, fragment_shader.id());
    glLinkProgram(id_);
    GLint linked = GL_FALSE;
    glGetProgramiv(id_, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        std::array<char, 2048> log{};
        glGetProgramInfoLog(id_, static_cast<GLsizei>(log.size()), nullptr, log.data());
        glDeleteProgram(id_);
        throw SystemError("the graphics driver does not link the program '" + name + "': " + log.data());
    }
}

Program::~Program() {
    glDeleteProgram(id_);
}

void Program::use() const {
    glUseProgram(id_);
}

GLint Program::location(char const* name) const {
    return glGetUniformLocation(id_, name);
}

void Program::set(char const* name, int value) const {
    glUniform1i(location(name), value);
}

void Program::set(char const* name, float value) const {
    glUniform1f(location(name), value);
}

void Program::set(char const* name, std::array<float, 2> value) const {
    glUniform2fv(location(name), 1, value.data());
}

void Program::set(char const* name, std::array<float, 3> value) const {
    glUniform3fv(location(name), 1, value.data());
}

void Program::set(char const* name, std::array<float, 4> value) const {
    glUniform4fv(location(name), 1, value.data());
}

} // namespace cospread::viz::gl
