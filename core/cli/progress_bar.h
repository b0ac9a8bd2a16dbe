#pragma once

#include <chrono>
#include <iosfwd>
#include <mutex>
#include <string_view>

namespace cospread::cli {

/// One line on a terminal that shows how far the work is. May be called from any thread; draws at most ten
/// times a second.
class ProgressBar {
  public:
    explicit ProgressBar(std::ostream& stream)
        : stream_(stream) {}

    ~ProgressBar();

    ProgressBar(ProgressBar const&) = delete;
    ProgressBar& operator=(ProgressBar const&) = delete;

    void show(double fraction, std::string_view words);

    /// Wipes the line.
    void clear();

  private:
    std::ostream& stream_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point last_{};
    bool drawn_ = false;
};

} // namespace cospread::cli
