#pragma once

#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// One parameter of a catalogue row: a number within a range, one of several words, or any text. From this
/// row come the command line's check, the studio's form and the help.
struct ParameterRow {
    std::string_view key = {};
    std::string_view meaning = {};
    double initial = 0; ///< default of a number
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    std::vector<std::string_view> choices = {}; ///< empty for a number or a text; the first is the default
    bool is_text = false;                       ///< any text, checked by its user; the default is empty
    bool is_derived = false; ///< its default depends on other parameters, and `initial` only shows one
};

/// Values for the parameters of one catalogue row; what is not set has its default.
class Parameters {
  public:
    /// `owner` names the row in messages. The rows must outlive this object (catalogues are static).
    Parameters(std::string_view owner, std::span<ParameterRow const> rows);

    /// Sets from text. Throws UsageError naming owner, parameter, value and the range or choices allowed.
    void set(std::string_view key, std::string_view value);

    /// Value of a number. The key must be in the catalogue row.
    [[nodiscard]] double number(std::string_view key) const;

    /// Value of a word. The key must be in the catalogue row.
    [[nodiscard]] std::string_view word(std::string_view key) const;

    /// Value of a text. The key must be in the catalogue row.
    [[nodiscard]] std::string_view text(std::string_view key) const;

    /// True where the user gave a value.
    [[nodiscard]] bool is_set(std::string_view key) const;

  private:
    [[nodiscard]] ParameterRow const& row(std::string_view key) const;

    std::string owner_;
    std::span<ParameterRow const> rows_;
    std::map<std::string, double, std::less<>> numbers_;
    std::map<std::string, std::string_view, std::less<>> words_;
    std::map<std::string, std::string, std::less<>> texts_;
};

} // namespace cospread
