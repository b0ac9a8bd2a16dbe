#include "core/cli/progress_bar.h"

#include "core/base/text.h"

#include <algorithm>
#include <ostream>
#include <string>

namespace cospread::cli {

namespace {

constexpr std::size_t bar_width = 30;
constexpr auto least_interval = std::chrono::milliseconds(100);
constexpr std::string_view wipe_line = "\r\x1b[K";

} // namespace

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::show(double fraction, std::string_view words) {
    std::scoped_lock const lock(mutex_);
    auto const now = std::chrono::steady_clock::now();
    if (drawn_ && now - last_ < least_interval) {
        return;
    }
    last_ = now;
    drawn_ = true;
    double const share = std::clamp(fraction, 0.0, 1.0);
    auto const filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
    stream_ << wipe_line << '[' << std::string(filled, '#') << std::string(bar_width - filled, ' ') << "] "
            << static_cast<int>(share * 100) << " % " << printable(words) << std::flush;
}

void ProgressBar::clear() {
    std::scoped_lock const lock(mutex_);
    if (drawn_) {
        stream_ << wipe_line << std::flush;
        drawn_ = false;
    }
}

} // namespace cospread::cli
