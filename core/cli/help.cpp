#include "core/cli/help.h"

#include <algorithm>
#include <ostream>
#include <string>

namespace cospread::cli {

namespace {

constexpr std::size_t widest_left = 28;

/// `left` and `right` in two columns; a long left side has its own line.
void print_pair(std::ostream& stream, std::string const& left, std::string_view right) {
    stream << "  " << left;
    if (left.size() > widest_left) {
        stream << '\n' << std::string(widest_left + 4, ' ');
    } else {
        stream << std::string(widest_left + 2 - left.size(), ' ');
    }
    stream << right << '\n';
}

std::string option_form(OptionWords const& words) {
    return words.value.empty() ? std::string(words.name)
                               : std::string(words.name) + ' ' + std::string(words.value);
}

} // namespace

void print_overview(std::ostream& stream, std::vector<Verb> const& verbs) {
    stream << "cospread: how co-creation spreads through a network of stakeholders\n\n"
              "usage: cospread VERB INPUT [OPTIONS]\n\nverbs:\n";
    for (auto const& verb : verbs) {
        print_pair(stream, std::string(verb.key), verb.summary);
    }
    stream
        << "\n`cospread help VERB` shows a verb's options and examples; `cospread --version` the version.\n";
}

void print_verb_help(std::ostream& stream, Verb const& verb, OptionSet const& options) {
    stream << "usage: cospread " << verb.key << (verb.usage.empty() ? "" : " ") << verb.usage << "\n\n"
           << verb.summary << '\n';
    std::vector<std::string_view> groups;
    for (auto const& row : options.rows()) {
        if (std::ranges::find(groups, row.group) == groups.end()) {
            groups.push_back(row.group);
        }
    }
    for (auto const group : groups) {
        stream << '\n' << group << ":\n";
        for (auto const& row : options.rows()) {
            if (row.group == group) {
                print_pair(stream, option_form(row.words), row.words.meaning);
            }
        }
    }
    stream << "\nExamples:\n";
    for (auto const example : verb.examples) {
        stream << "  " << example << '\n';
    }
}

} // namespace cospread::cli
