#include "viz/cli/interrupt.h"

#include "core/cli/program.h"

#include <chrono>
#include <ctime>
#include <unistd.h>

namespace cospread::cli {

namespace {

constexpr auto poll_interval = std::chrono::milliseconds(50);
constexpr auto patience = std::chrono::milliseconds(350);

/// Waits for one of the signals, at most `poll_interval`.
bool signal_arrived(sigset_t const& signals) {
    timespec const timeout{0, std::chrono::nanoseconds(poll_interval).count()};
    return sigtimedwait(&signals, nullptr, &timeout) > 0;
}

} // namespace

Interrupt::Interrupt() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    watcher_ = std::jthread([this](std::stop_token const& watching) { watch(watching); });
}

void Interrupt::watch(std::stop_token const& watching) {
    while (!signal_arrived(signals_)) {
        if (watching.stop_requested()) {
            return;
        }
    }
    stop_.request_stop();
    for (auto const end = std::chrono::steady_clock::now() + patience;
         std::chrono::steady_clock::now() < end;) {
        if (watching.stop_requested()) {
            return;
        }
        std::this_thread::sleep_for(poll_interval / 5);
    }
    _exit(exit_stopped);
}

} // namespace cospread::cli
