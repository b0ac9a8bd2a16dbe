#include "core/base/error.h"
#include "core/cli/session.h"
#include "viz/cli/verbs.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace cospread::cli {

namespace {

namespace fs = std::filesystem;

/// The studio lies beside this program.
fs::path studio_path() {
    std::error_code error;
    fs::path const self = fs::read_symlink("/proc/self/exe", error);
    if (error) {
        throw SystemError("the place of this program is unknown: " + error.message());
    }
    return self.parent_path() / "cospread-studio";
}

/// This program waits for Ctrl-C in its own way; the studio is to end as any program does.
void restore_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

class OpenRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override { options.positional({"INPUT", 0, 1, &inputs_}); }

    void run(Session& session) override {
        std::string program = studio_path().string();
        session.streams().out.flush();
        session.streams().err.flush();
        restore_signals();
        std::vector<char*> arguments{program.data()};
        for (std::string& input : inputs_) {
            arguments.push_back(input.data());
        }
        arguments.push_back(nullptr);
        execv(program.c_str(), arguments.data());
        throw SystemError("the studio cannot be started: " + program + ": " + std::strerror(errno) +
                          ". It is built and installed beside this program");
    }

  private:
    std::vector<std::string> inputs_;
};

} // namespace

Verb open_verb() {
    return make_verb<OpenRun>("open", "start the studio, with an input or without", "[INPUT]",
                              {"cospread open", "cospread open datasets/hungary"});
}

} // namespace cospread::cli
