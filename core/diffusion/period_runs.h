#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/spread_result.h"

#include <functional>
#include <memory>
#include <span>

namespace cospread {

/// One run of a model after the other, period by period. Keeps its memory.
class PeriodProcess {
  public:
    virtual ~PeriodProcess() = default;

    /// Begins run number `run`: only the starters have adopted.
    virtual void start(std::uint64_t run) = 0;

    /// Goes on to `step`, 1, 2, ...; false where nothing happens in it and nothing ever will.
    virtual bool advance(std::uint32_t step) = 0;

    /// By node: whether it is an adopter now.
    [[nodiscard]] virtual std::span<std::uint8_t const> adopters() const = 0;

    /// By node: whether practice has reached it so far, able to adopt or not.
    [[nodiscard]] virtual std::span<std::uint8_t const> reached() const = 0;
};

/// Runs of a model whose adopters may also give up, on processes that `make` makes, one a thread. Same bytes
/// for any number of threads. Cost: O(runs x steps x (n + a)). Memory: O(n) a thread, with by_step O(n
/// steps).
[[nodiscard]] SpreadResult simulate_periods(NodeId nodes, SpreadOptions const& options,
                                            RunContext const& context,
                                            std::function<std::unique_ptr<PeriodProcess>()> const& make);

} // namespace cospread
