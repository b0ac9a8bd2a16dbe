#pragma once

#include "core/cases/case.h"
#include "core/formats/data_package.h"

namespace cospread {

/// The tables of a case folder beside its network: each reads one resource of `package` into `open`, where
/// the package has it. A row that cannot be read goes to the report with its place and remedy; so does a
/// table that is missing or lacks a column.
void read_sources(DataPackage const& package, Case& open);
void read_adoption(DataPackage const& package, Case& open);
void read_enablers(DataPackage const& package, Case& open);
void read_channels(DataPackage const& package, Case& open);
void read_condition_rules(DataPackage const& package, Case& open);
void read_stories(DataPackage const& package, Case& open);
void read_iceberg(DataPackage const& package, Case& open);

} // namespace cospread
