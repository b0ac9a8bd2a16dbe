#pragma once

#include "core/base/error.h"

#include <QString>
#include <QVariantMap>

namespace cospread::studio {

/// So many of a kind are listed; the rest is counted.
constexpr std::size_t most_findings = 100;

/// With a capital, and a point at the end.
[[nodiscard]] QString sentence_of(std::string const& words);

/// What was found where, for people: {place, what, remedy}.
[[nodiscard]] QVariantMap finding_row(Finding const& finding);

} // namespace cospread::studio
