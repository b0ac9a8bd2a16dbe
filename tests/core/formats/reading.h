#pragma once

#include "core/formats/catalogue.h"
#include "tests/support/temporary_folder.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::tests {

/// The network in a text, read as a user's file.
inline NetworkFile read_text(std::string_view text, ReadOptions const& options = {},
                             RunContext const& context = {}) {
    TemporaryFolder const folder;
    return read_network_file(folder.write("ties.csv", text), options, context);
}

/// `a>b` for a directed tie, `a-b` for one without direction, in the network's order.
inline std::vector<std::string> tie_list(Network const& network) {
    std::vector<std::string> ties;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        ties.push_back(std::string(network.id(network.source(tie))) + (network.is_directed(tie) ? '>' : '-') +
                       std::string(network.id(network.target(tie))));
    }
    return ties;
}

/// Words separated by blanks, to compare lists with.
inline std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;) {
        std::size_t const end = std::min(text.find(' ', begin), text.size());
        result.emplace_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(' ', end);
    }
    return result;
}

} // namespace cospread::tests
