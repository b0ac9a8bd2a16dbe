#include "viz/cli/become_program.h"

#include "core/base/error.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace cospread::cli {

namespace {

namespace fs = std::filesystem;

fs::path folder_of_this_program() {
    std::error_code error;
    fs::path const self = fs::read_symlink("/proc/self/exe", error);
    if (error) {
        throw SystemError("the place of this program is unknown: " + error.message());
    }
    return self.parent_path();
}

/// This program waits for Ctrl-C in its own way; the other is to begin as any program does.
void restore_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace

void become_program(std::string_view name, std::vector<std::string> arguments) {
    std::string program = (folder_of_this_program() / name).string();
    std::vector<char*> words{program.data()};
    for (std::string& argument : arguments) {
        words.push_back(argument.data());
    }
    words.push_back(nullptr);
    restore_signals();
    execv(program.c_str(), words.data());
    throw SystemError(program + " cannot be started: " + std::strerror(errno) +
                      ". It is built and installed beside this program");
}

} // namespace cospread::cli
