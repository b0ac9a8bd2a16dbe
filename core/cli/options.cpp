#include "core/cli/options.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace cospread::cli {

namespace {

std::optional<std::uint64_t> parse_whole(std::string_view text) {
    std::uint64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::string in_quotes(std::string_view text) {
    return "'" + std::string(text) + "'";
}

} // namespace

std::string did_you_mean(std::string_view word, std::vector<std::string_view> const& candidates) {
    auto const near = nearest_word(word, candidates);
    return near.empty() ? std::string() : "; did you mean " + in_quotes(near) + "?";
}

void OptionSet::group(std::string_view title, bool shape_result) {
    group_ = title;
    shape_result_ = shape_result;
}

void OptionSet::add(OptionWords const& words, bool repeats, std::function<void(std::string_view)> take) {
    rows_.push_back({words, group_, repeats, shape_result_, std::move(take)});
}

void OptionSet::flag(std::string_view name, std::string_view meaning, bool& target) {
    add({name, {}, meaning}, false, [&target](std::string_view) { target = true; });
}

void OptionSet::text(OptionWords const& words, std::string& target) {
    add(words, false, [name = words.name, &target](std::string_view text) {
        if (text.empty()) {
            throw UsageError(std::string(name) + " has an empty value");
        }
        target = text;
    });
}

void OptionSet::texts(OptionWords const& words, std::vector<std::string>& target) {
    add(words, true, [&target](std::string_view text) { target.emplace_back(text); });
}

void OptionSet::list(OptionWords const& words, std::vector<std::string>& target) {
    add(words, true, [name = words.name, &target](std::string_view text) {
        for (auto const part : split(text, ',')) {
            if (part.empty()) {
                throw UsageError(std::string(name) + ": " + in_quotes(text) + " has an empty entry");
            }
            target.emplace_back(part);
        }
    });
}

void OptionSet::number(OptionWords const& words, double low, double high, std::function<void(double)> set) {
    add(words, false, [name = words.name, low, high, set = std::move(set)](std::string_view text) {
        auto const value = parse_number(text);
        if (!value || *value < low || *value > high) {
            throw UsageError(std::string(name) + ": " + in_quotes(text) + " is not a number from " +
                             format_number(low) + " to " + format_number(high));
        }
        set(*value);
    });
}

void OptionSet::whole(OptionWords const& words, std::uint64_t low, std::uint64_t high,
                      std::function<void(std::uint64_t)> set) {
    add(words, false, [name = words.name, low, high, set = std::move(set)](std::string_view text) {
        auto const value = parse_whole(text);
        if (!value || *value < low || *value > high) {
            throw UsageError(std::string(name) + ": " + in_quotes(text) + " is not a whole number from " +
                             std::to_string(low) + " to " + std::to_string(high));
        }
        set(*value);
    });
}

void OptionSet::not_yet(OptionWords const& words) {
    add(words, true, [name = words.name](std::string_view) {
        throw UsageError(std::string(name) + " is not available yet in this version");
    });
}

std::size_t OptionSet::chosen_word(std::string_view name, std::string_view text,
                                   std::vector<std::string_view> const& keys) {
    auto const found = std::ranges::find(keys, text);
    if (found == keys.end()) {
        std::string message = std::string(name) + ": " + in_quotes(text) + " is not one of";
        for (auto const key : keys) {
            message += ' ' + std::string(key);
        }
        throw UsageError(message + did_you_mean(text, keys));
    }
    return static_cast<std::size_t>(found - keys.begin());
}

void OptionSet::parse(std::vector<std::string> const& words) {
    CLI::App parser;
    parser.set_help_flag();
    parser.allow_extras();
    std::vector<CLI::Option*> options;
    for (auto const& row : rows_) {
        std::string const name(row.words.name);
        if (row.words.value.empty()) {
            options.push_back(parser.add_flag(name)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
        } else {
            // An id may begin with '[': without extra arguments CLI11 leaves brackets alone.
            options.push_back(
                parser.add_option(name)->expected(1)->allow_extra_args(false)->multi_option_policy(
                    CLI::MultiOptionPolicy::TakeAll));
        }
    }
    std::vector<std::string> inputs;
    parser.add_option("inputs", inputs);
    try {
        parser.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (CLI::ParseError const& error) {
        throw UsageError(error.what());
    }
    if (auto const extras = parser.remaining(); !extras.empty()) {
        std::vector<std::string_view> names;
        for (auto const& row : rows_) {
            names.push_back(row.words.name);
        }
        std::string const word = extras.front().substr(0, extras.front().find('='));
        throw UsageError("there is no option " + in_quotes(word) + " here" + did_you_mean(word, names));
    }
    for (std::size_t index = 0; index < options.size(); ++index) {
        if (options[index]->count() > 0) {
            given_.push_back({index, options[index]->results()});
        }
    }
    hand_over();
    if (inputs.size() > positional_.most) {
        throw UsageError("what is " + in_quotes(inputs[positional_.most]) + "? There is one word too many");
    }
    bool const is_needless = positional_.needless != nullptr && *positional_.needless;
    if (inputs.size() < positional_.least && !is_needless) {
        throw UsageError("it lacks its " + std::string(positional_.name));
    }
    if (positional_.values != nullptr) {
        *positional_.values = std::move(inputs);
    }
    for (auto const& test : rules_) {
        test();
    }
}

void OptionSet::hand_over() {
    for (auto& option : given_) {
        auto const& row = rows_[option.row];
        if (row.words.value.empty()) {
            row.take({});
            continue;
        }
        if (!row.repeats) {
            option.values.erase(option.values.begin(), option.values.end() - 1);
        }
        for (auto const& value : option.values) {
            row.take(value);
        }
    }
}

bool OptionSet::is_given(std::string_view name) const {
    return std::ranges::any_of(
        given_, [&](GivenOption const& option) { return rows_[option.row].words.name == name; });
}

} // namespace cospread::cli
