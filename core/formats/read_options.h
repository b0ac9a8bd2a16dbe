#pragma once

#include "core/network/evidence.h"
#include "core/network/network_builder.h"

#include <memory>
#include <string>
#include <vector>

namespace cospread {

/// What the user says about an input beyond the file itself; empty = let the file tell.
struct ReadOptions {
    std::string format = {};     ///< key of the format; empty = find it out
    std::string nodes_file = {}; ///< a table of node attributes to join
    /// What that table holds where it is no file of its own but part of an archive.
    std::shared_ptr<std::string const> nodes_bytes = {};
    std::string id_column = {};     ///< its id column; empty = the first
    std::string source_column = {}; ///< of a tie table
    std::string target_column = {};
    std::string weight_column = {};
    std::string sheet = {}; ///< of a workbook: which holds the ties; empty = find it out
    bool unweighted = false;
    WeightMeaning weight_meaning = WeightMeaning::strength;
    std::vector<std::string> relations = {}; ///< keep only these; empty = all
    bool stated_only = false;                ///< drop inferred ties
    BuildOptions build = {};
};

} // namespace cospread
