#include "core/groups/communities.h"

#include "core/base/text.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace cospread::cli {

namespace {

constexpr double highest_resolution = 1e6;

/// Mean agreement of the runs over the nodes.
double mean_stability(Communities const& found) {
    auto const count = static_cast<double>(found.stability.size());
    return std::accumulate(found.stability.begin(), found.stability.end(), 0.0) / count;
}

class CommunitiesRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Communities");
        options.number({"--resolution", "R", "above 1: more and smaller communities (default 1)"},
                       std::numeric_limits<double>::min(), highest_resolution,
                       [this](double value) { communities_.resolution = value; });
        output_.add_to(options);
    }

    void run(Session& session) override {
        input_.refuse_weighted_evidence();
        auto const opened = input_.open(session);
        communities_.unweighted = input_.unweighted();
        session.enter(Stage::compute);
        auto const found = communities(opened.network, communities_, session.context());
        std::string const quality = communities_.resolution == 1
                                        ? ""
                                        : " (" + short_number(found.quality) + " at resolution " +
                                              short_number(communities_.resolution) + ")";
        session.say(std::to_string(found.count) + " communities, modularity " +
                    short_number(found.modularity) + quality + ", agreement of " +
                    plural(communities_.runs, "run") + " " + short_number(mean_stability(found)) + " (seed " +
                    std::to_string(session.context().seed) + ")");
        Table table;
        table.add_ids(opened.network);
        table.add_numbers("community", {found.community.begin(), found.community.end()});
        auto settings = input_.settings();
        settings.push_back({"resolution", communities_.resolution});
        settings.push_back({"modularity", std::isnan(found.modularity) ? Setting::Value(nullptr)
                                                                       : Setting::Value(found.modularity)});
        output_.write(session, {&opened, settings}, table);
    }

  private:
    InputOptions input_;
    OutputOptions output_;
    CommunityOptions communities_;
};

} // namespace

Verb communities_verb() {
    return make_verb<CommunitiesRun>(
        "communities", "groups with more ties among them than chance gives (Leiden)",
        "INPUT [--resolution R] [OPTIONS]",
        {"cospread communities datasets/karate",
         "cospread communities datasets/hungary --resolution 1.5 --format text"});
}

} // namespace cospread::cli
