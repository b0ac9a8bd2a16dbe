#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>

namespace cospread::viz {

/// A picture of that size, and what stands in its file besides.
struct PngHeader {
    int width = 0;
    int height = 0;
    double dots_per_inch = 300;
    std::string recipe; ///< for the text field "recipe"; empty = none
};

/// Writes a PNG, RGB with 8 bits each, row by row: no more of the picture than a row is in memory. The same
/// rows give the same bytes. Throws SystemError where libpng refuses; whether all could be written, the
/// stream says.
class PngRows {
  public:
    PngRows(std::ostream& stream, PngHeader const& header);
    ~PngRows();
    PngRows(PngRows const&) = delete;
    PngRows& operator=(PngRows const&) = delete;

    /// The next row, opaque pixels 0xffRRGGBB.
    void add(std::span<std::uint32_t const> row);

    /// After the last row.
    void end();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace cospread::viz
