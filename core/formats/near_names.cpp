#include "core/formats/near_names.h"

#include "core/formats/letters.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace cospread {

namespace {

/// The character that begins at `at`, which moves past it; a byte that begins none stands for itself.
char32_t next_character(std::string_view text, std::size_t& at) {
    auto const lead = static_cast<unsigned char>(text[at++]);
    std::size_t const more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
    if (more == 0 || at + more > text.size()) {
        return lead;
    }
    char32_t letter = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        letter = letter << 6 | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    }
    return letter;
}

void append(std::string& text, char32_t letter) {
    if (letter < 0x80) {
        text += static_cast<char>(letter);
        return;
    }
    // A key is only compared, so every letter may take the same three bytes.
    for (unsigned const shift : {14U, 7U, 0U}) {
        text += static_cast<char>(0x80U | ((letter >> shift) & 0x7FU));
    }
}

bool is_blank(char32_t letter) {
    return letter <= 0x20 || letter == 0xA0 || (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F ||
           letter == 0x205F || letter == 0x3000 || letter == 0xFEFF;
}

void append_parts(std::string& key, char32_t letter) {
    auto const [base, mark] = decomposed(letter);
    if (base != letter) {
        append_parts(key, base);
    } else {
        append(key, lower_case(letter));
    }
    if (mark != 0) {
        append(key, mark);
    }
}

/// By node: the first node whose name has the same key, itself where it is the first. Hashes are sorted,
/// which takes less memory than a table of them; keys are made again where they meet.
template<class NameOf>
std::vector<NodeId> first_alike(NodeId nodes, NameOf const& name_of) {
    std::vector<std::pair<std::size_t, NodeId>> hashes;
    hashes.reserve(nodes);
    for (NodeId node = 0; node < nodes; ++node) {
        hashes.emplace_back(std::hash<std::string>()(name_key(name_of(node))), node);
    }
    std::ranges::sort(hashes);
    std::vector<NodeId> first(nodes);
    for (std::size_t i = 0, begin = 0; i < hashes.size(); ++i) {
        auto const [hash, node] = hashes[i];
        begin = hashes[begin].first == hash ? begin : i;
        NodeId const earliest = hashes[begin].second;
        bool const alike = i == begin || name_key(name_of(earliest)) == name_key(name_of(node));
        first[node] = alike ? earliest : node;
    }
    return first;
}

Finding near(std::string_view what, std::string const& name, std::string const& other, char const* remedy) {
    Finding finding;
    finding.what = std::string(what) + " '" + name + "' differs from '" + other +
                   "' only in case, blanks or the form of its letters";
    finding.remedy = remedy;
    return finding;
}

} // namespace

std::string name_key(std::string_view name) {
    std::string key;
    key.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        if (char32_t const letter = next_character(name, at); !is_blank(letter)) {
            append_parts(key, letter);
        }
    }
    return key;
}

void warn_of_near_names(Network const& network, ImportReport& report) {
    NodeId const nodes = network.node_count();
    auto const id_of = [&](NodeId node) { return std::string(network.id(node)); };
    auto const label_of = [&](NodeId node) { return network.label(node); };
    auto const same_id = first_alike(nodes, id_of);
    bool const has_labels = find_column(network.node_columns(), "label") != nullptr;
    auto const same_label = has_labels ? first_alike(nodes, label_of) : std::vector<NodeId>();
    for (NodeId node = 0; node < nodes; ++node) {
        if (same_id[node] != node) {
            report.warn(
                near("the id", id_of(node), id_of(same_id[node]), "Where both are one node, write one id"));
            continue;
        }
        // Labels that are alike to the letter are no slip: two nodes may bear one name.
        if (has_labels && same_label[node] != node && label_of(node) != label_of(same_label[node])) {
            report.warn(near("the label", label_of(node), label_of(same_label[node]),
                             "Where both are one actor, give it one row; else tell them apart"));
        }
    }
}

} // namespace cospread
