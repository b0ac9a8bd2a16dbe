#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

// How the program's memory lies. A network of a hundred thousand actors fills thousands of usual pages, each
// a fault when it is first written and a miss of the processor's page table when a search jumps there. In
// pages of 2 MB, where the system gives them (Linux does where asked: `madvise` in
// /sys/kernel/mm/transparent_hugepage/enabled), reading takes two thirds of the time and searches a half to
// three quarters. So this file replaces operator new for large blocks and asks the same for the beginning of
// the heap. Sanitizers bring an operator new of their own and keep it.

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20;

/// Advice: the memory is as good where the system does not follow it.
void ask_for_large_pages(void* begin, std::size_t size) {
    ::madvise(begin, size, MADV_HUGEPAGE);
}

/// The heap takes 32 MB of addresses at once, and blocks below that size which are given back serve again
/// instead of going to the system, which would have to fill them with zeros. (The C library comes to such
/// bounds by itself, but block by block.)
[[maybe_unused]] bool const heap_is_set_up = [] {
    constexpr int step = 32 << 20;
    bool const taken = ::mallopt(M_MMAP_THRESHOLD, step) == 1 && ::mallopt(M_TRIM_THRESHOLD, 2 * step) == 1 &&
                       ::mallopt(M_TOP_PAD, step) == 1;
    auto* const begin = static_cast<std::byte*>(::sbrk(0));
    void* volatile const block = std::malloc(large_page); // grows the heap by the step
    std::free(block);
    auto* const end = static_cast<std::byte*>(::sbrk(0));
    if (end > begin) {
        ask_for_large_pages(begin, static_cast<std::size_t>(end - begin));
    }
    return taken;
}();

void* block_of(std::size_t size) {
    if (size < large_page) {
        return std::malloc(size == 0 ? 1 : size);
    }
    void* block = nullptr;
    if (::posix_memalign(&block, large_page, size) != 0) {
        return nullptr;
    }
    ask_for_large_pages(block, size);
    return block;
}

} // namespace

void* operator new(std::size_t size) {
    while (true) {
        if (void* const block = block_of(size)) {
            return block;
        }
        auto const handler = std::get_new_handler();
        if (handler == nullptr) {
            throw std::bad_alloc();
        }
        handler();
    }
}

void operator delete(void* block) noexcept {
    std::free(block);
}

void operator delete(void* block, std::size_t /*size*/) noexcept {
    std::free(block);
}
