#pragma once

#include "core/base/parameters.h"
#include "core/cases/case.h"
#include "core/cli/input_options.h"
#include "core/cli/options.h"
#include "core/cli/output_options.h"
#include "core/diffusion/catalogue.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/tie_probability.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

/// How ties become chances of influence, and by which model practice spreads.
class InfluenceOptions {
  public:
    explicit InfluenceOptions(std::string_view initial_model = "cascade")
        : initial_model_(initial_model)
        , model_(initial_model) {}

    void add_to(OptionSet& options);

    /// Throws UsageError for a model or parameter that does not exist.
    [[nodiscard]] DiffusionModel const& model() const;
    [[nodiscard]] Parameters parameters() const;

    [[nodiscard]] bool is_cascade() const { return model_ == "cascade"; }

    /// True where reverse-reachable sets say what starters win: cascade and linear threshold.
    [[nodiscard]] bool has_reverse_sets() const;

    /// Opens the input; with `--narratives` shared stories are ties of its network, which is said on stderr.
    /// Throws UsageError where they have no meaning beside other options, AnalysisError where there are none.
    [[nodiscard]] Case open(Session& session, InputOptions& input) const;

    /// Throws UsageError where the model is a curve of the whole, without ties, and `verb` asks about nodes.
    void need_ties(std::string_view verb) const;

    /// How the chances of the ties come about. Throws UsageError where options contradict each other or name
    /// what is not there.
    [[nodiscard]] TieProbabilityOptions tie_probability(Case const& opened, InputOptions const& input) const;

    /// By tie_probability(), as the model takes it.
    [[nodiscard]] InfluenceNetwork influence(Case const& opened, InputOptions const& input) const;

    [[nodiscard]] std::vector<Setting> settings(Case const& opened) const;

    /// What a reader must know to judge the result, in words on stderr.
    void say_assumptions(Session const& session, Case const& opened, InputOptions const& input) const;

  private:
    [[nodiscard]] TieProbabilityOptions rule(Case const& opened) const;
    [[nodiscard]] std::string rule_words() const;

    /// "willing=0.5", ...
    [[nodiscard]] std::vector<std::string> parameter_words() const;
    [[nodiscard]] bool uses_weighted_cascade() const;

    std::string_view initial_model_;
    std::string model_;
    std::vector<std::string> parameters_;
    std::optional<double> p0_;
    std::string column_;
    bool reversed_ = false;
    bool narratives_ = false;
};

/// Who has adopted at the start.
class SeedOptions {
  public:
    void add_to(OptionSet& options);

    /// True where the user says who, or which record tells.
    [[nodiscard]] bool any() const { return !ids_.empty() || uses_record(); }

    /// Throws UsageError for unknown ids, AnalysisError where the record names nobody.
    [[nodiscard]] std::vector<NodeId> seeds(Case const& opened) const;

  private:
    [[nodiscard]] bool uses_record() const { return from_record_ || !until_.empty() || first_.has_value(); }

    [[nodiscard]] std::vector<NodeId> from_record(Case const& opened) const;

    std::vector<std::string> ids_;
    bool from_record_ = false;
    std::string until_;
    std::optional<std::size_t> first_;
};

/// Values for the rows from NAME=VALUE words (`--param`). Throws UsageError where a word is none, or as
/// Parameters::set().
[[nodiscard]] Parameters parameters_given(std::string_view owner, std::span<ParameterRow const> rows,
                                          std::vector<std::string> const& words);

/// The channels of the relations that the network has: "leads 1/0.5".
[[nodiscard]] std::vector<std::string> channels_in_use(Case const& opened);

/// Says them on stderr, as an assumption.
void say_channels(Session const& session, Case const& opened);

/// The option `--horizon T`.
void add_horizon(OptionSet& options, std::uint32_t& target);

/// The horizon for json: null where there is none.
[[nodiscard]] Setting horizon_setting(std::uint32_t horizon);

} // namespace cospread::cli
