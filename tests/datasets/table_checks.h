#pragma once

#include "tests/datasets/package.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::test {

using Problems = std::vector<std::string>;

/// What a Frictionless table schema promises and the tables do not keep: header, types, constraints, primary
/// and foreign keys. One line a problem: `table:row:column: what`, row 1 being the header. A type or
/// constraint that is not checked here is a problem too.
[[nodiscard]] Problems schema_problems(Package const& package);

/// Characters, not bytes, of UTF-8 text.
[[nodiscard]] std::size_t character_count(std::string_view text);

} // namespace cospread::test
