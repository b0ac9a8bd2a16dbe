#pragma once

#include "tests/datasets/table_checks.h"

#include <string_view>

namespace cospread::test {

/// True for ISO 8601 dates that exist (2018, 2018-09, 2018-09-03) and for two of them with a slash, in order.
[[nodiscard]] bool is_date(std::string_view text);

/// Everything that is wrong with a package: schema_problems() and what datasets/README.md promises beyond the
/// schema (keys of our own, dates, channels, filters, modes, sources, numbers in the texts).
[[nodiscard]] Problems package_problems(Package const& package);

} // namespace cospread::test
