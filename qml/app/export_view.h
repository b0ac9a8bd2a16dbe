#pragma once

#include "qml/app/case_data.h"
#include "qml/app/picture.h"

#include <string>

namespace cospread::studio {

/// What an export takes with it: the network as it is looked at, with its colours, sizes, selection and path.
struct ExportedView {
    Basis basis;
    Placement placement;
    Look look;
    std::string size_measure; ///< key of the measure behind the sizes; empty = none
    std::string path;         ///< the ending says svg, pdf or png
};

/// Writes the view as a figure for print with legend and caption: to a temporary file, then renamed. Throws
/// UsageError for another ending and SystemError where the file cannot be written.
void export_view(ExportedView const& view);

} // namespace cospread::studio
