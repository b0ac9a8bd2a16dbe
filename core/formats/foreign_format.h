#pragma once

#include "core/formats/catalogue.h"

#include <optional>

namespace cospread {

/// What a file is that is known but not read here (a PDF, data of R, a Matrix Market file), and how to bring
/// its network in a form that is; nothing for all others.
[[nodiscard]] std::optional<Finding> foreign_format(InputBytes const& input);

} // namespace cospread
