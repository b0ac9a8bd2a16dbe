#include "viz/cli/command_line.h"

#include "core/cli/program.h"
#include "viz/cli/interrupt.h"

#include <iostream>
#include <malloc.h>
#include <unistd.h>

namespace cospread::cli {

int run_command_line(std::vector<std::string> const& arguments, std::vector<Verb> const& verbs) {
    // Large arrays go back to the system as soon as they are freed, wherever they lie.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    std::ios::sync_with_stdio(false);
    Interrupt const interrupt;
    Streams const streams{std::cout, std::cerr, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};
    return run_program(arguments, verbs, streams, interrupt.stop_token());
}

} // namespace cospread::cli
