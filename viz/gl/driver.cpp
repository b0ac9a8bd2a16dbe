#include "viz/gl/driver.h"

#include "viz/gl/opengl.h"

#include <algorithm>
#include <array>

namespace cospread::viz::gl {

std::string renderer_name() {
    auto const* const name = reinterpret_cast<char const*>(glGetString(GL_RENDERER));
    return name == nullptr ? std::string() : std::string(name);
}

bool is_software(std::string_view renderer) {
    static constexpr std::array<std::string_view, 6> names{"llvmpipe",    "softpipe", "swrast",
                                                           "SwiftShader", "SWR",      "Software Rasterizer"};
    return std::ranges::any_of(names,
                               [&](std::string_view name) { return renderer.find(name) != renderer.npos; });
}

} // namespace cospread::viz::gl
