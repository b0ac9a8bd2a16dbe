#include "core/cli/atomic_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace cospread::cli {

namespace {

[[noreturn]] void fail(std::filesystem::path const& path, int code) {
    throw SystemError("cannot write " + path.string() +
                      (code != 0 ? ": " + std::string(std::strerror(code)) : ""));
}

/// Where a link points: the link stays, its file is replaced.
std::filesystem::path resolved(std::filesystem::path const& path) {
    std::error_code error;
    auto const real = std::filesystem::canonical(path, error);
    return error ? path : real;
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path const& path)
    : target_(resolved(path)) {
    std::error_code error;
    auto const status = std::filesystem::status(target_, error);
    if (std::filesystem::is_directory(status)) {
        throw SystemError("cannot write " + path.string() + ": it is a folder");
    }
    auto opened = target_;
    if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status)) {
        temporary_ = target_;
        temporary_.replace_filename("." + target_.filename().string() + "." + std::to_string(::getpid()) +
                                    ".part");
        opened = temporary_;
    }
    errno = 0;
    stream_.open(opened, std::ios::binary | std::ios::trunc);
    if (!stream_) {
        int const code = errno;
        temporary_.clear();
        fail(path, code);
    }
}

AtomicFile::~AtomicFile() {
    if (!temporary_.empty()) {
        stream_.close();
        std::error_code error;
        std::filesystem::remove(temporary_, error);
    }
}

void AtomicFile::commit() {
    errno = 0;
    stream_.close();
    if (!stream_) {
        fail(target_, errno);
    }
    if (!temporary_.empty()) {
        std::error_code error;
        std::filesystem::rename(temporary_, target_, error);
        if (error) {
            fail(target_, error.value());
        }
        temporary_.clear();
    }
}

} // namespace cospread::cli
