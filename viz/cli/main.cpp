#include "core/base/error.h"
#include "core/cli/catalogue.h"
#include "core/cli/program.h"
#include "viz/cli/become_program.h"
#include "viz/cli/command_line.h"

#include <algorithm>
#include <iostream>

// `cospread`: runs the verbs of analysis itself. For all else, help on all verbs too, it becomes
// `cospread-draw`, which has them all: what drawing needs (Qt, OpenGL) is 35 libraries and 10 MB to load,
// which nobody who asks for a number should wait for.
int main(int argc, char* argv[]) {
    using namespace cospread;
    using namespace cospread::cli;
    std::vector<std::string> const arguments(argv + 1, argv + argc);
    auto const& verbs = analysis_verbs();
    if (!arguments.empty() && std::ranges::find(verbs, arguments.front(), &Verb::key) != verbs.end()) {
        return run_command_line(arguments, verbs);
    }
    try {
        become_program("cospread-draw", arguments);
    } catch (SystemError const& error) {
        std::cerr << "cospread: " << error.what() << '\n';
        return exit_system;
    }
}
