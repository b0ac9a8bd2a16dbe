#pragma once

#include <memory>
#include <string>

namespace cospread::viz::gl {

/// OpenGL 3.3 without window, display server or Qt: EGL on a device. Current in the thread that made it until
/// it is destroyed there.
class HeadlessContext {
  public:
    enum class Driver { any, hardware };

    /// A context on a graphics card where there is one; with Driver::any else one that Mesa draws by the
    /// processor. Nothing where there is no driver for it.
    [[nodiscard]] static std::unique_ptr<HeadlessContext> make(Driver driver);

    ~HeadlessContext();
    HeadlessContext(HeadlessContext const&) = delete;
    HeadlessContext& operator=(HeadlessContext const&) = delete;

    [[nodiscard]] std::string const& renderer() const { return renderer_; }

  private:
    HeadlessContext(void* display, void* context, void* surface);

    // EGL's own handles. A display belongs to the process and stays.
    void* display_;
    void* context_;
    void* surface_;
    std::string renderer_;
};

} // namespace cospread::viz::gl
