#include "core/formats/foreign_format.h"

#include "core/formats/text_lines.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cospread {

namespace {

using namespace std::string_view_literals;

/// How a file begins, or its name ends: in small letters, though the file may have capitals.
struct Signature {
    std::string_view mark;
    std::string_view what;
    std::string_view remedy;
};

constexpr std::string_view save_table = "Save the ties as CSV, a row each";
constexpr std::string_view save_graph = "Save it there as GraphML or GML";
constexpr std::string_view write_in_r =
    "Write it with write_graph(g, \"network.graphml\", \"graphml\") or write.csv()";
constexpr std::string_view write_in_python = "Write it with networkx.write_graphml()";
constexpr std::string_view give_data = "Give the data behind it";

constexpr auto signatures = std::to_array<Signature>({
    {"%%matrixmarket"sv, "a Matrix Market file", save_table},
    {"% bip "sv, "a two-mode network of KONECT, where both modes count from 1",
     "Write a letter before the numbers of each mode, and leave the lines with % out"},
    {"nodedef>"sv, "a GDF file of GUESS", "Open it in Gephi and export GEXF"},
    {"*node data"sv, "a VNA file of NetDraw", "Save it there as UCINET DL or Pajek"},
    {"*tie data"sv, "a VNA file of NetDraw", "Save it there as UCINET DL or Pajek"},
    {"\033ly\""sv, "a TLPB file of Tulip", "Export it there as TLP"},
    {"leda.graph"sv, "a graph of LEDA", save_graph},
    {"[{\"numberverification\""sv, "a CX file of Cytoscape", "Export it there as Cytoscape.js JSON"},
    {"[{\"cxversion\""sv, "a CX file of Cytoscape", "Export it there as Cytoscape.js JSON"},
    {"%pdf"sv, "a PDF", "Copy its table into a sheet"},
    {"{\\rtf"sv, "a text document", "Copy its table into a sheet"},
    {"\xD0\xCF\x11\xE0"sv, "a file of an old Office program", "Save it there as .xlsx or .csv"},
    {"rdx2\n"sv, "data of R", write_in_r},
    {"rdx3\n"sv, "data of R", write_in_r},
    {"x\n\0\0\0"sv, "data of R", write_in_r},
    {"\x80\x02"sv, "a pickle of Python", write_in_python},
    {"\x80\x03"sv, "a pickle of Python", write_in_python},
    {"\x80\x04"sv, "a pickle of Python", write_in_python},
    {"\x80\x05"sv, "a pickle of Python", write_in_python},
    {"$fl2"sv, "data of SPSS", save_table},
    {"$fl3"sv, "data of SPSS", save_table},
    {"<stata_dta>"sv, "data of Stata", save_table},
    {"sqlite format 3"sv, "a database", save_table},
    {"par1"sv, "a Parquet file", save_table},
    {"\x89hdf"sv, "an HDF5 file", save_table},
    {"\x93numpy"sv, "an array of NumPy", "Write it with numpy.savetxt(), a row a line"},
    {"\x89png"sv, "a picture", give_data},
    {"\xFF\xD8\xFF"sv, "a picture", give_data},
    {"gif8"sv, "a picture", give_data},
    {"<svg"sv, "a picture", give_data},
    {"<!doctype html"sv, "a web page", "Save its table as CSV"},
    {"<html"sv, "a web page", "Save its table as CSV"},
});

/// Text formats without a signature of their own.
constexpr auto endings = std::to_array<Signature>({
    {".tgf"sv, "a Trivial Graph Format file", save_graph},
    {".sif"sv, "a SIF file of Cytoscape", "Export it there as Cytoscape.js JSON or GraphML"},
    {".graph"sv, "a METIS graph", "Write a row for each tie: its two ends"},
    {".lgl"sv, "an LGL file", "Write a row for each tie: its two ends"},
});

Finding finding(InputBytes const& input, Signature const& known) {
    return {.file = std::string(input.name),
            .what = "this is " + std::string(known.what) + ", which is not read here",
            .remedy = std::string(known.remedy)};
}

} // namespace

std::optional<Finding> foreign_format(InputBytes const& input) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::string_view bytes = input.bytes;
    bytes.remove_prefix(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    constexpr std::size_t longest = 32;
    auto const beginning = lower_case(bytes.substr(0, longest));
    for (auto const& known : signatures) {
        if (beginning.starts_with(known.mark)) {
            return finding(input, known);
        }
    }
    auto const name = lower_case(input.name);
    for (auto const& known : endings) {
        if (name.ends_with(known.mark)) {
            return finding(input, known);
        }
    }
    return std::nullopt;
}

} // namespace cospread
