#pragma once

#include "core/formats/catalogue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cospread {

/// A text in UTF-8 without byte order mark, and what it was written in: `utf-8`, `utf-16` or `latin-1`.
class DecodedText {
  public:
    /// Text that is UTF-8 as it stands; the bytes must outlive this object.
    explicit DecodedText(std::string_view utf8)
        : original_(utf8)
        , encoding_("utf-8") {}

    DecodedText(std::string converted, std::string_view encoding)
        : converted_(std::move(converted))
        , encoding_(encoding) {}

    [[nodiscard]] std::string_view text() const {
        return converted_ ? std::string_view(*converted_) : original_;
    }

    [[nodiscard]] std::string_view encoding() const { return encoding_; }

  private:
    std::string_view original_;
    std::optional<std::string> converted_;
    std::string_view encoding_;
};

/// Finds the encoding by the byte order mark, else UTF-8 where the bytes are valid UTF-8, else Latin-1 (read
/// as windows-1252, which is what programs write under that name). Throws InputError where the bytes are
/// empty or are no text: they hold NUL or other control characters, or broken UTF-16. Cost: one pass.
[[nodiscard]] DecodedText decode_text(InputBytes const& input);

/// The first 64 KB, without byte order mark and in UTF-8 where they are UTF-16: enough to recognise a format
/// by.
[[nodiscard]] std::string decoded_beginning(std::string_view bytes);

/// The text of bytes that are said to be Latin-1, read as windows-1252. Throws InputError as decode_text().
[[nodiscard]] DecodedText decode_latin_1(InputBytes const& input);

/// Appends a character to a text in UTF-8; a number that is no character becomes U+FFFD.
void append_utf8(std::string& text, std::uint32_t point);

/// Hands the text of a file to `read`, notes its encoding, and gives the file's memory back when that is
/// done. Throws InputError as decode_text().
template<class Read>
void read_decoded(InputBytes const& input, ImportReport& report, Read const& read) {
    {
        DecodedText const decoded = decode_text(input);
        report.encoding = decoded.encoding();
        read(decoded.text());
    }
    if (input.release) {
        input.release();
    }
}

/// Whether the first bytes are text but for a few control characters, which decode_text() names.
[[nodiscard]] bool looks_like_spoilt_text(std::string_view bytes);

/// Whether decode_text() would find text in the first bytes.
[[nodiscard]] bool looks_like_text(std::string_view bytes);

} // namespace cospread
