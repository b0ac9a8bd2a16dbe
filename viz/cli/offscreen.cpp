#include "viz/cli/offscreen.h"

namespace cospread::cli {

namespace {

/// Whatever platform the environment asks for may need a display.
int& without_display(int& argument_count) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return argument_count;
}

} // namespace

Offscreen::Offscreen()
    : application_(without_display(argument_count_), arguments_) {}

} // namespace cospread::cli
