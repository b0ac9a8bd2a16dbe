#include "core/formats/near_names.h"

#include "core/base/text_hash.h"
#include "core/formats/letters.h"

#include <algorithm>
#include <cstdint>
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

enum class Marks { kept, dropped };

/// Whether the letter is a mark over or below the one before it.
bool is_mark(char32_t letter) {
    return letter >= 0x300 && letter < 0x370;
}

void append_parts(std::string& key, char32_t letter, Marks marks) {
    auto const [base, mark] = decomposed(letter);
    if (base != letter) {
        append_parts(key, base, marks);
    } else if (marks == Marks::kept || !is_mark(letter)) {
        append(key, lower_case(letter));
    }
    if (mark != 0 && marks == Marks::kept) {
        append(key, mark);
    }
}

void write_key(std::string_view name, std::string& key, Marks marks = Marks::kept) {
    key.clear();
    for (std::size_t at = 0; at < name.size();) {
        if (auto const byte = static_cast<unsigned char>(name[at]); byte < 0x80) {
            bool const is_capital = byte >= 'A' && byte <= 'Z';
            if (byte > ' ') {
                key += static_cast<char>(is_capital ? byte + ('a' - 'A') : byte);
            }
            ++at;
        } else if (char32_t const letter = next_character(name, at); !is_blank(letter)) {
            append_parts(key, letter, marks);
        }
    }
}

/// By node: the first node whose name has the same key, itself where it is the first. Hashes are sorted,
/// which takes less memory than a table of them; keys are made again where they meet.
template<class NameOf>
std::vector<NodeId> first_alike(NodeId nodes, NameOf const& name_of) {
    constexpr unsigned node_bits = 32;
    std::vector<std::uint64_t> hashes(nodes); // upper half of a hash, then the node
    std::string key;
    for (NodeId node = 0; node < nodes; ++node) {
        write_key(name_of(node), key);
        hashes[node] = (text_hash(key) >> node_bits << node_bits) | node;
    }
    std::ranges::sort(hashes);
    std::vector<NodeId> first(nodes);
    std::vector<NodeId> earlier; // of one hash, the first of each key: nearly always one
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        auto const node = static_cast<NodeId>(hashes[i]);
        if (i == 0 || hashes[i - 1] >> node_bits != hashes[i] >> node_bits) {
            earlier.assign(1, node);
            first[node] = node;
            continue;
        }
        write_key(name_of(node), key);
        auto const alike =
            std::ranges::find_if(earlier, [&](NodeId other) { return name_key(name_of(other)) == key; });
        first[node] = alike == earlier.end() ? node : *alike;
        if (alike == earlier.end()) {
            earlier.push_back(node);
        }
    }
    return first;
}

Finding near(std::string_view what, std::string_view name, std::string_view other, char const* remedy) {
    Finding finding;
    finding.what = std::string(what) + " '" + std::string(name) + "' differs from '" + std::string(other) +
                   "' only in case, blanks or the form of its letters";
    finding.remedy = remedy;
    return finding;
}

} // namespace

std::string name_key(std::string_view name) {
    std::string key;
    write_key(name, key);
    return key;
}

std::string plain_name_key(std::string_view name) {
    std::string key;
    write_key(name, key, Marks::dropped);
    return key;
}

void warn_of_near_names(Network const& network, ImportReport& report) {
    NodeId const nodes = network.node_count();
    auto const id_of = [&](NodeId node) { return network.id(node); };
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
