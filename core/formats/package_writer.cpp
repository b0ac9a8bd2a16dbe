#include "core/formats/package_writer.h"

#include "core/formats/delimited_writer.h"
#include "core/formats/zip_archive.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>

namespace cospread {

namespace {

using Json = nlohmann::ordered_json;

bool all_have_length(Column const& column, std::size_t length) {
    return std::ranges::all_of(column.dictionary(),
                               [length](auto const& text) { return text.size() == length; });
}

Json field(Column const& column) {
    constexpr std::size_t year_month_day = 10;
    constexpr std::size_t year_month = 7;
    Json row{{"name", column.name()}};
    switch (column.type()) {
    case ColumnType::number:
        row["type"] = "number";
        break;
    case ColumnType::boolean: {
        row["type"] = "boolean";
        Json truths = Json::array();
        Json others = Json::array();
        ColumnBuilder words(column.name());
        for (auto const& text : column.dictionary()) {
            words.append(text);
        }
        Column const meant = std::move(words).finish();
        for (std::size_t i = 0; i < meant.size(); ++i) {
            (meant.number(i) != 0 ? truths : others).push_back(column.dictionary()[i]);
        }
        row["trueValues"] = truths;
        row["falseValues"] = others;
        break;
    }
    case ColumnType::date:
        row["type"] = all_have_length(column, year_month_day) ? "date"
                      : all_have_length(column, year_month)   ? "yearmonth"
                                                              : "string";
        break;
    case ColumnType::text:
        row["type"] = "string";
        break;
    }
    return row;
}

Json text_field(std::string const& name) {
    return {{"name", name}, {"type", "string"}};
}

Json schema(Json fields, Columns const& columns) {
    for (auto const& column : columns) {
        fields.push_back(field(column));
    }
    return {{"fields", std::move(fields)}};
}

Json resource(char const* name, char const* path, Json schema) {
    return {{"name", name},    {"path", path},        {"profile", "tabular-data-resource"},
            {"format", "csv"}, {"encoding", "utf-8"}, {"schema", std::move(schema)}};
}

Json foreign_key(std::string const& field) {
    return {{"fields", field}, {"reference", {{"resource", "nodes"}, {"fields", "id"}}}};
}

std::string description(WrittenNetwork const& written, TieTableHead const& head, std::string const& name) {
    auto const& network = written.network();
    Json nodes = schema(Json::array({text_field("id")}), written.node_columns());
    nodes["primaryKey"] = "id";
    Json ends = Json::array({text_field(head.source), text_field(head.target)});
    if (head.directed) {
        ends.push_back(
            {{"name", "directed"}, {"type", "boolean"}, {"trueValues", {"yes"}}, {"falseValues", {"no"}}});
    }
    Json ties = schema(std::move(ends), head.columns);
    ties["foreignKeys"] = Json::array({foreign_key(head.source), foreign_key(head.target)});
    Json package{{"profile", "data-package"}, {"name", name}};
    if (network.two_mode()) {
        package["two_mode"] = true;
    }
    package["resources"] = Json::array(
        {resource("nodes", "nodes.csv", std::move(nodes)), resource("ties", "ties.csv", std::move(ties))});
    return package.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// A name as the specification wants it: small letters, digits, `.`, `_` and `-`.
std::string package_name(std::filesystem::path path) {
    path = path.has_filename() ? path.stem() : path.parent_path().filename();
    std::string name = path.string();
    for (char& c : name) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        bool const allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        c = allowed ? c : '-';
    }
    return name.empty() ? "network" : name;
}

} // namespace

NetworkWriting write_package(WrittenNetwork const& written, std::string const& path) {
    NetworkWriting writing;
    auto const head = tie_table_head(written, writing.renamed);
    std::vector<WrittenFile> parts{
        {"datapackage.json", [text = description(written, head, package_name(path))](
                                 std::ostream& stream, RunContext const&) { stream << text; }},
        {"nodes.csv", [&written](std::ostream& stream,
                                 RunContext const& context) { write_node_table(written, stream, context); }},
        {"ties.csv", [&written, head](std::ostream& stream, RunContext const& context) {
             write_tie_table(written.network(), head, stream, context);
         }}};
    if (!path.ends_with(".zip")) {
        for (auto& part : parts) {
            part.path = (std::filesystem::path(path) / part.path).string();
        }
        writing.files = std::move(parts);
        return writing;
    }
    writing.files.push_back(
        {path, [parts = std::move(parts)](std::ostream& stream, RunContext const& context) {
             std::vector<std::pair<std::string, std::string>> files;
             for (auto const& part : parts) {
                 std::ostringstream text;
                 part.print(text, context);
                 files.emplace_back(part.path, std::move(text).str());
             }
             auto const bytes = zipped(files);
             stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
         }});
    return writing;
}

} // namespace cospread
