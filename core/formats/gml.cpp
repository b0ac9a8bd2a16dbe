#include "core/formats/gml.h"

#include "core/base/text.h"
#include "core/formats/gml_text.h"
#include "core/formats/graph_records.h"
#include "core/formats/text_encoding.h"
#include "core/formats/tie_columns.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace cospread {

namespace {

constexpr std::size_t most_levels = 100;

class GmlReader {
  public:
    GmlReader(InputBytes const& input, std::string_view text, GraphRecords& records,
              RunContext const& context)
        : file_(input.name)
        , size_(text.size())
        , text_(input.name, text)
        , records_(records)
        , context_(context) {}

    [[nodiscard]] bool directed() const { return directed_; }

    /// Reads to the end of the file, or to where it breaks off.
    std::optional<Finding> run() {
        try {
            while (auto key = next_key(GmlToken::Kind::end)) {
                auto value = text_.next();
                if (value.kind != GmlToken::Kind::open) {
                    note_creator(*key, require_value(*key, value));
                } else if (key->value == "graph") {
                    read_graph(*key);
                } else {
                    skip_list(1);
                }
            }
            if (graphs_ == 0) {
                return TextPlace{1, 1}.finding(file_, "there is no graph [ ... ]", "Is this GML?");
            }
        } catch (InputError const& broken) {
            return broken.findings()[0];
        }
        return std::nullopt;
    }

  private:
    [[noreturn]] void refuse(GmlToken const& token, std::string what, std::string remedy) const {
        throw InputError(token.place.finding(file_, std::move(what), std::move(remedy)));
    }

    /// The key that comes next; nothing where the list ends.
    std::optional<GmlToken> next_key(GmlToken::Kind end) {
        auto token = text_.next();
        if (token.kind == end) {
            return std::nullopt;
        }
        if (token.kind == GmlToken::Kind::end) {
            refuse(token, "a bracket that was opened is never closed", "Close it with ]");
        }
        if (token.kind != GmlToken::Kind::word) {
            refuse(token, "a key is expected here", "Write a key such as label before its value");
        }
        return token;
    }

    GmlToken const& require_value(GmlToken const& key, GmlToken const& value) const {
        if (value.kind == GmlToken::Kind::close || value.kind == GmlToken::Kind::end) {
            refuse(value, "the key '" + key.value + "' has no value", "Write one, or leave the key out");
        }
        return value;
    }

    void note_creator(GmlToken const& key, GmlToken const& value) {
        if (key.value != "Creator") {
            return;
        }
        is_own_ = value.value == own_creator;
        if (is_own_) {
            records_.set_name_keys({std::string(own_id)});
            records_.node_columns().declare(own_id, ColumnType::text);
        } else if (value.value.starts_with("igraph")) {
            records_.set_name_keys({"name", "label"});
        }
    }

    void check_level(GmlToken const& key, std::size_t level) const {
        if (level > most_levels) {
            refuse(key, "lists within lists, more than 100 deep", "Is this a network?");
        }
    }

    void skip_list(std::size_t level) {
        while (auto const key = next_key(GmlToken::Kind::close)) {
            check_level(*key, level);
            auto const value = text_.next();
            if (require_value(*key, value).kind == GmlToken::Kind::open) {
                skip_list(level + 1);
            }
        }
    }

    void read_graph(GmlToken const& graph) {
        if (++graphs_ > 1) {
            records_.warn_once(graph.place, "the file holds several graphs, which are read as one",
                               "Write each into a file of its own");
        }
        while (auto const key = next_key(GmlToken::Kind::close)) {
            auto const value = text_.next();
            if (require_value(*key, value).kind == GmlToken::Kind::open) {
                read_record(*key);
            } else if (key->value == "directed") {
                directed_ = value.value != "0";
            }
        }
    }

    void read_record(GmlToken const& key) {
        constexpr std::size_t records_between_reports = 4096;
        if (++count_ % records_between_reports == 0) {
            context_.check_stop();
            context_.report(static_cast<double>(text_.position()) / static_cast<double>(size_), "reading");
        }
        if (key.value != "node" && key.value != "edge") {
            skip_list(2);
            return;
        }
        values_.clear();
        quoted_numbers_.clear();
        if (!place_of_.empty()) {
            place_of_ = {};
        }
        bool const is_node = key.value == "node";
        read_values({}, 2);
        if (is_node) {
            add_node(key.place);
        } else {
            add_tie(key.place);
        }
    }

    void read_values(std::string const& path, std::size_t level) {
        while (auto const key = next_key(GmlToken::Kind::close)) {
            check_level(*key, level);
            auto value = text_.next();
            std::string const name = path + key->value;
            if (require_value(*key, value).kind == GmlToken::Kind::open) {
                read_values(name + '.', level + 1);
                continue;
            }
            // A number in quotes is a text; true, false and dates are what they look like.
            if (value.kind == GmlToken::Kind::text && parse_number(value.value)) {
                quoted_numbers_.insert(name);
            }
            auto* const earlier = earlier_value(name);
            if (earlier == nullptr) {
                values_.emplace_back(name, std::move(value.value));
            } else if (level == 2 && earlier->size() + value.value.size() < most_joined) {
                *earlier += "; " + value.value;
            }
        }
    }

    /// The value that the record has under that name already.
    std::string* earlier_value(std::string const& name) {
        constexpr std::size_t few = 32;
        if (values_.size() < few) {
            auto const found = std::ranges::find(values_, name, &RecordValues::value_type::first);
            return found == values_.end() ? nullptr : &found->second;
        }
        for (std::size_t i = place_of_.size(); i < values_.size(); ++i) {
            place_of_.emplace(values_[i].first, i);
        }
        auto const found = place_of_.find(name);
        return found == place_of_.end() ? nullptr : &values_[found->second].second;
    }

    /// Takes a value out of the record.
    std::optional<std::string> take(std::string_view key) {
        auto const found = std::ranges::find(values_, key, &RecordValues::value_type::first);
        if (found == values_.end()) {
            return std::nullopt;
        }
        auto value = std::move(found->second);
        values_.erase(found);
        return value;
    }

    void declare_texts(RecordColumns& columns) const {
        for (auto const& [name, value] : values_) {
            if (quoted_numbers_.contains(name)) {
                columns.declare(name, ColumnType::text);
            }
        }
    }

    void add_node(TextPlace place) {
        auto const id = take("id").value_or(std::string());
        for (auto& [key, value] : values_) {
            if (is_own_ && (key == "label" || key == "displayLabel")) {
                key = key == "label" ? own_id : std::string_view("label");
            }
            key = key == "graphics.x" || key == "graphics.y" ? key.substr(9) : key;
            key = key == "graphics.fill" ? "color" : key;
        }
        // yEd may draw a label that the node itself lacks.
        auto const is_key = [](char const* key) {
            return [key](auto const& pair) { return pair.first == key; };
        };
        auto const drawn = std::ranges::find_if(values_, is_key("LabelGraphics.text"));
        if (drawn != values_.end() && std::ranges::none_of(values_, is_key("label"))) {
            drawn->first = "label";
        }
        std::erase_if(values_, [](auto const& pair) { return is_drawing(pair.first); });
        if (std::ranges::find(values_, "isGroup", &RecordValues::value_type::first) != values_.end()) {
            records_.warn_once(place, "groups of nodes are laid flat",
                               "The group of a node is its attribute 'gid'");
        }
        declare_texts(records_.node_columns());
        records_.add_node(id, values_, place);
    }

    void add_tie(TextPlace place) {
        TieRecord tie;
        tie.place = place;
        tie.source = take("source").value_or(std::string());
        tie.target = take("target").value_or(std::string());
        if (auto const word = take("directed")) {
            tie.directed = parse_directed(*word);
            if (!tie.directed) {
                records_.reject_tie(place, "'" + *word + "' does not say whether the tie has a direction",
                                    "Write 1 or 0");
                return;
            }
        }
        std::erase_if(values_, [](auto const& pair) { return is_drawing(pair.first); });
        declare_texts(records_.tie_columns());
        tie.values = values_;
        records_.add_tie(tie);
    }

    /// How a mark looks, beside its place and colour.
    static bool is_drawing(std::string_view key) {
        return key.starts_with("graphics.") || key.starts_with("LabelGraphics.") ||
               key.starts_with("edgeAnchor.");
    }

    /// Where the id of a file of our own stands until it takes the place of the number; no key has a blank.
    static constexpr std::string_view own_id = "own id";
    static constexpr std::size_t most_joined = std::size_t{1} << 16;

    std::string_view file_;
    std::size_t size_;
    GmlText text_;
    GraphRecords& records_;
    RunContext const& context_;
    RecordValues values_;
    std::set<std::string> quoted_numbers_; ///< keys of the record whose value is a number in quotes
    std::unordered_map<std::string, std::size_t> place_of_; ///< of values, in a record of many
    std::size_t graphs_ = 0;
    std::size_t count_ = 0;
    bool directed_ = false;
    bool is_own_ = false; ///< see write_gml()
};

} // namespace

bool looks_like_gml(InputBytes const& input) {
    constexpr std::size_t most_looked_at = std::size_t{1} << 16;
    auto head = input.bytes.substr(0, most_looked_at);
    head.remove_prefix(head.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    GmlText text(input.name, head);
    try {
        while (true) {
            auto const key = text.next();
            auto const value = text.next();
            if (key.kind != GmlToken::Kind::word || value.kind == GmlToken::Kind::word ||
                value.kind == GmlToken::Kind::close || value.kind == GmlToken::Kind::end) {
                return false;
            }
            if (value.kind == GmlToken::Kind::open) {
                return key.value == "graph";
            }
        }
    } catch (InputError const&) {
        return false;
    }
}

Network read_gml(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                 RunContext const& context) {
    GraphRecords records(input.name, options, report);
    records.set_name_keys({"label", "name"});
    records.set_ids_are_numbers();
    bool directed = false;
    read_decoded(input, report, [&](std::string_view text) {
        context.check_stop();
        GmlReader reader(input, text, records, context);
        records.note_break(reader.run());
        directed = reader.directed();
    });
    return records.finish(directed, context);
}

} // namespace cospread
