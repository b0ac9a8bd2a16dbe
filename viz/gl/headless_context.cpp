#include "viz/gl/headless_context.h"

#include "viz/gl/driver.h"
#include "viz/gl/scene_renderer.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace cospread::viz::gl {
namespace {

template<class Function>
Function extension(char const* name) {
    return reinterpret_cast<Function>(eglGetProcAddress(name));
}

/// Whether one of the words of a list of extensions is `name`.
bool has_word(char const* list, std::string_view name) {
    std::string const padded = ' ' + std::string(list == nullptr ? "" : list) + ' ';
    return padded.find(' ' + std::string(name) + ' ') != std::string::npos;
}

/// The displays of all devices, those of graphics cards first, then Mesa's without a device.
std::vector<EGLDisplay> displays() {
    std::vector<EGLDisplay> found;
    char const* const offered = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    auto const display_of = extension<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
    if (display_of == nullptr || !has_word(offered, "EGL_EXT_platform_base")) {
        return found;
    }
    auto const list = extension<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
    auto const describe = extension<PFNEGLQUERYDEVICESTRINGEXTPROC>("eglQueryDeviceStringEXT");
    if (list != nullptr && describe != nullptr && has_word(offered, "EGL_EXT_platform_device")) {
        std::array<EGLDeviceEXT, 32> devices{};
        EGLint count = 0;
        if (list(static_cast<EGLint>(devices.size()), devices.data(), &count) != EGL_TRUE) {
            count = 0;
        }
        auto const end = devices.begin() + count;
        std::stable_partition(devices.begin(), end, [&](EGLDeviceEXT device) {
            return !has_word(describe(device, EGL_EXTENSIONS), "EGL_MESA_device_software");
        });
        for (auto device = devices.begin(); device != end; ++device) {
            found.push_back(display_of(EGL_PLATFORM_DEVICE_EXT, *device, nullptr));
        }
    }
    if (has_word(offered, "EGL_MESA_platform_surfaceless")) {
        found.push_back(display_of(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
    }
    std::erase(found, EGL_NO_DISPLAY);
    return found;
}

/// A context of its own framebuffers; EGL asks for a configuration although nothing is drawn into a surface.
EGLContext context_on(EGLDisplay display, EGLConfig& config) {
    static constexpr std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE,
                                                  EGL_OPENGL_BIT, EGL_NONE};
    static constexpr std::array<EGLint, 7> version{EGL_CONTEXT_MAJOR_VERSION,
                                                   3,
                                                   EGL_CONTEXT_MINOR_VERSION,
                                                   3,
                                                   EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                                   EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                                   EGL_NONE};
    EGLint configs = 0;
    if (eglInitialize(display, nullptr, nullptr) != EGL_TRUE || eglBindAPI(EGL_OPENGL_API) != EGL_TRUE ||
        eglChooseConfig(display, wanted.data(), &config, 1, &configs) != EGL_TRUE || configs == 0) {
        return EGL_NO_CONTEXT;
    }
    return eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
}

} // namespace

HeadlessContext::HeadlessContext(void* display, void* context, void* surface)
    : display_(display)
    , context_(context)
    , surface_(surface)
    , renderer_(renderer_name()) {}

HeadlessContext::~HeadlessContext() {
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (surface_ != EGL_NO_SURFACE) {
        eglDestroySurface(display_, surface_);
    }
    eglDestroyContext(display_, context_);
}

std::unique_ptr<HeadlessContext> HeadlessContext::make(Driver driver) {
    for (EGLDisplay const display : displays()) {
        EGLConfig config = nullptr;
        EGLContext const context = context_on(display, config);
        if (context == EGL_NO_CONTEXT) {
            continue;
        }
        EGLSurface surface = EGL_NO_SURFACE;
        bool current = eglMakeCurrent(display, surface, surface, context) == EGL_TRUE;
        if (!current) {
            // A driver that cannot do without: a surface of one pixel.
            static constexpr std::array<EGLint, 5> one_pixel{EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
            surface = eglCreatePbufferSurface(display, config, one_pixel.data());
            current =
                surface != EGL_NO_SURFACE && eglMakeCurrent(display, surface, surface, context) == EGL_TRUE;
        }
        // Not make_unique: the constructor is private. From here on the destructor gives all back.
        std::unique_ptr<HeadlessContext> made(new HeadlessContext(display, context, surface));
        if (current && SceneRenderer::can_draw() &&
            (driver == Driver::any || !is_software(made->renderer()))) {
            return made;
        }
    }
    return nullptr;
}

} // namespace cospread::viz::gl
