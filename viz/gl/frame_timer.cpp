#include "viz/gl/frame_timer.h"

namespace cospread::viz::gl {

FrameTimer::FrameTimer() {
    glGenQueries(static_cast<GLsizei>(queries_.size()), queries_.data());
}

FrameTimer::~FrameTimer() {
    glDeleteQueries(static_cast<GLsizei>(queries_.size()), queries_.data());
}

void FrameTimer::begin(std::size_t ties) {
    measuring_ = begun_ - taken_ < room;
    if (measuring_) {
        ties_[begun_ % room] = ties;
        glBeginQuery(GL_TIME_ELAPSED, queries_[begun_ % room]);
    }
}

void FrameTimer::end() {
    if (measuring_) {
        glEndQuery(GL_TIME_ELAPSED);
        ++begun_;
    }
    measuring_ = false;
}

std::optional<FrameTimer::Taken> FrameTimer::take() {
    if (taken_ == begun_) {
        return std::nullopt;
    }
    std::size_t const place = taken_ % room;
    GLint done = GL_FALSE;
    glGetQueryObjectiv(queries_[place], GL_QUERY_RESULT_AVAILABLE, &done);
    if (done != GL_TRUE) {
        return std::nullopt;
    }
    GLuint64 nanoseconds = 0;
    glGetQueryObjectui64v(queries_[place], GL_QUERY_RESULT, &nanoseconds);
    ++taken_;
    return Taken{ties_[place], static_cast<double>(nanoseconds) / 1e6};
}

} // namespace cospread::viz::gl
