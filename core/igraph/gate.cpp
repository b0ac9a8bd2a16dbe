#include "core/igraph/gate.h"

#include <string>

namespace cospread {

namespace {

std::mutex gate_mutex;
RunContext const* running = nullptr; // both guarded by gate_mutex
std::string last_reason;

void remember_error(char const* reason, char const*, int, igraph_error_t) {
    last_reason = reason;
    IGRAPH_FINALLY_FREE();
}

igraph_error_t interrupt_when_stopped(void*) {
    if (running == nullptr || !running->stop.stop_requested()) {
        return IGRAPH_SUCCESS;
    }
    IGRAPH_FINALLY_FREE();
    return IGRAPH_INTERRUPTED;
}

} // namespace

IgraphGate::IgraphGate(RunContext const& context, std::uint64_t seed)
    : lock_(gate_mutex)
    , previous_error_handler_(igraph_set_error_handler(remember_error))
    , previous_interruption_handler_(igraph_set_interruption_handler(interrupt_when_stopped)) {
    running = &context;
    last_reason.clear();
    igraph_rng_seed(igraph_rng_default(), static_cast<igraph_uint_t>(seed));
}

IgraphGate::~IgraphGate() {
    running = nullptr;
    igraph_set_error_handler(previous_error_handler_);
    igraph_set_interruption_handler(previous_interruption_handler_);
}

void IgraphGate::check(igraph_error_t code) const {
    if (code == IGRAPH_INTERRUPTED) {
        throw Stopped();
    }
    if (code == IGRAPH_ENOMEM) {
        throw SystemError("out of memory: " + last_reason);
    }
    if (code != IGRAPH_SUCCESS) {
        throw AnalysisError("igraph: " + last_reason);
    }
}

} // namespace cospread
