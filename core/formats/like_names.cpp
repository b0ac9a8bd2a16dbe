#include "core/formats/like_names.h"

#include "core/base/text_hash.h"
#include "core/formats/near_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace cospread {

namespace {

struct NameWord {
    std::string key;        ///< small letters without accents
    bool is_cut = false;    ///< a point follows: `Univ.`
    bool has_digit = false; ///< a number, or `B2`
    bool is_small = false;  ///< an article or the like
};

/// Articles and the like in English, Hungarian, Italian, Finnish, Spanish and Swedish.
constexpr std::array<std::string_view, 26> small_words{
    "of", "the", "and", "for", "in", "at", "a",  "az",  "es",  "di", "del", "della", "dei",
    "il", "la",  "e",   "per", "ja", "de", "el", "los", "las", "y",  "och", "i",     "en"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_of_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Its words but the small ones; all where there are no others.
std::vector<NameWord> words_of(std::string_view name) {
    std::vector<NameWord> words;
    for (std::size_t at = 0; at < name.size();) {
        if (!is_of_word(name[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < name.size() && (is_of_word(name[end]) || name[end] == '\'')) {
            ++end;
        }
        auto const text = name.substr(at, end - at);
        NameWord word{.key = plain_name_key(text),
                      .is_cut = end < name.size() && name[end] == '.',
                      .has_digit = std::ranges::any_of(text, is_digit)};
        // A capital letter alone names something: Ward A, Ward E.
        word.is_small = std::ranges::find(small_words, word.key) != small_words.end() &&
                        (text.size() > 1 || text == word.key);
        std::erase(word.key, '\'');
        if (!word.key.empty()) {
            words.push_back(std::move(word));
        }
        at = end;
    }
    if (!std::ranges::all_of(words, &NameWord::is_small)) {
        std::erase_if(words, [](NameWord const& word) { return word.is_small; });
    }
    return words;
}

/// Whether one letter was added, left out, taken for another or swapped with the next.
bool is_one_slip_away(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    auto const differ = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    auto const rest_of_a = a.substr(differ);
    auto const rest_of_b = b.substr(differ);
    if (a.size() < b.size()) {
        return rest_of_a == rest_of_b.substr(1);
    }
    bool const swapped = rest_of_a.size() > 1 && rest_of_a[0] == rest_of_b[1] &&
                         rest_of_a[1] == rest_of_b[0] && rest_of_a.substr(2) == rest_of_b.substr(2);
    return rest_of_a.empty() || rest_of_a.substr(1) == rest_of_b.substr(1) || swapped;
}

bool cuts_short(NameWord const& word, NameWord const& other) {
    return word.is_cut && word.key.size() > 1 && word.key.size() < other.key.size() &&
           other.key.starts_with(word.key);
}

/// Word by word: one the same, and no more than one slip.
bool are_alike_in_order(std::vector<NameWord> const& a, std::vector<NameWord> const& b) {
    constexpr std::size_t long_word = 5;
    if (a.size() != b.size()) {
        return false;
    }
    std::size_t same = 0;
    std::size_t slips = 0;
    for (std::size_t i = 0; i < a.size() && slips < 2; ++i) {
        if (a[i].key == b[i].key) {
            ++same;
        } else if (a[i].has_digit || b[i].has_digit) {
            slips = 2;
        } else if (!cuts_short(a[i], b[i]) && !cuts_short(b[i], a[i])) {
            bool const slip = std::min(a[i].key.size(), b[i].key.size()) >= long_word &&
                              is_one_slip_away(a[i].key, b[i].key);
            slips += slip ? 1 : 2;
        }
    }
    return same > 0 && slips < 2;
}

std::vector<std::string_view> sorted_keys(std::vector<NameWord> const& words) {
    std::vector<std::string_view> keys;
    for (auto const& word : words) {
        keys.emplace_back(word.key);
    }
    std::ranges::sort(keys);
    return keys;
}

/// The same for the same words in any order.
std::size_t hash_of(std::vector<NameWord> const& words) {
    std::size_t sum = 0;
    for (auto const& word : words) {
        sum += text_hash(word.key);
    }
    return sum;
}

/// How the words begin, whatever their order, and numbers: names that are alike have the same.
std::string beginnings(std::vector<NameWord> const& words) {
    std::vector<std::string_view> parts;
    for (auto const& word : words) {
        parts.push_back(std::string_view(word.key).substr(0, word.has_digit ? word.key.size() : 2));
    }
    std::ranges::sort(parts);
    std::string key;
    for (auto const part : parts) {
        key.append(part).append(" ");
    }
    return key;
}

} // namespace

bool names_are_alike(std::string_view a, std::string_view b) {
    auto const words_of_a = words_of(a);
    auto const words_of_b = words_of(b);
    return are_alike_in_order(words_of_a, words_of_b) || sorted_keys(words_of_a) == sorted_keys(words_of_b);
}

void warn_of_like_names(Network const& network, ImportReport& report) {
    constexpr NodeId most_nodes = 100'000;
    constexpr std::size_t most_looks = 50;
    constexpr std::size_t longest_name = 200; // bytes: longer texts take long to compare
    if (network.node_count() > most_nodes) {
        return;
    }

    struct Name {
        std::string beginnings;
        NodeId node;
        std::size_t hash; ///< of the words in any order
        std::vector<NameWord> words;
    };

    std::vector<Name> names;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const label = network.label(node);
        if (label.size() <= longest_name && label.find(' ') != std::string_view::npos) {
            auto words = words_of(label);
            names.push_back({beginnings(words), node, hash_of(words), std::move(words)});
        }
    }
    std::ranges::sort(names, {}, [](Name const& name) { return std::tie(name.beginnings, name.node); });
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const label = network.label(names[i].node);
        for (std::size_t back = 1; back <= std::min(i, most_looks); ++back) {
            auto const& earlier = names[i - back];
            if (earlier.beginnings != names[i].beginnings) {
                break;
            }
            auto const other = network.label(earlier.node);
            bool const alike =
                are_alike_in_order(names[i].words, earlier.words) ||
                (names[i].hash == earlier.hash && sorted_keys(names[i].words) == sorted_keys(earlier.words));
            if (alike && name_key(label) != name_key(other)) {
                report.warn({.what = "'" + std::string(label) + "' is much like '" + std::string(other) + "'",
                             .remedy = "Where both are one actor, write one name"});
                break;
            }
        }
    }
}

} // namespace cospread
