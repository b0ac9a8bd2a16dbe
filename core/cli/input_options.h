#pragma once

#include "core/cases/case.h"
#include "core/cli/options.h"
#include "core/cli/output_options.h"
#include "core/formats/read_options.h"
#include "core/network/two_mode.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

class Session;

/// The INPUT and how it is to be understood: the options of every verb that reads a network.
class InputOptions {
  public:
    /// How many inputs the verb takes; with an output, that is the last word.
    enum class Count : std::uint8_t { one, several, one_and_output };

    /// `parallel_ties` is what becomes of parallel ties unless `--merge` says otherwise.
    explicit InputOptions(Merge parallel_ties = Merge::sum, Count count = Count::one)
        : count_(count) {
        read_.build.merge = parallel_ties;
    }

    /// `format_option` is the name of `--from FORMAT` for verbs in which --from means something else.
    void add_to(OptionSet& options, std::string_view format_option = "--from");

    /// Opens the input and says on stderr what was dropped, merged or set aside, and what is worth a look.
    [[nodiscard]] Case open(Session& session);

    /// As open(), every input that was given.
    [[nodiscard]] std::vector<Case> open_all(Session& session);

    /// The network of an opened input with every recorded tie apart, unless `--merge` said what becomes of
    /// parallel ties. Reads the input again where some were merged.
    [[nodiscard]] Network recorded_ties(Session& session, Case const& opened) const;

    [[nodiscard]] EvidenceUse evidence() const { return evidence_; }

    [[nodiscard]] bool unweighted() const { return read_.unweighted; }

    [[nodiscard]] bool keeps_parallel_ties() const { return read_.build.merge == Merge::none; }

    /// The INPUT; a verb may put another in its place before open().
    [[nodiscard]] std::string& path() { return inputs_.front(); }

    /// The OUT of a verb that has one.
    [[nodiscard]] std::string const& output() const { return inputs_.back(); }

    /// Self ties stay without being asked for: the verb hands the network on.
    void keep_self_ties() { read_.build.keep_loops = true; }

    /// What of these options is in force.
    [[nodiscard]] std::vector<Setting> settings() const;

    /// Throws UsageError where ties were to be weighted by their certainty: this analysis takes them as they
    /// stand.
    void refuse_weighted_evidence() const;

  private:
    void check() const;
    void prepare(Session& session);
    [[nodiscard]] Case open_one(Session const& session, std::string const& input) const;
    void project(Session const& session, Case& opened) const;
    void say_what_happened(Session const& session, ImportReport const& report) const;

    std::string_view format_option_;
    std::vector<std::string> inputs_;
    Count count_;
    ReadOptions read_;
    EvidenceUse evidence_ = EvidenceUse::all;
    std::optional<Mode> onto_; ///< of a two-mode network: the mode it is projected onto
    SharedWeight shared_weight_ = SharedWeight::count;
    bool directed_ = false;
    bool undirected_ = false;
};

} // namespace cospread::cli
