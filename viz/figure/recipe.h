#pragma once

#include "core/base/run_context.h"
#include "core/cases/case.h"
#include "viz/figure/default_appearance.h"
#include "viz/figure/figure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::viz {

/// All that is needed to make the same figure again: the data, the choices and the seed. Kept as JSON, in a
/// file of its own and inside every figure.
struct Recipe {
    std::string input;
    std::string input_sha256; ///< of the bytes that were read; empty = not checked

    std::string layout = "stress"; ///< KEY[:PARAMETER=VALUE...]
    std::string positions;         ///< table of id, x, y in place of the layout; empty = none
    std::uint64_t seed = 1;

    ChannelChoice channels;
    std::string selected; ///< ids; empty = none
    std::vector<std::string> chosen;
    std::vector<std::string> starters;
    std::vector<std::string> path;

    double width_mm = 174;
    double height_mm = 0;       ///< 0 = by the width
    double dots_per_inch = 300; ///< of a PNG
    std::string theme = "print";
    std::optional<std::size_t> labels; ///< at most; nothing = by the width
    std::string caption;               ///< empty = written by the program

    friend bool operator==(Recipe const&, Recipe const&) = default;
};

/// True where the text begins as a recipe does, broken or not.
[[nodiscard]] bool looks_like_recipe(std::string_view text);

[[nodiscard]] std::string write_recipe(Recipe const& recipe);

/// Throws InputError naming `file` and the key that is missing, unknown or of the wrong type.
[[nodiscard]] Recipe read_recipe(std::string_view text, std::string const& file);

/// The figure of a recipe. Throws UsageError for columns, measures, layouts, themes and ids that are not
/// there, and what read_all_places() throws.
[[nodiscard]] Figure make_figure(Case const& subject, Recipe const& recipe, RunContext const& context);

} // namespace cospread::viz
