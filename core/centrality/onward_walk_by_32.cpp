#include "core/centrality/onward_walk.h"

// The standard library's functions stay code for every processor: the linker keeps one of each for all files.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#if defined(__x86_64__) && !defined(__clang__)

#pragma GCC push_options
#pragma GCC target("avx2,bmi")

#define COSPREAD_WALK_LANES 32
#include "core/centrality/batch_walk.h"

#pragma GCC pop_options

namespace cospread {

namespace {

std::unique_ptr<OnwardWalk> walk_by_32(OnwardArcs const& arcs, TopologicalOrder const& order) {
    return std::make_unique<BatchWalk>(arcs, order);
}

} // namespace

MakeOnwardWalk const detail::walk_onward_by_32 = &walk_by_32;

} // namespace cospread

#else

cospread::MakeOnwardWalk const cospread::detail::walk_onward_by_32 = nullptr;

#endif
