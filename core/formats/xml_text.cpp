#include "core/formats/xml_text.h"

#include "core/formats/text_encoding.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <vector>

namespace cospread {

namespace {

constexpr std::size_t most_levels = 200;
constexpr std::size_t most_text = std::size_t{16} << 20;
constexpr std::size_t bytes_a_step = std::size_t{1} << 20;

std::string_view local_name(std::string_view name) {
    auto const colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Calls the handler from expat's callbacks. No exception may pass through expat, so one waits until it has
/// returned.
class Parse {
  public:
    Parse(std::string_view file, std::string_view encoding, XmlHandler& handler)
        : file_(file)
        , handler_(handler)
        , parser_(XML_ParserCreate(std::string(encoding).c_str()), &XML_ParserFree) {
        if (!parser_) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &on_start, &on_end);
        XML_SetCharacterDataHandler(parser_.get(), &on_text);
        XML_SetEntityDeclHandler(parser_.get(), &on_entity);
        XML_SetSkippedEntityHandler(parser_.get(), &on_skipped);
    }

    [[nodiscard]] std::optional<Finding> run(std::string_view text, RunContext const& context) {
        for (std::size_t at = 0; at < text.size() || at == 0;) {
            context.check_stop();
            context.report(static_cast<double>(at) / static_cast<double>(text.size()), "reading");
            std::size_t const size = std::min(bytes_a_step, text.size() - at);
            bool const last = at + size == text.size();
            auto const status =
                XML_Parse(parser_.get(), text.data() + at, static_cast<int>(size), last ? 1 : 0);
            if (thrown_) {
                std::rethrow_exception(thrown_);
            }
            if (problem_) {
                return problem_;
            }
            if (status != XML_STATUS_OK) {
                return place().finding(file_,
                                       "the XML is broken here: " +
                                           std::string(XML_ErrorString(XML_GetErrorCode(parser_.get()))),
                                       "Correct it there, or write the file again");
            }
            at += size;
            // What expat has not yet understood is one tag, comment or reference.
            auto const understood =
                static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
            if (!last && at - std::min(understood, at) > most_text) {
                return place().finding(file_, "a tag of more than 16 MB", "Is this a network?");
            }
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] TextPlace place() const {
        return {XML_GetCurrentLineNumber(parser_.get()), XML_GetCurrentColumnNumber(parser_.get()) + 1};
    }

    void stop(std::string what, std::string remedy) {
        if (!problem_) {
            problem_ = place().finding(file_, std::move(what), std::move(remedy));
        }
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    template<class Call>
    void guarded(Call const& call) {
        if (thrown_ || problem_) {
            return;
        }
        try {
            call();
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    void add_text(std::string_view text) {
        if (text_.size() + text.size() > most_text) {
            stop("a text of more than 16 MB", "Is this a network?");
        } else {
            text_ += text;
        }
    }

    static void XMLCALL on_start(void* self, XML_Char const* name, XML_Char const** attributes) {
        auto& parse = *static_cast<Parse*>(self);
        parse.guarded([&] {
            if (parse.begins_.size() >= most_levels) {
                parse.stop("elements within elements, more than 200 deep", "Is this a network?");
                return;
            }
            parse.begins_.push_back(parse.text_.size());
            parse.handler_.start({local_name(name), attributes, parse.place()});
        });
    }

    static void XMLCALL on_end(void* self, XML_Char const* name) {
        auto& parse = *static_cast<Parse*>(self);
        parse.guarded([&] {
            std::size_t const begin = parse.begins_.back();
            parse.handler_.end(local_name(name), std::string_view(parse.text_).substr(begin));
            parse.text_.resize(begin);
            parse.begins_.pop_back();
        });
    }

    static void XMLCALL on_text(void* self, XML_Char const* text, int size) {
        auto& parse = *static_cast<Parse*>(self);
        parse.guarded([&] {
            std::string_view const piece(text, static_cast<std::size_t>(size));
            parse.add_text(piece);
            parse.handler_.characters(piece);
        });
    }

    static void XMLCALL on_entity(void* self, XML_Char const* name, int /*is_parameter*/,
                                  XML_Char const* /*value*/, int /*size*/, XML_Char const* /*base*/,
                                  XML_Char const* /*system*/, XML_Char const* /*public*/,
                                  XML_Char const* /*notation*/) {
        auto& parse = *static_cast<Parse*>(self);
        parse.guarded([&] {
            parse.stop("the file declares the entity '" + std::string(name) + "'",
                       "Entities are not read, since a few of them can stand for gigabytes: write what they "
                       "stand for, and leave the declarations out");
        });
    }

    static void XMLCALL on_skipped(void* self, XML_Char const* name, int is_parameter) {
        auto& parse = *static_cast<Parse*>(self);
        parse.guarded([&] {
            if (is_parameter == 0) {
                parse.add_text('&' + std::string(name) + ';');
            }
        });
    }

    std::string_view file_;
    XmlHandler& handler_;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
    std::string text_;                ///< of the open elements
    std::vector<std::size_t> begins_; ///< where the text of each open element begins in it
    std::exception_ptr thrown_;
    std::optional<Finding> problem_;
};

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// The encoding that the first line declares, in lower case; empty where it declares none.
std::string declared_encoding(std::string_view bytes) {
    auto const head = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{400}));
    auto const word = head.find("encoding");
    auto const open = word == std::string_view::npos ? word : head.find_first_of("\"'", word);
    auto const close = open == std::string_view::npos ? open : head.find(head[open], open + 1);
    return !head.starts_with("<?xml") || close == std::string_view::npos
               ? std::string()
               : lower(head.substr(open + 1, close - open - 1));
}

DecodedText decode_xml(InputBytes const& input) {
    constexpr std::array<std::string_view, 7> latin{"iso-8859-1", "latin-1", "latin1",    "windows-1252",
                                                    "cp1252",     "l1",      "iso_8859-1"};
    constexpr std::array<std::string_view, 5> unicode{"", "utf-8", "utf8", "us-ascii", "utf-16"};
    std::string const declared = declared_encoding(input.bytes);
    auto const is_among = [&](auto const& words) {
        return std::ranges::find(words, declared) != words.end();
    };
    if (is_among(latin)) {
        return decode_latin_1(input);
    }
    DecodedText decoded = decode_text(input);
    if (decoded.encoding() == "latin-1" && !is_among(unicode)) {
        throw InputError(Finding{.file = std::string(input.name),
                                 .row = 1,
                                 .what = "the encoding '" + declared + "' is not known",
                                 .remedy = "Save the file as UTF-8"});
    }
    return decoded;
}

} // namespace

std::optional<std::string_view> XmlElement::attribute(std::string_view name) const {
    for (auto const* const* pair = attributes_; *pair != nullptr; pair += 2) {
        if (name == pair[0]) {
            return pair[1];
        }
    }
    return std::nullopt;
}

bool looks_like_xml_of(std::string_view root, InputBytes const& input) {
    std::string head;
    for (char const byte : input.bytes.substr(0, 8192)) {
        if (byte != '\0') { // UTF-16
            head += byte;
        }
    }
    auto const start = head.find_first_not_of("\xEF\xBB\xBF\xFE\xFF \t\r\n");
    if (start == std::string::npos || head[start] != '<') {
        return false;
    }
    for (std::size_t at = start; at < head.size(); at = head.find('<', at + 1)) {
        if (head.compare(at, 4, "<!--") == 0) {
            at = head.find("-->", at);
            continue;
        }
        if (at + 1 < head.size() && head[at + 1] != '?' && head[at + 1] != '!') {
            auto const end = std::min(head.find_first_of(" \t\r\n/>", at), head.size());
            return local_name(std::string_view(head).substr(at + 1, end - at - 1)) == root;
        }
    }
    return false;
}

std::optional<Finding> read_xml(InputBytes const& input, XmlHandler& handler, ImportReport& report,
                                RunContext const& context) {
    bool const bare_little = input.bytes.starts_with(std::string_view("<\0", 2));
    if (bare_little || input.bytes.starts_with(std::string_view("\0<", 2))) {
        report.encoding = "utf-16";
        return Parse(input.name, bare_little ? "UTF-16LE" : "UTF-16BE", handler).run(input.bytes, context);
    }
    DecodedText const decoded = decode_xml(input);
    report.encoding = decoded.encoding();
    auto const text = decoded.text();
    auto const start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return Parse(input.name, "UTF-8", handler).run(start == 0 ? text : text.substr(start), context);
}

} // namespace cospread
