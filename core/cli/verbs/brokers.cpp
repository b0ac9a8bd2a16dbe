#include "core/base/error.h"
#include "core/base/ranks.h"
#include "core/brokerage/brokerage_roles.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/path_lengths.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/measure_catalogue.h"

#include <array>

namespace cospread::cli {

namespace {

/// The roles in the order of the columns.
constexpr std::array column_order{BrokerageRole::coordinator, BrokerageRole::itinerant,
                                  BrokerageRole::gatekeeper,  BrokerageRole::representative,
                                  BrokerageRole::liaison,     BrokerageRole::total};

constexpr std::array<std::string_view, 6> further_measures{"constraint", "effective_size", "efficiency",
                                                           "hierarchy",  "betweenness",    "cut_point"};

class BrokersRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Brokers");
        options.text({"--groups", "COLUMN", "node attribute whose groups make the roles"}, groups_);
        options.flag("--expected", "beside each role what chance alone would give: .expected, .sd, .z",
                     expected_);
        options.not_yet({"--cards", "N", "the N first brokers in words (not available yet)"});
        options.not_yet({"--null", "labels", "chance as a permutation of the groups (not available yet)"});
        add_path_lengths(options, path_lengths_);
        output_.add_to(options);
    }

    void run(Session& session) override {
        input_.refuse_weighted_evidence();
        if (groups_.empty()) {
            throw UsageError("it lacks --groups COLUMN, the node attribute whose groups make the roles");
        }
        auto const opened = input_.open(session);
        session.enter(Stage::compute);
        auto const& network = opened.network;
        Table table;
        table.add_texts("id", all_ids(network));
        add_roles(table, network, node_column(network, "--groups", groups_), session.context());
        for (auto const key : further_measures) {
            auto values = measure(key, network, session.context());
            if (key == "betweenness") {
                ranks_ = mean_ranks(values);
            }
            table.add_numbers(std::string(key), std::move(values));
        }
        table.add_numbers("broker_rank", std::move(ranks_));
        output_.write(session, {&opened, settings()}, table);
    }

  private:
    void add_roles(Table& table, Network const& network, Column const& groups,
                   RunContext const& context) const {
        auto counts = brokerage_roles(network, groups, context);
        auto const moments = expected_ ? brokerage_moments(network, groups) : RoleMoments{};
        auto const z = expected_ ? brokerage_z(counts, moments) : RoleValues{};
        for (auto const role : column_order) {
            auto const index = static_cast<std::size_t>(role);
            std::string const key(brokerage_role_keys[index]);
            table.add_numbers(key, counts[index]);
            if (expected_) {
                table.add_numbers(key + ".expected", moments.expected[index]);
                table.add_numbers(key + ".sd", moments.sd[index]);
                table.add_numbers(key + ".z", z[index]);
            }
        }
    }

    [[nodiscard]] NodeValues measure(std::string_view key, Network const& network,
                                     RunContext const& context) const {
        auto const& row = node_measure(key);
        MeasureOptions options;
        options.path_lengths = path_lengths_;
        options.unweighted = input_.unweighted();
        options.parameters = Parameters(row.key, row.parameters);
        return row.compute(network, options, context);
    }

    [[nodiscard]] std::vector<Setting> settings() const {
        auto settings = input_.settings();
        settings.push_back({"groups", groups_});
        settings.push_back({"path_lengths", std::string(path_lengths_word(path_lengths_))});
        return settings;
    }

    InputOptions input_;
    OutputOptions output_;
    std::string groups_;
    PathLengths path_lengths_ = PathLengths::hops;
    NodeValues ranks_;
    bool expected_ = false;
};

} // namespace

Verb brokers_verb() {
    return make_verb<BrokersRun>(
        "brokers", "who connects whom: brokerage roles, constraint, betweenness, cut points",
        "INPUT --groups COLUMN [OPTIONS]",
        {"cospread brokers datasets/hungary --groups sector",
         "cospread brokers datasets/hungary --groups level --expected --format text"});
}

} // namespace cospread::cli
