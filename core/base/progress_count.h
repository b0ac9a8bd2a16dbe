#pragma once

#include "core/base/run_context.h"

#include <atomic>
#include <cstddef>
#include <string_view>

namespace cospread {

/// Counts finished items of a known total from any thread and reports each further percent once.
class ProgressCount {
  public:
    ProgressCount(RunContext const& context, std::size_t total, std::string_view words)
        : context_(context)
        , total_(total)
        , words_(words) {}

    /// One more item is done. Throws Stopped once the user asked to stop.
    void advance() {
        context_.check_stop();
        std::size_t const done = done_.fetch_add(1, std::memory_order_relaxed) + 1;
        if (done * 100 / total_ != (done - 1) * 100 / total_) {
            context_.report(static_cast<double>(done) / static_cast<double>(total_), words_);
        }
    }

  private:
    RunContext const& context_;
    std::size_t total_;
    std::string_view words_;
    std::atomic<std::size_t> done_ = 0;
};

} // namespace cospread
