#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cospread::tests {

/// What a run of the program came to.
struct ProgramRun {
    int exit_code = 0;
    std::string out;
    std::string err;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }

    /// The lines of stdout without their ends.
    [[nodiscard]] std::vector<std::string> lines() const;

    /// Cells of a csv result without quotes in it, header first.
    [[nodiscard]] std::vector<std::vector<std::string>> cells() const;

    /// The value in the row that begins with `id` and the column of that name. Throws where there is none.
    [[nodiscard]] std::string cell(std::string_view id, std::string_view column) const;

    [[nodiscard]] double number(std::string_view id, std::string_view column) const;

    /// True where stderr holds `words`.
    [[nodiscard]] bool says(std::string_view words) const { return err.find(words) != std::string::npos; }
};

/// Runs `cospread ARGUMENTS` in this process, as if in a pipe.
[[nodiscard]] ProgramRun run(std::vector<std::string> const& arguments);

/// The words of a command line without its program; quotes are not known.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line);

/// Path of a file of the repository.
[[nodiscard]] std::string in_repository(std::string_view path);

} // namespace cospread::tests
