#include "qml/canvas/camera_motion.h"

#include <cmath>

namespace cospread::canvas {

double out_cubic(double share) {
    double const left = 1 - share;
    return 1 - left * left * left;
}

void CameraMotion::start(viz::Camera const& from, viz::Camera const& to, double now, double duration) {
    from_ = from;
    to_ = to;
    begin_ = now;
    duration_ = duration;
    running_ = true;
}

viz::Camera CameraMotion::at(double now) {
    if (now >= begin_ + duration_) {
        running_ = false;
        return to_;
    }
    double const share = out_cubic((now - begin_) / duration_);
    double const ratio = static_cast<double>(to_.scale) / static_cast<double>(from_.scale);
    double const scale = static_cast<double>(from_.scale) * std::pow(ratio, share);
    // A point that stays where it is in the view moves the centre in proportion to 1 / scale.
    double const way = std::abs(ratio - 1) < 1e-4
                           ? share
                           : (1 / scale - 1 / static_cast<double>(from_.scale)) /
                                 (1 / static_cast<double>(to_.scale) - 1 / static_cast<double>(from_.scale));
    viz::Camera camera = to_;
    camera.scale = static_cast<float>(scale);
    auto const between = [&](float a, float b) {
        return static_cast<float>(static_cast<double>(a) +
                                  (static_cast<double>(b) - static_cast<double>(a)) * way);
    };
    camera.centre = {between(from_.centre.x, to_.centre.x), between(from_.centre.y, to_.centre.y)};
    return camera;
}

} // namespace cospread::canvas
