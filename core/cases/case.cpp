#include "core/cases/case.h"

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/cases/case_tables.h"
#include "core/formats/catalogue.h"
#include "core/formats/data_package.h"

#include <algorithm>
#include <filesystem>

namespace cospread {

namespace {

/// The datapackage.json that the user means, nothing where the input is a network file.
std::optional<std::string> package_file(std::string const& path, std::string const& format) {
    std::error_code ignored;
    std::filesystem::path const given(path);
    if (std::filesystem::is_directory(given, ignored)) {
        auto const inside = given / "datapackage.json";
        std::error_code failure;
        bool const is_there = std::filesystem::exists(inside, failure);
        if (failure) {
            throw SystemError(inside.string() + ": " + failure.message());
        }
        return is_there ? std::optional(inside.string()) : std::nullopt;
    }
    bool const named = given.filename() == "datapackage.json" || format == "package";
    return named && path != "-" ? std::optional(path) : std::nullopt;
}

Filter checked_filter(std::string_view key, std::string const& text, Case const& open,
                      std::string const& file) {
    try {
        Filter filter = Filter::parse(text);
        filter.check_columns(open.network);
        return filter;
    } catch (UsageError const& error) {
        throw InputError(Finding{.file = file,
                                 .column = std::string(key),
                                 .what = error.what(),
                                 .remedy = "Write it as kind!=programme;sector=public,third_sector"});
    }
}

Case open_package(std::string const& path, std::string const& file, ReadOptions const& options,
                  RunContext const& context) {
    DataPackage const package(file, read_file_bytes(file, most_file_bytes));
    Case open;
    open.path = path;
    open.name = package.text("name");
    if (open.name.empty()) {
        open.name = std::filesystem::absolute(file).parent_path().filename().string();
    }
    open.title = package.text("title");
    open.short_title = package.text("short_title");
    open.country = package.text("country");
    open.limits = package.text("limits");
    open.period = package.text("period");
    open.report.format = "package";
    open.network = read_package_network(package, options, open.report, context);
    open.value = checked_filter("value", package.text("value"), open, file);
    open.candidates = checked_filter("candidates", package.text("candidates"), open, file);
    for (auto const& text : package.texts("not_actors")) {
        open.not_actors.push_back(checked_filter("not_actors", text, open, file));
    }
    read_sources(package, open);
    read_adoption(package, open);
    read_enablers(package, open);
    read_channels(package, open);
    read_condition_rules(package, open);
    read_stories(package, open);
    read_iceberg(package, open);
    return open;
}

} // namespace

bool Case::is_actor(NodeId node) const {
    return std::ranges::none_of(not_actors,
                                [&](Filter const& filter) { return filter.matches(network, node); });
}

Source const* Case::find_source(std::string_view key) const {
    auto const found = std::ranges::find(sources, key, &Source::key);
    return found == sources.end() ? nullptr : &*found;
}

Case open_case(std::string const& path, ReadOptions const& options, RunContext const& context) {
    if (auto const file = package_file(path, options.format)) {
        return open_package(path, *file, options, context);
    }
    NetworkFile read = read_network_file(path, options, context);
    Case open;
    open.name = path == "-" ? "standard input" : std::filesystem::path(path).stem().string();
    open.path = path;
    open.network = std::move(read.network);
    open.report = std::move(read.report);
    return open;
}

} // namespace cospread
