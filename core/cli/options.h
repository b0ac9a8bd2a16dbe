#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cospread::cli {

/// What people read of an option.
struct OptionWords {
    std::string_view name = {};    ///< "--runs", "-k"
    std::string_view value = {};   ///< word for its value in the help, "N"; empty: a flag
    std::string_view meaning = {}; ///< one line
};

/// One option of a verb: its words and what becomes of a value.
struct OptionRow {
    OptionWords words;
    std::string_view group = {};
    bool repeats = false;                            ///< each use adds a value; otherwise the last use counts
    bool shapes_result = true;                       ///< is named in the options of a json result
    std::function<void(std::string_view)> take = {}; ///< throws UsageError; a flag is given the empty text
};

/// The words of the command line that are no options: inputs.
struct PositionalRow {
    std::string_view name = "INPUT";
    std::size_t least = 0;
    std::size_t most = 0;
    std::vector<std::string>* values = nullptr;
    bool const* needless = nullptr; ///< an option with which none is needed
};

/// An option that the user gave.
struct GivenOption {
    std::size_t row = 0;
    std::vector<std::string> values;
};

/// The options of one verb. From these rows come the parser, the help, the shell completion and the options
/// named in a json result.
class OptionSet {
  public:
    /// Heading in the help for the rows that follow; `shape_result` says whether they belong to a result's
    /// options.
    void group(std::string_view title, bool shape_result = true);

    void flag(std::string_view name, std::string_view meaning, bool& target);
    void text(OptionWords const& words, std::string& target);
    /// Each use of the option adds its text, commas and all.
    void texts(OptionWords const& words, std::vector<std::string>& target);
    /// As texts(), each split at its commas.
    void list(OptionWords const& words, std::vector<std::string>& target);
    void number(OptionWords const& words, double low, double high, std::function<void(double)> set);
    void whole(OptionWords const& words, std::uint64_t low, std::uint64_t high,
               std::function<void(std::uint64_t)> set);

    /// One of several words.
    template<class Value>
    void choice(OptionWords const& words, std::vector<std::pair<std::string_view, Value>> choices,
                Value& target) {
        std::vector<std::string_view> keys;
        for (auto const& [key, value] : choices) {
            keys.push_back(key);
        }
        add(words, false, [name = words.name, keys, choices, &target](std::string_view text) {
            target = choices[chosen_word(name, text, keys)].second;
        });
    }

    /// An option of the contract that this version does not have: giving it is an error, said plainly.
    void not_yet(OptionWords const& words);

    void positional(PositionalRow const& row) { positional_ = row; }

    /// None is needed where the flag is given.
    void positional_needless_with(bool const& flag) { positional_.needless = &flag; }

    /// A rule between options, tested once all are read; it throws UsageError.
    void rule(std::function<void()> test) { rules_.push_back(std::move(test)); }

    [[nodiscard]] std::vector<OptionRow> const& rows() const { return rows_; }

    [[nodiscard]] PositionalRow const& positional() const { return positional_; }

    /// Reads the words after the verb and hands every value to its row. Throws UsageError naming the wrong
    /// word and the nearest right one.
    void parse(std::vector<std::string> const& words);

    [[nodiscard]] std::vector<GivenOption> const& given() const { return given_; }

    [[nodiscard]] bool is_given(std::string_view name) const;

  private:
    static std::size_t chosen_word(std::string_view name, std::string_view text,
                                   std::vector<std::string_view> const& keys);
    void add(OptionWords const& words, bool repeats, std::function<void(std::string_view)> take);
    void hand_over();

    std::vector<OptionRow> rows_;
    PositionalRow positional_;
    std::vector<std::function<void()>> rules_;
    std::vector<GivenOption> given_;
    std::string_view group_;
    bool shape_result_ = true;
};

/// "; did you mean 'NEAR'?" for the nearest of the candidates, empty where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::vector<std::string_view> const& candidates);

} // namespace cospread::cli
