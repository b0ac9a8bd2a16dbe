#pragma once

#include "tests/viz/raster/random_ties.h"
#include "viz/raster/pixels.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace cospread::viz {

/// Marks anywhere in 100 x 75 scene units, tied at random; their colours are red with a blue rim.
[[nodiscard]] inline std::shared_ptr<Scene> scene_with(std::uint32_t nodes, std::uint32_t ties) {
    auto scene = std::make_shared<Scene>();
    scene->bounds = {{0, 0}, {100, 75}};
    for (std::uint32_t i = 0; i < nodes; ++i) {
        Mark mark;
        mark.position = {random_unit(2 * i) * 100, random_unit(2 * i + 1) * 75};
        mark.radius = 2;
        mark.fill = rgb(0xff0000);
        mark.outline = rgb(0x0000ff);
        scene->marks.push_back(mark);
    }
    auto crowd = std::make_shared<Crowd>();
    for (std::uint32_t i = 0; i < ties; ++i) {
        auto const bits = mix_bits(i);
        crowd->ends.push_back({static_cast<NodeId>(bits % nodes), static_cast<NodeId>((bits >> 32) % nodes)});
    }
    crowd->forms.resize(ties);
    scene->crowd = crowd;
    scene->crowd_colour = {0, 0, 0, 200};
    return scene;
}

/// Greatest difference of a channel between two pixels.
[[nodiscard]] inline int difference(std::uint32_t a, std::uint32_t b) {
    int most = 0;
    for (int const shift : {0, 8, 16}) {
        most = std::max(most,
                        std::abs(static_cast<int>(a >> shift & 0xff) - static_cast<int>(b >> shift & 0xff)));
    }
    return most;
}

/// Mean difference of a channel.
[[nodiscard]] inline double mean_difference(Pixels const& a, Pixels const& b) {
    BOOST_TEST_REQUIRE(a.colours.size() == b.colours.size());
    double sum = 0;
    for (std::size_t i = 0; i < a.colours.size(); ++i) {
        for (int const shift : {0, 8, 16}) {
            sum += std::abs(static_cast<int>(a.colours[i] >> shift & 0xff) -
                            static_cast<int>(b.colours[i] >> shift & 0xff));
        }
    }
    return sum / (3 * static_cast<double>(a.colours.size()));
}

} // namespace cospread::viz
