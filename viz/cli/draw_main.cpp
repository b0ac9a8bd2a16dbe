#include "core/cli/catalogue.h"
#include "viz/cli/catalogue.h"
#include "viz/cli/command_line.h"

// `cospread-draw`: all verbs, those that draw among them. `cospread` becomes it where it is needed.
int main(int argc, char* argv[]) {
    using namespace cospread::cli;
    auto verbs = analysis_verbs();
    verbs.insert(verbs.end(), drawing_verbs().begin(), drawing_verbs().end());
    return run_command_line({argv + 1, argv + argc}, verbs);
}
