#include "core/brokerage/key_players.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"

#include <cmath>
#include <limits>
#include <optional>

namespace cospread::cli {

namespace {

class KeyPlayersRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Key players");
        options.whole({"--size", "K", "how many nodes the set has"}, 1, std::numeric_limits<NodeId>::max(),
                      [this](std::uint64_t value) { size_ = static_cast<NodeId>(value); });
        std::vector<std::pair<std::string_view, std::optional<KeyPlayerGoal>>> goals;
        for (std::size_t index = 0; index < key_player_goal_keys.size(); ++index) {
            goals.emplace_back(key_player_goal_keys[index], static_cast<KeyPlayerGoal>(index));
        }
        options.choice({"--goal", "fragmentation|distance_fragmentation|reach2|distance_reach",
                        "what the set is to be best for: to break the network up, or to reach it"},
                       std::move(goals), goal_);
        output_.add_to(options);
    }

    void run(Session& session) override {
        input_.refuse_weighted_evidence();
        if (!size_) {
            throw UsageError("it lacks how many key players: --size K");
        }
        if (!goal_) {
            throw UsageError("it lacks what they are to be best for: --goal "
                             "fragmentation|distance_fragmentation|reach2|distance_reach");
        }
        auto const opened = input_.open(session);
        session.enter(Stage::compute);
        std::vector<KeyPlayers> rows;
        if (opened.network.node_count() > 0) {
            rows.push_back(key_players(opened.network, *goal_, *size_, session.context()));
            say_how(session, rows.front());
        }
        output_.write(session, {&opened, input_.settings()}, table(opened.network, rows));
    }

  private:
    static void say_how(Session const& session, KeyPlayers const& found) {
        if (found.exact) {
            session.say("exact: the best of all sets of this size (" + short_number(found.sets) +
                        "); of equal ones the first in the order of the nodes");
        } else {
            session.say(
                "greedy with exchange: there are too many sets to try all, so a better one may exist");
        }
        if (std::isnan(found.value)) {
            session.say("fewer than 2 nodes remain without the set: the value is blank");
        }
    }

    [[nodiscard]] Table table(Network const& network, std::vector<KeyPlayers> const& rows) const {
        std::vector<std::string> goals;
        std::vector<double> sizes;
        std::vector<double> values;
        std::vector<std::string> methods;
        std::vector<std::string> sets;
        for (auto const& found : rows) {
            goals.emplace_back(key_player_goal_keys[static_cast<std::size_t>(*goal_)]);
            sizes.push_back(*size_);
            values.push_back(found.value);
            methods.emplace_back(found.exact ? "exact" : "greedy");
            std::string joined;
            for (auto const& id : ids_of(network, found.set)) {
                joined += (joined.empty() ? "" : " + ") + id;
            }
            sets.push_back(std::move(joined));
        }
        Table table;
        table.add_texts("goal", std::move(goals));
        table.add_numbers("size", std::move(sizes));
        table.add_numbers("value", std::move(values));
        table.add_texts("method", std::move(methods));
        table.add_texts("set", std::move(sets));
        return table;
    }

    InputOptions input_;
    OutputOptions output_;
    std::optional<NodeId> size_;
    std::optional<KeyPlayerGoal> goal_;
};

} // namespace

Verb key_players_verb() {
    return make_verb<KeyPlayersRun>(
        "key-players", "the set of nodes that breaks the network up, or reaches it, best",
        "INPUT --size K --goal GOAL [OPTIONS]",
        {"cospread key-players datasets/kite --size 2 --goal fragmentation",
         "cospread key-players datasets/hungary --size 3 --goal reach2 --format text"});
}

} // namespace cospread::cli
