#include "core/formats/catalogue.h"

#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/base/spent_memory.h"
#include "core/base/text.h"
#include "core/formats/adjacency_list.h"
#include "core/formats/archive_input.h"
#include "core/formats/data_package.h"
#include "core/formats/delimited.h"
#include "core/formats/delimited_writer.h"
#include "core/formats/dl.h"
#include "core/formats/dot.h"
#include "core/formats/dot_writer.h"
#include "core/formats/foreign_format.h"
#include "core/formats/gexf.h"
#include "core/formats/gexf_writer.h"
#include "core/formats/gml.h"
#include "core/formats/gml_writer.h"
#include "core/formats/graphml.h"
#include "core/formats/graphml_writer.h"
#include "core/formats/gz_bytes.h"
#include "core/formats/hash_beside.h"
#include "core/formats/json_graph.h"
#include "core/formats/json_graph_writer.h"
#include "core/formats/matrix.h"
#include "core/formats/ods.h"
#include "core/formats/package_writer.h"
#include "core/formats/pajek.h"
#include "core/formats/pajek_writer.h"
#include "core/formats/text_encoding.h"
#include "core/formats/tie_columns.h"
#include "core/formats/tlp.h"
#include "core/formats/xlsx.h"
#include "core/formats/xlsx_writer.h"
#include "core/formats/zip_archive.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <malloc.h>
#include <optional>
#include <utility>

namespace cospread {

namespace {

std::string file_to_read(std::string const& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
        return path;
    }
    auto const package = std::filesystem::path(path) / "datapackage.json";
    if (!std::filesystem::exists(package, ignored)) {
        throw InputError(Finding{.file = path,
                                 .what = "this folder holds no datapackage.json",
                                 .remedy = "Name a network file, or a folder with a data package"});
    }
    return package.string();
}

std::vector<std::string_view> format_keys() {
    std::vector<std::string_view> keys;
    std::ranges::transform(formats(), std::back_inserter(keys), &Format::key);
    return keys;
}

Format const& named_format(std::string const& key) {
    auto const found = std::ranges::find(formats(), key, &Format::key);
    if (found == formats().end()) {
        auto const near = nearest_word(key, format_keys());
        throw UsageError(
            "--from: there is no format '" + key + "'" +
            (near.empty() ? "; see 'cospread formats'" : "; did you mean '" + std::string(near) + "'?"));
    }
    return *found;
}

Format const& recognised_format(InputBytes const& input, ReadOptions const& options) {
    if (auto foreign = foreign_format(input)) {
        throw InputError(std::move(*foreign));
    }
    auto const* const found = find_format(input);
    if (found != nullptr && names_ends(options) &&
        (found->key == "matrix" || found->key == "adjacency-list")) {
        return named_format("csv");
    }
    if (found == nullptr) {
        std::string keys;
        for (auto const key : format_keys()) {
            keys += (keys.empty() ? "" : ", ") + std::string(key);
        }
        if (looks_like_spoilt_text(input.bytes)) {
            (void)decode_text(input); // says which character spoils it
        }
        bool const text = looks_like_text(input.bytes);
        throw InputError(Finding{.file = std::string(input.name),
                                 .what = text ? "not in a format that can be read"
                                              : "a binary file in no format that can be read",
                                 .remedy = "Formats that can be read: " + keys});
    }
    return *found;
}

} // namespace

std::vector<Format> const& formats() {
    static std::vector<Format> const rows{
        {.key = "package",
         .title = "Data package: a folder of tables with a datapackage.json",
         .endings = {".json", "/"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes, adoption record, "
                  "conditions",
         .source = "https://specs.frictionlessdata.io/data-package/",
         .recognises = looks_like_package,
         .read = read_package,
         .writes = {".zip", "/"},
         .write = write_package},
        {.key = "xlsx",
         .title = "Workbook of Excel: sheets of ties and nodes, or a matrix",
         .endings = {".xlsx", ".xlsm"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes",
         .source = "https://ecma-international.org/publications-and-standards/standards/ecma-376/",
         .recognises = looks_like_xlsx,
         .read = read_xlsx,
         .writes = {".xlsx"},
         .write = write_xlsx},
        {.key = "ods",
         .title = "Spreadsheet of LibreOffice and others: sheets of ties and nodes, or a matrix",
         .endings = {".ods"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes",
         .source = "https://docs.oasis-open.org/office/OpenDocument/v1.3/",
         .recognises = looks_like_ods,
         .read = read_ods},
        {.key = "json",
         .title =
             "JSON: nodes and links (networkx, d3, vis.js, ECharts), Cytoscape.js, graphology, Gephi Lite, "
             "Tulip",
         .endings = {".json", ".cyjs"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes",
         .source = "https://networkx.org/documentation/stable/reference/readwrite/json_graph.html",
         .recognises = looks_like_json_graph,
         .read = read_json_graph,
         .writes = {".json"},
         .write = write_json_graph},
        {.key = "dot",
         .title = "DOT of GraphViz",
         .endings = {".dot", ".gv"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes",
         .source = "https://graphviz.org/doc/info/lang.html",
         .recognises = looks_like_dot,
         .read = read_dot,
         .writes = {".dot"},
         .write = write_dot},
        {.key = "pajek",
         .title = "Pajek: a network (.net) or a project (.paj)",
         .endings = {".net", ".paj"},
         .holds =
             "nodes, ties, directions, strengths, relations, two modes, coordinates, partitions and vectors",
         .source = "http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf",
         .recognises = looks_like_pajek,
         .read = read_pajek,
         .writes = {".net"},
         .write = write_pajek},
        {.key = "dl",
         .title = "UCINET DL: matrices, lists of edges, lists of nodes",
         .endings = {".dl"},
         .holds = "nodes, ties, directions, strengths, relations, two modes",
         .source = "http://www.analytictech.com/ucinet/help/hs5000.htm",
         .recognises = looks_like_dl,
         .read = read_dl},
        {.key = "matrix",
         .title = "Adjacency matrix or two-mode table in delimited text",
         .endings = {".csv", ".tsv", ".txt", ".mat"},
         .holds = "nodes, ties, directions, strengths, two modes; attributes of nodes in a second table",
         .source = "https://www.rfc-editor.org/rfc/rfc4180",
         .recognises = looks_like_matrix,
         .read = read_matrix},
        {.key = "adjacency-list",
         .title = "Adjacency list: a line a node, with those it has ties to",
         .endings = {".adjlist", ".adj", ".csv", ".txt"},
         .holds = "nodes, ties, directions; attributes of nodes in a second table",
         .source = "https://networkx.org/documentation/stable/reference/readwrite/adjlist.html",
         .recognises = looks_like_adjacency_list,
         .read = read_adjacency_list},
        {.key = "graphml",
         .title = "GraphML: yEd, Gephi, networkx, igraph, graph-tool",
         .endings = {".graphml", ".xml"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes",
         .source = "http://graphml.graphdrawing.org/",
         .recognises = looks_like_graphml,
         .read = read_graphml,
         .writes = {".graphml"},
         .write = write_graphml},
        {.key = "gexf",
         .title = "GEXF: Gephi, networkx",
         .endings = {".gexf"},
         .holds = "nodes, ties, directions, strengths, relations, evidence, attributes, values by year",
         .source = "https://gexf.net/",
         .recognises = looks_like_gexf,
         .read = read_gexf,
         .writes = {".gexf"},
         .write = write_gexf},
        {.key = "gml",
         .title = "GML: networkx, igraph, Gephi, yEd",
         .endings = {".gml"},
         .holds = "nodes, ties, one direction for all, strengths, relations, evidence, attributes",
         .source = "https://en.wikipedia.org/wiki/Graph_Modelling_Language",
         .recognises = looks_like_gml,
         .read = read_gml,
         .writes = {".gml"},
         .write = write_gml},
        {.key = "tlp",
         .title = "TLP: Tulip",
         .endings = {".tlp"},
         .holds = "nodes, ties (all with a direction), attributes",
         .source = "https://tulip.labri.fr/site/?q=tlp-file-format",
         .recognises = looks_like_tlp,
         .read = read_tlp},
        {.key = "csv",
         .title = "Table of ties: comma, semicolon, tab, | or blanks between cells",
         .endings = {".csv", ".tsv", ".tab", ".txt", ".edges", ".edgelist"},
         .holds =
             "ties, directions, strengths, relations, evidence, attributes of ties; nodes in a second table",
         .source = "https://www.rfc-editor.org/rfc/rfc4180",
         .recognises = looks_delimited,
         .read = read_delimited,
         .writes = {".csv"},
         .write = write_delimited},
    };
    return rows;
}

Format const* find_format(InputBytes const& input) {
    auto const found =
        std::ranges::find_if(formats(), [&](Format const& format) { return format.recognises(input); });
    return found == formats().end() ? nullptr : &*found;
}

NetworkFile read_network_file(std::string const& path, ReadOptions const& options,
                              RunContext const& context) {
    std::string const file = file_to_read(path);
    if (file == "-" && options.format.empty()) {
        throw UsageError("reading the standard input needs --from FORMAT");
    }
    Format const* const named = options.format.empty() ? nullptr : &named_format(options.format);
    std::string given = read_file_bytes(file, most_file_bytes);
    NetworkFile result;
    if (looks_like_gz(given) || looks_like_zip(given)) {
        result.report.sha256 = sha256_hex(given);
    }
    auto input = unpacked(file == "-" ? "standard input" : file, std::move(given), options);
    std::optional<HashBeside> hash;
    if (result.report.sha256.empty()) {
        hash.emplace(input.bytes, context);
    }
    auto const note_hash = [&] {
        if (hash) {
            auto const& of_bytes = hash->result(); // which ends the work on bytes that are given back
            // A package that is read from many files has named the hash of them all.
            if (result.report.sha256.empty()) {
                result.report.sha256 = of_bytes;
            }
        }
    };
    SpentMemory spent(input.bytes);
    auto const spend = [&, begin = input.bytes.data(), size = input.bytes.size()](char const* read) {
        // A text that had to be converted lies elsewhere.
        if (std::less_equal<>{}(begin, read) && std::less_equal<>{}(read, begin + size)) {
            auto const count = static_cast<std::size_t>(read - begin);
            spent.spend(hash ? hash->done_of(count) : count);
        }
    };
    InputBytes const bytes{.name = input.name,
                           .bytes = input.bytes,
                           .release =
                               [&] {
                                   note_hash();
                                   std::string().swap(input.bytes);
                                   malloc_trim(0); // what reading left behind, before the building
                               },
                           .spend = spend,
                           .archive = input.files != nullptr ? input.files->archive.get() : nullptr};
    Format const& format = named != nullptr ? *named : recognised_format(bytes, options);
    result.report.format = format.key;
    result.network = format.read(bytes, input.options, result.report, context);
    note_hash();
    return result;
}

} // namespace cospread
