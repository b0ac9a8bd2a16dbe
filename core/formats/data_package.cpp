#include "core/formats/data_package.h"

#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/formats/delimited.h"
#include "core/formats/json_text.h"
#include "core/formats/node_table.h"
#include "core/formats/zip_archive.h"

#include <algorithm>

namespace cospread {

namespace {

using nlohmann::json;

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (auto const& word : words) {
        text += (text.empty() ? "'" : ", '") + word + "'";
    }
    return text.empty() ? "none" : text;
}

} // namespace

DataPackage::DataPackage(std::string path, std::string_view bytes, ZipArchive const* archive)
    : path_(std::move(path))
    , folder_(std::filesystem::path(path_).parent_path())
    , json_(std::make_unique<json>(parse_json(path_, bytes, "a datapackage.json")))
    , json_hash_(sha256_hex(bytes))
    , archive_(archive) {
    if (!json_->is_object() || !json_->contains("resources") || !(*json_)["resources"].is_array()) {
        refuse("this is no data package: it has no list 'resources'",
               "See https://specs.frictionlessdata.io/data-package/");
    }
}

DataPackage::~DataPackage() = default;
DataPackage::DataPackage(DataPackage&&) noexcept = default;
DataPackage& DataPackage::operator=(DataPackage&&) noexcept = default;

void DataPackage::refuse(std::string what, std::string remedy) const {
    throw InputError(Finding{.file = path_, .what = std::move(what), .remedy = std::move(remedy)});
}

std::string DataPackage::text(std::string_view key) const {
    auto const found = json_->find(key);
    return found != json_->end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> DataPackage::texts(std::string_view key) const {
    auto const found = json_->find(key);
    std::vector<std::string> result;
    if (found == json_->end()) {
        return result;
    }
    for (auto const& entry : found->is_array() ? *found : json::array({*found})) {
        if (entry.is_string()) {
            result.push_back(entry.get<std::string>());
        }
    }
    return result;
}

bool DataPackage::truth(std::string_view key) const {
    auto const found = json_->find(key);
    return found != json_->end() && found->is_boolean() && found->get<bool>();
}

std::string DataPackage::inside(std::string const& relative) const {
    namespace fs = std::filesystem;
    std::string const remedy = "A resource is a file in the package's own folder";
    fs::path const path(relative);
    if (relative.empty() || relative.find('\0') != std::string::npos || path.is_absolute() ||
        relative.find("://") != std::string::npos || std::ranges::find(path, fs::path("..")) != path.end()) {
        refuse("the resource path '" + relative + "' leads out of the folder", remedy);
    }
    if (is_packed()) {
        return (folder_ / path).string();
    }
    std::error_code ignored;
    auto const base = fs::weakly_canonical(folder_.empty() ? fs::path(".") : folder_, ignored);
    auto const target = fs::weakly_canonical(folder_ / path, ignored);
    if (std::ranges::mismatch(base, target).in1 != base.end()) {
        refuse("the resource path '" + relative + "' is a link out of the folder", remedy);
    }
    return (folder_ / path).string();
}

std::optional<std::string> DataPackage::resource(std::string_view name) const {
    for (auto const& entry : (*json_)["resources"]) {
        if (!entry.is_object() || entry.value("name", json()) != json(name)) {
            continue;
        }
        json const path = entry.value("path", json());
        json const& first = path.is_array() && path.size() == 1 ? path[0] : path;
        if (!first.is_string()) {
            refuse("the resource '" + std::string(name) + "' has no path",
                   "Give the name of its file as 'path'");
        }
        return inside(first.get<std::string>());
    }
    return std::nullopt;
}

std::unique_ptr<TableFile> DataPackage::table(std::string_view name) const {
    auto const path = resource(name);
    if (!path) {
        return nullptr;
    }
    if (!is_packed()) {
        return std::make_unique<TableFile>(*path);
    }
    ZipArchive::Entry const* found = nullptr; // the longest: a file of that name may stand in several folders
    for (auto const& entry : archive_->entries()) {
        bool const fits = path->ends_with('/' + entry.name);
        found = fits && (found == nullptr || entry.name.size() > found->name.size()) ? &entry : found;
    }
    if (found != nullptr) {
        return std::make_unique<TableFile>(*path, archive_->read(*found));
    }
    throw InputError(Finding{.file = *path,
                             .what = "the archive has no such file",
                             .remedy = "Pack it, or correct the path in datapackage.json"});
}

std::vector<std::string> DataPackage::resource_names() const {
    std::vector<std::string> names;
    for (auto const& entry : (*json_)["resources"]) {
        if (entry.is_object() && entry.contains("name") && entry["name"].is_string()) {
            names.push_back(entry["name"].get<std::string>());
        }
    }
    return names;
}

std::vector<std::string> DataPackage::string_fields(std::string_view name) const {
    std::vector<std::string> strings;
    for (auto const& entry : (*json_)["resources"]) {
        if (!entry.is_object() || entry.value("name", json()) != json(name)) {
            continue;
        }
        json const schema = entry.value("schema", json());
        json const fields = schema.is_object() ? schema.value("fields", json()) : json();
        for (auto const& field : fields.is_array() ? fields : json::array()) {
            bool const is_string = field.is_object() && field.value("type", json()) == json("string") &&
                                   field.value("name", json()).is_string();
            if (is_string) {
                strings.push_back(field["name"].get<std::string>());
            }
        }
    }
    return strings;
}

bool DataPackage::has_foreign_key(std::string_view from, std::string_view to) const {
    json const target(to);
    for (auto const& entry : (*json_)["resources"]) {
        if (!entry.is_object() || entry.value("name", json()) != json(from)) {
            continue;
        }
        json const schema = entry.value("schema", json());
        json const keys = schema.is_object() ? schema.value("foreignKeys", json()) : json();
        for (auto const& key : keys.is_array() ? keys : json::array()) {
            json const reference = key.is_object() ? key.value("reference", json()) : json();
            if (reference.is_object() && reference.value("resource", json()) == target) {
                return true;
            }
        }
    }
    return false;
}

std::string DataPackage::sha256() const {
    Sha256 hash;
    hash.add(json_hash_);
    for (auto const& name : resource_names()) {
        try {
            hash.add(sha256_hex(read_file_bytes(resource(name).value(), most_file_bytes)));
        } catch (InputError const&) {
            hash.add("missing"); // reading the resource says so
        }
    }
    return std::move(hash).hex();
}

bool looks_like_package(InputBytes const& input) {
    auto const start = input.bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start != std::string_view::npos && input.bytes[start] == '{' &&
           input.bytes.find("\"resources\"") != std::string_view::npos;
}

Network read_package_network(DataPackage const& package, ReadOptions const& options, ImportReport& report,
                             RunContext const& context) {
    if (!options.nodes_file.empty()) {
        throw UsageError("--nodes: a data package brings its own nodes");
    }
    auto const ties = package.table("ties");
    if (!ties) {
        throw InputError(Finding{
            .file = package.path(),
            .what = "the package has no resource 'ties' (it has: " + joined(package.resource_names()) + ")",
            .remedy = "Name the resource of the tie table 'ties'"});
    }
    NetworkImport import(options, report);
    if (auto const nodes = package.table("nodes")) {
        if (!nodes->table().find("id")) {
            throw InputError(Finding{.file = nodes->table().file(),
                                     .row = 1,
                                     .what = "the nodes have no column 'id'",
                                     .remedy = "Name the column of ids 'id'"});
        }
        read_node_rows(nodes->table(), "id", import, context, package.string_fields("nodes"));
        import.set_unknown_end(NetworkImport::UnknownEnd::reject);
    }
    bool const two_mode = package.truth("two_mode");
    import.builder().set_two_mode(two_mode);
    read_tie_rows(ties->table(), find_tie_columns(ties->table(), options),
                  {.directed = !two_mode, .texts = package.string_fields("ties")}, import, context);
    if (import.unknown_ends() > 0 && package.has_foreign_key("ties", "nodes")) {
        throw InputError(report.rejected(), report.rejected_count());
    }
    report.encoding = ties->encoding();
    report.separator = std::string(1, ties->table().separator());
    if (!package.is_packed()) { // else that of the archive holds
        report.sha256 = package.sha256();
    }
    return import.finish();
}

Network read_package(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                     RunContext const& context) {
    return read_package_network(DataPackage(std::string(input.name), input.bytes, input.archive), options,
                                report, context);
}

} // namespace cospread
