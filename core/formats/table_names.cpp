#include "core/formats/table_names.h"

#include "core/formats/header_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace cospread {

namespace {

constexpr std::array<std::string_view, 31> tie_words{
    "ties",          "edges",     "links",        "edgelist",   "tielist",     "linklist", "relations",
    "relationships", "tie",       "edge",         "link",       "kapcsolatok", "elek",     "legami",
    "archi",         "relazioni", "collegamenti", "sidokset",   "suhteet",     "linkit",   "yhteydet",
    "vinculos",      "enlaces",   "aristas",      "relaciones", "lazos",       "lankar",   "kanter",
    "relationer",    "matrix",    "adjacency"};
constexpr std::array<std::string_view, 25> node_words{
    "nodes",      "actors",    "vertices", "stakeholders", "organisations", "organizations", "nodelist",
    "attributes", "node",      "people",   "csucsok",      "szereplok",     "szervezetek",   "nodi",
    "attori",     "attributi", "solmut",   "toimijat",     "nodos",         "actores",       "atributos",
    "noder",      "aktorer",   "attribut", "persons"};

bool has_word(std::string_view name, std::span<std::string_view const> words) {
    auto const is_word = [&](std::string_view part) {
        return std::ranges::find(words, folded_header(part)) != words.end();
    };
    if (is_word(name)) {
        return true;
    }
    for (std::size_t at = 0; at < name.size();) {
        auto const end = std::min(name.find_first_of(" _-.()", at), name.size());
        if (end > at && is_word(name.substr(at, end - at))) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

} // namespace

bool names_ties(std::string_view name) {
    return has_word(name, tie_words);
}

bool names_nodes(std::string_view name) {
    return !names_ties(name) && has_word(name, node_words);
}

} // namespace cospread
