#pragma once

#include <cstdint>
#include <string>

namespace cospread {

/// The largest input that is taken into memory.
constexpr std::uint64_t most_file_bytes = std::uint64_t{8} << 30;

/// Reads a whole file; "-" is the standard input. Throws InputError where there is no such file (naming the
/// nearest in its folder), where it is a folder, or where it is larger than `most_bytes` (found out before
/// memory is taken); SystemError where the system refuses it.
[[nodiscard]] std::string read_file_bytes(std::string const& path, std::uint64_t most_bytes);

} // namespace cospread
