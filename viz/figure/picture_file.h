#pragma once

#include "viz/figure/page.h"

#include <string>
#include <string_view>

namespace cospread::viz {

/// The page as PDF: fonts embedded, text stays text. Throws SystemError where Qt fails.
[[nodiscard]] std::string pdf(Page const& page);

/// The page as PNG at so many dots an inch; the recipe stands in the text field "recipe". Throws SystemError
/// where the image does not fit into memory.
[[nodiscard]] std::string png(Page const& page, double dots_per_inch = 300);

enum class PictureFormat : std::uint8_t { svg, pdf, png };

/// By the ending of a file's name. Throws UsageError naming the three endings.
[[nodiscard]] PictureFormat picture_format(std::string_view file_name);

[[nodiscard]] std::string picture(Page const& page, PictureFormat format);

} // namespace cospread::viz
