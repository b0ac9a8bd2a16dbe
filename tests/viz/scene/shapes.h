#pragma once

#include "viz/scene/scene.h"

#include <array>
#include <ostream>

namespace cospread::viz {

constexpr std::array all_shapes{Shape::circle,   Shape::square,        Shape::diamond,
                                Shape::triangle, Shape::triangle_down, Shape::plus,
                                Shape::cross,    Shape::star,          Shape::bar};

/// So that a failed comparison can be read.
inline std::ostream& operator<<(std::ostream& out, Shape shape) {
    return out << "shape " << static_cast<int>(shape);
}

} // namespace cospread::viz
