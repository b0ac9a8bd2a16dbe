#include "core/cli/output_options.h"

#include "core/base/text.h"
#include "core/base/version.h"
#include "core/cases/case.h"
#include "core/cli/atomic_file.h"
#include "core/cli/session.h"
#include "core/formats/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace cospread::cli {

namespace {

using Json = nlohmann::ordered_json;

std::optional<OutputFormat> format_of_ending(std::string const& path) {
    auto const ending = std::filesystem::path(path).extension().string();
    if (ending == ".csv") {
        return OutputFormat::csv;
    }
    if (ending == ".json") {
        return OutputFormat::json;
    }
    if (ending == ".txt" || ending == ".text") {
        return OutputFormat::text;
    }
    return std::nullopt;
}

Json input_json(Case const* input) {
    if (input == nullptr) {
        return nullptr;
    }
    auto const& network = input->network;
    return {{"name", input->name},
            {"sha256", input->report.sha256},
            {"nodes", network.node_count()},
            {"ties", network.tie_count() - input->story_ties},
            {"directed", network.directed()},
            {"weighted", input->report.built.strengths_read}};
}

/// "--path-lengths" -> "path_lengths"
std::string json_key(std::string_view option) {
    std::string key(option.substr(option.find_first_not_of('-')));
    std::ranges::replace(key, '-', '_');
    return key;
}

Json options_json(Session const& session, std::vector<Setting> const& settings) {
    Json options = Json::object();
    for (auto const& setting : settings) {
        std::visit([&](auto const& value) { options[setting.key] = value; }, setting.value);
    }
    for (auto const& given : session.options().given()) {
        auto const& row = session.options().rows()[given.row];
        auto const key = json_key(row.words.name);
        if (!row.shapes_result || options.contains(key)) {
            continue;
        }
        if (row.words.value.empty()) {
            options[key] = true;
        } else if (row.repeats) {
            options[key] = given.values;
        } else {
            options[key] = given.values.back();
        }
    }
    options["seed"] = session.context().seed;
    return options;
}

std::string dumped(Json const& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write_json_object(std::ostream& stream, Session const& session, ResultHead const& head,
                       std::function<void(std::ostream&)> const& write_results) {
    stream << "{\"cospread\":" << json_quoted(version) << ",\n\"input\":" << dumped(input_json(head.input))
           << ",\n\"options\":" << dumped(options_json(session, head.settings)) << ",\n\"results\":";
    write_results(stream);
    stream << "}\n";
}

} // namespace

void OutputOptions::add_to(OptionSet& options) {
    options.group("Output", false);
    options.choice<std::optional<OutputFormat>>(
        {"--format", "csv|json|text", "default: text on a terminal, csv in a pipe"},
        {{"csv", OutputFormat::csv}, {"json", OutputFormat::json}, {"text", OutputFormat::text}}, format_);
    options.text({"--out", "FILE", "write there instead of stdout; .csv, .json or .txt decides the format"},
                 out_);
    options.rule([this] { check(); });
}

void OutputOptions::check() const {
    if (out_.empty()) {
        return;
    }
    auto const by_ending = format_of_ending(out_);
    if (!by_ending && !format_) {
        throw UsageError("--out: the ending of '" + out_ + "' is none of .csv .json .txt; say --format too");
    }
    if (by_ending && format_ && *by_ending != *format_) {
        throw UsageError("--format and the ending of --out '" + out_ + "' contradict each other");
    }
}

OutputFormat OutputOptions::format(Session const& session) const {
    if (format_) {
        return *format_;
    }
    auto const by_default = session.streams().out_is_terminal ? OutputFormat::text : OutputFormat::csv;
    return format_of_ending(out_).value_or(by_default);
}

void OutputOptions::deliver(Session& session, std::function<void(std::ostream&)> const& print) const {
    session.enter(Stage::write);
    if (out_.empty()) {
        auto& stream = session.streams().out;
        print(stream);
        if (!stream.flush()) {
            throw SystemError("cannot write to stdout: is the disk full?");
        }
        return;
    }
    AtomicFile file(out_);
    print(file.stream());
    session.context().check_stop();
    file.commit();
}

void OutputOptions::write(Session& session, ResultHead const& head, Table const& table) const {
    auto const& context = session.context();
    auto const form = format(session);
    deliver(session, [&](std::ostream& stream) {
        switch (form) {
        case OutputFormat::csv:
            table.write_csv(stream, context);
            break;
        case OutputFormat::json:
            write_json_object(stream, session, head,
                              [&](std::ostream& body) { table.write_json(body, context); });
            break;
        case OutputFormat::text:
            table.write_text(stream, context);
            break;
        }
    });
}

void OutputOptions::write(Session& session, ResultHead const& head, Table const& table,
                          std::string const& json_results) const {
    if (format(session) != OutputFormat::json) {
        write(session, head, table);
        return;
    }
    deliver(session, [&](std::ostream& stream) {
        write_json_object(stream, session, head, [&](std::ostream& body) { body << json_results; });
    });
}

void OutputOptions::write_words(Session& session, std::string const& words) const {
    deliver(session, [&](std::ostream& stream) { stream << words; });
}

} // namespace cospread::cli
