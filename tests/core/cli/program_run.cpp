#include "tests/core/cli/program_run.h"

#include "core/base/text.h"
#include "core/cli/catalogue.h"
#include "core/cli/program.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace cospread::tests {

std::vector<std::string> ProgramRun::lines() const {
    std::vector<std::string> lines;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::vector<std::string>> ProgramRun::cells() const {
    std::vector<std::vector<std::string>> rows;
    for (auto const& line : lines()) {
        auto& row = rows.emplace_back();
        for (auto const cell : split(line, ',')) {
            row.emplace_back(cell);
        }
    }
    return rows;
}

std::string ProgramRun::cell(std::string_view id, std::string_view column) const {
    auto const rows = cells();
    auto const found = std::ranges::find(rows.at(0), column);
    for (auto const& row : rows) {
        if (row.at(0) == id && found != rows[0].end()) {
            return row.at(static_cast<std::size_t>(found - rows[0].begin()));
        }
    }
    throw std::out_of_range("no cell " + std::string(id) + ", " + std::string(column) + " in\n" + out + err);
}

double ProgramRun::number(std::string_view id, std::string_view column) const {
    return std::stod(cell(id, column));
}

ProgramRun run(std::vector<std::string> const& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    cli::Streams const streams{out, err};
    int const code = cli::run_program(arguments, cli::analysis_verbs(), streams);
    return {code, out.str(), err.str()};
}

std::vector<std::string> words_of(std::string_view line) {
    std::istringstream stream{std::string(line)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    words.erase(words.begin());
    return words;
}

std::string in_repository(std::string_view path) {
    return std::string(COSPREAD_SOURCE_DIR "/") + std::string(path);
}

} // namespace cospread::tests
