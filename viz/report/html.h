#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cospread::viz {

/// `text` as it may stand between tags and inside a quoted attribute: the five characters with a meaning are
/// escaped; bytes that are no UTF-8 and control characters become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// The address if a page may link to it: http and https only, without blanks or control characters.
[[nodiscard]] std::optional<std::string_view> linkable(std::string_view url);

/// Writes HTML element by element. Whatever text is handed over stays text: it cannot become markup.
class HtmlWriter {
  public:
    struct Attribute {
        std::string_view name;
        std::string value;
    };

    using Attributes = std::initializer_list<Attribute>;

    /// An element with what `body` writes inside.
    template<class Body>
    void inside(std::string_view tag, Attributes attributes, Body const& body) {
        open(tag, attributes);
        body();
        close(tag);
    }

    /// An element that holds only text.
    void element(std::string_view tag, Attributes attributes, std::string_view text);

    void element(std::string_view tag, std::string_view text) { element(tag, {}, text); }

    /// An element that never has a content: <meta>, <input>, or a shape of an inline picture.
    void empty(std::string_view tag, Attributes attributes);

    void text(std::string_view text) { html_ += escaped(text); }

    /// Markup that a part of this program wrote: styles, scripts, pictures. Never what stands in a file.
    void markup(std::string_view markup) { html_ += markup; }

    /// A link where the address may be linked to, else the words alone.
    void link(std::string_view url, std::string_view words);

    [[nodiscard]] std::string const& html() const { return html_; }

  private:
    void open(std::string_view tag, Attributes attributes);
    void close(std::string_view tag);
    void open_unended(std::string_view tag, Attributes attributes);

    std::string html_;
};

} // namespace cospread::viz
