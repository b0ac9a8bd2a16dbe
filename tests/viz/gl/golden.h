#pragma once

#include <QImage>

namespace cospread::viz::gl {

/// How far a picture may be from the kept one, in 255ths of a channel. The kept ones were made with llvmpipe;
/// softpipe's are off by 1 at most and 0.03 on average. Other drivers may round edges a little otherwise. An
/// edge that is a tenth of a pixel off changes its pixels by 20.
struct GoldenTolerance {
    double mean = 0.1;
    int most = 6;
};

/// Puts a picture into tests/viz/gl/golden/ where that is asked for by COSPREAD_MAKE_GOLDEN=1 in the
/// environment (look at it before you commit it), else compares it with the one there.
void same_as_golden(QImage const& picture, QString const& name, GoldenTolerance tolerance = {});

/// Fails where the picture is not that of tests/viz/gl/golden/`name`.png; then it and the differences (eight
/// times as strong) are put into the build folder as golden/`name`-seen.png and -difference.png.
void compare_with_golden(QImage const& picture, QString const& name, GoldenTolerance tolerance = {});

} // namespace cospread::viz::gl
