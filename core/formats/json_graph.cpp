#include "core/formats/json_graph.h"

#include "core/formats/json_graph_records.h"
#include "core/formats/text_encoding.h"
#include "core/formats/tulip_json.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace cospread {

namespace {

/// A byte of the text that says, when stepped over, how far the reading is.
class WatchedByte {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = char const*;
    using reference = char const&;

    WatchedByte(char const* at, char const** reached)
        : at_(at)
        , reached_(reached) {}

    reference operator*() const { return *at_; }

    WatchedByte& operator++() {
        *reached_ = ++at_;
        return *this;
    }

    WatchedByte operator++(int) {
        WatchedByte before = *this;
        ++*this;
        return before;
    }

    friend bool operator==(WatchedByte const& a, WatchedByte const& b) { return a.at_ == b.at_; }

  private:
    char const* at_;
    char const** reached_;
};

/// Line and character of how far the reading is, counted from where it was asked last.
class Whereabouts {
  public:
    explicit Whereabouts(std::string_view text)
        : counted_(text.data())
        , reached_(text.data()) {}

    [[nodiscard]] char const** reached() { return &reached_; }

    TextPlace place() {
        for (; counted_ < reached_; ++counted_) {
            character_ = *counted_ == '\n' ? 0 : character_ + 1;
            line_ += *counted_ == '\n' ? 1 : 0;
        }
        return {line_, std::max<std::uint64_t>(character_, 1)};
    }

  private:
    char const* counted_;
    char const* reached_;
    std::uint64_t line_ = 1;
    std::uint64_t character_ = 0;
};

} // namespace

bool looks_like_json_graph(InputBytes const& input) {
    std::string const beginning = decoded_beginning(input.bytes);
    auto const start = beginning.find_first_not_of(" \t\r\n");
    return start != std::string::npos && (beginning[start] == '{' || beginning[start] == '[');
}

Network read_json_graph(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                        RunContext const& context) {
    GraphRecords records(input.name, options, report);
    bool directed = true;
    read_decoded(input, report, [&](std::string_view text) {
        Whereabouts whereabouts(text);
        auto const place = [&] { return whereabouts.place(); };
        auto const parse = [&](JsonEvents& events) {
            try {
                nlohmann::json::sax_parse(WatchedByte(text.data(), whereabouts.reached()),
                                          WatchedByte(text.data() + text.size(), whereabouts.reached()),
                                          &events);
            } catch (InputError const& broken) {
                records.note_break(broken.findings()[0]);
            }
        };
        if (looks_like_tulip_json(text)) {
            TulipJson events(input.name, records, text.size(), context, place);
            parse(events);
            return;
        }
        JsonGraphRecords events(input.name, records, context, place);
        parse(events);
        events.finish();
        directed = events.directed();
    });
    return records.finish(directed, context);
}

} // namespace cospread
