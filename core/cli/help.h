#pragma once

#include "core/cli/verb.h"

#include <iosfwd>
#include <vector>

namespace cospread::cli {

/// What the program can do: a line a verb.
void print_overview(std::ostream& stream, std::vector<Verb> const& verbs);

/// Use, options and examples of one verb.
void print_verb_help(std::ostream& stream, Verb const& verb, OptionSet const& options);

} // namespace cospread::cli
