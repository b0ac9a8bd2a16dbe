#pragma once

#include <string>
#include <string_view>

namespace cospread::viz::gl {

/// What draws in the context that is current, in the driver's words: "llvmpipe (LLVM 15.0.6, 256 bits)".
[[nodiscard]] std::string renderer_name();

/// Whether a renderer of that name is the processor and no graphics card.
[[nodiscard]] bool is_software(std::string_view renderer);

} // namespace cospread::viz::gl
