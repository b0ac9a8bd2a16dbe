#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// A Frictionless Data Package (https://specs.frictionlessdata.io/data-package/) of the tables `nodes` and
/// `ties` with their schemas: a zip archive where the path ends in `.zip`, else a folder.
[[nodiscard]] NetworkWriting write_package(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
