#pragma once

#include "core/formats/read_options.h"
#include "core/formats/zip_archive.h"

#include <memory>
#include <string>

namespace cospread {

/// A zip archive and the bytes it is read from.
struct PackedFiles {
    std::string bytes;
    std::unique_ptr<ZipArchive> archive;
};

/// The bytes to read once nothing is packed any more.
struct UnpackedInput {
    std::string name; ///< for messages; of a file in an archive `survey.zip/ties.csv`
    std::string bytes;
    ReadOptions options; ///< with the archive's table of nodes, where it holds one
    /// The archive that the file is in, if it is in one.
    std::shared_ptr<PackedFiles const> files = {};
};

/// Takes a gzip file, or the files of a zip archive, out of what packs them: a graph or table, tables of ties
/// and of nodes, or the tables of a data package. Workbooks, which are zip archives themselves, and what is
/// not packed stay as they are. Throws InputError where the archive is broken, would grow beyond
/// most_expanded(), or holds no one network.
[[nodiscard]] UnpackedInput unpacked(std::string const& name, std::string bytes, ReadOptions const& options);

} // namespace cospread
