#pragma once

#include "core/base/run_context.h"
#include "core/demand/conditions.h"
#include "core/diffusion/adoption_record.h"
#include "core/diffusion/channels.h"
#include "core/diffusion/narratives.h"
#include "core/formats/import_report.h"
#include "core/formats/read_options.h"
#include "core/network/filter.h"
#include "core/network/network.h"

#include <string>
#include <vector>

namespace cospread {

/// Where a statement of a case comes from.
struct Source {
    std::string key;
    std::string title;
    std::string publisher;
    std::string year;
    std::string url;
};

/// What shows of a case above the waterline of the iceberg: the service, or what it visibly reached. Below
/// lie the enabling conditions (Enabler).
struct IcebergTip {
    enum class Part : std::uint8_t { service, reached };

    Part part = Part::reached;
    std::string text; ///< one sentence
    std::string year; ///< empty where no source gives one
    Evidence evidence = Evidence::stated;
    std::string source;
};

/// Everything that was opened: a network and, where the input is a case folder, what belongs to it. For a
/// plain network file all but name, network and report are empty.
struct Case {
    std::string name;        ///< of the package, or the file's name without ending
    std::string title;       ///< "Household economy in rural areas"
    std::string short_title; ///< at most 32 characters
    std::string country;
    std::string limits; ///< what the data do not bear, one or two sentences
    std::string period; ///< years covered, in words
    std::string path;   ///< as the user gave it
    Network network;
    ImportReport report;
    AdoptionRecord record;
    std::vector<IcebergTip> tips;  ///< the iceberg above the waterline, in the order of the table,
    std::vector<Enabler> enablers; ///< and below it
    std::vector<ConditionRule> condition_rules;
    std::vector<Source> sources;
    Narratives narratives;
    TieId story_ties = 0; ///< the last ties of the network that are no ties as read: carry_stories()
    ChannelTable channels = ChannelTable::initial();
    Filter value;                   ///< who counts when demand is built; empty = everybody
    Filter candidates;              ///< who can be built on
    std::vector<Filter> not_actors; ///< any of them: programmes and events, set apart in lists of actors

    /// True for programmes and events.
    [[nodiscard]] bool is_actor(NodeId node) const;

    [[nodiscard]] Source const* find_source(std::string_view key) const;
};

/// Opens an INPUT of the command line: a case folder, a datapackage.json, or a network file of any format.
/// Throws InputError, UsageError and SystemError as read_network_file() does; a broken row of a case's tables
/// goes to the report.
[[nodiscard]] Case open_case(std::string const& path, ReadOptions const& options, RunContext const& context);

/// Reads an adoption record from a table of its own, laid out as the adoption.csv of a case: a column
/// `node_id`, `id` or `node` of the network's nodes and a column `date` (2018, 2018-09, 2018-09-03, an
/// interval, empty where unknown); `event`, `evidence` and `source` where it has them. A row that cannot be
/// read goes to the report. Throws InputError where the table cannot be read or lacks one of the two columns.
[[nodiscard]] AdoptionRecord read_adoption_record(std::string const& path, Network const& network,
                                                  ImportReport& report);

} // namespace cospread
