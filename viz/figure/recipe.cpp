#include "viz/figure/recipe.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/places_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace cospread::viz {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view mark_of_a_recipe = "cospread_figure";
constexpr int recipe_version = 1;

constexpr std::array<std::pair<std::string_view, Theme const& (*)()>, 3> themes{
    std::pair{std::string_view("print"), &print_theme}, std::pair{std::string_view("light"), &light_theme},
    std::pair{std::string_view("dark"), &dark_theme}};

/// Calls `visit(section, key, member)` for everything a recipe holds: one list for reading and writing.
template<class AnyRecipe, class Visit>
void for_each_member(AnyRecipe& recipe, Visit const& visit) {
    visit("input", "path", recipe.input);
    visit("input", "sha256", recipe.input_sha256);
    visit("layout", "key", recipe.layout);
    visit("layout", "seed", recipe.seed);
    visit("layout", "positions", recipe.positions);
    visit("appearance", "colour", recipe.channels.colour_column);
    visit("appearance", "shape", recipe.channels.shape_column);
    visit("appearance", "size", recipe.channels.size_measure);
    visit("highlight", "selected", recipe.selected);
    visit("highlight", "chosen", recipe.chosen);
    visit("highlight", "starters", recipe.starters);
    visit("highlight", "path", recipe.path);
    visit("page", "width_mm", recipe.width_mm);
    visit("page", "height_mm", recipe.height_mm);
    visit("page", "dpi", recipe.dots_per_inch);
    visit("page", "theme", recipe.theme);
    visit("page", "labels", recipe.labels);
    visit("page", "caption", recipe.caption);
}

template<class Value>
Json json_of(Value const& value) {
    return value;
}

Json json_of(std::optional<std::size_t> const& value) {
    return value ? Json(*value) : Json(nullptr);
}

void take(Json const& json, std::string& value) {
    value = json.get<std::string>();
}

void take(Json const& json, std::vector<std::string>& value) {
    value = json.get<std::vector<std::string>>();
}

void take(Json const& json, double& value) {
    value = json.get<double>();
}

void take(Json const& json, std::uint64_t& value) {
    if (!json.is_number_unsigned()) {
        throw std::domain_error("not a whole number");
    }
    value = json.get<std::uint64_t>();
}

void take(Json const& json, std::optional<std::size_t>& value) {
    if (!json.is_null()) {
        std::uint64_t number = 0;
        take(json, number);
        value = number;
    }
}

InputError broken(std::string const& file, std::string const& column, std::string const& what,
                  std::string const& remedy) {
    return InputError(Finding{.file = file, .row = 0, .column = column, .what = what, .remedy = remedy});
}

/// Keys that no recipe has are errors: a misspelt one must not be silently without effect.
void check_keys(Json const& json, std::string const& file) {
    Json known = Json::parse(write_recipe(Recipe{}));
    for (auto const& [section, members] : json.items()) {
        if (!known.contains(section)) {
            throw broken(file, section, "a recipe has no such key", "Compare with --print-recipe");
        }
        if (!known[section].is_object()) {
            continue;
        }
        if (!members.is_object()) {
            throw broken(file, section, "this must be an object", "Compare with --print-recipe");
        }
        for (auto const& [key, value] : members.items()) {
            if (!known[section].contains(key)) {
                throw broken(file, section + "." + key, "a recipe has no such key",
                             "Compare with --print-recipe");
            }
        }
    }
}

NodeId node_of(Network const& network, std::string const& id) {
    if (auto const node = network.find(id)) {
        return *node;
    }
    throw UsageError("there is no node '" + id + "' in the network");
}

Highlight highlight_of(Network const& network, Recipe const& recipe) {
    Highlight highlight;
    if (!recipe.selected.empty()) {
        highlight.selected = node_of(network, recipe.selected);
    }
    for (auto const& id : recipe.chosen) {
        highlight.chosen.push_back(node_of(network, id));
    }
    std::ranges::sort(highlight.chosen);
    auto const [first, last] = std::ranges::unique(highlight.chosen);
    highlight.chosen.erase(first, last);
    for (auto const& id : recipe.starters) {
        highlight.starters.push_back(node_of(network, id));
    }
    for (auto const& id : recipe.path) {
        highlight.path.push_back(node_of(network, id));
    }
    return highlight;
}

Theme const& theme_of(std::string const& key) {
    auto const found =
        std::ranges::find(themes, std::string_view(key), [](auto const& row) { return row.first; });
    if (found == themes.end()) {
        throw UsageError("there is no theme '" + key + "': print, light or dark");
    }
    return found->second();
}

} // namespace

bool looks_like_recipe(std::string_view text) {
    constexpr std::size_t beginning = 200;
    return trimmed(text).starts_with("{") &&
           text.substr(0, beginning).find("\"" + std::string(mark_of_a_recipe) + "\"") !=
               std::string_view::npos;
}

std::string write_recipe(Recipe const& recipe) {
    Json json;
    json[mark_of_a_recipe] = recipe_version;
    for_each_member(recipe, [&](char const* section, char const* key, auto const& value) {
        json[section][key] = json_of(value);
    });
    // Bytes that are no UTF-8 become U+FFFD: JSON cannot hold them.
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Recipe read_recipe(std::string_view text, std::string const& file) {
    Json const json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains(mark_of_a_recipe)) {
        throw broken(file, "", "this is not the JSON of a figure's recipe", "Make one with --print-recipe");
    }
    if (json[mark_of_a_recipe] != recipe_version) {
        throw broken(file, std::string(mark_of_a_recipe), "this version of recipes is not known",
                     "This program reads version 1");
    }
    check_keys(json, file);
    Recipe recipe;
    for_each_member(recipe, [&](char const* section, char const* key, auto& value) {
        if (!json.contains(section) || !json[section].contains(key)) {
            return; // the default
        }
        try {
            take(json[section][key], value);
        } catch (std::exception const&) {
            throw broken(file, std::string(section) + "." + key, "this value is of the wrong type",
                         "Compare with --print-recipe");
        }
    });
    return recipe;
}

Figure make_figure(Case const& subject, Recipe const& recipe, RunContext const& context) {
    Network const& network = subject.network;
    FigureOptions options;
    options.theme = &theme_of(recipe.theme);
    options.width_mm = recipe.width_mm;
    options.height_mm = recipe.height_mm;
    options.labels = recipe.labels;
    options.caption = recipe.caption;
    options.size_words = size_words(network, recipe.channels.size_measure);
    options.seed = recipe.seed;
    options.recipe = write_recipe(recipe);
    auto const request = layout_request(recipe.layout);
    auto const highlight = highlight_of(network, recipe);
    auto seeded = context;
    seeded.seed = recipe.seed;
    auto const appearance = make_appearance(network, recipe.channels, seeded);
    LaidOut laid_out;
    if (!recipe.positions.empty()) {
        laid_out.positions = read_all_places(recipe.positions, network);
    } else {
        laid_out = lay_out(network, request, seeded);
    }
    options.guides = std::move(laid_out.guides);
    options.layout_words = std::move(laid_out.words);
    options.layout_note = std::move(laid_out.note);
    return compose_figure(subject, laid_out.positions, appearance, highlight, options, context);
}

} // namespace cospread::viz
