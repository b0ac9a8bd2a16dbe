#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether a file begins as one of Tulip's own format does.
[[nodiscard]] bool looks_like_tlp(InputBytes const& input);

/// The TLP format of Tulip, versions 2.0 to 2.3: nodes by number, ties, and properties with a value for each
/// of them. Of clusters only a warning stays: they are parts of the graph. Cost:
/// linear in the text. Source: https://tulip.labri.fr/site/?q=tlp-file-format
[[nodiscard]] Network read_tlp(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                               RunContext const& context);

} // namespace cospread
