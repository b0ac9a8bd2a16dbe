#pragma once

#include "core/base/run_context.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace cospread {

/// Number of chunks that for_each_chunk() makes of `count` items.
constexpr std::size_t chunk_count(std::size_t count, std::size_t chunk) {
    return (count + chunk - 1) / chunk;
}

/// Size of chunks for work that needs a scratch vector or a vector of partial sums a chunk: at most 64
/// chunks, enough for many cores to share, few enough for the memory. Depends on nothing but `count`.
constexpr std::size_t coarse_chunk(std::size_t count) {
    return count < 64 ? 1 : chunk_count(count, 64);
}

/// Calls `body(begin, end, index)` for consecutive chunks of 0..count, on context.threads threads. The chunks
/// are the same for any number of threads: keep one partial result a chunk and add them up in the order of
/// `index`, and the sum has the same bytes everywhere. Throws Stopped between chunks; an exception of `body`
/// ends the loop.
template<class Body>
void for_each_chunk(RunContext const& context, std::size_t count, std::size_t chunk, Body const& body) {
    auto const run = [&](std::size_t index) {
        context.check_stop();
        std::size_t const begin = index * chunk;
        body(begin, std::min(begin + chunk, count), index);
    };
    std::size_t const chunks = chunk_count(count, chunk);
    if (context.threads == 1 || chunks < 2) {
        for (std::size_t index = 0; index < chunks; ++index) {
            run(index);
        }
        return;
    }
    // TBB gives no more threads than cores unless it is allowed to.
    std::optional<tbb::global_control> more_threads;
    if (context.threads > static_cast<unsigned>(tbb::info::default_concurrency())) {
        more_threads.emplace(tbb::global_control::max_allowed_parallelism, context.threads);
    }
    tbb::task_arena arena(context.threads == 0 ? tbb::task_arena::automatic
                                               : static_cast<int>(context.threads));
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, chunks, run); });
}

} // namespace cospread
