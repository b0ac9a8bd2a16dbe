#pragma once

#include "viz/gl/opengl.h"

#include <array>
#include <cstddef>
#include <optional>

namespace cospread::viz::gl {

/// How long the card draws, measured by itself: nobody waits for it. Made, used and destroyed while its
/// context is current.
class FrameTimer {
  public:
    FrameTimer();
    ~FrameTimer();
    FrameTimer(FrameTimer const&) = delete;
    FrameTimer& operator=(FrameTimer const&) = delete;

    /// What is drawn from here to end() is measured, unless as many measurements as there is room for are
    /// still under way.
    void begin(std::size_t ties);
    void end();

    struct Taken {
        std::size_t ties = 0; ///< as was said at its begin
        double milliseconds = 0;
    };

    /// The oldest measurement not yet asked for; nothing where the card is not yet done.
    [[nodiscard]] std::optional<Taken> take();

  private:
    static constexpr std::size_t room = 4;

    std::array<GLuint, room> queries_{};
    std::array<std::size_t, room> ties_{};
    std::size_t begun_ = 0; ///< measurements so far
    std::size_t taken_ = 0;
    bool measuring_ = false;
};

} // namespace cospread::viz::gl
