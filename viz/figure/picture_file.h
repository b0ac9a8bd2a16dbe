#pragma once

#include "core/base/run_context.h"
#include "viz/figure/page.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace cospread::viz {

/// The page as PDF: fonts embedded, text stays text. Throws SystemError where Qt fails.
[[nodiscard]] std::string pdf(Page const& page);

constexpr double usual_dots_per_inch = 300;

/// Throws UsageError where a PNG of that size in points would be more than 32,000 dots wide or high, or more
/// than a thousand million in all. Takes no memory.
void check_dots(float width, float height, double dots_per_inch);

/// The page as PNG at so many dots an inch, painted and written some rows at a time: whatever its size, it
/// takes some 100 MB of memory. The recipe stands in the text field "recipe". Throws as check_dots(),
/// SystemError where it cannot be made, Stopped; whether all could be written, the stream says.
void write_png(std::ostream& stream, Page const& page, double dots_per_inch, RunContext const& context);

/// The same as bytes.
[[nodiscard]] std::string png(Page const& page, double dots_per_inch = usual_dots_per_inch);

enum class PictureFormat : std::uint8_t { svg, pdf, png };

/// By the ending of a file's name. Throws UsageError naming the three endings.
[[nodiscard]] PictureFormat picture_format(std::string_view file_name);

[[nodiscard]] std::string picture(Page const& page, PictureFormat format);

/// The same into a stream; `dots_per_inch` counts for a PNG.
void write_picture(std::ostream& stream, Page const& page, PictureFormat format, double dots_per_inch,
                   RunContext const& context);

} // namespace cospread::viz
