#pragma once

#include "core/cli/options.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace cospread::cli {

class Session;

/// One use of a verb: where its options are put, and the work itself.
class VerbRun {
  public:
    virtual ~VerbRun() = default;

    /// Adds the verb's options; they write into this object.
    virtual void add_options(OptionSet& options) = 0;

    /// Does the work once the options are read. Throws the errors of core/base/error.h.
    virtual void run(Session& session) = 0;
};

/// A row of a catalogue of verbs.
struct Verb {
    std::string_view key = {};                   ///< "check"
    std::string_view summary = {};               ///< one line
    std::string_view usage = {};                 ///< what follows the verb, "INPUT --measures KEY,..."
    std::vector<std::string_view> examples = {}; ///< whole command lines that run in the repository's folder
    std::function<std::unique_ptr<VerbRun>()> begin = {};
};

/// A row for a verb whose use is the class `Run`.
template<class Run>
Verb make_verb(std::string_view key, std::string_view summary, std::string_view usage,
               std::vector<std::string_view> examples) {
    return {key, summary, usage, std::move(examples), [] { return std::make_unique<Run>(); }};
}

} // namespace cospread::cli
