#pragma once

#include "core/network/network.h"

#include <map>
#include <string_view>

namespace cospread::test {

/// Checks the measure `key` (default options, groups by `groups`) at the nodes named, within 1e-9 relative.
void check_golden(Network const& network, std::string_view key,
                  std::map<std::string_view, double> const& expected, Column const* groups = nullptr);

} // namespace cospread::test
