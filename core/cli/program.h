#pragma once

#include "core/cli/session.h"
#include "core/cli/verb.h"

#include <stop_token>
#include <string>
#include <vector>

namespace cospread::cli {

/// How a run of the program ends, as scripts see it.
enum ExitCode : int {
    exit_done = 0,
    exit_usage = 1,    ///< the command line is wrong
    exit_input = 2,    ///< the input is wrong
    exit_analysis = 3, ///< the analysis cannot be done on this input
    exit_system = 4,   ///< no permission, disk full, out of memory
    exit_stopped = 130,
};

/// The whole program: finds the verb, reads its options, runs it, and turns every error into its message on
/// `streams.err` and its exit code. `arguments` are those after the program's name.
[[nodiscard]] int run_program(std::vector<std::string> const& arguments, std::vector<Verb> const& verbs,
                              Streams const& streams, std::stop_token stop = {});

} // namespace cospread::cli
