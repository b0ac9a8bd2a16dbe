#pragma once

#include <filesystem>
#include <fstream>

namespace cospread::cli {

/// A file that appears whole or not at all: written beside its place under another name, then renamed.
/// Without commit() nothing is left. What is no regular file (a device, a pipe) is written directly.
class AtomicFile {
  public:
    /// Throws SystemError where the folder cannot be written.
    explicit AtomicFile(std::filesystem::path const& path);
    ~AtomicFile();

    AtomicFile(AtomicFile const&) = delete;
    AtomicFile& operator=(AtomicFile const&) = delete;

    [[nodiscard]] std::ostream& stream() { return stream_; }

    /// Throws SystemError where not everything could be written.
    void commit();

  private:
    std::filesystem::path target_;
    std::filesystem::path temporary_; ///< empty: written directly, or committed
    std::ofstream stream_;
};

} // namespace cospread::cli
