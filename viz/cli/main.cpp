#include "core/cli/catalogue.h"
#include "core/cli/program.h"
#include "viz/cli/catalogue.h"
#include "viz/cli/interrupt.h"

#include <iostream>
#include <malloc.h>
#include <unistd.h>

int main(int argc, char* argv[]) {
    using namespace cospread::cli;
    // Large arrays go back to the system as soon as they are freed, wherever they lie.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    std::ios::sync_with_stdio(false);
    Interrupt const interrupt;
    auto verbs = analysis_verbs();
    verbs.insert(verbs.end(), drawing_verbs().begin(), drawing_verbs().end());
    Streams const streams{std::cout, std::cerr, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};
    return run_program({argv + 1, argv + argc}, verbs, streams, interrupt.stop_token());
}
