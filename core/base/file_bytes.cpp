#include "core/base/file_bytes.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace cospread {

namespace {

class Descriptor {
  public:
    explicit Descriptor(std::string const& path)
        : number_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

    ~Descriptor() {
        if (number_ > STDERR_FILENO) {
            ::close(number_);
        }
    }

    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

std::string nearest_file(std::filesystem::path const& path) {
    std::error_code ignored;
    auto const folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::vector<std::string> names;
    for (std::filesystem::directory_iterator entry(folder, ignored), end; entry != end && names.size() < 1000;
         entry.increment(ignored)) {
        names.push_back(entry->path().filename().string());
    }
    std::ranges::sort(names);
    return std::string(nearest_word(path.filename().string(), {names.begin(), names.end()}));
}

[[noreturn]] void refuse(std::string const& path, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        auto const near = nearest_file(path);
        throw InputError(Finding{.file = path,
                                 .what = "no such file",
                                 .remedy = near.empty() ? "Check the name and the folder"
                                                        : "Did you mean '" + near + "'?"});
    }
    if (error == EISDIR) {
        throw InputError(
            Finding{.file = path, .what = "this is a folder, not a file", .remedy = "Name a file in it"});
    }
    throw SystemError(path + ": " + std::strerror(error));
}

[[noreturn]] void refuse_size(std::string const& path, std::uint64_t most_bytes) {
    throw InputError(Finding{.file = path,
                             .what = "larger than " + std::to_string(most_bytes >> 20) + " MB",
                             .remedy = "Split the file, or leave out columns that are not needed"});
}

} // namespace

std::string read_file_bytes(std::string const& path, std::uint64_t most_bytes) {
    Descriptor const file(path);

    struct stat facts {};

    if (file.number() < 0 || ::fstat(file.number(), &facts) != 0) {
        refuse(path, errno);
    }
    if (S_ISDIR(facts.st_mode)) {
        refuse(path, EISDIR);
    }
    auto const announced = static_cast<std::uint64_t>(std::max<off_t>(facts.st_size, 0));
    if (S_ISREG(facts.st_mode) && announced > most_bytes) {
        refuse_size(path, most_bytes);
    }
    std::string bytes;
    bytes.reserve(S_ISREG(facts.st_mode) ? announced : 0);
    // By way of a block that stays in the processor's cache: a text is filled with zeros before it can be
    // read into.
    std::vector<char> block(std::size_t{1} << 17);
    while (true) {
        auto const got = ::read(file.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            refuse(path, errno);
        }
        if (got == 0) {
            break;
        }
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > most_bytes) {
            refuse_size(path, most_bytes);
        }
    }
    return bytes;
}

} // namespace cospread
