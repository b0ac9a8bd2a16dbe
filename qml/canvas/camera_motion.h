#pragma once

#include "viz/scene/camera.h"

namespace cospread::canvas {

/// Progress of a motion that starts fast and comes gently to rest; `share` of its time from 0 to 1.
[[nodiscard]] double out_cubic(double share);

/// A camera on its way between two places. A pure function of time, in milliseconds.
class CameraMotion {
  public:
    void start(viz::Camera const& from, viz::Camera const& to, double now, double duration);

    void stop() { running_ = false; }

    [[nodiscard]] bool running() const { return running_; }

    [[nodiscard]] viz::Camera const& target() const { return to_; }

    /// Where the camera is; ends the motion when its time is over. Where both ends see one scene point at the
    /// same place of the view, so does every camera between them.
    [[nodiscard]] viz::Camera at(double now);

  private:
    viz::Camera from_;
    viz::Camera to_;
    double begin_ = 0;
    double duration_ = 0;
    bool running_ = false;
};

} // namespace cospread::canvas
