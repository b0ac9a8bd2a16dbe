#include "core/formats/pajek_vertices.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace cospread {

namespace {

constexpr std::array<std::string_view, 9> shapes{"ellipse", "box",   "diamond", "triangle", "cross",
                                                 "empty",   "house", "man",     "woman"};

} // namespace

void PajekVertices::read_vertex() {
    LineWords const& words = lines_.words();
    auto const number = parse_whole_number(words[0]);
    if (!number || *number == 0 || *number > nodes_.size()) {
        report_.reject(lines_.finding(0, "'" + words[0] + "' is no number of a vertex",
                                      "Vertices are numbered from 1 to " + std::to_string(nodes_.size())));
        return;
    }
    std::size_t const node = *number - 1;
    if (listed_[node]) {
        report_.reject(lines_.finding(0, "the vertex " + words[0] + " stands here a second time",
                                      "Keep one line for each vertex"));
        return;
    }
    listed_[node] = true;
    if (words.unclosed()) {
        report_.warn(lines_.finding(1, "a quote is never closed", "Close it after the label"));
    }
    if (words.size() > 1) {
        nodes_.set_name(node, words[1]);
    }
    lines_.read_attributes(node, read_place(node), attributes_, report_);
}

/// Coordinates and shape; returns the word after them.
std::size_t PajekVertices::read_place(std::size_t node) {
    LineWords const& words = lines_.words();
    std::size_t word = 2;
    for (std::string_view const axis : {"x", "y", "z"}) {
        if (word < words.size() && !words.quoted(word) && parse_number(words[word])) {
            if (axis != "z") {
                attributes_.set(node, axis, words[word]);
            }
            ++word;
        }
    }
    if (word < words.size() && std::ranges::find(shapes, lower_case(words[word])) != shapes.end()) {
        attributes_.set(node, "shape", words[word]);
        ++word;
    }
    return word;
}

void PajekVertices::begin_values(std::string const& name, std::string const& kind) {
    auto const number = std::to_string(++value_columns_);
    value_column_ = name.empty() ? kind + ' ' + number : name;
    while (attributes_.has(value_column_)) {
        value_column_ += ' ' + number;
    }
    attributes_.declare(value_column_, std::nullopt);
    value_row_ = 0;
}

void PajekVertices::read_value() {
    if (value_row_ < nodes_.size()) {
        attributes_.set(value_row_++, value_column_, lines_.words()[0]);
    }
}

std::vector<NodeId> PajekVertices::declare(NetworkImport& import) {
    return nodes_.declare(
        import, std::move(attributes_).finish(nodes_.size(), {.file = lines_.file()}, "node", report_));
}

} // namespace cospread
