#pragma once

#include "core/base/run_context.h"

#include <igraph.h>

#include <memory>
#include <mutex>

namespace cospread {

/// The one door to igraph, whose error handlers and random numbers are global in Debian's build: while a gate
/// is open no other thread is inside, igraph's errors come back as codes instead of ending the program, its
/// random numbers start from `seed`, and a stop reaches its long loops.
class IgraphGate {
  public:
    IgraphGate(RunContext const& context, std::uint64_t seed);
    ~IgraphGate();
    IgraphGate(IgraphGate const&) = delete;
    IgraphGate& operator=(IgraphGate const&) = delete;

    /// Throws Stopped or AnalysisError with igraph's words where `code` is not success.
    void check(igraph_error_t code) const;

  private:
    std::unique_lock<std::mutex> lock_;
    igraph_error_handler_t* previous_error_handler_;
    igraph_interruption_handler_t* previous_interruption_handler_;
};

} // namespace cospread
