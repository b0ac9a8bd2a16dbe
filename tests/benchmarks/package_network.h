#pragma once

#include "core/network/network.h"

#include <optional>

namespace cospread::benchmarks {

/// A real network with hubs: the packages of this Debian system's lists, with an arc to every package that
/// one depends on or recommends; or with ties that have no direction. Nothing where `apt-cache` is missing or
/// knows no packages.
[[nodiscard]] std::optional<Network> package_network(bool directed);

} // namespace cospread::benchmarks
