#pragma once

#include "core/formats/import_report.h"
#include "core/network/network.h"

#include <string>
#include <string_view>

namespace cospread {

/// What is left of a UTF-8 name when case, blanks and Unicode's normal form do not count: "Kőtelek " and
/// "KO\u030BTELEK" have the same. Case as in lower_case(), forms as in decomposed().
[[nodiscard]] std::string name_key(std::string_view name);

/// The same where accents do not count either: "K\u0151telek" and "Kotelek" have the same.
[[nodiscard]] std::string plain_name_key(std::string_view name);

/// Warns of each node whose id, or else whose label, differs from that of an earlier node only in case,
/// blanks or Unicode form: often one actor written in two ways. Cost O(n) in the length of all names.
void warn_of_near_names(Network const& network, ImportReport& report);

} // namespace cospread
