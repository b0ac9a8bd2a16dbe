#include "core/base/error.h"
#include "core/cases/carried_stories.h"
#include "core/demand/conditions.h"
#include "core/demand/lever_presets.h"
#include "core/diffusion/hazard_fit.h"
#include "core/formats/lever_file.h"
#include "core/measure_catalogue.h"
#include "qml/workspaces/brokers/brokers_model.h"
#include "qml/workspaces/demand/demand_model.h"
#include "qml/workspaces/map/map_model.h"
#include "qml/workspaces/spread/spread_model.h"
#include "tests/qml/studio/studio_application.h"
#include "tests/support/small_networks.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QUrl>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>

namespace cospread::studio {
namespace {

struct OpenStudy {
    OpenStudy() { need_application(); }

    void open(std::string const& name) {
        study.take(dataset(name), {});
        settle(jobs);
    }

    [[nodiscard]] NodeId medici() const {
        for (NodeId family = 0; family < study.network().node_count(); ++family) {
            if (study.network().label(family).find("Medici") != std::string::npos) {
                return family;
            }
        }
        return no_node;
    }

    JobRunner jobs;
    Study study{jobs};
};

std::string preset_json(std::string_view key) {
    return std::string(std::ranges::find(lever_presets(), key, &LeverPreset::key)->json);
}

BOOST_FIXTURE_TEST_SUITE(studio_models, OpenStudy)

BOOST_AUTO_TEST_CASE(measures_of_the_study_are_those_of_the_catalogue) {
    open("kite");
    BOOST_TEST((study.measure("betweenness") == nullptr));
    settle(jobs);
    NodeValues const* values = study.measure("betweenness");
    BOOST_REQUIRE(values != nullptr);
    // Krackhardt 1990: Heather 14, the two beside her 25/3 each.
    std::vector<double> sorted(*values);
    std::ranges::sort(sorted, std::greater());
    BOOST_TEST(sorted[0] == 14.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(sorted[1] == 25.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(sorted[2] == 25.0 / 3, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_measure_that_was_cancelled_is_computed_when_it_is_asked_for_again) {
    open("kite");
    BOOST_TEST((study.measure("betweenness") == nullptr));
    jobs.cancel();
    BOOST_TEST((study.measure("betweenness") == nullptr));
    settle(jobs);
    BOOST_TEST((study.measure("betweenness") != nullptr));
}

BOOST_AUTO_TEST_CASE(a_large_network_waits_with_betweenness_until_it_is_wanted) {
    auto data = std::make_shared<CaseData>();
    data->content.network = test::path_of(50'000);
    data->stated = data->content.network;
    study.take(data, {});
    BOOST_TEST(study.is_large());
    BOOST_TEST(study.size().toStdString() == "degree");
    MapModel map(study, jobs, nullptr);
    map.set_active(true);
    settle(jobs);
    BOOST_REQUIRE(!map.actors().isEmpty());
    BOOST_TEST(map.actors().front().toMap()[QStringLiteral("betweenness")].toString().toStdString() == "–");
    BOOST_TEST((study.known_measure("betweenness") == nullptr));
    map.set_order(QStringLiteral("betweenness"));
    settle(jobs);
    // The middle of a path of n: (n / 2 - 1) x n / 2 pairs.
    BOOST_TEST(map.actors().front().toMap()[QStringLiteral("betweenness")].toString().toStdString() ==
               QLocale().toString(24'999.0 * 25'000, 'f', 0).toStdString());
}

BOOST_AUTO_TEST_CASE(the_matrix_of_levels_and_sectors_counts_every_actor_once) {
    open("hungary");
    MapModel map(study, jobs, nullptr);
    map.set_active(true);
    settle(jobs);
    int all = 0;
    for (QVariant const& row : map.matrix_rows()) {
        for (QVariant const& cell : row.toMap().value(QStringLiteral("cells")).toList()) {
            all += cell.toMap().value(QStringLiteral("text")).toString().toInt();
        }
    }
    BOOST_TEST(all == 103);
    BOOST_TEST(map.stated() == 214);
    BOOST_TEST(map.inferred() == 80);
}

BOOST_AUTO_TEST_CASE(brokers_stand_in_the_order_of_betweenness) {
    open("hungary");
    BrokersModel brokers(study, jobs, nullptr);
    brokers.set_active(true);
    settle(jobs);
    NodeMeasure const& measure = node_measure("betweenness");
    MeasureOptions options;
    options.parameters = Parameters(measure.key, measure.parameters);
    NodeValues const values = measure.compute(study.network(), options, RunContext{});
    double before = std::numeric_limits<double>::infinity();
    for (QVariant const& row : brokers.actors()) {
        auto const node = static_cast<NodeId>(row.toMap().value(QStringLiteral("node")).toInt());
        BOOST_TEST(values[node] <= before);
        BOOST_TEST(study.content().is_actor(node));
        before = values[node];
    }
    BOOST_TEST(brokers.actors().size() + brokers.others().size() == 103);
}

BOOST_AUTO_TEST_CASE(the_medici_are_the_first_of_florence) {
    open("florentine");
    BrokersData const data = compute_brokers(study.basis(), RunContext{});
    // Padgett: the Medici have the highest betweenness, 47.5 pairs.
    BOOST_TEST(data.order.front().node == medici());
    BOOST_TEST(data.order.front().betweenness == 47.5, boost::test_tools::tolerance(1e-12));
    // Ranks share their mean, so that they always sum to n (n + 1) / 2.
    double const sum = std::accumulate(data.order.begin(), data.order.end(), 0.0,
                                       [](double all, Broker const& broker) { return all + broker.rank; });
    BOOST_TEST(sum == 16.0 * 17 / 2);
    for (NodeId family = 0; family < data.order.size(); ++family) {
        BOOST_TEST(data.of(family).node == family);
    }
}

BOOST_AUTO_TEST_CASE(the_spread_is_that_of_core_and_its_carriers_sum_to_one) {
    open("spain");
    SpreadModel spread(study, jobs, nullptr);
    spread.set_active(true);
    settle(jobs);
    BOOST_REQUIRE(spread.ready());
    BOOST_TEST(study.choices().starters.size() == 3U);
    SpreadData const& data = *spread.data();
    SpreadOptions options;
    options.seeds = study.choices().starters;
    options.runs = 4000;
    SpreadResult const expected = cascade(data.influence, options, RunContext{});
    BOOST_TEST(expected.spread == data.result.spread);
    for (NodeId target = 0; target < study.network().node_count(); ++target) {
        auto const carriers = carriers_of(data, target);
        double const sum =
            std::accumulate(carriers.begin(), carriers.end(), 0.0,
                            [](double all, Carrier const& carrier) { return all + carrier.share; });
        BOOST_TEST((carriers.empty() || std::abs(sum - 1) < 1e-9));
    }
}

BOOST_AUTO_TEST_CASE(a_path_begins_at_a_starter_ends_at_the_target_and_says_its_chance) {
    open("spain");
    SpreadModel spread(study, jobs, nullptr);
    spread.set_active(true);
    settle(jobs);
    SpreadData const& data = *spread.data();
    for (NodeId target = 0; target < study.network().node_count(); ++target) {
        if (std::ranges::find(study.choices().starters, target) != study.choices().starters.end()) {
            continue;
        }
        double before = 1;
        for (DiffusionPath const& path : paths_to(data, target, RunContext{})) {
            BOOST_TEST((std::ranges::find(study.choices().starters, path.nodes.front()) !=
                        study.choices().starters.end()));
            BOOST_TEST(path.nodes.back() == target);
            BOOST_TEST(path.probability <= before);
            before = path.probability;
        }
    }
}

BOOST_AUTO_TEST_CASE(spread_by_every_model_equals_the_model_itself) {
    open("spain");
    study.set_starters(study.content().record.earliest(3));
    SpreadModel spread(study, jobs, nullptr);
    spread.set_active(true);
    BOOST_TEST(SpreadModel::models().size() == 5);
    for (QVariant const& row : SpreadModel::models()) {
        QString const key = row.toMap()[QStringLiteral("key")].toString();
        spread.set_model(key);
        settle(jobs);
        BOOST_REQUIRE(spread.ready());
        SpreadData const& data = *spread.data();
        DiffusionModel const& model = model_of(key.toStdString());
        BOOST_TEST(data.settings.model == key.toStdString());
        SpreadOptions options{
            .seeds = study.choices().starters, .runs = 4000, .horizon = model.usual_horizon};
        if (key == QStringLiteral("staged")) {
            auto const conditions =
                node_conditions(study.network(), study.content().condition_rules, study.content().enablers);
            options.closed = closed_gates(conditions, 1);
        }
        Parameters const usual(model.key, model.parameters);
        BOOST_TEST(model.spread(data.influence, usual, options, {}).spread == data.result.spread);
        BOOST_TEST(!spread.method().isEmpty());
        BOOST_TEST(!spread.model_meaning().isEmpty());
    }
}

BOOST_AUTO_TEST_CASE(a_threshold_has_no_paths_but_somebody_who_tips) {
    open("spain");
    study.set_starters(study.content().record.earliest(3));
    SpreadModel spread(study, jobs, nullptr);
    spread.set_active(true);
    settle(jobs);
    NodeId target = 0;
    while (spread.data()->result.nodes[target].probability == 1) {
        ++target;
    }
    study.select(static_cast<int>(target));
    settle(jobs);
    BOOST_TEST(spread.by_paths());
    BOOST_TEST(spread.tipped().isEmpty());
    BOOST_REQUIRE(!spread.steps().isEmpty());
    auto const hops = static_cast<int>(spread.steps().size()) - 1;
    BOOST_TEST(
        spread.arrival().startsWith(QString::number(std::lround(100 * std::pow(usual_fidelity, hops)))));
    spread.set_model(QStringLiteral("linear_threshold"));
    settle(jobs);
    BOOST_TEST(!spread.by_paths());
    BOOST_TEST(spread.steps().isEmpty());
    BOOST_TEST(spread.carriers().isEmpty());
    BOOST_TEST(spread.tipped().contains(QStringLiteral("of the runs")));
}

BOOST_AUTO_TEST_CASE(stories_carry_the_spread_and_demand_where_they_are_asked_to) {
    open("sweden");
    SpreadModel spread(study, jobs, nullptr);
    spread.set_active(true);
    settle(jobs);
    double const without = spread.data()->result.spread;
    TieId const ties = study.network().tie_count();
    BOOST_TEST(study.has_narratives());
    study.set_narratives(true);
    settle(jobs);
    Case told = study.content();
    carry_stories(told, false);
    SpreadOptions const options{.seeds = study.choices().starters, .runs = 4000};
    auto const influence = influence_network(told.network, {.channels = told.channels});
    BOOST_TEST(spread.data()->result.spread == cascade(influence, options, {}).spread);
    BOOST_TEST(spread.data()->result.spread > without);
    BOOST_TEST(spread.method().contains(QStringLiteral("stories")));
    BOOST_TEST(study.network().tie_count() == ties); // measures never see them
    DemandModel demand(study, jobs, nullptr);
    demand.set_active(true);
    settle(jobs);
    BOOST_TEST(demand.data()->settings.ways().tie_count() == told.network.tie_count());
    study.set_stated_only(true);
    settle(jobs);
    BOOST_TEST(spread.data()->settings.ways().tie_count() < told.network.tie_count());
    open("spain");
    BOOST_TEST(!study.has_narratives());
    study.set_narratives(true);
    BOOST_TEST(!study.narratives());
}

BOOST_AUTO_TEST_CASE(the_record_says_which_p0_fits_it) {
    open("hungary");
    SpreadModel spread(study, jobs, nullptr);
    spread.set_active(true);
    settle(jobs);
    Case const& content = study.content();
    Influencers const influencers(content.network, {.channels = content.channels});
    auto const times = adoption_years(content.record, content.network.node_count());
    auto const once = fit_hazard(influencers, times, {.attempts = Attempts::once}, {});
    BOOST_TEST(spread.fit()->key().toDouble() == once.tie_probability.estimate,
               boost::test_tools::tolerance(0.05)); // two digits
    BOOST_TEST(spread.p0_choices().size() == 6);
    spread.set_model(QStringLiteral("sis"));
    settle(jobs);
    auto const persistent = fit_hazard(influencers, times, {.attempts = Attempts::persistent}, {});
    BOOST_TEST(spread.fit()->key().toDouble() == persistent.tie_probability.estimate,
               boost::test_tools::tolerance(0.05));
    spread.set_model(QStringLiteral("threshold"));
    settle(jobs);
    BOOST_TEST(spread.fit()->words().isEmpty());
    open("kite"); // without a record
    spread.set_model(QStringLiteral("cascade"));
    settle(jobs);
    BOOST_TEST(spread.fit()->words().isEmpty());
}

BOOST_AUTO_TEST_CASE(demand_has_intervals_around_its_gains_and_no_programmes) {
    open("spain");
    DemandModel demand(study, jobs, nullptr);
    demand.set_active(true);
    settle(jobs);
    BOOST_REQUIRE(demand.ready());
    DemandData const& data = *demand.data();
    BOOST_TEST(!data.order.empty());
    double before = std::numeric_limits<double>::infinity();
    for (NodeId const place : data.order) {
        NodeDemand const& node = data.result.nodes[place];
        BOOST_TEST(node.reach_gain_low <= node.reach_gain);
        BOOST_TEST(node.reach_gain <= node.reach_gain_high);
        BOOST_TEST(node.reach_gain <= before * (1 + 1e-9));
        before = node.reach_gain;
        BOOST_TEST(study.content().candidates.matches(study.network(), place));
    }
    BOOST_TEST(!demand.verdict().isEmpty());
}

BOOST_AUTO_TEST_CASE(demand_says_what_would_carry_it_from_the_selected_place) {
    open("spain");
    DemandModel demand(study, jobs, nullptr);
    demand.set_active(true);
    settle(jobs);
    BOOST_TEST(demand.carried().isEmpty());
    NodeId const first = demand.data()->order.front();
    study.select(static_cast<int>(first));
    settle(jobs);
    auto const expected = compute_carriers(demand.data()->settings, first, {});
    QString const ties = QStringLiteral("along %1 ties").arg(expected.carried.ties.size());
    BOOST_TEST(QString(demand.carried()).replace(QChar::Nbsp, u' ').contains(ties));
    BOOST_TEST(demand.carried_title().contains(study.selected_name()));
    study.select(static_cast<int>(demand.data()->settings.adopters.front())); // adopts already
    settle(jobs);
    BOOST_TEST(demand.carried().isEmpty());
}

BOOST_AUTO_TEST_CASE(demand_says_whether_its_advice_survives) {
    open("spain");
    DemandModel demand(study, jobs, nullptr);
    demand.set_active(true);
    settle(jobs);
    auto const asked = compute_survival(demand.data()->settings, RunContext{}).result;
    bool const survives = asked.first_five[asked.best] >= surviving_share;
    BOOST_TEST(demand.survives() == survives);
    BOOST_TEST(demand.survival().contains(survives ? QStringLiteral("the advice survives")
                                                   : QStringLiteral("the advice is open")));
    // Other settings are asked again.
    QString const before = demand.survival();
    demand.set_p0(0.2);
    settle(jobs);
    BOOST_TEST(demand.survival() != before);
}

BOOST_AUTO_TEST_CASE(what_a_lever_changes_by_level_adds_up_to_what_it_changes) {
    open("spain");
    DemandModel demand(study, jobs, nullptr);
    LeverModel& desk = *demand.lever();
    BOOST_TEST(desk.presets().size() == 7);
    demand.set_active(true);
    settle(jobs);
    BOOST_TEST(!desk.ready());
    desk.set_preset(QStringLiteral("policy_and_finance"));
    settle(jobs);
    BOOST_REQUIRE(desk.ready());
    BOOST_TEST(desk.words().contains(QStringLiteral("gates")));
    BOOST_TEST(desk.groups().size() == 4);
    LeverData const data =
        compute_lever({demand.data()->settings, preset_json("policy_and_finance")}, RunContext{});
    PairedFigure const all = data.trial.result.groups.front().last;
    BOOST_TEST(all.low <= all.difference);
    BOOST_TEST(all.difference <= all.high);
    double sum = 0;
    for (std::size_t level = 1; level < data.trial.result.groups.size(); ++level) {
        sum += data.trial.result.groups[level].last.difference;
    }
    BOOST_TEST(sum == all.difference, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(desk.after() == QString::number(all.after, 'f', 1));
    desk.set_preset({});
    BOOST_TEST(!desk.ready());
}

BOOST_AUTO_TEST_CASE(a_lever_in_single_effects_does_what_it_did_before) {
    open("spain");
    DemandModel demand(study, jobs, nullptr);
    demand.set_active(true);
    settle(jobs);
    for (LeverPreset const& preset : lever_presets()) {
        QByteArray const json(preset.json.data(), static_cast<qsizetype>(preset.json.size()));
        LeverDraft const draft = draft_of("lever", json);
        BOOST_TEST((draft_of("lever", json_of(draft)) == draft), preset.key);
        auto const before = compute_lever({demand.data()->settings, json.toStdString()}, {});
        auto const after = compute_lever({demand.data()->settings, json_of(draft).toStdString()}, {});
        BOOST_TEST(after.trial.problem.empty());
        BOOST_TEST(after.trial.result.groups.front().last.after ==
                       before.trial.result.groups.front().last.after,
                   preset.key);
    }
    BOOST_CHECK_THROW(draft_of("lever", "{\"what\": {\"adopts\": true}}"), InputError);
}

BOOST_AUTO_TEST_CASE(a_lever_of_ones_own_is_written_saved_and_opened) {
    open("spain");
    DemandModel demand(study, jobs, nullptr);
    demand.set_active(true);
    settle(jobs);
    LeverModel& desk = *demand.lever();
    LeverEditor& editor = *desk.editor();
    BOOST_TEST(!editor.exists());
    desk.change();
    settle(jobs);
    BOOST_TEST(desk.ready());
    BOOST_TEST(desk.preset().toStdString() == "own");
    double const doubled = desk.after().toDouble();
    BOOST_TEST(doubled > desk.before().toDouble());
    editor.setAmount(0, 1);
    settle(jobs);
    BOOST_TEST(desk.difference().toStdString() == "0.0");
    editor.setWhat(0, QStringLiteral("learning"));
    editor.setAmount(0, 3); // of which nothing is more than all
    BOOST_TEST(editor.effects().front().toMap()[QStringLiteral("amount")].toDouble() == 1);
    editor.setWhat(0, QStringLiteral("adopt"));
    editor.setWho(0, QStringLiteral("sector=academia\n\n"));
    editor.add();
    editor.setWhat(1, QStringLiteral("new_ties"));
    editor.setSource(1, 0);
    BOOST_TEST(!editor.json().contains("new_ties")); // one end is no tie yet
    editor.setTarget(1, 1);
    editor.set_name(QStringLiteral("Universities begin"));
    editor.set_from(3);
    editor.set_cost(1000);
    settle(jobs);
    BOOST_TEST(desk.ready());
    QTemporaryDir const folder;
    QString const path = folder.filePath(QStringLiteral("lever.json"));
    editor.save(QUrl::fromLocalFile(path));
    settle(jobs);
    Lever const lever = read_lever(path.toStdString());
    BOOST_TEST(lever.name == "Universities begin");
    BOOST_TEST(lever.from == 3U);
    BOOST_TEST(lever.cost == 1000);
    BOOST_REQUIRE(lever.moves.size() == 2U);
    BOOST_TEST(lever.moves[0].adopt);
    BOOST_TEST(lever.moves[1].new_ties.front().source == study.network().id(0));
    QByteArray const written = editor.json();
    editor.remove(1);
    editor.remove(0);
    BOOST_TEST(editor.json().isEmpty());
    BOOST_TEST(!desk.words().isEmpty());
    editor.open(QUrl::fromLocalFile(path));
    settle(jobs);
    BOOST_TEST(editor.json().toStdString() == written.toStdString());
    // Another network: the lever spoke of this one.
    open("italy");
    BOOST_TEST(!editor.exists());
    BOOST_TEST(desk.preset().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_lever_that_does_not_fit_says_why) {
    open("karate");
    DemandModel demand(study, jobs, nullptr);
    demand.lever()->set_preset(QStringLiteral("policy_and_finance"));
    demand.set_active(true);
    settle(jobs);
    BOOST_TEST(!demand.lever()->ready());
    BOOST_TEST(demand.lever()->words().contains(QStringLiteral("does not fit")));
}

BOOST_AUTO_TEST_CASE(a_later_moment_has_at_least_as_many_adopters) {
    open("spain");
    AdoptionRecord const& record = study.content().record;
    BOOST_TEST(adopters_as_of(record, QStringLiteral("first3")).size() == 3U);
    std::size_t before = 0;
    for (int year = 2015; year <= 2026; ++year) {
        std::size_t const count = adopters_as_of(record, QStringLiteral("until:%1").arg(year)).size();
        BOOST_TEST(count >= before);
        before = count;
    }
    BOOST_TEST(adopters_as_of(record, QStringLiteral("all")).size() >= before);
}

BOOST_AUTO_TEST_CASE(labels_of_the_data_stay_text) {
    BOOST_TEST(title_of_key("third_sector").toStdString() == "Third sector");
    BOOST_TEST(number_words(std::nan("")).toStdString() == "–");
    BOOST_TEST(number_words(1886.7).toStdString() == "1887");
    BOOST_TEST(number_words(0.0712).toStdString() == "0.07");
    BOOST_TEST(chance_words(0.0234).toStdString() == "2.3 %");
    BOOST_TEST(chance_words(1 - 0.9).toStdString() == "10 %");
    BOOST_TEST(chance_words(0.31).toStdString() == "31 %");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
