#include "core/formats/lever_file.h"

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/demand/conditions.h"
#include "core/formats/json_text.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

namespace cospread {

namespace {

using nlohmann::json;

constexpr double no_limit = std::numeric_limits<double>::max();

/// An object of the file: its values by key, each checked, and no key that is not known.
class Fields {
  public:
    Fields(std::string const& path, std::string place, json const& object,
           std::vector<std::string_view> const& known)
        : path_(path)
        , place_(std::move(place))
        , object_(object) {
        if (!object.is_object()) {
            refuse("", "this is no object",
                   "Write it in braces: {\"" + std::string(known.front()) + "\": ...}");
        }
        for (auto const& [key, value] : object.items()) {
            if (std::ranges::find(known, key) == known.end()) {
                auto const near = nearest_word(key, known);
                refuse(key, "there is no such key",
                       near.empty() ? "Known here are " + listed(known)
                                    : "Did you mean '" + std::string(near) + "'?");
            }
        }
    }

    [[nodiscard]] bool has(std::string const& key) const { return object_.contains(key); }

    [[nodiscard]] json const& at(std::string const& key) const { return object_.at(key); }

    [[nodiscard]] std::string place(std::string const& key) const {
        return place_.empty() ? key : place_ + "." + key;
    }

    [[nodiscard]] std::string text(std::string const& key) const {
        if (!has(key)) {
            return {};
        }
        if (!at(key).is_string()) {
            refuse(key, "this is no text", "Write it in quotes");
        }
        return at(key).get<std::string>();
    }

    [[nodiscard]] double number(std::string const& key, double initial, double low, double high) const {
        if (!has(key)) {
            return initial;
        }
        if (!at(key).is_number()) {
            refuse(key, "this is no number", "Write a number " + range(low, high));
        }
        auto const value = at(key).get<double>();
        if (!(value >= low && value <= high)) {
            refuse(key, "this is " + format_number(value), "Write a number " + range(low, high));
        }
        return value;
    }

    [[nodiscard]] bool flag(std::string const& key, bool initial) const {
        if (has(key) && !at(key).is_boolean()) {
            refuse(key, "this is neither true nor false", "Write one of them, without quotes");
        }
        return has(key) ? at(key).get<bool>() : initial;
    }

    /// A filter; `parse` makes it from the text.
    template<class Parse>
    [[nodiscard]] auto filter(std::string const& key, Parse const& parse) const {
        try {
            return parse(text(key));
        } catch (UsageError const& error) {
            refuse(key, error.what(), "Such as level=service;sector=public,third_sector");
        }
    }

    [[nodiscard]] json const& list(std::string const& key) const {
        if (!at(key).is_array()) {
            refuse(key, "this is no list", "Write it in brackets: [ ... ]");
        }
        return at(key);
    }

    [[noreturn]] void refuse(std::string const& key, std::string what, std::string remedy) const {
        throw InputError(Finding{.file = path_,
                                 .column = key.empty() ? place_ : place(key),
                                 .what = std::move(what),
                                 .remedy = std::move(remedy)});
    }

    [[nodiscard]] std::string const& path() const { return path_; }

  private:
    static std::string listed(std::vector<std::string_view> const& words) {
        std::string text;
        for (auto const word : words) {
            text += (text.empty() ? "" : ", ") + std::string(word);
        }
        return text;
    }

    static std::string range(double low, double high) {
        return high == no_limit ? "of at least " + format_number(low)
                                : "from " + format_number(low) + " to " + format_number(high);
    }

    std::string const& path_;
    std::string place_;
    json const& object_;
};

NewTie new_tie(Fields const& fields) {
    for (auto const* end : {"source", "target"}) {
        if (fields.text(end).empty()) {
            fields.refuse(end, "a new tie needs both its ends", "Write the id of a node");
        }
    }
    return {.source = fields.text("source"),
            .target = fields.text("target"),
            .strength = fields.number("strength", 1, 0, no_limit),
            .relation = fields.text("relation"),
            .directed = fields.flag("directed", true)};
}

std::vector<std::string> conditions(Fields const& fields) {
    std::vector<std::string> keys;
    for (auto const& entry : fields.list("fulfil")) {
        auto const key = entry.is_string() ? entry.get<std::string>() : std::string();
        auto const& known = condition_keys();
        if (std::ranges::find(known, key) == known.end()) {
            auto const near = nearest_word(key, known);
            fields.refuse("fulfil", "'" + key + "' is none of the eight conditions",
                          near.empty() ? "See `cospread what-if --help`"
                                       : "Did you mean '" + std::string(near) + "'?");
        }
        keys.push_back(key);
    }
    return keys;
}

void add_what(LeverMove& move, Fields const& what) {
    move.adopt = what.flag("adopt", false);
    if (what.has("fulfil")) {
        move.fulfil = conditions(what);
    }
    move.probability_times = what.number("probability_times", 1, 0, no_limit);
    move.threshold_minus = what.number("threshold_minus", 0, 0, no_limit);
    move.relapse_times = what.number("relapse_times", 1, 0, no_limit);
    move.learning = what.number("learning", 1, 0, 1);
    if (what.has("new_ties")) {
        std::size_t number = 0;
        for (auto const& entry : what.list("new_ties")) {
            move.new_ties.push_back(
                new_tie(Fields(what.path(), what.place("new_ties") + "." + std::to_string(++number), entry,
                               {"source", "target", "strength", "relation", "directed"})));
        }
    }
}

LeverMove parse_move(Fields const& fields) {
    LeverMove move;
    if (fields.has("who")) {
        Fields const who(fields.path(), fields.place("who"), fields.at("who"), {"nodes", "near", "ties"});
        move.nodes = who.filter("nodes", Filter::parse);
        move.near = who.filter("near", Filter::parse);
        move.ties = who.filter("ties", TieFilter::parse);
    }
    if (!fields.has("what") || fields.at("what").empty()) {
        fields.refuse("what", "it does not say what becomes different",
                      "Such as \"what\": {\"probability_times\": 2}");
    }
    add_what(move, Fields(fields.path(), fields.place("what"), fields.at("what"),
                          {"adopt", "fulfil", "probability_times", "threshold_minus", "relapse_times",
                           "learning", "new_ties"}));
    return move;
}

} // namespace

Lever parse_lever(std::string const& path, std::string_view text) {
    auto const value = parse_json(path, text, "a lever");
    Fields const fields(path, "", value, {"name", "description", "from", "cost", "who", "what", "moves"});
    Lever lever;
    lever.name = fields.text("name");
    lever.description = fields.text("description");
    constexpr double last_step = 1e9;
    double const from = fields.number("from", 1, 1, last_step);
    if (from != std::floor(from)) {
        fields.refuse("from", "this is " + format_number(from), "A step is a whole number");
    }
    lever.from = static_cast<std::uint32_t>(from);
    lever.cost = fields.number("cost", 0, 0, no_limit);
    if (!fields.has("moves")) {
        lever.moves.push_back(parse_move(fields));
        return lever;
    }
    if (fields.has("who") || fields.has("what")) {
        fields.refuse("moves", "it stands beside who or what", "Put them into the list");
    }
    std::size_t number = 0;
    for (auto const& entry : fields.list("moves")) {
        lever.moves.push_back(
            parse_move(Fields(path, "moves." + std::to_string(++number), entry, {"who", "what"})));
    }
    if (lever.moves.empty()) {
        fields.refuse("moves", "the list is empty", "Say who and what");
    }
    return lever;
}

Lever read_lever(std::string const& path) {
    constexpr std::uint64_t most_bytes = std::uint64_t{16} << 20;
    auto lever = parse_lever(path, read_file_bytes(path, most_bytes));
    if (lever.name.empty()) {
        lever.name = std::filesystem::path(path).stem().string();
    }
    return lever;
}

} // namespace cospread
