#include "core/base/text.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/network/components.h"

#include <nlohmann/json.hpp>

namespace cospread::cli {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text) {
    return text.empty() ? Json() : Json(text);
}

Json types_json(Columns const& columns) {
    Json types = Json::object();
    for (auto const& column : columns) {
        types[column.name()] = column_type_word(column.type());
    }
    return types;
}

Json findings_json(std::vector<Finding> const& findings) {
    Json list = Json::array();
    for (auto const& finding : findings) {
        list.push_back({{"file", finding.file},
                        {"row", finding.row > 0 ? Json(finding.row) : Json()},
                        {"column", text_or_null(finding.column)},
                        {"what", finding.what},
                        {"remedy", text_or_null(finding.remedy)}});
    }
    return list;
}

std::uint64_t isolate_count(Network const& network) {
    std::uint64_t count = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        count += network.out(node).size() + network.in(node).size() == 0 ? 1U : 0U;
    }
    return count;
}

Json total_strength(Case const& opened) {
    if (!opened.report.built.strengths_read) {
        return nullptr;
    }
    auto const& network = opened.network;
    double sum = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        sum += network.strength(tie);
    }
    return sum;
}

std::string_view directed_word(Network const& network) {
    if (network.mixed()) {
        return "mixed";
    }
    return network.directed() ? "yes" : "no";
}

/// What check-json says of the input.
Json facts(Case const& opened) {
    auto const& network = opened.network;
    auto const& report = opened.report;
    auto const& columns = report.columns;
    return {{"nodes", network.node_count()},
            {"ties", network.tie_count()},
            {"isolates", isolate_count(network)},
            {"components", weak_components(network).count},
            {"ties_read", report.built.ties_read},
            {"dropped_loops", report.built.dropped_loops},
            {"merged_ties", report.built.merged_ties},
            {"directed", directed_word(network)},
            {"weighted", report.built.strengths_read},
            {"total_strength", total_strength(opened)},
            {"two_mode", network.two_mode()},
            {"relations", network.relations()},
            {"attributes",
             {{"nodes", types_json(network.node_columns())}, {"ties", types_json(network.tie_columns())}}},
            {"format", text_or_null(report.format)},
            {"encoding", text_or_null(report.encoding)},
            {"separator", text_or_null(report.separator)},
            {"columns",
             {{"source", text_or_null(columns.source)},
              {"target", text_or_null(columns.target)},
              {"weight", text_or_null(columns.weight)},
              {"relation", text_or_null(columns.relation)},
              {"directed", text_or_null(columns.directed)},
              {"id", text_or_null(columns.id)}}},
            {"rejected", findings_json(report.rejected())},
            {"rejected_count", report.rejected_count()},
            {"warnings", findings_json(report.warnings())},
            {"warning_count", report.warning_count()},
            {"sha256", report.sha256}};
}

/// The stories of a case, for people only: check-json does not know them.
Json story_facts(Narratives const& narratives) {
    Json facts = Json::object();
    if (!narratives.stories.empty()) {
        facts["stories"] = narratives.stories.size();
        facts["actors of stories"] = narratives.actors.size();
    }
    return facts;
}

/// A fact on one line: lists joined, names with their types.
std::string fact_words(Json const& value) {
    if (value.is_null()) {
        return {};
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? "yes" : "no";
    }
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number_float()) {
        return format_number(value.get<double>());
    }
    if (value.is_array()) {
        std::string joined;
        for (auto const& entry : value) {
            joined += (joined.empty() ? "" : ", ") + fact_words(entry);
        }
        return joined;
    }
    if (value.is_object()) {
        std::string joined;
        for (auto const& [key, entry] : value.items()) {
            if (!entry.is_null()) {
                joined += (joined.empty() ? "" : ", ") + key + " (" + fact_words(entry) + ")";
            }
        }
        return joined;
    }
    return value.dump();
}

/// The facts as rows for people and for csv; findings stand on stderr, here their counts.
Table fact_table(Json const& facts) {
    std::vector<std::string> names;
    std::vector<std::string> values;
    auto const add = [&](std::string const& name, Json const& value) {
        names.push_back(name);
        values.push_back(fact_words(value));
    };
    for (auto const& [key, value] : facts.items()) {
        if (key == "attributes") {
            add("node attributes", value["nodes"]);
            add("tie attributes", value["ties"]);
        } else if (key == "columns") {
            add("columns taken", value);
        } else if (key != "rejected" && key != "warnings") {
            add(key, value);
        }
    }
    Table table;
    table.add_texts("what", std::move(names));
    table.add_texts("value", std::move(values));
    return table;
}

class CheckRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        output_.add_to(options);
    }

    void run(Session& session) override {
        auto const opened = input_.open(session);
        session.enter(Stage::compute);
        auto const result = facts(opened);
        Json const results = Json::array({result});
        auto shown = result;
        if (output_.format(session) == OutputFormat::text) {
            shown.update(story_facts(opened.narratives));
        }
        output_.write(session, {&opened, input_.settings()}, fact_table(shown),
                      results.dump(1, ' ', false, Json::error_handler_t::replace));
    }

  private:
    InputOptions input_;
    OutputOptions output_;
};

} // namespace

Verb check_verb() {
    return make_verb<CheckRun>("check",
                               "what was read: nodes, ties, directions, attributes, and what was set aside",
                               "INPUT [OPTIONS]",
                               {"cospread check datasets/hungary",
                                "cospread check datasets/kite/edges.csv --undirected --format json"});
}

} // namespace cospread::cli
