#include "viz/gl/driver.h"
#include "viz/gl/framebuffer.h"
#include "viz/gl/headless_context.h"
#include "viz/gl/scene_renderer.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>

namespace cospread::viz::gl {
BOOST_AUTO_TEST_SUITE(headless_context)

namespace {

BOOST_AUTO_TEST_CASE(it_is_made_without_a_display_and_draws) {
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    auto const context = HeadlessContext::make(HeadlessContext::Driver::any);
    BOOST_TEST_REQUIRE(context != nullptr);
    BOOST_TEST(!context->renderer().empty());
    BOOST_TEST(context->renderer() == renderer_name());
    BOOST_TEST(SceneRenderer::can_draw());
    Framebuffer const picture(3, 2);
    picture.bind();
    glClearColor(0.2F, 0.4F, 0.6F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    std::array<unsigned char, 4> pixel{};
    glReadPixels(2, 1, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel.data());
    BOOST_TEST((pixel == std::array<unsigned char, 4>{51, 102, 153, 255}));
    BOOST_TEST(glGetError() == static_cast<GLenum>(GL_NO_ERROR));
}

BOOST_AUTO_TEST_CASE(once_it_is_gone_nothing_is_current) {
    BOOST_TEST(HeadlessContext::make(HeadlessContext::Driver::any) != nullptr);
    BOOST_TEST(!SceneRenderer::can_draw());
    BOOST_TEST(renderer_name().empty());
    // And another can be made.
    BOOST_TEST(HeadlessContext::make(HeadlessContext::Driver::any) != nullptr);
}

BOOST_AUTO_TEST_CASE(hardware_is_no_software) {
    auto const context = HeadlessContext::make(HeadlessContext::Driver::hardware);
    BOOST_TEST((context == nullptr || !is_software(context->renderer())));
}

BOOST_AUTO_TEST_CASE(what_draws_by_the_processor_is_known_by_name) {
    BOOST_TEST(is_software("llvmpipe (LLVM 15.0.6, 256 bits)"));
    BOOST_TEST(is_software("softpipe"));
    BOOST_TEST(
        is_software("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)"));
    BOOST_TEST(!is_software("NVIDIA GeForce RTX 3060/PCIe/SSE2"));
    BOOST_TEST(!is_software("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
    BOOST_TEST(!is_software("AMD Radeon RX 6600 (navi23, LLVM 15.0.6, DRM 3.49, 6.1.0)"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz::gl
