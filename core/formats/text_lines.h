#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The lines of a text one at a time, whatever their ends (LF, CRLF, CR). `text` must outlive this object.
class TextLines {
  public:
    explicit TextLines(std::string_view text)
        : text_(text) {}

    /// Steps to the next line; false at the end.
    bool next();

    /// The current line without its end.
    [[nodiscard]] std::string_view line() const { return line_; }

    /// Number of the current line, from 1.
    [[nodiscard]] std::uint64_t number() const { return number_; }

    /// Share of the text read so far.
    [[nodiscard]] double progress() const;

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view line_;
    std::uint64_t number_ = 0;
};

/// The words of one line, between blanks and tabs; in double quotes a word may hold blanks, and `\"` and `\\`
/// are a quote and a backslash. Keeps its memory from line to line.
class LineWords {
  public:
    void read(std::string_view line);

    [[nodiscard]] std::size_t size() const { return size_; }

    [[nodiscard]] std::string const& operator[](std::size_t word) const { return words_[word].text; }

    [[nodiscard]] bool quoted(std::size_t word) const { return words_[word].quoted; }

    /// Whether a quote is never closed on the line; its word then goes to the end of the line.
    [[nodiscard]] bool unclosed() const { return unclosed_; }

  private:
    struct Word {
        std::string text = {};
        bool quoted = false;
    };

    std::string& add(bool quoted);
    std::size_t read_quoted(std::string_view line, std::size_t at);

    std::vector<Word> words_;
    std::size_t size_ = 0;
    bool unclosed_ = false;
};

/// `text` with the letters A to Z as a to z, as keywords are compared.
[[nodiscard]] std::string lower_case(std::string_view text);

/// Whether a line before a table is a comment: `# Nodes: 7115` of SNAP and networkx, `% sym` of KONECT.
[[nodiscard]] bool is_comment(std::string_view line);

} // namespace cospread
