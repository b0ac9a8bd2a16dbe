#pragma once

#include "core/formats/catalogue.h"

#include <string>
#include <string_view>

namespace cospread {

/// Whether the bytes begin as a file packed by gzip does.
[[nodiscard]] bool looks_like_gz(std::string_view bytes);

/// What gzip packed, in one member or several. Throws InputError where the file is broken or cut off, or
/// where it would grow beyond most_expanded() or most_file_bytes (found out on the way).
[[nodiscard]] std::string unpacked_gz(InputBytes const& input);

} // namespace cospread
