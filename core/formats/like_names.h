#pragma once

#include "core/formats/import_report.h"
#include "core/network/network.h"

#include <string_view>

namespace cospread {

/// Whether two names may be those of one actor: the same words in another order or with other accents, words
/// cut short ("Univ. of Turku", "University of Turku"), one slip of a letter in one long word. Small words
/// ("of", "the") do not count, numbers must be the same. At least one word is the same in both.
[[nodiscard]] bool names_are_alike(std::string_view a, std::string_view b);

/// Warns of each node whose name of several words is like that of an earlier node; nobody is merged. Names
/// are the labels, or else the ids; those that differ in nothing but case, blanks or Unicode form are left to
/// warn_of_near_names(). Looks at most at 50 names that begin alike for each, and at networks of up to
/// 100,000 nodes. Cost: O(n log n) in the number of names.
void warn_of_like_names(Network const& network, ImportReport& report);

} // namespace cospread
