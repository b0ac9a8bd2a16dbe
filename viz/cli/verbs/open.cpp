#include "core/cli/session.h"
#include "viz/cli/become_program.h"
#include "viz/cli/verbs.h"

#include <string>
#include <vector>

namespace cospread::cli {

namespace {

class OpenRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override { options.positional({"INPUT", 0, 1, &inputs_}); }

    void run(Session& session) override {
        session.streams().out.flush();
        session.streams().err.flush();
        become_program("cospread-studio", inputs_);
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
