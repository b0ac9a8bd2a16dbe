#pragma once

#include <cstddef>
#include <string>

namespace cospread {

/// A text whose memory goes back to the system from its beginning while it is read. Until the end of a long
/// file the memory that its network takes grows as that of its text shrinks.
/// Where the system takes nothing back, nothing changes but the memory in use.
class SpentMemory {
  public:
    /// `text` must outlive this object and stay what it is.
    explicit SpentMemory(std::string& text)
        : text_(text) {}

    /// The first `bytes` are never read again: their memory may be given back, in steps of 2 MB. They are
    /// then 0.
    void spend(std::size_t bytes);

  private:
    std::string& text_;
    std::size_t spent_ = 0;
};

} // namespace cospread
