#include "core/cli/completions.h"

#include "core/base/error.h"
#include "core/cli/run_options.h"

#include <ostream>

namespace cospread::cli {

namespace {

std::vector<std::string_view> option_names(Verb const& verb) {
    auto const use = verb.begin();
    RunOptions run;
    OptionSet options;
    use->add_options(options);
    run.add_to(options);
    std::vector<std::string_view> names;
    for (auto const& row : options.rows()) {
        names.push_back(row.words.name);
    }
    names.push_back("--help");
    return names;
}

void print_joined(std::ostream& stream, std::vector<std::string_view> const& names) {
    for (std::size_t index = 0; index < names.size(); ++index) {
        stream << (index > 0 ? " " : "") << names[index];
    }
}

/// A bash function; zsh reads the same one through bashcompinit.
void print_bash(std::ostream& stream, std::vector<Verb> const& verbs) {
    stream << "_cospread() {\n"
              "    local word=\"${COMP_WORDS[COMP_CWORD]}\" words\n"
              "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
              "        words=\"help completions";
    for (auto const& verb : verbs) {
        stream << ' ' << verb.key;
    }
    stream << "\"\n"
              "    else\n"
              "        case \"${COMP_WORDS[1]}\" in\n";
    for (auto const& verb : verbs) {
        stream << "        " << verb.key << ") words=\"";
        print_joined(stream, option_names(verb));
        stream << "\" ;;\n";
    }
    stream << "        esac\n"
              "    fi\n"
              "    case \"$COMP_CWORD:$word\" in\n"
              "    1:*|*:-*) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;\n"
              "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
              "    esac\n"
              "}\n"
              "complete -o filenames -F _cospread cospread\n";
}

void print_fish(std::ostream& stream, std::vector<Verb> const& verbs) {
    for (auto const& verb : verbs) {
        stream << "complete -c cospread -n __fish_use_subcommand -a " << verb.key << " -d '" << verb.summary
               << "'\n";
        for (auto const name : option_names(verb)) {
            stream << "complete -c cospread -n '__fish_seen_subcommand_from " << verb.key
                   << (name.starts_with("--") ? "' -l " : "' -s ") << name.substr(name.find_first_not_of('-'))
                   << '\n';
        }
    }
}

} // namespace

void print_completions(std::ostream& stream, std::vector<Verb> const& verbs,
                       std::vector<std::string> const& words) {
    if (words.size() != 1) {
        throw UsageError("completions takes one word: bash, zsh or fish");
    }
    if (words.front() == "bash") {
        print_bash(stream, verbs);
    } else if (words.front() == "zsh") {
        stream << "autoload -U +X bashcompinit && bashcompinit\n";
        print_bash(stream, verbs);
    } else if (words.front() == "fish") {
        print_fish(stream, verbs);
    } else {
        throw UsageError("completions: '" + words.front() + "' is not one of bash zsh fish" +
                         did_you_mean(words.front(), {"bash", "zsh", "fish"}));
    }
}

} // namespace cospread::cli
