#include "core/formats/tlp.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/text_encoding.h"
#include "core/formats/tlp_text.h"
#include "core/formats/tulip_records.h"

#include <utility>

namespace cospread {

namespace {

constexpr std::string_view beginning = "(tlp";

class TlpReader {
  public:
    TlpReader(InputBytes const& input, std::string_view text, GraphRecords& records,
              RunContext const& context)
        : file_(input.name)
        , text_(input.name, text)
        , records_(records)
        , tulip_(input.name, records, text.size())
        , context_(context) {}

    /// Reads to the end of the graph, or to where the file breaks off.
    std::optional<Finding> run() {
        try {
            (void)text_.next(); // (
            (void)text_.next(); // tlp
            if (auto const version = text_.next(); version.kind != TlpToken::Kind::text) {
                refuse(version, "the version of the format is expected here", "Write (tlp \"2.3\"");
            }
            while (open_part()) {
                read_part();
            }
        } catch (InputError const& broken) {
            return broken.findings()[0];
        }
        return std::nullopt;
    }

  private:
    [[noreturn]] void refuse(TlpToken const& token, std::string what, std::string remedy) const {
        throw InputError(token.place.finding(file_, std::move(what), std::move(remedy)));
    }

    /// Whether another part begins within the open one, rather than that this ends.
    bool open_part() {
        auto const token = text_.next();
        if (token.kind == TlpToken::Kind::end) {
            refuse(token, "a bracket that was opened is never closed", "Close it with )");
        }
        if (token.kind != TlpToken::Kind::open && token.kind != TlpToken::Kind::close) {
            refuse(token, "a bracket is expected here", "Write ( or )");
        }
        return token.kind == TlpToken::Kind::open;
    }

    TlpToken require(TlpToken::Kind kind, std::string what) {
        auto token = text_.next();
        if (token.kind != kind) {
            refuse(token, std::move(what) + " is expected here", "Write it, or export the file anew");
        }
        return token;
    }

    std::uint64_t require_number(std::string what) {
        auto const token = require(TlpToken::Kind::word, what);
        auto const number = parse_whole_number(token.value);
        if (!number) {
            refuse(token, "'" + token.value + "' is not " + what, "Write a whole number");
        }
        return *number;
    }

    /// The rest of the part that was opened last, whatever it holds.
    void skip_part() {
        for (std::size_t open = 1; open > 0;) {
            auto const token = text_.next();
            if (token.kind == TlpToken::Kind::end) {
                refuse(token, "a bracket that was opened is never closed", "Close it with )");
            }
            open += token.kind == TlpToken::Kind::open ? 1 : 0;
            open -= token.kind == TlpToken::Kind::close ? 1 : 0;
        }
    }

    void read_part() {
        constexpr std::size_t parts_between_looks = 4096;
        if (++parts_ % parts_between_looks == 0) {
            context_.check_stop();
            context_.report(text_.progress(), "reading");
        }
        auto const name = require(TlpToken::Kind::word, "the name of a part");
        if (name.value == "nodes") {
            read_nodes();
        } else if (name.value == "edge") {
            read_tie(name.place);
        } else if (name.value == "property") {
            read_property();
        } else {
            if (name.value == "cluster") {
                records_.warn_once(name.place, "clusters are not read, only the graph that holds them all",
                                   "Mark their members in a property where they matter");
            }
            skip_part();
        }
    }

    /// `(nodes 0..4 7 9)`
    void read_nodes() {
        for (auto token = text_.next(); token.kind != TlpToken::Kind::close; token = text_.next()) {
            constexpr std::string_view dots = "..";
            auto const between = token.value.find(dots);
            auto const first = parse_whole_number(std::string_view(token.value).substr(0, between));
            auto const last =
                between == std::string::npos
                    ? first
                    : parse_whole_number(std::string_view(token.value).substr(between + dots.size()));
            if (token.kind != TlpToken::Kind::word || !first || !last) {
                refuse(token, "'" + token.value + "' is no node", "Write a number, or two as in 0..9");
            }
            tulip_.add_nodes(*first, *last, token.place);
        }
    }

    /// `(edge 3 0 1)`
    void read_tie(TextPlace place) {
        auto const number = require_number("the number of a tie");
        auto const source = require_number("the number of a node");
        auto const target = require_number("the number of a node");
        (void)require(TlpToken::Kind::close, "the end of the tie");
        tulip_.add_tie(number, std::to_string(source), std::to_string(target), place);
    }

    /// `(property 0 double "weight" (default "0" "1") (node 0 "2") (edge 3 "4"))`
    void read_property() {
        auto const graph = require_number("the number of a graph");
        auto const type = require(TlpToken::Kind::word, "the type of a property");
        auto name = require(TlpToken::Kind::text, "the name of a property");
        if (graph != 0) {
            skip_part(); // that of a cluster
            return;
        }
        tulip_.begin_property(std::move(name.value), type.value);
        while (open_part()) {
            read_value();
        }
        tulip_.end_property();
    }

    void read_value() {
        auto const of = require(TlpToken::Kind::word, "default, node or edge");
        if (of.value == "default") {
            tulip_.set_node_default(require(TlpToken::Kind::text, "a value").value);
            tulip_.set_tie_default(require(TlpToken::Kind::text, "a value").value);
        } else if (of.value == "node" || of.value == "edge") {
            auto const number = require_number("a number");
            auto value = require(TlpToken::Kind::text, "a value");
            if (of.value == "node") {
                tulip_.set_node_value(std::to_string(number), std::move(value.value), of.place);
            } else {
                tulip_.set_tie_value(number, std::move(value.value), of.place);
            }
        }
        skip_part();
    }

    std::string_view file_;
    TlpText text_;
    GraphRecords& records_;
    TulipRecords tulip_;
    RunContext const& context_;
    std::size_t parts_ = 0;
};

} // namespace

bool looks_like_tlp(InputBytes const& input) {
    std::string const text = decoded_beginning(input.bytes);
    auto const start = text.find_first_not_of(" \t\r\n");
    return start != std::string::npos && text.compare(start, beginning.size(), beginning) == 0;
}

Network read_tlp(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                 RunContext const& context) {
    GraphRecords records(input.name, options, report);
    read_decoded(input, report, [&](std::string_view text) {
        records.note_break(TlpReader(input, text, records, context).run());
    });
    return records.finish(true, context);
}

} // namespace cospread
