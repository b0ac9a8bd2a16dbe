#include "core/formats/archive_input.h"

#include "core/formats/gz_bytes.h"
#include "core/formats/ods.h"
#include "core/formats/table_names.h"
#include "core/formats/table_reader.h"
#include "core/formats/text_encoding.h"
#include "core/formats/tie_columns.h"
#include "core/formats/xlsx.h"

#include <algorithm>

namespace cospread {

namespace {

using Entry = ZipArchive::Entry;

std::string_view file_name(Entry const& entry) {
    auto const slash = entry.name.rfind('/');
    return std::string_view(entry.name).substr(slash == std::string::npos ? 0 : slash + 1);
}

/// What systems and people put beside data.
bool is_aside(Entry const& entry) {
    auto const name = file_name(entry);
    auto const ends = [&](std::string_view ending) { return name.ends_with(ending); };
    return entry.name.starts_with("__MACOSX/") || name.starts_with('.') || ends(".md") || ends(".pdf") ||
           ends(".html") || ends(".png") || ends(".R") || ends(".py") || name.starts_with("README") ||
           name.starts_with("LICENSE") || name == "Thumbs.db" || name == "desktop.ini";
}

/// Whether a file begins as a table of ties does.
bool begins_as_ties(std::string_view name, std::string const& bytes) {
    constexpr std::size_t enough = std::size_t{1} << 16;
    try {
        std::string const beginning = decoded_beginning(std::string_view(bytes).substr(0, enough));
        std::size_t words = 0;
        TableReader const table({.file = std::string(name), .text = beginning}, TableReader::Header::find_out,
                                [&](std::vector<std::string> const& folded) {
                                    auto const count = count_tie_header_words(folded);
                                    words = std::max(words, count);
                                    return count;
                                });
        return words >= 2;
    } catch (InputError const&) {
        return false;
    }
}

class ArchiveInput {
  public:
    ArchiveInput(std::string const& name, std::string bytes, ReadOptions const& options)
        : files_(std::make_shared<PackedFiles>()) {
        files_->bytes = std::move(bytes);
        files_->archive = std::make_unique<ZipArchive>(InputBytes{name, files_->bytes});
        input_.name = name;
        input_.options = options;
    }

    UnpackedInput run() && {
        std::string const archive_name = input_.name;
        auto const& entries = files_->archive->entries();
        auto const package = std::ranges::find(entries, "datapackage.json", file_name);
        if (package != entries.end()) {
            take(*package);
            input_.files = files_;
            return std::move(input_);
        }
        std::vector<Entry const*> candidates;
        for (auto const& entry : entries) {
            if (!is_aside(entry)) {
                candidates.push_back(&entry);
            }
        }
        constexpr std::size_t ties_and_nodes = 2;
        auto const* ties = candidates.size() == 1 ? candidates.front() : only(candidates, names_ties);
        if (ties == nullptr && candidates.size() == ties_and_nodes) {
            ties = by_content(candidates);
        }
        if (ties == nullptr) {
            refuse(candidates);
        }
        std::erase(candidates, ties);
        auto const* const nodes = candidates.size() == 1 ? candidates.front() : only(candidates, names_nodes);
        if (nodes != nullptr && input_.options.nodes_file.empty()) {
            input_.options.nodes_file = archive_name + '/' + nodes->name;
            input_.options.nodes_bytes = std::make_shared<std::string const>(files_->archive->read(*nodes));
        }
        take(*ties);
        return std::move(input_);
    }

  private:
    void take(Entry const& entry) {
        input_.bytes = files_->archive->read(entry);
        input_.name += '/' + entry.name;
    }

    /// The one file whose name, without its ending, says that.
    static Entry const* only(std::vector<Entry const*> const& entries, bool (*says)(std::string_view)) {
        Entry const* found = nullptr;
        for (auto const* const entry : entries) {
            auto const name = file_name(*entry);
            if (says(name.substr(0, name.rfind('.')))) {
                if (found != nullptr) {
                    return nullptr;
                }
                found = entry;
            }
        }
        return found;
    }

    [[nodiscard]] Entry const* by_content(std::vector<Entry const*> const& entries) const {
        for (auto const* const entry : entries) {
            if (begins_as_ties(entry->name, files_->archive->read(*entry))) {
                return entry;
            }
        }
        return nullptr;
    }

    [[noreturn]] void refuse(std::vector<Entry const*> const& entries) const {
        constexpr std::size_t most_named = 8;
        std::string names;
        for (std::size_t i = 0; i < std::min(entries.size(), most_named); ++i) {
            names += (i > 0 ? ", " : "") + entries[i]->name;
        }
        names += entries.size() > most_named ? ", ..." : "";
        throw InputError(Finding{.file = input_.name,
                                 .what = entries.empty() ? "the archive holds no data"
                                                         : "the archive holds no one network: " + names,
                                 .remedy = "Pack one table or graph, or a table called ties and one called "
                                           "nodes"});
    }

    std::shared_ptr<PackedFiles> files_;
    UnpackedInput input_;
};

bool is_workbook(InputBytes const& input) {
    return looks_like_ods(input) || looks_like_xlsx(input);
}

} // namespace

UnpackedInput unpacked(std::string const& name, std::string bytes, ReadOptions const& options) {
    UnpackedInput input{.name = name, .bytes = std::move(bytes), .options = options};
    constexpr int most_layers = 3; // a gzip file in a zip archive that was packed by gzip
    for (int layer = 0; layer < most_layers; ++layer) {
        if (looks_like_gz(input.bytes)) {
            input.bytes = unpacked_gz({input.name, input.bytes});
        } else if (looks_like_zip(input.bytes) && !is_workbook({input.name, input.bytes}) &&
                   input.files == nullptr) {
            input = ArchiveInput(input.name, std::move(input.bytes), input.options).run();
        } else {
            break;
        }
    }
    return input;
}

} // namespace cospread
