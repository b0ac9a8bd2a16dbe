#include "viz/report/report_folder.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <unistd.h>

namespace cospread::viz {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(fs::path const& path, std::string const& reason) {
    throw SystemError("the report cannot be written to " + path.string() + ": " + reason);
}

/// A folder that is gone again at the end unless it was renamed.
class TemporaryFolder {
  public:
    explicit TemporaryFolder(fs::path path)
        : path_(std::move(path)) {
        std::error_code error;
        fs::create_directories(path_, error);
        if (error) {
            fail(path_, error.message());
        }
    }

    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] fs::path const& path() const { return path_; }

  private:
    fs::path path_;
};

void write_file(fs::path const& path, std::string const& bytes) {
    errno = 0;
    std::ofstream stream(path, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
        fail(path, errno != 0 ? std::strerror(errno) : "not everything could be written");
    }
}

void rename_to(fs::path const& from, fs::path const& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        fail(to, error.message());
    }
}

} // namespace

void write_report_folder(fs::path const& folder, std::vector<ReportFile> const& files,
                         RunContext const& context) {
    fs::path const target = fs::absolute(folder).lexically_normal();
    bool const is_there = fs::exists(target);
    if (is_there && !fs::is_directory(target)) {
        fail(folder, "there is a file of that name. Give a folder, new or existing");
    }
    std::string const mark = ".cospread-report-" + std::to_string(::getpid());
    // Beside a new folder, inside one that is there: on the same disk, where renaming is one step.
    fs::path const parent = target.has_filename() ? target.parent_path() : target.parent_path().parent_path();
    TemporaryFolder const temporary(is_there ? target / mark : parent / mark);
    for (ReportFile const& file : files) {
        context.check_stop();
        write_file(temporary.path() / file.name, file.bytes);
    }
    if (!is_there) {
        rename_to(temporary.path(), target.has_filename() ? target : target.parent_path());
        return;
    }
    for (ReportFile const& file : files) {
        rename_to(temporary.path() / file.name, target / file.name);
    }
}

} // namespace cospread::viz
