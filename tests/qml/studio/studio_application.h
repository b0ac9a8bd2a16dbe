#pragma once

#include "qml/app/study.h"

#include <string>

namespace cospread::studio {

/// A Qt application for the tests of this folder; made once.
void need_application();

/// Runs the event loop until nothing is computed any more.
void settle(JobRunner& jobs);

/// A case of datasets/, read and laid out here and now.
[[nodiscard]] CasePointer dataset(std::string const& name);

} // namespace cospread::studio
