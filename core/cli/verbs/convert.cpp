#include "core/base/text.h"
#include "core/cli/atomic_file.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/formats/catalogue.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <memory>

namespace cospread::cli {

namespace {

/// The format that the ending of a path asks for.
Format const& format_by_ending(std::string const& path) {
    std::error_code ignored;
    std::string const asked = std::filesystem::is_directory(path, ignored) ? path + '/' : path;
    std::string known;
    for (auto const& format : formats()) {
        for (auto const ending : format.writes) {
            std::string lower = asked.substr(asked.size() - std::min(asked.size(), ending.size()));
            std::ranges::transform(lower, lower.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            if (lower == ending) {
                return format;
            }
            known += (known.empty() ? "" : ", ") + std::string(ending);
        }
    }
    throw UsageError("OUT: the ending of '" + path +
                     "' says no format that can be written; endings: " + known);
}

/// What a case has besides its network.
std::vector<std::string> case_losses(Case const& opened) {
    std::vector<std::string> losses;
    auto const add = [&](bool there, char const* what) {
        if (there) {
            losses.emplace_back(what);
        }
    };
    add(!opened.record.events().empty(), "the adoption record");
    add(!opened.enablers.empty() || !opened.condition_rules.empty(), "the enabling conditions");
    add(!opened.narratives.stories.empty(), "the stories");
    add(!opened.sources.empty(), "the list of sources");
    return losses;
}

class ConvertRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        input_.keep_self_ties();
    }

    void run(Session& session) override {
        input_.refuse_weighted_evidence();
        std::string const& out = input_.output();
        Format const& format = format_by_ending(out);
        auto const opened = input_.open(session);
        session.enter(Stage::write);
        WrittenNetwork const written(opened.network);
        auto const writing = format.write(written, out);
        write(session, writing.files);
        for (auto const& renamed : {written.renamed(), writing.renamed}) {
            for (auto const& sentence : renamed) {
                session.say(sentence);
            }
        }
        for (auto const& losses : {writing.losses, case_losses(opened)}) {
            for (auto const& loss : losses) {
                session.say(std::string(format.key) + " cannot hold: " + loss);
            }
        }
        for (auto const& file : writing.files) {
            session.say("wrote " + file.path);
        }
    }

  private:
    /// All of the files, or none.
    static void write(Session const& session, std::vector<WrittenFile> const& files) {
        std::vector<std::unique_ptr<AtomicFile>> open;
        for (auto const& file : files) {
            std::error_code failed; // opening the file says what is wrong
            std::filesystem::create_directories(std::filesystem::path(file.path).parent_path(), failed);
            open.push_back(std::make_unique<AtomicFile>(file.path));
            file.print(open.back()->stream(), session.context());
        }
        for (auto const& file : open) {
            file->commit();
        }
    }

    InputOptions input_{Merge::none, InputOptions::Count::one_and_output};
};

} // namespace

Verb convert_verb() {
    return make_verb<ConvertRun>("convert", "any format that can be read into any that can be written",
                                 "INPUT OUT [OPTIONS]",
                                 {"cospread convert datasets/hungary out/hungary.graphml",
                                  "cospread convert datasets/karate out/karate.xlsx --undirected"});
}

} // namespace cospread::cli
