#include "core/base/spent_memory.h"

#include <cstdint>
#include <sys/mman.h>

namespace cospread {

void SpentMemory::spend(std::size_t bytes) {
    // Whole large pages, which the system would have to split otherwise.
    constexpr std::uintptr_t step = std::uintptr_t{2} << 20;
    auto const begin = reinterpret_cast<std::uintptr_t>(text_.data());
    auto const first = (begin + spent_ + step - 1) / step * step;
    auto const last = (begin + bytes) / step * step;
    if (last > first) {
        ::madvise(text_.data() + (first - begin), last - first, MADV_DONTNEED);
        spent_ = last - begin;
    }
}

} // namespace cospread
