#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace cospread::cli {

/// Turns Ctrl-C and a polite kill into a request to stop. Work that has not ended a moment later is ended
/// with the process, exit 130, so that a user never waits: results become visible only when they are whole.
/// Make it before any other thread, which then leave these signals to it.
class Interrupt {
  public:
    Interrupt();

    [[nodiscard]] std::stop_token stop_token() const { return stop_.get_token(); }

  private:
    void watch(std::stop_token const& watching);

    sigset_t signals_;
    std::stop_source stop_;
    std::jthread watcher_;
};

} // namespace cospread::cli
