#include "core/formats/dot.h"

#include "core/base/text.h"
#include "core/formats/dot_text.h"
#include "core/formats/graph_records.h"
#include "core/formats/text_encoding.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cospread {

namespace {

using Kind = DotToken::Kind;

constexpr std::size_t most_levels = 100;
constexpr std::size_t most_attributes = 1000; ///< of a node, a tie, or of those that follow

/// What holds between the braces of a graph or subgraph.
struct Scope {
    RecordValues node_defaults = {};
    RecordValues edge_defaults = {};
    std::vector<std::uint32_t> nodes = {}; ///< mentioned here, each once
};

void set(RecordValues& values, std::string const& key, std::string value) {
    auto const found = std::ranges::find(values, key, &RecordValues::value_type::first);
    if (found == values.end()) {
        values.emplace_back(key, std::move(value));
    } else {
        found->second = std::move(value);
    }
}

class DotReader {
  public:
    DotReader(InputBytes const& input, std::string_view text, GraphRecords& records,
              RunContext const& context)
        : file_(input.name)
        , tokens_(input.name, text)
        , records_(records)
        , context_(context)
        , work_left_(least_work + work_a_byte * text.size()) {}

    [[nodiscard]] bool directed() const { return directed_; }

    /// Reads to the end of the first graph, or to where it breaks off.
    std::optional<Finding> run() {
        try {
            read_graph();
        } catch (InputError const& broken) {
            return broken.findings()[0];
        }
        return std::nullopt;
    }

  private:
    // A short text can mean a great many ties: {a b c} -> {d e f}.
    static constexpr std::size_t least_work = 2'000'000;
    static constexpr std::size_t work_a_byte = 2;

    [[noreturn]] void refuse(DotToken const& at, std::string what, std::string remedy) const {
        throw InputError(at.place.finding(file_, std::move(what), std::move(remedy)));
    }

    bool take(char symbol) {
        bool const there = tokens_.peek().is(symbol);
        if (there) {
            (void)tokens_.next();
        }
        return there;
    }

    bool take_keyword(std::string_view word) {
        bool const there = tokens_.peek().is_keyword(word);
        if (there) {
            (void)tokens_.next();
        }
        return there;
    }

    void work(std::size_t amount) {
        if (amount > work_left_) {
            refuse(tokens_.peek(), "the text means too many ties for its length",
                   "Write the ties out, or split the file");
        }
        work_left_ -= amount;
    }

    void read_graph() {
        strict_ = take_keyword("strict");
        directed_ = take_keyword("digraph");
        if (!directed_ && !take_keyword("graph")) {
            refuse(tokens_.peek(), "here graph or digraph is expected", "Is this DOT?");
        }
        if (tokens_.peek().kind == Kind::id) {
            (void)tokens_.next();
        }
        if (!take('{')) {
            refuse(tokens_.peek(), "here { is expected", "Write the graph between { and }");
        }
        Scope scope;
        read_statements(scope, 1);
        if (auto const rest = tokens_.next(); rest.kind != Kind::end) {
            records_.warn_once(rest.place, "more stands after the graph and is left out",
                               "Save each graph in a file of its own");
        }
    }

    void read_statements(Scope& scope, std::size_t level) {
        constexpr std::size_t statements_between_looks = 1024;
        while (!take('}')) {
            if (++statements_ % statements_between_looks == 0) {
                context_.check_stop();
                context_.report(tokens_.progress(), "reading");
            }
            if (tokens_.peek().kind == Kind::end) {
                refuse(tokens_.peek(), "a brace that was opened is never closed", "Close it with }");
            }
            if (!take(';') && !take(',')) {
                read_statement(scope, level);
            }
        }
    }

    void read_statement(Scope& scope, std::size_t level) {
        if (take_keyword("graph")) {
            for (auto const& [key, value] : read_attributes()) {
                if (key == "creator" && value == own_creator) {
                    records_.set_ids_are_meant();
                }
            }
        } else if (take_keyword("node")) {
            set_defaults(scope.node_defaults);
        } else if (take_keyword("edge")) {
            set_defaults(scope.edge_defaults);
        } else {
            read_chain(scope, level);
        }
    }

    void set_defaults(RecordValues& defaults) {
        for (auto& [key, value] : read_attributes()) {
            set(defaults, key, std::move(value));
            limit(defaults);
        }
    }

    void limit(RecordValues const& values) {
        if (values.size() > most_attributes) {
            refuse(tokens_.peek(), "more than 1,000 attributes in one place", "Is this a graph?");
        }
    }

    /// A node, an attribute of the graph, or ends joined by -> or --.
    void read_chain(Scope& scope, std::size_t level) {
        auto const first = tokens_.peek();
        std::vector<std::vector<std::uint32_t>> ends;
        bool const subgraph = first.is('{') || first.is_keyword("subgraph");
        if (!read_end(scope, level, ends)) {
            return; // an attribute of the graph
        }
        while (tokens_.peek().kind == Kind::arrow || tokens_.peek().kind == Kind::line) {
            (void)tokens_.next();
            if (!read_end(scope, level, ends)) {
                return;
            }
        }
        RecordValues own = read_attributes();
        if (ends.size() > 1) {
            add_ties(scope, ends, own, first.place);
        } else if (!subgraph) {
            for (auto const node : ends.front()) {
                set_node(node, own);
            }
        }
    }

    /// Reads a node or a subgraph; false where it is `key = value`.
    bool read_end(Scope& scope, std::size_t level, std::vector<std::vector<std::uint32_t>>& ends) {
        if (tokens_.peek().is('{') || tokens_.peek().is_keyword("subgraph")) {
            ends.push_back(read_subgraph(scope, level));
            return true;
        }
        auto const id = tokens_.next();
        if (id.kind != Kind::id) {
            refuse(id, "here a node is expected", "Quote ids that are words of DOT or hold other characters");
        }
        if (take('=')) {
            require_id();
            return false;
        }
        for (int part = 0; part < 2 && take(':'); ++part) { // port and compass point
            require_id();
        }
        ends.push_back({mention(id, scope)});
        return true;
    }

    std::string require_id() {
        auto token = tokens_.next();
        if (token.kind != Kind::id && token.kind != Kind::keyword) {
            refuse(token, "here a name or a value is expected", "Quote it if it holds other characters");
        }
        return std::move(token.text);
    }

    std::vector<std::uint32_t> read_subgraph(Scope& outer, std::size_t level) {
        std::string name;
        if (take_keyword("subgraph") && tokens_.peek().kind == Kind::id) {
            name = tokens_.next().text;
        }
        if (!take('{')) {
            auto const known = subgraphs_.find(name); // mentioned again
            return known == subgraphs_.end() ? std::vector<std::uint32_t>() : known->second;
        }
        if (level >= most_levels) {
            refuse(tokens_.peek(), "braces within braces, more than 100 deep", "Is this a graph?");
        }
        work(outer.node_defaults.size() + outer.edge_defaults.size());
        Scope scope{outer.node_defaults, outer.edge_defaults, {}};
        read_statements(scope, level + 1);
        auto& nodes = scope.nodes;
        work(nodes.size());
        std::unordered_set<std::uint32_t> seen;
        std::erase_if(nodes, [&](auto node) { return !seen.insert(node).second; });
        outer.nodes.insert(outer.nodes.end(), nodes.begin(), nodes.end());
        if (!name.empty()) {
            subgraphs_[name] = nodes;
        }
        return nodes;
    }

    /// `[key=value, ...]`, any number of times; a key alone is true.
    RecordValues read_attributes() {
        RecordValues values;
        while (take('[')) {
            while (!take(']')) {
                if (take(',') || take(';')) {
                    continue;
                }
                std::string const key = require_id();
                set(values, key, take('=') ? require_id() : "true");
                limit(values);
            }
        }
        return values;
    }

    std::uint32_t mention(DotToken const& id, Scope& scope) {
        auto const before = ids_.size();
        std::uint32_t const node = ids_.intern(trimmed(id.text).empty() ? std::string_view("\"\"") : id.text);
        if (ids_.size() > before) {
            work(1 + scope.node_defaults.size());
            records_.add_node(ids_[node], {}, id.place);
            set_node(node, scope.node_defaults);
        }
        scope.nodes.push_back(node);
        return node;
    }

    /// Texts that are drawn have escapes of their own.
    static std::string meant(std::string_view key, std::string_view value, std::string_view node) {
        bool const is_drawn = key.ends_with("label") || key.ends_with("tooltip");
        return is_drawn ? without_dot_escapes(value, node) : with_plain_backslashes(value);
    }

    void set_node(std::uint32_t node, RecordValues const& values) {
        for (auto const& [key, value] : values) {
            auto const text = meant(key, value, ids_[node]);
            auto const comma = text.find(',');
            if (key != "pos" || comma == std::string::npos) {
                records_.node_columns().set(node, key, text);
                continue;
            }
            // `x,y`, `x,y,z`, with `!` where it is fixed
            auto const end = text.find_first_of(",!", comma + 1);
            records_.node_columns().set(node, "x", trimmed(std::string_view(text).substr(0, comma)));
            records_.node_columns().set(node, "y",
                                        trimmed(std::string_view(text).substr(comma + 1, end - comma - 1)));
        }
    }

    void add_ties(Scope const& scope, std::vector<std::vector<std::uint32_t>> const& ends,
                  RecordValues const& own, TextPlace place) {
        TieRecord tie;
        tie.place = place;
        tie.values = scope.edge_defaults;
        for (auto const& [key, value] : own) {
            set(tie.values, key, value);
        }
        for (auto& [key, value] : tie.values) {
            value = meant(key, value, {});
            if (key == "dir" && value == "none") {
                tie.directed = false;
            }
        }
        std::erase_if(tie.values, [](auto const& pair) {
            return pair.first == "pos" || pair.first == "lp" ||
                   (pair.first == "dir" && pair.second == "none");
        });
        for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
            work(ends[i].size() * ends[i + 1].size() * (1 + tie.values.size()));
            for (auto const source : ends[i]) {
                for (auto const target : ends[i + 1]) {
                    add_tie(source, target, tie);
                }
            }
        }
    }

    void add_tie(std::uint32_t source, std::uint32_t target, TieRecord& tie) {
        if (strict_) {
            bool const turned = !directed_ && source > target;
            std::uint64_t const pair =
                (std::uint64_t{turned ? target : source} << 32) | (turned ? source : target);
            if (!pairs_.insert(pair).second) {
                return;
            }
        }
        tie.source = ids_[source];
        tie.target = ids_[target];
        records_.add_tie(tie);
    }

    std::string_view file_;
    DotText tokens_;
    GraphRecords& records_;
    RunContext const& context_;
    std::size_t work_left_;
    IdTable ids_; ///< of the nodes, numbered as in records_
    std::unordered_map<std::string, std::vector<std::uint32_t>> subgraphs_;
    std::unordered_set<std::uint64_t> pairs_; ///< of a strict graph
    bool strict_ = false;
    bool directed_ = false;
    std::uint64_t statements_ = 0;
};

} // namespace

bool looks_like_dot(InputBytes const& input) {
    std::string const beginning = decoded_beginning(input.bytes);
    DotText tokens(input.name, beginning);
    try {
        auto const first = tokens.next();
        if (first.is_keyword("strict")) {
            return true;
        }
        if (!first.is_keyword("graph") && !first.is_keyword("digraph")) {
            return false;
        }
        auto const second = tokens.next();
        return second.is('{') || (second.kind == Kind::id && tokens.next().is('{'));
    } catch (InputError const&) {
        return false;
    }
}

Network read_dot(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                 RunContext const& context) {
    GraphRecords records(input.name, options, report);
    bool directed = false;
    read_decoded(input, report, [&](std::string_view text) {
        DotReader reader(input, text, records, context);
        records.note_break(reader.run());
        directed = reader.directed();
    });
    return records.finish(directed, context);
}

} // namespace cospread
