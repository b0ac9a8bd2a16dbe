#include "viz/appearance/appearance.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "viz/appearance/scales.h"

#include <algorithm>
#include <array>
#include <map>

namespace cospread::viz {

namespace {

constexpr std::array palette{rgb(0x2D72A0), rgb(0x3BA48F), rgb(0xF2963C), rgb(0x4B3F94),
                             rgb(0xEDE59C), rgb(0xF3AFDD), rgb(0x4C3517), rgb(0xD85426)};
constexpr std::array shapes{Shape::circle,        Shape::square, Shape::diamond, Shape::triangle,
                            Shape::triangle_down, Shape::plus,   Shape::cross,   Shape::star};
static_assert(shapes.size() == palette.size());
constexpr Shape other_shape = Shape::bar;

/// Words with an order of their own; the place in it decides colour and shape in every picture.
struct Vocabulary {
    std::string_view column;
    std::vector<std::string_view> keys;

    [[nodiscard]] std::size_t place(std::string_view key) const {
        return static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    }

    [[nodiscard]] bool has(std::string_view key) const { return place(key) < keys.size(); }
};

std::vector<Vocabulary> const& vocabularies() {
    static std::vector<Vocabulary> const all{
        {"sector",
         {"public", "third_sector", "business", "academia", "citizens", "media", "funder", "political"}},
        {"level", {"service", "service_system", "national", "international"}}};
    return all;
}

/// The vocabulary that a column speaks: by its name, or because it knows every value.
Vocabulary const* vocabulary_of(std::string const& column, std::vector<Category> const& values) {
    for (auto const& vocabulary : vocabularies()) {
        auto const known = [&](Category const& value) {
            return value.key.empty() || vocabulary.has(value.key);
        };
        if (vocabulary.column == column || std::ranges::all_of(values, known)) {
            return &vocabulary;
        }
    }
    return nullptr;
}

std::string title_of(std::string_view key) {
    std::string title(key.empty() ? "Not given" : key);
    std::ranges::replace(title, '_', ' ');
    if (title[0] >= 'a' && title[0] <= 'z') {
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    }
    return title;
}

/// Distinct texts of the column with their counts, in order of first appearance.
Categorised counted(Column const& column, NodeId nodes) {
    Categorised result;
    std::map<std::string, std::uint32_t, std::less<>> index;
    result.of_node.reserve(nodes);
    for (NodeId node = 0; node < nodes; ++node) {
        auto const [place, is_new] =
            index.try_emplace(column.text(node), static_cast<std::uint32_t>(result.categories.size()));
        if (is_new) {
            result.categories.push_back({place->first, title_of(place->first), 0, other_fill, other_shape});
        }
        ++result.categories[place->second].count;
        result.of_node.push_back(place->second);
    }
    return result;
}

/// Colours and shapes in the order of the categories, known words keeping the place of their vocabulary.
void assign_channels(std::vector<Category>& categories, Vocabulary const* vocabulary) {
    std::array<bool, palette.size()> taken{};
    auto const put = [&](Category& category, std::size_t place) {
        category.fill = palette[place];
        category.shape = shapes[place];
        taken[place] = true;
    };
    auto const known = [&](Category const& category) { return vocabulary && vocabulary->has(category.key); };
    for (auto& category : categories) {
        if (known(category)) {
            put(category, vocabulary->place(category.key));
        }
    }
    for (auto& category : categories) {
        auto const free = std::ranges::find(taken, false);
        if (!category.key.empty() && !known(category) && free != taken.end()) {
            put(category, static_cast<std::size_t>(free - taken.begin()));
        }
    }
}

} // namespace

Categorised categorise(Network const& network, std::string const& column_name) {
    Column const* column = find_column(network.node_columns(), column_name);
    if (!column) {
        std::vector<std::string_view> names;
        for (auto const& other : network.node_columns()) {
            names.emplace_back(other.name());
        }
        auto const near = nearest_word(column_name, names);
        throw UsageError("the nodes have no column '" + column_name + "'" +
                         (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
    }
    Categorised raw = counted(*column, network.node_count());
    Vocabulary const* vocabulary = vocabulary_of(column_name, raw.categories);

    std::vector<std::uint32_t> order(raw.categories.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    // Known words in their own order, then by frequency, then as they appear; nodes without a value come
    // last.
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
        auto const& category = raw.categories[i];
        auto const place = vocabulary ? vocabulary->place(category.key) : 0;
        return std::tuple(category.key.empty(), place, -static_cast<std::int64_t>(category.count));
    });
    Categorised result;
    std::vector<std::uint32_t> new_place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        new_place[order[i]] = i;
        result.categories.push_back(std::move(raw.categories[order[i]]));
    }
    for (auto const old : raw.of_node) {
        result.of_node.push_back(new_place[old]);
    }
    assign_channels(result.categories, vocabulary);
    return result;
}

std::vector<Category> categories(Network const& network, std::string const& column) {
    return categorise(network, column).categories;
}

} // namespace cospread::viz
