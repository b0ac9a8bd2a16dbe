#pragma once

#include "core/base/run_context.h"
#include "core/formats/import_report.h"
#include "core/formats/read_options.h"
#include "core/formats/written_network.h"
#include "core/network/network.h"

#include <functional>
#include <string_view>
#include <vector>

namespace cospread {

class ZipArchive;

/// The bytes of an input and the name to use in messages.
struct InputBytes {
    std::string_view name;
    std::string_view bytes;
    /// Gives the memory of `bytes` back, where they are a copy for this reading alone: called when nothing
    /// more is read.
    std::function<void()> release = {};
    /// Says that no byte before this one is read again, where that can be of use to anybody.
    std::function<void(char const*)> spend = {};
    ZipArchive const* archive = nullptr; ///< the archive that the file is in, if it is in one
};

/// A row of the catalogue of formats.
struct Format {
    std::string_view key = {}; ///< the word of `--from`
    std::string_view title = {};
    std::vector<std::string_view> endings = {}; ///< ".csv", ...
    std::string_view holds = {};                ///< what of a network the format can hold, for people
    std::string_view source = {};               ///< where the format is defined
    std::function<bool(InputBytes const&)> recognises = {};
    /// Throws InputError where nothing can be read; single bad records go to the report.
    std::function<Network(InputBytes const&, ReadOptions const&, ImportReport&, RunContext const&)> read = {};
    /// Endings of paths for which the format is written, ".csv"; empty: it is only read.
    std::vector<std::string_view> writes = {};
    /// What it takes to write the network to a path; nothing is written before the files are printed.
    std::function<NetworkWriting(WrittenNetwork const&, std::string const& path)> write = {};
};

/// The rows, in the order in which they are tried.
[[nodiscard]] std::vector<Format> const& formats();

/// The first row that recognises a file, nullptr where none does.
[[nodiscard]] Format const* find_format(InputBytes const& input);

/// A network and how it was read.
struct NetworkFile {
    Network network;
    ImportReport report;
};

/// Reads a network file of any format of the catalogue, unpacking what gzip or zip packed: a zip archive
/// holds one table or graph, tables of ties and nodes, or a data package. Throws InputError where it cannot
/// be understood, UsageError where an option does not fit the file, SystemError where the file cannot be
/// opened.
[[nodiscard]] NetworkFile read_network_file(std::string const& path, ReadOptions const& options,
                                            RunContext const& context);

} // namespace cospread
