#pragma once

#include "core/cli/verb.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace cospread::cli {

/// Shell code that completes verbs and options: `completions bash|zsh|fish`. Throws UsageError for any other
/// word.
void print_completions(std::ostream& stream, std::vector<Verb> const& verbs,
                       std::vector<std::string> const& words);

} // namespace cospread::cli
