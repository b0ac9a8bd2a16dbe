#include "core/cli/output_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/diffusion/catalogue.h"
#include "core/formats/catalogue.h"
#include "core/measure_catalogue.h"

#include <nlohmann/json.hpp>

#include <array>

namespace cospread::cli {

namespace {

using Json = nlohmann::ordered_json;

/// A verb that lists a catalogue: `Rows` makes its table and its json.
template<class Rows>
class CatalogueRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override { output_.add_to(options); }

    void run(Session& session) override { output_.write(session, {}, Rows::table(), Rows::json().dump(1)); }

  private:
    OutputOptions output_;
};

/// A column of texts: what `text` says of each row.
template<class Rows, class Text>
void add_column(Table& table, std::string name, Rows const& rows, Text const& text) {
    std::vector<std::string> column;
    for (auto const& row : rows) {
        column.emplace_back(text(row));
    }
    table.add_texts(std::move(name), std::move(column));
}

struct FormatRows {
    static std::string words(std::vector<std::string_view> const& endings) {
        std::string joined;
        for (auto const ending : endings) {
            joined += (joined.empty() ? "" : " ") + std::string(ending);
        }
        return joined;
    }

    static Table table() {
        Table table;
        add_column(table, "key", formats(), [](Format const& row) { return row.key; });
        add_column(table, "title", formats(), [](Format const& row) { return row.title; });
        add_column(table, "endings", formats(), [](Format const& row) { return words(row.endings); });
        add_column(table, "written as", formats(), [](Format const& row) { return words(row.writes); });
        add_column(table, "holds", formats(), [](Format const& row) { return row.holds; });
        add_column(table, "source", formats(), [](Format const& row) { return row.source; });
        return table;
    }

    static Json json() {
        Json rows = Json::array();
        for (auto const& row : formats()) {
            rows.push_back({{"key", row.key},
                            {"title", row.title},
                            {"endings", row.endings},
                            {"writes", row.writes},
                            {"holds", row.holds},
                            {"source", row.source}});
        }
        return rows;
    }
};

Json parameters_json(std::vector<ParameterRow> const& parameters) {
    Json list = Json::array();
    for (auto const& parameter : parameters) {
        Json row{{"key", parameter.key}, {"meaning", parameter.meaning}};
        if (parameter.is_text) {
            row["default"] = "";
        } else if (parameter.choices.empty()) {
            // An open end of a range is null: json has no infinity.
            row["default"] = parameter.initial;
            row["low"] = parameter.low;
            row["high"] = parameter.high;
        } else {
            row["default"] = parameter.choices.front();
            row["choices"] = parameter.choices;
        }
        list.push_back(std::move(row));
    }
    return list;
}

/// Measures of nodes, then of ties, then of the whole network.
struct MeasureRows {
    /// Calls `visit(row, subject)` for every measure.
    template<class Visit>
    static void for_each(Visit const& visit) {
        for (auto const* row : node_measures()) {
            visit(*row, "nodes");
        }
        for (auto const& row : tie_measures()) {
            visit(row, "ties");
        }
        for (auto const& row : network_measures()) {
            visit(row, "network");
        }
    }

    static Table table() {
        std::array<std::vector<std::string>, 5> columns;
        for_each([&columns](auto const& row, std::string_view subject) {
            std::size_t column = 0;
            for (auto const text : {row.key, row.title, row.cost_words, row.source, subject}) {
                columns[column++].emplace_back(text);
            }
        });
        Table table;
        std::size_t column = 0;
        for (auto const* name : {"key", "title", "cost", "source", "subject"}) {
            table.add_texts(name, std::move(columns[column++]));
        }
        return table;
    }

    static Json json() {
        Json rows = Json::array();
        for_each([&rows](auto const& row, std::string_view subject) {
            rows.push_back({{"key", row.key},
                            {"title", row.title},
                            {"meaning", row.meaning},
                            {"unit", row.unit},
                            {"cost", row.cost_words},
                            {"source", row.source},
                            {"by_strength", row.by_strength},
                            {"by_length", row.by_length},
                            {"normalises", row.normalises},
                            {"needs_groups", row.needs_groups},
                            {"parameters", parameters_json(row.parameters)},
                            {"subject", subject}});
        });
        return rows;
    }
};

struct ModelRows {
    static Table table() {
        Table table;
        add_column(table, "key", diffusion_models(), [](DiffusionModel const& row) { return row.key; });
        add_column(table, "title", diffusion_models(), [](DiffusionModel const& row) { return row.title; });
        add_column(table, "cost", diffusion_models(),
                   [](DiffusionModel const& row) { return row.cost_words; });
        add_column(table, "source", diffusion_models(), [](DiffusionModel const& row) { return row.source; });
        return table;
    }

    static Json json() {
        Json rows = Json::array();
        for (auto const& row : diffusion_models()) {
            rows.push_back({{"key", row.key},
                            {"title", row.title},
                            {"meaning", row.meaning},
                            {"cost", row.cost_words},
                            {"source", row.source},
                            {"parameters", parameters_json(row.parameters)}});
        }
        return rows;
    }
};

} // namespace

Verb formats_verb() {
    return make_verb<CatalogueRun<FormatRows>>("formats", "the formats that can be read", "[OPTIONS]",
                                               {"cospread formats", "cospread formats --format json"});
}

Verb measures_verb() {
    return make_verb<CatalogueRun<MeasureRows>>(
        "measures", "the measures of nodes, ties and networks: key, title, cost, source, subject",
        "[OPTIONS]", {"cospread measures", "cospread measures --format json"});
}

Verb models_verb() {
    return make_verb<CatalogueRun<ModelRows>>(
        "models", "the ways in which a practice spreads: key, title, cost, source", "[OPTIONS]",
        {"cospread models", "cospread models --format json"});
}

} // namespace cospread::cli
