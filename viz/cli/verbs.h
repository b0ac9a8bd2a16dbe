#pragma once

#include "core/cli/verb.h"

namespace cospread::cli {

// The rows of the catalogue of verbs that draw, each made in the file of its verb.
[[nodiscard]] Verb layouts_verb();
[[nodiscard]] Verb layout_verb();
[[nodiscard]] Verb figure_verb();
[[nodiscard]] Verb report_verb();
[[nodiscard]] Verb open_verb();

} // namespace cospread::cli
