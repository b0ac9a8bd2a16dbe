#pragma once

#include "core/base/parameters.h"

#include <string_view>
#include <vector>

namespace cospread {

/// A row of `cospread models`: a way in which a practice spreads.
struct DiffusionModel {
    std::string_view key = {};     ///< stable, in files and on the command line
    std::string_view title = {};   ///< for people
    std::string_view meaning = {}; ///< one plain sentence
    std::string_view cost_words = {};
    std::string_view source = {}; ///< reference with DOI
    std::vector<ParameterRow> parameters = {};
    bool aggregate = false; ///< a curve of the whole, fitted to a record; it spreads along no tie
};

/// All models, in the order in which they are listed.
[[nodiscard]] std::vector<DiffusionModel> const& diffusion_models();

} // namespace cospread
