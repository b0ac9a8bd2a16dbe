#include "core/base/error.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "viz/cli/verbs.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/places_file.h"
#include "viz/layout/quality.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace cospread::cli {

namespace {

class LayoutRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Layout");
        options.text({"--layout", "KEY",
                      "which one, KEY:PARAMETER=VALUE to set one (default stress, above 2,000 nodes force)"},
                     words_);
        options.text(
            {"--start", "FILE",
             "go on from these places, a table of id, x, y; nodes without begin amid their neighbours"},
            start_);
        options.texts({"--pin", "ID,...", "nodes that stay exactly where --start has them"}, pins_);
        options.flag("--quality", "say stress, neighbourhood kept and crossings", quality_);
        output_.add_to(options);
    }

    void run(Session& session) override {
        if (!words_.empty()) {
            (void)viz::layout_request(words_); // before anything is read
        }
        if (!pins_.empty() && start_.empty()) {
            throw UsageError("--pin holds nodes where they are; say with --start FILE where that is");
        }
        input_.refuse_weighted_evidence();
        auto const opened = input_.open(session);
        auto const& network = opened.network;
        if (words_.empty()) {
            words_ = viz::usual_layout(network).key;
        }
        auto const request = viz::layout_request(words_);
        auto const course = course_on(network, *request.row);
        session.enter(Stage::compute);
        auto const laid_out = viz::lay_out(network, request, session.context(), course);
        auto const& points = laid_out.positions;
        if (!laid_out.note.empty()) {
            session.say(laid_out.note);
        }
        if (quality_) {
            auto const quality = viz::layout_quality(network, points, session.context());
            session.say("stress " + short_number(quality.stress) + ", neighbourhood kept " +
                        short_number(quality.neighbourhood_kept) +
                        (quality.crossings ? ", crossings " + std::to_string(*quality.crossings)
                                           : ", crossings not counted in so large a network"));
        }
        output_.write(session, {&opened, settings()}, table_of(network, points));
    }

  private:
    [[nodiscard]] viz::LayoutCourse course_on(Network const& network, viz::Layout const& row) const {
        viz::LayoutCourse course;
        if (start_.empty()) {
            return course;
        }
        if (!row.goes_on_from) {
            throw UsageError("--start: the layout '" + std::string(row.key) +
                             "' always begins afresh; stress and force go on from given places");
        }
        course.start = viz::read_places(start_, network);
        course.pinned = nodes_named(network, "--pin", pins_);
        for (NodeId const node : course.pinned) {
            if (!std::isfinite(course.start[node].x)) {
                throw UsageError("--pin: " + start_ + " has no place for '" + std::string(network.id(node)) +
                                 "'");
            }
        }
        return course;
    }

    static Table table_of(Network const& network, std::vector<viz::Point> const& points) {
        std::vector<std::string> ids;
        std::vector<double> xs;
        std::vector<double> ys;
        for (NodeId node = 0; node < network.node_count(); ++node) {
            ids.emplace_back(network.id(node));
            xs.push_back(double{points[node].x});
            ys.push_back(double{points[node].y});
        }
        Table table;
        table.add_texts("id", std::move(ids));
        table.add_numbers("x", std::move(xs));
        table.add_numbers("y", std::move(ys));
        return table;
    }

    [[nodiscard]] std::vector<Setting> settings() const {
        auto settings = input_.settings();
        settings.push_back({"layout", words_});
        return settings;
    }

    InputOptions input_;
    OutputOptions output_;
    std::string words_; ///< empty: the usual one
    std::string start_;
    std::vector<std::string> pins_;
    bool quality_ = false;
};

std::string_view need_word(viz::LayoutNeed need) {
    switch (need) {
    case viz::LayoutNeed::attribute:
        return "attribute";
    case viz::LayoutNeed::measure:
        return "measure";
    case viz::LayoutNeed::coordinates:
        return "coordinates";
    case viz::LayoutNeed::nothing:
        break;
    }
    return "nothing";
}

class LayoutsRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override { output_.add_to(options); }

    void run(Session& session) override {
        std::vector<std::string> keys;
        std::vector<std::string> titles;
        std::vector<std::string> costs;
        std::vector<std::string> sources;
        auto json = nlohmann::ordered_json::array();
        for (auto const& row : viz::layouts()) {
            keys.emplace_back(row.key);
            titles.emplace_back(row.title);
            costs.emplace_back(row.cost_words);
            sources.emplace_back(row.source);
            auto parameters = nlohmann::ordered_json::array();
            for (auto const& parameter : row.parameters) {
                if (parameter.is_text) {
                    parameters.push_back(
                        {{"key", parameter.key}, {"meaning", parameter.meaning}, {"default", row.usual_by}});
                    continue;
                }
                parameters.push_back({{"key", parameter.key},
                                      {"meaning", parameter.meaning},
                                      {"default", parameter.initial},
                                      {"low", parameter.low},
                                      {"high", parameter.high}});
            }
            json.push_back({{"key", row.key},
                            {"title", row.title},
                            {"meaning", row.meaning},
                            {"cost", row.cost_words},
                            {"source", row.source},
                            {"needs", need_word(row.need)},
                            {"parameters", std::move(parameters)}});
        }
        Table table;
        table.add_texts("key", std::move(keys));
        table.add_texts("title", std::move(titles));
        table.add_texts("cost", std::move(costs));
        table.add_texts("source", std::move(sources));
        output_.write(session, {}, table, json.dump(1));
    }

  private:
    OutputOptions output_;
};

} // namespace

Verb layout_verb() {
    return make_verb<LayoutRun>("layout", "positions of the nodes: id, x, y",
                                "INPUT [--layout KEY] [OPTIONS]",
                                {"cospread layout datasets/hungary --layout stress --quality",
                                 "cospread layout datasets/italy --layout bands:by=sector --out italy.csv"});
}

Verb layouts_verb() {
    return make_verb<LayoutsRun>("layouts", "the layouts: key, title, cost, source", "[OPTIONS]",
                                 {"cospread layouts", "cospread layouts --format json"});
}

} // namespace cospread::cli
