#include "core/base/version.h"

namespace cospread {

std::string_view const version = COSPREAD_VERSION;

} // namespace cospread
