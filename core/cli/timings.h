#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace cospread::cli {

enum class Stage : std::uint8_t { read, compute, write };

/// How long the stages of the work took.
class Timings {
  public:
    /// Ends the stage before; a stage may be entered several times.
    void enter(Stage stage);
    void end_stage();

    /// {"read_s", "compute_s", "write_s", "cpu_s" (compute stage, all threads), "peak_mb", "threads"}
    [[nodiscard]] std::string json_line(unsigned threads) const;

  private:
    using Clock = std::chrono::steady_clock;

    std::optional<Stage> current_;
    Clock::time_point since_;
    double cpu_since_ = 0;
    std::array<double, 3> seconds_{};
    double compute_cpu_seconds_ = 0;
};

} // namespace cospread::cli
