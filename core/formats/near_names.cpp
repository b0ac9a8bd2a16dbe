#include "core/formats/near_names.h"

#include "core/formats/letters.h"

#include <functional>
#include <unordered_map>

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

/// Finds names with the key of an earlier one. Only hashes are kept; keys are made again where they meet.
class Seen {
  public:
    /// The first node whose name has the key of `name`, which is that of `node`; itself where there is none.
    NodeId first(NodeId node, std::string const& name, std::function<std::string(NodeId)> const& name_of) {
        std::string const key = name_key(name);
        auto const [place, is_new] = nodes_.try_emplace(std::hash<std::string>()(key), node);
        return is_new || name_key(name_of(place->second)) != key ? node : place->second;
    }

  private:
    std::unordered_map<std::size_t, NodeId> nodes_;
};

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
    Seen ids;
    Seen labels;
    auto const id_of = [&](NodeId node) { return std::string(network.id(node)); };
    auto const label_of = [&](NodeId node) { return network.label(node); };
    bool const has_labels = find_column(network.node_columns(), "label") != nullptr;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        std::string const id = id_of(node);
        NodeId const same_id = ids.first(node, id, id_of);
        if (same_id != node) {
            report.warn(near("the id", id, id_of(same_id), "Where both are one node, write one id"));
        }
        if (!has_labels) {
            continue;
        }
        std::string const label = label_of(node);
        NodeId const same_label = labels.first(node, label, label_of);
        // Labels that are alike to the letter are no slip: two nodes may bear one name.
        if (same_label != node && same_id == node && label != label_of(same_label)) {
            report.warn(near("the label", label, label_of(same_label),
                             "Where both are one actor, give it one row; else tell them apart"));
        }
    }
}

} // namespace cospread
