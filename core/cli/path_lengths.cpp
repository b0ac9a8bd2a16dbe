#include "core/cli/path_lengths.h"

#include <array>

namespace cospread::cli {

namespace {

constexpr std::array<std::string_view, 3> words{"hops", "inverse", "weight"};

} // namespace

void add_path_lengths(OptionSet& options, PathLengths& target) {
    options.choice<PathLengths>(
        {"--path-lengths", "hops|inverse|weight",
         "a tie's length: 1, 1/strength, or the weight itself (default hops)"},
        {{words[0], PathLengths::hops}, {words[1], PathLengths::inverse}, {words[2], PathLengths::weight}},
        target);
}

std::string_view path_lengths_word(PathLengths lengths) {
    return words[static_cast<std::size_t>(lengths)];
}

} // namespace cospread::cli
