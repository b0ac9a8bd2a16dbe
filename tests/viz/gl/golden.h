#pragma once

#include <QImage>

namespace cospread::viz::gl {

/// How far a picture may be from the kept one, in 255ths of a channel. The kept ones were made with llvmpipe.
/// Other drivers round edges otherwise and cut triangles at other subpixels: softpipe is off by up to 5, and
/// by 0.01 on average. A mark moved by a tenth of a pixel is off by 25.
struct GoldenTolerance {
    double mean = 0.25;
    int most = 12;
};

/// Puts a picture into tests/viz/gl/golden/ where that is asked for by COSPREAD_MAKE_GOLDEN=1 in the
/// environment (look at it before you commit it), else compares it with the one there.
void same_as_golden(QImage const& picture, QString const& name, GoldenTolerance tolerance = {});

/// Fails where the picture is not that of tests/viz/gl/golden/`name`.png; then it and the differences (eight
/// times as strong) are put into the build folder as golden/`name`-seen.png and -difference.png.
void compare_with_golden(QImage const& picture, QString const& name, GoldenTolerance tolerance = {});

} // namespace cospread::viz::gl
