#include "core/base/error.h"
#include "core/base/ranks.h"
#include "core/base/text.h"
#include "core/brokerage/broker_card.h"
#include "core/brokerage/brokerage_roles.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/path_lengths.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/measure_catalogue.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace cospread::cli {

namespace {

/// The roles in the order of the columns.
constexpr std::array column_order{BrokerageRole::coordinator, BrokerageRole::itinerant,
                                  BrokerageRole::gatekeeper,  BrokerageRole::representative,
                                  BrokerageRole::liaison,     BrokerageRole::total};

constexpr std::array<std::string_view, 2> null_words{"arcs", "labels"};

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
        options.whole({"--cards", "N", "the N first brokers in words"}, 1, std::numeric_limits<NodeId>::max(),
                      [this](std::uint64_t value) { cards_ = value; });
        options.rule([this] {
            if (cards_ && expected_) {
                throw UsageError("--cards and --expected: one of them at a time");
            }
        });
        options.rule([this, &options] {
            // Who names what chance is wants to see it.
            expected_ = expected_ || (options.is_given("--null") && !cards_);
        });
        options.choice<BrokerageNull>(
            {"--null", "arcs|labels",
             "what chance is: every arc anew with the observed density, or the groups dealt out anew (with "
             "--expected or --cards; default arcs)"},
            {{null_words[0], BrokerageNull::arcs}, {null_words[1], BrokerageNull::labels}}, null_);
        add_path_lengths(options, path_lengths_);
        output_.add_to(options);
    }

    void run(Session& session) override {
        input_.refuse_weighted_evidence();
        if (groups_.empty() && !cards_) {
            throw UsageError("it lacks --groups COLUMN, the node attribute whose groups make the roles");
        }
        auto const opened = input_.open(session);
        session.enter(Stage::compute);
        if (cards_) {
            write_cards(session, opened);
            return;
        }
        auto const& network = opened.network;
        Table table;
        table.add_ids(network);
        add_roles(table, network, node_column(network, "--groups", groups_), session.context());
        for (auto const key : further_measures) {
            auto values = measure(key, network, session.context());
            if (key == "betweenness") {
                ranks_ = mean_ranks(values);
            }
            table.add_numbers(std::string(key), std::move(values));
        }
        table.add_numbers("broker_rank", std::move(ranks_));
        if (expected_) {
            session.say(
                null_ == BrokerageNull::labels
                    ? "chance: the groups dealt out anew among the nodes that have one, exact mean and sd"
                    : "chance: every arc anew with the observed density, exact mean and sd");
        }
        output_.write(session, {&opened, settings()}, table);
    }

  private:
    void add_roles(Table& table, Network const& network, Column const& groups,
                   RunContext const& context) const {
        auto counts = brokerage_roles(network, groups, context);
        auto const moments = expected_ ? brokerage_moments(network, groups, null_, context) : RoleMoments{};
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

    [[nodiscard]] MeasureOptions measure_options() const {
        MeasureOptions options;
        options.path_lengths = path_lengths_;
        options.unweighted = input_.unweighted();
        return options;
    }

    /// The first brokers in words, or as a table where the user asks for one.
    void write_cards(Session& session, Case const& opened) const {
        auto const& network = opened.network;
        auto const* groups = groups_.empty() ? nullptr : &node_column(network, "--groups", groups_);
        BrokerCardOptions options;
        options.null = null_;
        if (groups != nullptr) {
            options.group_word = groups_;
        }
        auto const cards =
            broker_cards(network, groups, *cards_, measure_options(), options, session.context());
        bool const as_words = !session.options().is_given("--format") && !session.options().is_given("--out");
        if (as_words || output_.format(session) == OutputFormat::text) {
            output_.write_words(session, card_words(opened, cards));
        } else {
            output_.write(session, {&opened, settings()}, card_table(network, cards));
        }
    }

    static Table card_table(Network const& network, std::vector<BrokerCard> const& cards) {
        Table table;
        auto const add_texts = [&](std::string name, auto const& text) {
            std::vector<std::string> column(cards.size());
            std::ranges::transform(cards, column.begin(), text);
            table.add_texts(std::move(name), std::move(column));
        };
        auto const add_numbers = [&](std::string name, auto const& number) {
            std::vector<double> column(cards.size());
            std::ranges::transform(cards, column.begin(), number);
            table.add_numbers(std::move(name), std::move(column));
        };
        using Card = BrokerCard const&;
        add_texts("id", [&](Card card) { return std::string(network.id(card.broker.node)); });
        add_texts("reason", [](Card card) { return card.broker.reason; });
        add_texts("sentence", [](Card card) { return card.broker.sentence; });
        add_texts("connects", [](Card card) { return card.words.connects; });
        add_texts("roles", [](Card card) { return card.words.roles; });
        add_texts("without", [](Card card) { return card.words.without; });
        add_texts("replacement", [](Card card) { return card.words.replacement; });
        add_texts("sureness", [](Card card) { return card.words.sureness; });
        add_texts("evidence", [](Card card) { return card.words.evidence; });
        add_numbers("rank", [](Card card) { return card.broker.rank; });
        add_numbers("rank_low", [](Card card) { return card.rank_low; });
        add_numbers("rank_high", [](Card card) { return card.rank_high; });
        add_numbers("top5", [](Card card) { return card.in_top; });
        add_numbers("rank_by_stated", [](Card card) { return card.rank_by_stated; });
        add_numbers("pairs_separated", [](Card card) { return card.broker.pairs_separated; });
        add_numbers("pairs_lengthened", [](Card card) { return card.loss.pairs_lengthened; });
        add_numbers("ties", [](Card card) { return card.ties; });
        add_numbers("inferred_ties", [](Card card) { return card.inferred_ties; });
        return table;
    }

    /// Label and id, once where they are the same.
    static std::string name_of(Network const& network, NodeId node) {
        std::string const id(network.id(node));
        auto const label = network.label(node);
        return printable(label == id ? id : label + " (" + id + ")");
    }

    /// Each with its name, why it is one, and a line a part of the card.
    static std::string card_words(Case const& opened, std::vector<BrokerCard> const& cards) {
        auto const& network = opened.network;
        std::string text;
        for (std::size_t place = 0; place < cards.size(); ++place) {
            auto const& card = cards[place];
            auto const& words = card.words;
            text += std::to_string(place + 1) + ". " + name_of(network, card.broker.node) +
                    (opened.is_actor(card.broker.node) ? "" : " [programme or event]") + "\n";
            for (auto const& line :
                 {card.broker.reason + ".", card.broker.contacts, words.connects, words.roles, words.without,
                  words.replacement, words.sureness, words.evidence}) {
                text += line.empty() ? "" : "   " + printable(line) + "\n";
            }
        }
        return text;
    }

    [[nodiscard]] NodeValues measure(std::string_view key, Network const& network,
                                     RunContext const& context) const {
        auto const& row = node_measure(key);
        auto options = measure_options();
        options.parameters = Parameters(row.key, row.parameters);
        return row.compute(network, options, context);
    }

    [[nodiscard]] std::vector<Setting> settings() const {
        auto settings = input_.settings();
        settings.push_back({"groups", groups_});
        if (expected_ || cards_) {
            settings.push_back({"null", std::string(null_words[static_cast<std::size_t>(null_)])});
        }
        settings.push_back({"path_lengths", std::string(path_lengths_word(path_lengths_))});
        return settings;
    }

    InputOptions input_;
    OutputOptions output_;
    std::string groups_;
    PathLengths path_lengths_ = PathLengths::hops;
    NodeValues ranks_;
    bool expected_ = false;
    BrokerageNull null_ = BrokerageNull::arcs;
    std::optional<std::size_t> cards_;
};

} // namespace

Verb brokers_verb() {
    return make_verb<BrokersRun>(
        "brokers", "who connects whom: brokerage roles, constraint, betweenness, cut points",
        "INPUT --groups COLUMN [OPTIONS]",
        {"cospread brokers datasets/hungary --groups sector",
         "cospread brokers datasets/hungary --groups level --expected --null labels --format text",
         "cospread brokers datasets/hungary --groups sector --cards 3"});
}

} // namespace cospread::cli
