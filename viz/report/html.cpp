#include "viz/report/html.h"

#include <QString>

namespace cospread::viz {

namespace {

/// What HTML forbids in text: control characters other than tab and line ends.
bool is_forbidden(QChar character) {
    char16_t const code = character.unicode();
    return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7f && code < 0xa0);
}

} // namespace

std::string escaped(std::string_view text) {
    // Reading as UTF-8 replaces what is none.
    QString const read = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString result;
    result.reserve(read.size() + read.size() / 8);
    for (QChar const character : read) {
        switch (character.unicode()) {
        case '&':
            result += QStringLiteral("&amp;");
            break;
        case '<':
            result += QStringLiteral("&lt;");
            break;
        case '>':
            result += QStringLiteral("&gt;");
            break;
        case '"':
            result += QStringLiteral("&quot;");
            break;
        case '\'':
            result += QStringLiteral("&#39;");
            break;
        default:
            result += is_forbidden(character) ? QChar(QChar::ReplacementCharacter) : character;
        }
    }
    return result.toStdString();
}

std::optional<std::string_view> linkable(std::string_view url) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) {
        return std::nullopt;
    }
    for (char const character : url) {
        auto const code = static_cast<unsigned char>(character);
        if (code <= 0x20 || code == 0x7f) {
            return std::nullopt;
        }
    }
    return url;
}

void HtmlWriter::element(std::string_view tag, Attributes attributes, std::string_view text) {
    open(tag, attributes);
    html_ += escaped(text);
    close(tag);
}

void HtmlWriter::empty(std::string_view tag, Attributes attributes) {
    open_unended(tag, attributes);
    html_ += "/>";
}

void HtmlWriter::link(std::string_view url, std::string_view words) {
    if (auto const address = linkable(url)) {
        element("a", {{"href", std::string(*address)}, {"rel", "noreferrer"}}, words);
    } else {
        text(words);
    }
}

void HtmlWriter::open(std::string_view tag, Attributes attributes) {
    open_unended(tag, attributes);
    html_ += '>';
}

void HtmlWriter::close(std::string_view tag) {
    html_.append("</").append(tag).append(">");
    // A line a block keeps the file readable and its differences small.
    if (tag == "tr" || tag == "p" || tag == "section" || tag == "div" || tag == "li") {
        html_ += '\n';
    }
}

void HtmlWriter::open_unended(std::string_view tag, Attributes attributes) {
    html_.append("<").append(tag);
    for (Attribute const& attribute : attributes) {
        html_.append(" ").append(attribute.name).append("=\"").append(escaped(attribute.value)).append("\"");
    }
}

} // namespace cospread::viz
