#pragma once

#include "core/base/run_context.h"
#include "core/formats/catalogue.h"
#include "core/formats/network_import.h"
#include "core/formats/table_file.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// A Frictionless Data Package (https://specs.frictionlessdata.io/data-package/): a datapackage.json that
/// names the tables of its folder. Read as far as a network needs it; paths that lead out of the folder are
/// refused.
class DataPackage {
  public:
    /// `path` is the datapackage.json, a file or, where there is one, of the archive, which must outlive this
    /// object. Throws InputError where it is no such package.
    DataPackage(std::string path, std::string_view json, ZipArchive const* archive = nullptr);
    ~DataPackage();
    DataPackage(DataPackage&&) noexcept;
    DataPackage& operator=(DataPackage&&) noexcept;

    /// As the user gave it.
    [[nodiscard]] std::string const& path() const { return path_; }

    /// The text of a top-level key, empty where it is missing or no text.
    [[nodiscard]] std::string text(std::string_view key) const;
    /// A text or an array of texts.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] bool truth(std::string_view key) const;

    /// The file of the resource of that name, nothing where the package has none. Throws InputError where its
    /// path leads out of the folder.
    [[nodiscard]] std::optional<std::string> resource(std::string_view name) const;

    [[nodiscard]] std::vector<std::string> resource_names() const;

    /// The fields of the resource that its schema declares as strings.
    [[nodiscard]] std::vector<std::string> string_fields(std::string_view name) const;

    /// Whether the schema of the resource `from` says that a column of it holds keys of the resource `to`.
    [[nodiscard]] bool has_foreign_key(std::string_view from, std::string_view to) const;

    /// The table of the resource of that name, nullptr where the package has none. Throws InputError as
    /// resource() and where the file is missing or cannot be read.
    [[nodiscard]] std::unique_ptr<TableFile> table(std::string_view name) const;

    [[nodiscard]] bool is_packed() const { return archive_ != nullptr; }

    /// SHA-256 over datapackage.json and its files, in the order of the resources.
    [[nodiscard]] std::string sha256() const;

  private:
    [[noreturn]] void refuse(std::string what, std::string remedy) const;
    [[nodiscard]] std::string inside(std::string const& relative) const;

    std::string path_;
    std::filesystem::path folder_;
    std::unique_ptr<nlohmann::json> json_;
    std::string json_hash_;
    ZipArchive const* archive_;
};

/// Whether the bytes can be a datapackage.json.
[[nodiscard]] bool looks_like_package(InputBytes const& input);

/// The network of a package: resource `nodes` (column `id`) and resource `ties`. A tie to a node that `nodes`
/// lacks is set aside; where the package promises that there is none (`foreignKeys`), the package is wrong:
/// InputError with each such tie.
[[nodiscard]] Network read_package_network(DataPackage const& package, ReadOptions const& options,
                                           ImportReport& report, RunContext const& context);

/// The same from the bytes of the datapackage.json, whose name is its path.
[[nodiscard]] Network read_package(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                   RunContext const& context);

} // namespace cospread
