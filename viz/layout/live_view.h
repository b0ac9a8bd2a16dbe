#pragma once

#include "viz/layout/stress_descent.h"

#include <chrono>
#include <functional>
#include <vector>

namespace cospread::viz {

/// Somebody who looks on while a layout is computed. What is shown never changes the result.
class LiveView {
  public:
    /// Places of all nodes of the graph that is being laid out, in any unit.
    using Show = std::function<void(std::vector<Place>)>;

    /// Nobody looks.
    LiveView() = default;

    /// At most one look in `every`, and none before a fourth of it: many layouts are done by then.
    LiveView(Show show, std::chrono::milliseconds every);

    /// Whether it is time to show something; not so often that showing takes a fifth of the time or more.
    [[nodiscard]] bool due() const;

    void show(std::vector<Place> places);

  private:
    using Clock = std::chrono::steady_clock;

    Show show_;
    std::chrono::milliseconds every_{};
    Clock::time_point next_{};
};

} // namespace cospread::viz
