#include "core/base/parameters.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace cospread {

namespace {

std::string range_words(ParameterRow const& row) {
    return "from " + format_number(row.low) + " to " + format_number(row.high);
}

std::string choice_words(ParameterRow const& row) {
    std::string text = "one of";
    for (auto const choice : row.choices) {
        text += ' ';
        text += choice;
    }
    return text;
}

} // namespace

Parameters::Parameters(std::string_view owner, std::span<ParameterRow const> rows)
    : owner_(owner)
    , rows_(rows) {}

void Parameters::set(std::string_view key, std::string_view value) {
    auto const found = std::ranges::find(rows_, key, &ParameterRow::key);
    if (found == rows_.end()) {
        std::string message = owner_ + " has no parameter '" + std::string(key) + "'";
        std::vector<std::string_view> keys;
        for (auto const& candidate : rows_) {
            keys.push_back(candidate.key);
        }
        if (auto const near = nearest_word(key, keys); !near.empty()) {
            message += "; did you mean '" + std::string(near) + "'?";
        }
        throw UsageError(message);
    }
    if (found->is_text) {
        texts_[std::string(key)] = value;
        return;
    }
    std::string const start = owner_ + ": " + std::string(key) + " = '" + std::string(value) + "' ";
    if (!found->choices.empty()) {
        auto const choice = std::ranges::find(found->choices, value);
        if (choice == found->choices.end()) {
            throw UsageError(start + "is not " + choice_words(*found));
        }
        words_[std::string(key)] = *choice;
        return;
    }
    auto const number = parse_number(value);
    if (!number) {
        throw UsageError(start + "is not a number");
    }
    if (*number < found->low || *number > found->high) {
        throw UsageError(start + "is out of range: " + range_words(*found));
    }
    numbers_[std::string(key)] = *number;
}

double Parameters::number(std::string_view key) const {
    auto const set = numbers_.find(key);
    return set != numbers_.end() ? set->second : row(key).initial;
}

std::string_view Parameters::word(std::string_view key) const {
    auto const set = words_.find(key);
    return set != words_.end() ? set->second : row(key).choices.front();
}

std::string_view Parameters::text(std::string_view key) const {
    auto const set = texts_.find(key);
    return set != texts_.end() ? std::string_view(set->second) : std::string_view();
}

bool Parameters::is_set(std::string_view key) const {
    return numbers_.contains(key) || words_.contains(key) || texts_.contains(key);
}

ParameterRow const& Parameters::row(std::string_view key) const {
    auto const found = std::ranges::find(rows_, key, &ParameterRow::key);
    if (found == rows_.end()) {
        throw UsageError(owner_ + " has no parameter '" + std::string(key) + "'");
    }
    return *found;
}

} // namespace cospread
