#pragma once

#include "core/base/run_context.h"
#include "core/formats/catalogue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cospread {

/// Where something begins in a text file: line and character within it, from 1.
struct TextPlace {
    std::uint64_t line = 0;
    std::uint64_t character = 0;

    [[nodiscard]] Finding finding(std::string_view file, std::string what, std::string remedy) const {
        return {.file = std::string(file),
                .row = line,
                .column = std::to_string(character),
                .what = std::move(what),
                .remedy = std::move(remedy)};
    }
};

/// The beginning of an element; lives as long as the call.
class XmlElement {
  public:
    XmlElement(std::string_view name, char const* const* attributes, TextPlace place)
        : name_(name)
        , attributes_(attributes)
        , place_(place) {}

    /// Without the prefix of its namespace.
    [[nodiscard]] std::string_view name() const { return name_; }

    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const;

    /// Empty where it is not there.
    [[nodiscard]] std::string_view text(std::string_view name) const {
        return attribute(name).value_or(std::string_view());
    }

    [[nodiscard]] TextPlace place() const { return place_; }

  private:
    std::string_view name_;
    char const* const* attributes_;
    TextPlace place_;
};

/// What is done with the elements of an XML file, in their order.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void start(XmlElement const& element) = 0;
    /// `text`: all text that stands directly in the element.
    virtual void end(std::string_view name, std::string_view text) = 0;

    /// Text as it comes, in pieces, for those to whom its place among elements means something.
    virtual void characters(std::string_view /*text*/) {}
};

/// Whether the file's outermost element has that name.
[[nodiscard]] bool looks_like_xml_of(std::string_view root, InputBytes const& input);

/// Reads an XML file in UTF-8, UTF-16 or Latin-1 (windows-1252), as declared, without a tree in memory; notes
/// the encoding in the report. Nothing outside the file is ever opened. Returns where the file breaks, after
/// all elements before it were handled: it is not well formed, elements are nested more than 200 deep, a text
/// or a tag is longer than 16 MB, or it declares entities, which are refused since a few can stand for
/// gigabytes. Throws InputError where it is empty or in an encoding that is not known.
[[nodiscard]] std::optional<Finding> read_xml(InputBytes const& input, XmlHandler& handler,
                                              ImportReport& report, RunContext const& context);

} // namespace cospread
