#pragma once

#include "core/formats/catalogue.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cospread {

/// Whether the bytes begin as a zip archive does.
[[nodiscard]] bool looks_like_zip(std::string_view bytes);

/// A zip archive in memory, open for reading; nothing of it is ever written to disk.
class ZipArchive {
  public:
    /// A file of the archive.
    struct Entry {
        std::string name = {}; ///< with its folders
        std::uint64_t index = 0;
        std::uint64_t bytes = 0; ///< as the archive says it
    };

    /// The bytes must outlive this object. Throws InputError where they are no archive, or where it holds
    /// more than 10,000 files.
    explicit ZipArchive(InputBytes const& input);
    ~ZipArchive();

    ZipArchive(ZipArchive const&) = delete;
    ZipArchive& operator=(ZipArchive const&) = delete;

    /// Its files, in their order; folders are none.
    [[nodiscard]] std::vector<Entry> const& entries() const { return entries_; }

    /// The file of that name, nullptr where there is none.
    [[nodiscard]] Entry const* find(std::string_view name) const;

    /// The bytes of a file. Throws InputError where it is encrypted or broken, or where it would grow to more
    /// than most_expanded() (found out before memory is taken).
    [[nodiscard]] std::string read(Entry const& entry) const;

  private:
    struct Handle;

    [[noreturn]] void refuse(std::string_view entry, std::string what, std::string remedy) const;

    std::string file_;
    std::size_t archive_bytes_;
    std::unique_ptr<Handle> handle_;
    std::vector<Entry> entries_;
};

/// How large something packed may become: a hundred times what it is, and 64 MB. No table of people packs
/// better; what does is made to fill the memory.
[[nodiscard]] std::uint64_t most_expanded(std::uint64_t packed_bytes);

/// A zip archive of these files (name and bytes), the same bytes for the same files.
[[nodiscard]] std::string zipped(std::vector<std::pair<std::string, std::string>> const& files);

} // namespace cospread
